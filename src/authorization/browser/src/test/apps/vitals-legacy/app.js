/* global FHIR */
// The sample app with fhirclient 0.1.15: another way to be authorized and to read, the same page.
import { VITALS, readings } from './vitals.js';
import { showPatient, showProblem, showVitals } from './view.js';

FHIR.oauth2.ready(show, (problem) => showProblem(new Error(problem)));

async function show(smart) {
  try {
    showPatient(await smart.patient.read());
    showVitals(readings(await observations(smart)));
  } catch (problem) {
    showProblem(problem);
  }
}

/** All pages. The library speaks in jQuery's promises, which can be waited for. */
async function observations(smart) {
  const found = [];
  const query = { patient: smart.patient.id, code: VITALS, _count: 20 };
  let bundle = (await smart.api.search({ type: 'Observation', query })).data;
  for (;;) {
    found.push(...(bundle.entry ?? []).map((entry) => entry.resource));
    if (!bundle.link.some((link) => link.relation === 'next')) {
      return found;
    }
    bundle = (await smart.api.nextPage({ bundle })).data;
  }
}
