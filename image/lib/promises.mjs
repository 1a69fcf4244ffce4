// What docs/container.md promises of each image and no linter knows.
import { inherited, last, variables } from './dockerfile.mjs';

const LABELS = ['title', 'description', 'licenses', 'version', 'revision', 'created', 'base.name'];

/** Promises that the stages of those names do not keep: {line, message}. */
export function brokenPromises(dockerfile, names) {
  return names.flatMap((name) => {
    const stage = dockerfile.stages.find((one) => one.name === name);
    return stage ? broken(stage, dockerfile.given) : [{ line: 1, message: `there is no stage ${name}` }];
  });
}

function broken(stage, given) {
  const user = last(stage, 'USER');
  const labels = variables(stage, 'LABEL', given);
  const healthcheck = last(stage, 'HEALTHCHECK');
  const entrypoint = last(stage, 'ENTRYPOINT');
  const run = inherited(stage).find(({ keyword }) => keyword === 'RUN');
  const faults = [
    [/^[1-9]\d*(:[1-9]\d*)?$/.test(user?.words[0] ?? ''), user, 'the user is no number other than 0, so that nobody can see it is not root'],
    [entrypoint?.list, entrypoint, 'the entry point takes a shell, which is not there'],
    [healthcheck?.list, healthcheck, 'the health check is none, or takes a shell, which is not there'],
    [!run, run, 'RUN takes a shell, which is not there'],
    [/[^:]+(:[^:/]+|@sha256:.*)$/.test(stage.image) && !stage.image.endsWith(':latest'), stage, `${stage.image} is another image tomorrow`],
    ...LABELS.map((label) => [labels[`org.opencontainers.image.${label}`], stage, `there is no label org.opencontainers.image.${label}`]),
  ];
  return faults.filter(([kept]) => !kept).map(([, where, message]) => ({ line: where?.line ?? stage.line, message: `${stage.name}: ${message}` }));
}
