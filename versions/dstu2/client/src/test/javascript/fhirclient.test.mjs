import assert from 'node:assert/strict';
import { test } from 'node:test';
import fhirclient from 'fhirclient';
import { assertSame, everything, patient, root } from './record.mjs';

// The library wants the request of a web server; a client for an open root does not look at it.
const client = fhirclient({}, {}, {}).client(root);

test('fhirclient reads a patient', async () => {
  const expected = await patient();

  const found = await client.request(`Patient/${expected.id}`);

  assert.deepEqual(found, expected);
});

test('fhirclient learns which FHIR version is spoken', async () => {
  assert.equal(await client.getFhirVersion(), '1.0.2');
  assert.equal(await client.getFhirRelease(), 2);
});

test('fhirclient follows the pages to the end', async () => {
  const { id } = await patient();
  const expected = await everything(`Observation?patient=${id}&_count=100`);

  const found = await client.request(`Observation?patient=${id}&_count=7`, {
    pageLimit: 0,
    flat: true,
  });

  assert.ok(found.length > 7);
  assertSame(found, expected);
});

test('fhirclient resolves references of a resource', async () => {
  const { id } = await patient();
  const [condition] = await everything(`Condition?patient=${id}&_count=1`);

  const found = await client.request(`Condition/${condition.id}`, { resolveReferences: 'patient' });

  assert.equal(found.patient.resourceType, 'Patient');
  assert.equal(found.patient.id, id);
});

test('fhirclient tells what was wrong with a request', async () => {
  await assert.rejects(client.request('Observation?_count=10'), (error) => {
    assert.equal(error.status ?? error.statusCode, 400);
    return true;
  });
});

// fhirclient 0.1.15 lives on in apps; it needs a browser and jQuery, so only what it makes browsers ask is sent.
for (const path of ['metadata', 'Patient/nobody', 'Observation?patient=nobody', 'Observation/_search']) {
  test(`a browser may send what fhirclient 0.1.15 sends: ${path}`, async () => {
    const { status, headers } = await fetch(`${root}/${path}`, {
      method: 'OPTIONS',
      headers: {
        origin: 'https://app.example.org',
        'access-control-request-method': path.endsWith('_search') ? 'POST' : 'GET',
        'access-control-request-headers': 'accept,authorization,content-type,prefer',
      },
    });

    assert.ok(status === 200 || status === 204);
    assert.ok(['*', 'https://app.example.org'].includes(headers.get('access-control-allow-origin')));
    assert.deepEqual(names(headers, 'access-control-allow-headers'), [
      'accept',
      'authorization',
      'content-type',
      'prefer',
    ]);
    const methods = names(headers, 'access-control-allow-methods');
    assert.ok(methods.includes('get') && methods.includes('post'));
  });
}

test('a browser shows the answer and its headers to the app', async () => {
  const { headers } = await fetch(`${root}/metadata`, {
    headers: { origin: 'https://app.example.org', accept: 'application/json' },
  });

  assert.equal(headers.get('access-control-allow-origin'), '*');
  const exposed = names(headers, 'access-control-expose-headers');
  assert.ok(['etag', 'location', 'x-request-id', 'www-authenticate'].every((name) => exposed.includes(name)));
});

function names(headers, name) {
  return headers
    .get(name)
    .split(',')
    .map((value) => value.trim().toLowerCase())
    .sort();
}
