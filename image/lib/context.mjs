// What is sent to a builder: the folder's files but for those that .dockerignore leaves out.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import dockerignore from '@balena/dockerignore';

/** Paths of all files of the context, from the folder. */
export function contextFiles(folder) {
  const rules = readRules(folder);
  const ignore = dockerignore().add(rules);
  const kept = rules.filter((rule) => rule.startsWith('!')).map((rule) => rule.slice(1));
  const files = [];
  walk('');
  return files;

  function walk(path) {
    for (const entry of readdirSync(join(folder, path), { withFileTypes: true })) {
      const below = path === '' ? entry.name : `${path}/${entry.name}`;
      const ignored = ignore.ignores(below);
      if (entry.isDirectory()) {
        if (!ignored || kept.some((rule) => rule.startsWith(`${below}/`))) {
          walk(below);
        }
      } else if (!ignored) {
        files.push(below);
      }
    }
  }
}

function readRules(folder) {
  const file = join(folder, '.dockerignore');
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
}
