import fs from 'node:fs/promises';
import http from 'node:http';
import { janus } from './browser.mjs';

const OWN = new URL('../apps/vitals-legacy/', import.meta.url);
const LIBRARY = new URL('../../../node_modules/fhirclient/fhir-client.min.js', import.meta.url);
const PATH = '/vitals-legacy/';
const TYPES = { html: 'text/html; charset=utf-8', js: 'text/javascript', css: 'text/css' };

/**
 * An app with fhirclient 0.1.15 on a web server of its own, so that the browser takes it for another
 * origin than Janus. What it shares with the sample app it gets from there.
 */
export class LegacyApp {
  static async start() {
    const app = new LegacyApp();
    await new Promise((listening) => app.server.listen(0, '127.0.0.1', listening));
    return app;
  }

  constructor() {
    this.name = 'Vitals, fhirclient 0.1.15';
    this.server = http.createServer((request, response) => this.serve(request, response));
  }

  get redirect() {
    return `http://127.0.0.1:${this.server.address().port}${PATH}`;
  }

  get launchUrl() {
    return `${this.redirect}launch.html`;
  }

  /** Tells the app its client id. */
  registered(client) {
    this.client = client;
  }

  stop() {
    this.server.closeAllConnections();
    return new Promise((closed) => this.server.close(closed));
  }

  async serve(request, response) {
    const { pathname } = new URL(request.url, 'http://app');
    const name = pathname.slice(PATH.length) || 'index.html';
    const body =
      name === 'settings.js' ? `export const CLIENT_ID = '${this.client}';` : await content(name);
    if (body === undefined) {
      response.writeHead(404).end();
    } else {
      response.writeHead(200, { 'content-type': TYPES[name.split('.').pop()] }).end(body);
    }
  }
}

async function content(name) {
  try {
    return await fs.readFile(name === 'fhir-client.min.js' ? LIBRARY : new URL(name, OWN));
  } catch {
    const shared = await fetch(`${janus}/apps/vitals/${name}`);
    return shared.ok ? Buffer.from(await shared.arrayBuffer()) : undefined;
  }
}
