// Whether an image's bill of materials is of what is in the image.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Fails if a library in an image is not in its bill; else returns a line to report. */
export function compareBill(root) {
  const bill = JSON.parse(readFileSync(join(root, 'app/janus.cdx.json'), 'utf8'));
  assert.equal(bill.bomFormat, 'CycloneDX');
  const listed = bill.components.map(({ group, name, version }) => `${group}.${name}-${version}`);
  const libraries = ['app/lib/main', 'app/lib/boot'].map((path) => join(root, path)).filter(existsSync);
  const jars = libraries.flatMap((folder) => readdirSync(folder).map((jar) => jar.replace(/\.jar$/, '')));
  const unlisted = jars.filter((jar) => !listed.some((name) => jar === name || jar.startsWith(`${name}-`)));
  assert.deepEqual(unlisted, [], 'libraries in the image that its bill of materials does not have');
  return `bill of materials: ${listed.length} components${jars.length > 0 ? `, among them all ${jars.length} libraries` : ''}`;
}
