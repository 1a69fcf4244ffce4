import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import { Browser, janus, tenant, todd } from './browser.mjs';
import * as steps from './steps.mjs';

const PHONE = { width: 360, height: 740 };

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

test('pages fit on a phone', async () => {
  await page.setViewportSize(PHONE);
  await steps.openAsClinician(page, `${janus}/chart/sandbox`);
  await fits();
  await steps.openChart(page);
  await fits();
  await page.getByRole('link', { name: 'Apps' }).click();
  await fits();
});

async function fits() {
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  assert.ok(width <= PHONE.width, `${page.url()} is ${width} pixels wide`);
}
