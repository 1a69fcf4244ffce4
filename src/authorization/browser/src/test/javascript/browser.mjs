import assert from 'node:assert/strict';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

/** The address of the server under test, without a slash at the end. */
export const janus = process.env.JANUS;

/** The tenant with the sample patients. */
export const tenant = `${janus}/authorization/sandbox`;

/** A sample patient with vital signs of ten years. */
export const todd = { id: '5253f9e3-f894-f01b-77ce-9bcae7b8ea9f', name: 'Todd315 Ramon749 Koss676' };

/** A small phone. */
export const PHONE = { width: 360, height: 740 };

/** The versions that are served. */
export async function versions() {
  const answer = await fetch(`${janus}/versions`, { headers: { accept: 'application/json' } });
  const { versions: all } = await answer.json();
  const served = all.filter((version) => version.state !== 'retired').map((version) => version.id);
  assert.ok(served.length);
  return served;
}

/** Chromium as it is installed, with an empty profile of its own, for the tests of a file. */
export class Browser {
  static async start() {
    const profile = await fs.mkdtemp(path.join(os.tmpdir(), 'janus-browser-'));
    const context = await chromium.launchPersistentContext(profile, {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      headless: true,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    });
    return new Browser(profile, context);
  }

  constructor(profile, context) {
    this.profile = profile;
    this.context = context;
    this.complaints = [];
    context.on('console', (message) => {
      if (/Content Security Policy|X-Frame-Options/.test(message.text())) {
        this.complaints.push(message.text());
      }
    });
  }

  /** A tab in which nobody is signed in. */
  async tab() {
    await this.context.clearCookies();
    return this.context.newPage();
  }

  /** A tab in which nobody is signed in, and in whose pages axe can be run. */
  async audited() {
    const page = await this.tab();
    await page.addInitScript({ path: fileURLToPath(import.meta.resolve('axe-core')) });
    return page;
  }

  /** What the browser did not do because of what pages are allowed, since this was asked last. */
  refusals() {
    return this.complaints.splice(0);
  }

  async stop() {
    await this.context.close();
    await fs.rm(this.profile, { recursive: true, force: true });
  }
}
