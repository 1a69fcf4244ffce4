import assert from 'node:assert/strict';

/** The open service root of the server under test. */
export const root = process.env.JANUS_ROOT;

/** What the record holds, read without any client library: all resources of a search. */
export async function everything(query) {
  const found = [];
  let address = `${root}/${query}`;
  while (address) {
    const answer = await fetch(address, { headers: { accept: 'application/json+fhir' } });
    assert.equal(answer.status, 200, address);
    const bundle = await answer.json();
    found.push(...resources(bundle));
    address = bundle.link.find((link) => link.relation === 'next')?.url;
  }
  return found;
}

/** The resources of a page that match. */
export function resources(bundle) {
  return (bundle.entry ?? [])
    .filter((entry) => entry.search?.mode !== 'outcome')
    .map((entry) => entry.resource);
}

/** A patient of the record with more observations than fit on a page of seven. */
export async function patient() {
  for (const candidate of await everything('Patient?_count=100&name:contains=a,e,i,o,u')) {
    const first = await fetch(`${root}/Observation?patient=${candidate.id}&_count=7`);
    if ((await first.json()).link.some((link) => link.relation === 'next')) {
      return candidate;
    }
  }
  throw new Error('No patient has more than a page of observations');
}

/** Every resource came, and none twice. */
export function assertSame(found, expected) {
  const ids = found.map((resource) => resource.id);
  assert.equal(new Set(ids).size, ids.length, 'none twice');
  assert.deepEqual(ids.sort(), expected.map((resource) => resource.id).sort());
}
