import assert from 'node:assert/strict';
import { test } from 'node:test';
import fhir from 'fhir.js';
import { assertSame, everything, patient, resources, root } from './record.mjs';

const client = fhir({ baseUrl: root });

test('fhir.js reads a patient', async () => {
  const expected = await patient();

  const { data } = await client.read({ type: 'Patient', id: expected.id });

  assert.deepEqual(data, expected);
});

test('fhir.js reads the conformance statement', async () => {
  const { data } = await client.conformance({});

  assert.equal(data.fhirVersion, '1.0.2');
});

test('fhir.js follows the pages of a search to the end', async () => {
  const { id } = await patient();
  const expected = await everything(`Observation?patient=${id}&_count=100`);

  const found = [];
  let answer = await client.search({ type: 'Observation', query: { patient: id, _count: 7 } });
  for (;;) {
    found.push(...resources(answer.data));
    if (!answer.data.link.some((link) => link.relation === 'next')) {
      break;
    }
    answer = await client.nextPage({ bundle: answer.data });
  }

  assertSame(found, expected);
});

test('fhir.js asks for a range of dates', async () => {
  const { id } = await patient();

  const { data } = await client.search({
    type: 'Observation',
    query: { patient: id, date: { $and: [{ $ge: '2017-01-01' }, { $lt: '2019-01-01' }] }, _count: 100 },
  });

  const dates = resources(data).map((observation) => observation.effectiveDateTime.slice(0, 4));
  assert.ok(dates.length > 0);
  assert.ok(dates.every((year) => year >= '2017' && year < '2019'));
});

test('fhir.js sorts', async () => {
  const { id } = await patient();

  const { data } = await client.search({
    type: 'Observation',
    query: { patient: id, _count: 100, $sort: [['date', 'asc']] },
  });

  const dates = resources(data).map((observation) => Date.parse(observation.effectiveDateTime));
  assert.deepEqual(dates, [...dates].sort((a, b) => a - b));
});

test('fhir.js includes the patient', async () => {
  const { id } = await patient();

  const { data } = await client.search({
    type: 'Condition',
    query: { patient: id, $include: { Condition: 'patient' } },
  });

  const modes = data.entry.map((entry) => [entry.search.mode, entry.resource.resourceType].join(' '));
  assert.equal(modes.filter((mode) => mode === 'include Patient').length, 1);
});
