// Tries an image out: starts it twice, asks it, and stops it.
import assert from 'node:assert/strict';
import { chmodSync, chownSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { Container } from './container.mjs';

// 128 and 15, the number of SIGTERM
const STOPPED = [0, 143];

/**
 * Fails where the image is not as it should be; else returns lines to report.
 *
 * @param work a folder for the volume
 * @param strict variables with which it must start, beside its own
 */
export async function tryOut(image, work, strict) {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const data = join(work, 'data');
  // A volume begins as the image's folder is.
  const { uid, gid, mode } = statSync(join(image.root, 'data'));
  mkdirSync(data);
  chownSync(data, uid, gid);
  chmodSync(data, mode);
  const environment = { QUARKUS_HTTP_PORT: String(port), ...strict };
  const report = [];

  for (const which of ['first', 'second']) {
    const began = Date.now();
    const container = new Container(image, data, environment);
    try {
      await container.ready(address);
      report.push(`${which} start: ready after ${Date.now() - began} ms`);
      assert.deepEqual(container.ids, { uid: image.user, gid: image.group, capabilities: '0000000000000000' });
      const patient = await readPatient(address);
      report.push(`${patient} is read after ${Date.now() - began} ms`);
      if (which === 'second') {
        report.push(...(await inspect(container, address)));
      }
      const end = await container.stop();
      assert.ok(STOPPED.includes(end), `it ends with ${end} when it is told to stop:\n${container.said}`);
      assert.doesNotMatch(container.said, / (WARN|ERROR) |Exception|Read-only file system/, 'its log is not clean');
      report.push(`SIGTERM ends it with ${end}`);
    } finally {
      container.kill();
    }
  }
  return report;
}

async function inspect(container, address) {
  const healthy = container.exec(container.image.healthcheck);
  assert.equal(healthy.code, 0, `the health check of a server that is ready fails:\n${healthy.said}`);
  const sick = container.exec(container.image.healthcheck, { QUARKUS_HTTP_PORT: String(await freePort()) });
  assert.equal(sick.code, 1, `the health check succeeds where nobody answers:\n${sick.said}`);
  // what an init container of k8s/overlays/production runs
  const migrated = container.exec([...container.image.entrypoint, 'migrate']);
  assert.equal(migrated.code, 0, `migrate fails:\n${migrated.said}`);
  // what docs/operations.md has an operator run
  const copied = container.exec([...container.image.entrypoint, 'backup', '/data/backup']);
  assert.equal(copied.code, 0, `backup fails beside the running server:\n${copied.said}`);
  if (container.image.java) {
    const asked = [container.image.java, '-XshowSettings:properties', '-version'];
    const { said } = container.exec(asked, { JAVA_TOOL_OPTIONS: '' });
    assert.match(said, /sun\.jnu\.encoding = UTF-8/, 'files whose names are not English are not found');
  }
  for (const path of ['/versions', '/chart/sandbox', '/.well-known/x', '/q/metrics']) {
    await (await fetch(address + path)).text();
  }
  return [
    `the health check takes ${healthy.milliseconds} ms`,
    `a backup takes ${copied.milliseconds} ms`,
    `resident memory ${container.megabytes} MB`,
    `written in /data: ${written(container.path('/data'))}`,
    `written in /tmp: ${written(container.path('/tmp')) || 'nothing'}`,
  ];
}

/** Searches for any patient in any version and reads it; returns its address. */
async function readPatient(address) {
  const versions = await (await fetch(`${address}/versions`, { headers: { accept: 'application/json' } })).json();
  const root = `${address}/open/${(versions.versions ?? versions)[0].id}/sandbox`;
  const found = await (await fetch(`${root}/Patient?name:contains=a,e,i,o,u&_count=1`)).json();
  const read = await fetch(`${root}/Patient/${found.entry[0].resource.id}`);
  assert.equal(read.status, 200);
  assert.equal((await read.json()).resourceType, 'Patient');
  return read.url.slice(address.length);
}

function written(folder) {
  return readdirSync(folder, { recursive: true }).sort().join(' ');
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}
