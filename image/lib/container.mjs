// An image's content as a container: a process of its user on a root that it cannot change.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { last, variables } from './dockerfile.mjs';

const IN_IMAGE = fileURLToPath(new URL('in-image.sh', import.meta.url));
const PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

/** How an image is run: with its own user, folder, variables and commands. */
export function imageOf(dockerfile, name, root) {
  const stage = dockerfile.stages.find((one) => one.name === name);
  const [user, group = '0'] = last(stage, 'USER').words[0].split(':');
  const entrypoint = last(stage, 'ENTRYPOINT').list;
  return {
    root,
    user,
    group,
    folder: last(stage, 'WORKDIR').words[0],
    variables: { PATH, ...variables(stage, 'ENV', dockerfile.given) },
    entrypoint,
    java: entrypoint[0].endsWith('/java') ? entrypoint[0] : null,
    healthcheck: last(stage, 'HEALTHCHECK').list,
  };
}

/** A running image. */
export class Container {
  constructor(image, data, environment) {
    this.image = image;
    this.environment = { ...image.variables, ...environment };
    this.said = '';
    const { root, folder, user, group, entrypoint } = image;
    const command = [IN_IMAGE, root, folder, user, group, data, ...entrypoint];
    this.process = spawn('unshare', ['--mount', '--pid', '--fork', ...command], {
      env: this.environment,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.ended = once(this.process, 'exit').then(([code, signal]) => signal ?? code);
    this.process.stdout.on('data', (bytes) => (this.said += bytes));
    this.process.stderr.on('data', (bytes) => (this.said += bytes));
  }

  /** Waits until it says it is ready; fails with all it said if it ends before. */
  async ready(address) {
    const deadline = Date.now() + 60_000;
    while ((await status(`${address}/q/health/ready`)) !== 200) {
      if (this.process.exitCode !== null || Date.now() > deadline) {
        throw new Error(`the image does not become ready:\n${this.said}`);
      }
      await sleep(10);
    }
  }

  /** The process that is number 1 inside, as this machine numbers it. */
  get inside() {
    const { pid } = this.process;
    return Number(readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim());
  }

  /** Runs a command inside, as the engine does for a health check, with the given variables instead of some of its own. */
  exec(command, environment = {}) {
    const { root, folder, user, group } = this.image;
    const began = process.hrtime.bigint();
    const ran = spawnSync(
      'nsenter',
      [
        ...['--target', String(this.inside), '--mount', '--pid', '--', 'setpriv', '--no-new-privs'],
        ...['unshare', '--root', root, '--wd', folder, '--setgid', group, '--setuid', user, ...command],
      ],
      { env: { ...this.environment, ...environment }, encoding: 'utf8' },
    );
    const milliseconds = Number((process.hrtime.bigint() - began) / 1_000_000n);
    return { code: ran.status, said: ran.stdout + ran.stderr, milliseconds };
  }

  /** A file or folder as it is seen inside. */
  path(inside) {
    return `/proc/${this.inside}/root${inside}`;
  }

  /** Resident memory in megabytes. */
  get megabytes() {
    return Math.round(Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${this.inside}/status`, 'utf8'))[1]) / 1024);
  }

  /** User and group ids of the process. */
  get ids() {
    const text = readFileSync(`/proc/${this.inside}/status`, 'utf8');
    return { uid: /^Uid:\s+(\d+)/m.exec(text)[1], gid: /^Gid:\s+(\d+)/m.exec(text)[1], capabilities: /^CapEff:\s+(\w+)/m.exec(text)[1] };
  }

  /** Tells it to stop, as engines do, and waits; kills it after half a minute. Returns its exit code or signal. */
  async stop() {
    process.kill(this.inside, 'SIGTERM');
    const end = await Promise.race([this.ended, sleep(30_000, 'it does not stop')]);
    this.kill();
    return end;
  }

  /** Ends it at once, if it still runs. */
  kill() {
    if (this.process.exitCode === null && this.process.signalCode === null) {
      // The process inside changed its user, so it does not end with its parent.
      const { inside } = this;
      if (inside > 0) {
        process.kill(inside, 'SIGKILL');
      } else {
        this.process.kill('SIGKILL');
      }
    }
  }
}

async function status(address) {
  try {
    const answer = await fetch(address);
    await answer.text();
    return answer.status;
  } catch {
    return null;
  }
}
