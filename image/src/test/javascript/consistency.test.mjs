// What the image is and what the build and the manifests for Kubernetes believe it to be.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { last, variables } from '../../../lib/dockerfile.mjs';
import { examine, TARGETS } from '../../../lib/rules.mjs';

const source = fileURLToPath(new URL('../../../..', import.meta.url));
const read = (path) => readFileSync(join(source, path), 'utf8');
const { dockerfile, files } = examine(source);
const stages = TARGETS.map((name) => dockerfile.stages.find((stage) => stage.name === name));
const manifest = read('k8s/base/deployment.yaml');

test('its version is that of the build', () => {
  const [, version] = /<artifactId>janus<\/artifactId>\s*<version>([^<]*)<\/version>/.exec(read('pom.xml'));
  for (const stage of stages) {
    assert.equal(variables(stage, 'LABEL', dockerfile.given)['org.opencontainers.image.version'], version.replace('-SNAPSHOT', ''));
  }
});

test('its user is the one of the pods', () => {
  const [, user] = /runAsUser: (\d+)/.exec(manifest);
  const [, group] = /runAsGroup: (\d+)/.exec(manifest);
  for (const stage of stages) {
    assert.equal(last(stage, 'USER').text, `${user}:${group}`);
  }
});

test('its port is the one of the pods', () => {
  const [, port] = /containerPort: (\d+)/.exec(manifest);
  for (const stage of stages) {
    assert.ok(last(stage, 'EXPOSE').words.includes(port));
  }
});

test('its volume is where the sandbox has its record', () => {
  const [, folder] = /JANUS_STORE_PATH=(\S+)/.exec(read('k8s/overlays/sandbox/janus.env'));
  assert.match(read('k8s/overlays/sandbox/deployment.yaml'), new RegExp(`mountPath: ${folder}\\n`));
  for (const stage of stages) {
    assert.equal(last(stage, 'VOLUME').text, folder);
    assert.equal(variables(stage, 'ENV', dockerfile.given).JANUS_STORE_PATH, folder);
  }
});

test('every module of the build is in the context', () => {
  const modules = [...read('pom.xml').matchAll(/<module>([^<]*)<\/module>/g)].map(([, path]) => `${path}/pom.xml`);
  const there = modules.filter((path) => existsSync(join(source, path)));
  assert.ok(there.length > 5);
  assert.deepEqual(there.filter((path) => !files.includes(path)), []);
});
