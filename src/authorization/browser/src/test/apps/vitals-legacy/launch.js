/* global FHIR */
import { CLIENT_ID } from './settings.js';

const launch = new URLSearchParams(location.search).has('launch') ? 'launch' : 'launch/patient';

FHIR.oauth2.authorize(
  {
    client_id: CLIENT_ID,
    scope: `${launch} patient/Patient.read patient/Observation.read`,
  },
  (problem) => {
    document.getElementById('status').textContent = `The app cannot start: ${problem}`;
  },
);
