// The launch page: an EHR opens it as launch.html?iss={FHIR service}&launch={code}; a user who opens the
// app alone comes with iss only. Either way the browser goes on to the authorization server, which
// comes back to this folder, to index.html.
/* global FHIR */
import { CLIENT_ID, scope } from './settings.js';

const query = new URLSearchParams(location.search);
const status = document.getElementById('status');

if (query.has('iss')) {
  start();
} else {
  status.textContent = 'Open this app from a chart, or say here which FHIR service it shall read.';
  document.getElementById('choose').hidden = false;
}

async function start() {
  try {
    // The library reads iss and launch from the address, finds the authorization server in
    // .well-known/smart-configuration or the Conformance statement, and uses PKCE if that can.
    await FHIR.oauth2.authorize({
      clientId: CLIENT_ID,
      scope: scope(query.has('launch')),
      redirectUri: '.',
      // In a frame of the EHR: stay there.
      completeInTarget: true,
    });
  } catch (problem) {
    status.className = 'problem';
    status.textContent = `The app cannot start: ${problem.message}`;
  }
}
