// Two linters' opinion. dockerfile-utils knows the whole language; dockerlinter has rules like hadolint's but knows only one
// stage, so it is given them one by one.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { validate } from 'dockerfile-utils';

// That sources of COPY are there is looked at for all stages together, in sources.mjs.
const OF_OTHER_STAGES = ['EC0001', 'EC0002'];
// What builds may be root; which user an image has is said in promises.mjs.
const OF_IMAGES = ['EU0001'];

const LINTER = join(dirname(createRequire(import.meta.url).resolve('dockerlinter/package.json')), 'bin/dockerfilelinter');

/** What is wrong with a Dockerfile: {line, message}. */
export function lint(text, { stages }) {
  const whole = validate(text).map(({ range, message }) => ({ line: range.start.line + 1, message }));
  const lines = text.split('\n');
  const each = stages.flatMap((stage, at) => {
    const end = stages[at + 1]?.line ?? lines.length + 1;
    const own = [`FROM ${stage.image} AS ${stage.name}`, ...lines.slice(stage.line, end - 1)];
    return lintStage(own.join('\n')).map(({ line, message }) => ({ line: line + stage.line - 1, message }));
  });
  return [...whole, ...each];
}

/** What was found in a stage, by its text: the linter is a process of its own, and not asked twice. */
const found = new Map();

function lintStage(text) {
  if (!found.has(text)) {
    found.set(text, ask(text));
  }
  return found.get(text);
}

function ask(text) {
  const folder = mkdtempSync(join(tmpdir(), 'janus-lint-'));
  try {
    const file = join(folder, 'Dockerfile');
    writeFileSync(file, text);
    const ignored = [...OF_OTHER_STAGES, ...OF_IMAGES].join(',');
    const ran = spawnSync(process.execPath, [LINTER, '-j', '-s', 'none', '-i', ignored, '-f', file], { encoding: 'utf8' });
    if (ran.stderr !== '') {
      throw new Error(`dockerlinter fails: ${ran.stderr}`);
    }
    return JSON.parse(ran.stdout || '[]').map(({ lineNumber, message, code }) => ({
      line: Number(lineNumber),
      message: `${message} (${code})`,
    }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
