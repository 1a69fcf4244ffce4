import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import { Browser, janus, tenant, todd, versions } from './browser.mjs';
import * as steps from './steps.mjs';

let browser;
let page;

before(async () => {
  browser = await Browser.start();
});

after(() => browser?.stop());

beforeEach(async () => {
  page = await browser.tab();
});

afterEach(() => page.close());

test('the home page leads to the chart', async () => {
  await page.goto(janus);
  await page.getByRole('link', { name: 'Open a chart and launch an app' }).click();
  await steps.signIn(page, 'Clinicians');
  await page.getByRole('heading', { name: 'Patients' }).waitFor();
});

test('a chart shows who the patient is and the encounters', async () => {
  await steps.openAsClinician(page, `${janus}/chart/sandbox`);
  await steps.openChart(page);
  await page.getByText('Born 1958-12-20, male').waitFor();
  await page.getByRole('rowheader', { name: '2025-04-26' }).first().waitFor();
});

test('a patient opens no chart', async () => {
  await page.goto(`${tenant}/chart?patient=${todd.id}`);
  await steps.signIn(page, 'Patients');
  await page.getByRole('heading', { name: 'For clinicians only' }).waitFor();
  assert.ok(!(await page.content()).includes('1958-12-20'));
});

test('an app with a secret is registered, and the secret is shown once', async () => {
  await steps.openAsClinician(page, `${tenant}/clients`);
  await page.getByLabel('Name').fill('Night shift');
  await page.getByLabel('Confidential').check();
  await page.getByRole('button', { name: 'Register' }).click();
  const secret = await page.locator('#client-secret').innerText();
  assert.match(secret, /^[\w-]{43}$/);

  await page.getByRole('link', { name: 'All apps' }).click();
  await page.getByRole('heading', { name: 'Night shift' }).waitFor();
  assert.ok(!(await page.content()).includes(secret));

  await page.getByRole('button', { name: 'Remove Night shift' }).click();
  await page.getByRole('heading', { name: 'Night shift' }).waitFor({ state: 'detached' });
});

test('an address that cannot be taken is named, and the rest of the form is kept', async () => {
  await steps.openAsClinician(page, `${tenant}/clients`);
  await page.getByLabel('Name').fill('Night shift');
  await page.getByLabel('Redirect URIs').fill('javascript:alert(1)');
  await page.getByRole('button', { name: 'Register' }).click();
  assert.match(await page.getByRole('alert').innerText(), /must be absolute/);
  assert.equal(await page.getByLabel('Name').inputValue(), 'Night shift');
});

test('everybody can use the pages, on a phone too', async () => {
  page = await browser.audited();
  for (const address of [janus, `${janus}/versions`, `${janus}/chart/sandbox`]) {
    await page.goto(address);
    await steps.serves(page);
  }
  await steps.signIn(page, 'Clinicians');
  await steps.serves(page);
  await steps.openChart(page);
  await steps.serves(page);
  for (const address of ['clients', 'manage', 'authorize?client_id=nobody']) {
    await page.goto(`${tenant}/${address}`);
    await steps.serves(page);
  }
});

test('everybody can launch the sample app, on a phone too', async () => {
  page = await browser.audited();
  const [version] = await versions();
  await page.goto(`${janus}/apps/vitals/launch.html?iss=${janus}/${version}/sandbox`);
  await page.getByRole('link', { name: 'Clinicians', exact: true }).waitFor();
  await steps.serves(page);
  await steps.signIn(page, 'Clinicians');
  await page.getByRole('searchbox', { name: 'Name of the patient' }).waitFor();
  await steps.serves(page);
  await steps.choosePatient(page);
  await steps.showsVitals(page);
  await steps.serves(page);
});

test('everybody can read what an app asks for, on a phone too', async () => {
  page = await browser.audited();
  const [version] = await versions();
  const asked = new URLSearchParams({
    response_type: 'code',
    client_id: 'vitals-chart',
    redirect_uri: `${janus}/apps/vitals/`,
    aud: `${janus}/${version}/sandbox`,
    scope: 'launch/patient openid fhirUser offline_access patient/Observation.read patient/*.rs',
    state: 'any',
    code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
    code_challenge_method: 'S256',
    prompt: 'consent',
  });
  await page.goto(`${tenant}/authorize?${asked}`);
  await steps.signIn(page, 'Patients');
  await page.getByText('Vitals chart').first().waitFor();
  await page.getByRole('button', { name: 'Do not allow' }).waitFor();
  await steps.serves(page);
});
