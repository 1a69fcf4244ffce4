// Programs of this machine.
import { spawnSync } from 'node:child_process';

/** What a program says on its standard output; fails with all it says if it fails. */
export function run(command, args, options = {}) {
  const ran = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 1 << 28, ...options });
  if (ran.error) {
    throw new Error(`${command} cannot be run: ${ran.error.message}`);
  }
  if (ran.status !== 0) {
    throw new Error(`${command} ${args.join(' ')} ends with ${ran.status ?? ran.signal}:\n${ran.stdout}${ran.stderr}`);
  }
  return ran.stdout;
}
