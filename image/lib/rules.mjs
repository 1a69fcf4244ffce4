// All that can be said about the Dockerfile of a folder without building anything.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contextFiles } from './context.mjs';
import { parse } from './dockerfile.mjs';
import { lint } from './lint.mjs';
import { brokenPromises } from './promises.mjs';
import { missingSources } from './sources.mjs';

/** The stages that images are made of. */
export const TARGETS = ['jvm', 'native'];

/** Reads it and holds it against all rules. */
export function examine(folder) {
  const text = readFileSync(join(folder, 'Dockerfile'), 'utf8');
  const files = contextFiles(folder);
  const dockerfile = parse(text);
  const faults = [...lint(text, dockerfile), ...missingSources(dockerfile, files), ...brokenPromises(dockerfile, TARGETS)];
  return { dockerfile, files, faults: faults.map(({ line, message }) => `Dockerfile:${line}: ${message}`) };
}
