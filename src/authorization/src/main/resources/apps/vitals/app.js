// The app itself: index.html, where the authorization server sends the browser after the launch.
/* global FHIR */
import { VITALS, readings } from './vitals.js';
import { showPatient, showProblem, showVitals } from './view.js';

try {
  // Exchanges the code for a token; after a reload of the page, finds the token of before.
  const client = await FHIR.oauth2.ready();
  if (!client.patient.id) {
    throw new Error('No patient was chosen.');
  }
  showPatient(await client.patient.read());
  const query = new URLSearchParams({ patient: client.patient.id, code: VITALS, _count: '100' });
  // pageLimit 0: follow the links "next" to the last page; flat: the resources without their bundles.
  const found = await client.request(`Observation?${query}`, { pageLimit: 0, flat: true });
  showVitals(readings(found));
} catch (problem) {
  showProblem(problem);
}
