// What the Dockerfile is read as.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inherited, last, parse, variables } from '../../../lib/dockerfile.mjs';

const TEXT = `ARG BASE=registry.example/base:1
FROM \${BASE} AS base
ARG NAME=world
LABEL greeting="hello, \${NAME}" other=x
ENV A=1 \\
    B=\${NAME}

FROM base AS server
COPY --from=base --chown=1:1 /a /b
# two lines
RUN --mount=type=cache,target=/x \\
    echo one \\
    && echo two
USER 5
USER 6
HEALTHCHECK --interval=5s CMD ["/server", "healthcheck"]
ENTRYPOINT ["/server"]
`;

const dockerfile = parse(TEXT);
const server = dockerfile.stages[1];

test('a stage is of the image that its arguments name', () => {
  assert.deepEqual(
    dockerfile.stages.map(({ name, image, from, line }) => [name, image, from?.name, line]),
    [
      ['base', 'registry.example/base:1', undefined, 2],
      ['server', 'registry.example/base:1', 'base', 8],
    ],
  );
});

test('a stage begins with the instructions of the one before', () => {
  assert.deepEqual(
    inherited(server).map(({ keyword }) => keyword),
    ['ARG', 'LABEL', 'ENV', 'COPY', 'RUN', 'USER', 'USER', 'HEALTHCHECK', 'ENTRYPOINT'],
  );
  assert.equal(last(server, 'USER').text, '6');
  assert.equal(last(server, 'CMD'), undefined);
});

test('variables are filled in', () => {
  assert.deepEqual(variables(server, 'LABEL', dockerfile.given), { greeting: 'hello, world', other: 'x' });
  assert.deepEqual(variables(server, 'ENV', dockerfile.given), { A: '1', B: 'world' });
});

test('commands are taken apart', () => {
  assert.deepEqual(last(server, 'HEALTHCHECK').list, ['/server', 'healthcheck']);
  assert.deepEqual(last(server, 'ENTRYPOINT').list, ['/server']);
  assert.deepEqual(last(server, 'COPY').flags, { from: 'base', chown: '1:1' });
  assert.match(last(server, 'RUN').text, /^echo one\s+&& echo two$/);
});
