import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, test } from 'node:test';
import { Browser, janus, tenant, versions } from './browser.mjs';
import { LegacyApp } from './legacy-app.mjs';
import * as steps from './steps.mjs';

const VITALS = 'Vitals chart';

let browser;
let legacy;
let page;

before(async () => {
  browser = await Browser.start();
  legacy = await LegacyApp.start();
  page = await browser.tab();
  await steps.openAsClinician(page, `${tenant}/clients`);
  const { name, redirect, launchUrl } = legacy;
  legacy.registered(
    await steps.register(page, { name, redirect, launchUrl, withoutPkce: true }),
  );
  await page.close();
});

after(async () => {
  await browser?.stop();
  await legacy?.stop();
});

for (const version of await versions()) {
  const root = `${janus}/${version}/sandbox`;

  describe(version, () => {
    beforeEach(async () => {
      page = await browser.tab();
    });

    afterEach(async () => {
      await page.close();
      assert.deepEqual(browser.refusals(), []);
    });

    describe('from a chart', () => {
      beforeEach(async () => {
        await steps.openAsClinician(page, `${janus}/chart/sandbox`);
        await steps.openChart(page);
      });

      test('the sample app in a frame', async () => {
        await steps.launch(page, VITALS, version, 'Launch below');
        await steps.showsVitals(page.frameLocator('iframe[name=app]'));
      });

      test('the sample app in a new tab', async () => {
        const tab = await steps.newTab(page, () =>
          steps.launch(page, VITALS, version, 'Launch in a new tab'),
        );
        await steps.showsVitals(tab);
      });

      test('an app with fhirclient 0.1.15 in a frame', async () => {
        await steps.launch(page, legacy.name, version, 'Launch below');
        const frame = page.frameLocator('iframe[name=app]');
        await steps.allow(frame);
        await steps.showsVitals(frame);
      });

      test('an app with fhirclient 0.1.15 in a new tab', async () => {
        const tab = await steps.newTab(page, () =>
          steps.launch(page, legacy.name, version, 'Launch in a new tab'),
        );
        await steps.allow(tab);
        await steps.showsVitals(tab);
      });
    });

    describe('alone', () => {
      test('the sample app', async () => {
        await page.goto(`${janus}/apps/vitals/launch.html?iss=${root}`);
        await steps.signIn(page, 'Clinicians');
        await steps.choosePatient(page);
        await steps.showsVitals(page);
      });

      test('an app with fhirclient 0.1.15', async () => {
        await page.goto(`${legacy.launchUrl}?iss=${root}`);
        await steps.signIn(page, 'Clinicians');
        await steps.choosePatient(page);
        await steps.allow(page);
        await steps.showsVitals(page);
      });
    });
  });
}
