import assert from 'node:assert/strict';
import { PHONE, todd } from './browser.mjs';

/** Signs in at the page that asks for it, as the first of a kind of sample users. */
export async function signIn(page, kind) {
  await page.getByRole('link', { name: kind, exact: true }).click();
  await page.getByRole('radio').first().check();
  await page.getByRole('button', { name: 'Sign in' }).click();
}

/** Goes to a page of clinicians and signs in as one on the way. */
export async function openAsClinician(page, address) {
  await page.goto(address);
  await signIn(page, 'Clinicians');
}

/** Opens the chart of a sample patient by searching for a part of the name. */
export async function openChart(page) {
  await page.getByRole('searchbox', { name: 'Name' }).fill('koss todd');
  await page.getByRole('button', { name: 'Search' }).click();
  await page.getByRole('link', { name: todd.name }).click();
  await page.getByRole('heading', { name: todd.name }).waitFor();
}

/** Launches an app from the open chart. */
export async function launch(page, app, version, button) {
  await page.getByLabel('App', { exact: true }).selectOption({ label: app });
  await page.getByLabel('FHIR version').selectOption(version);
  await page.getByRole('button', { name: button }).click();
}

/** The tab that opens by what is done. */
export async function newTab(page, action) {
  const opened = page.context().waitForEvent('page');
  await action();
  return opened;
}

/** Chooses the sample patient where an app asks whose record it may open. */
export async function choosePatient(page) {
  await page.getByRole('searchbox', { name: 'Name of the patient' }).fill('koss todd');
  await page.getByRole('button', { name: 'Search' }).click();
  await page.getByRole('radio', { name: todd.name }).check();
  await page.getByRole('button', { name: 'Open this record' }).click();
}

/** Allows an app what it asks for, if that is not remembered. */
export async function allow(place) {
  const button = place.getByRole('button', { name: 'Allow', exact: true });
  await button.or(place.locator('canvas').first()).waitFor();
  if (await button.isVisible()) {
    await button.click();
  }
}

/** Registers an app without a secret at the list of apps and returns its client id. */
export async function register(page, { name, redirect, launchUrl, withoutPkce }) {
  await page.getByLabel('Name').fill(name);
  await page.getByLabel('Redirect URIs').fill(redirect);
  await page.getByLabel('Launch URL').fill(launchUrl);
  await page.getByLabel('too old for PKCE').setChecked(withoutPkce);
  await page.getByRole('button', { name: 'Register' }).click();
  return page.locator('#client-id').innerText();
}

/** The vital signs are on the screen: name, charts that are drawn, and the table with the values. */
export async function showsVitals(place) {
  await place.getByText('Measured from 2016-03-05 to 2025-04-26.').waitFor();
  assert.match(await place.getByRole('banner').innerText(), new RegExp(`${todd.name}\\s+born 1958-12-20\\s+male`));
  const charts = place.getByRole('img');
  assert.deepEqual(
    await charts.evaluateAll((all) => all.map((canvas) => canvas.getAttribute('aria-label'))),
    [
      'Height, 178.1 cm on 2025-04-26',
      'Weight, 88.3 kg on 2025-04-26',
      'Body mass index, 27.84 kg/m2 on 2025-04-26',
      'Blood pressure, 117/77 mm[Hg] on 2025-04-26',
      'Heart rate, 85 /min on 2025-04-26',
      'Respiratory rate, 16 /min on 2025-04-26',
      'Oxygen saturation, 98 % on 2022-05-14',
    ],
  );
  assert.ok((await charts.evaluateAll(pixels)).every((drawn) => drawn > 500), 'all are drawn');
  await place.getByText('The same as a table').click();
  const row = place.getByRole('row', { name: '2016-03-05' });
  assert.deepEqual((await row.getByRole('cell').allInnerTexts()).slice(0, 6), [
    '178.1',
    '88.3',
    '27.84',
    '141/96',
    '70',
    '12',
  ]);
}

/**
 * Everybody can use the page: no rule of axe is broken, in a wide window nor on a phone, and it is no wider than a
 * phone. For pages of `Browser.audited`.
 */
export async function serves(page) {
  const wide = page.viewportSize();
  for (const size of [wide, PHONE]) {
    await page.setViewportSize(size);
    const { violations } = await page.evaluate(() => globalThis.axe.run());
    assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target)}`), [], page.url());
  }
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  assert.ok(width <= PHONE.width, `${page.url()} is ${width} pixels wide`);
  await page.setViewportSize(wide);
}

/** How many pixels of each canvas are not transparent; runs in the browser. */
function pixels(canvases) {
  return canvases.map((canvas) => {
    const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
    return data.filter((value, index) => index % 4 === 3 && value > 0).length;
  });
}
