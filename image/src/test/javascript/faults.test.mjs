// The Dockerfile has no fault, and each of these mistakes in it would be one.
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { examine } from '../../../lib/rules.mjs';

const source = fileURLToPath(new URL('../../../..', import.meta.url));
const good = readFileSync(join(source, 'Dockerfile'), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'janus-faults-'));
after(() => rmSync(folder, { recursive: true }));
cpSync(join(source, '.dockerignore'), join(folder, '.dockerignore'));
for (const file of ['pom.xml', 'src/app/pom.xml', 'src/app/target/x.jar', 'docs/x.md', 'k8s/pom.xml', 'k8s/README.md', '.git/HEAD']) {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), '');
}

test('it has no fault', () => {
  assert.deepEqual(examine(source).faults, []);
});

test('the context is sources only', () => {
  writeFileSync(join(folder, 'Dockerfile'), good);
  assert.deepEqual(examine(folder).files.sort(), ['k8s/pom.xml', 'pom.xml', 'src/app/pom.xml']);
});

const MISTAKES = [
  // of the language
  ['WORKDIR /build', 'WORKDIRS /build', /Unknown instruction: WORKDIRS/],
  ['WORKDIR /build', 'WORKDIR build', /WORKDIR/],
  ['COPY . .', 'ADD . .', /Use COPY instead of ADD/],
  ['WORKDIR /build', 'MAINTAINER somebody', /MAINTAINER/],
  ['RUN mkdir -p', 'RUN sudo mkdir -p', /sudo/],
  // sources
  ['COPY . .', 'COPY docs ./docs', /docs is not in the context/],
  ['COPY . .', 'COPY src/app/target ./', /src\/app\/target is not in the context/],
  ['COPY --from=jvm-build /app', 'COPY --from=build /app', /there is no earlier stage build/],
  ['COPY --from=maven /usr', 'COPY --from=jvm /usr', /there is no earlier stage jvm/],
  ['COPY --from=jvm-build /app', 'COPY --from=jvm-build app', /has no leading slash/],
  // promises
  ['USER 1001:1001', 'USER janus', /jvm: the user is no number/],
  ['USER 1001:1001', 'USER 0', /native: the user is no number/],
  ['ENTRYPOINT ["/app/janus"]', 'ENTRYPOINT /app/janus', /native: the entry point takes a shell/],
  ['CMD ["/app/janus", "-Xmx16m", "healthcheck"]', 'CMD /app/janus healthcheck', /native: the health check is none, or takes/],
  [/HEALTHCHECK .*\n.*healthcheck"\]/, '', /jvm: the health check is none/],
  ['VOLUME /data', 'RUN mkdir /data', /jvm: RUN takes a shell/],
  ['base-nossl-debian13:nonroot', 'base-nossl-debian13:latest', /is another image tomorrow/],
  ['base-nossl-debian13:nonroot', 'base-nossl-debian13', /is another image tomorrow/],
  ['org.opencontainers.image.licenses=', 'licenses=', /there is no label org.opencontainers.image.licenses/],
  ['AS native\n', 'AS executable\n', /there is no stage native/],
];

for (const [right, wrong, said] of MISTAKES) {
  test(`${wrong || `without ${right}`} is a fault`, () => {
    const bad = good.replace(right, wrong);
    assert.notEqual(bad, good);
    writeFileSync(join(folder, 'Dockerfile'), bad);
    const { faults } = examine(folder);
    assert.ok(faults.some((fault) => said.test(fault)), `found instead: ${faults.join('\n') || 'nothing'}`);
  });
}
