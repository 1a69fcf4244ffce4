import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Client } from 'fhir-kit-client';
import { assertSame, everything, patient, resources, root } from './record.mjs';

const client = new Client({ baseUrl: root });

test('fhir-kit-client reads a patient', async () => {
  const expected = await patient();

  const found = await client.read({ resourceType: 'Patient', id: expected.id });

  assert.deepEqual(found, expected);
});

test('fhir-kit-client reads the conformance statement', async () => {
  const statement = await client.capabilityStatement();

  assert.equal(statement.fhirVersion, '1.0.2');
});

test('fhir-kit-client follows the pages of a search to the end', async () => {
  const { id } = await patient();
  const expected = await everything(`Observation?patient=${id}&_count=100`);

  const found = [];
  let page = await client.search({
    resourceType: 'Observation',
    searchParams: { patient: id, _count: 7 },
  });
  while (page) {
    found.push(...resources(page));
    page = await client.nextPage({ bundle: page });
  }

  assertSame(found, expected);
});

test('fhir-kit-client searches by POST', async () => {
  const { id } = await patient();

  const bundle = await client.search({
    resourceType: 'Condition',
    searchParams: { patient: id },
    options: { postSearch: true },
  });

  assertSame(resources(bundle), await everything(`Condition?patient=${id}`));
});

test('fhir-kit-client reads the history of a patient', async () => {
  const { id } = await patient();

  const history = await client.history({ resourceType: 'Patient', id });

  assert.equal(history.type, 'history');
  assert.equal(history.entry[0].resource.id, id);
});

test('fhir-kit-client tells what was wrong with a request', async () => {
  await assert.rejects(
    client.read({ resourceType: 'Patient', id: 'nobody' }),
    (error) => error.response.status === 404 && error.response.data.resourceType === 'OperationOutcome',
  );
});
