// What the authorization server knows about this app. A copy of it registers under a name of its own and
// writes the client id it gets here.
export const CLIENT_ID = 'vitals-chart';

// Ask for no more than the app reads. "patient/…" means: of the one patient in context.
const SCOPE = 'patient/Patient.read patient/Observation.read';

/**
 * The scopes to ask for. After an EHR launch the patient comes with it ("launch"); an app that was
 * opened by itself lets the authorization server ask the user for one ("launch/patient").
 */
export function scope(launchedByEhr) {
  return `${launchedByEhr ? 'launch' : 'launch/patient'} ${SCOPE}`;
}
