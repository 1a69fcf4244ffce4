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
