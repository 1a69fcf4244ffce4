// Makes the files of a stage, as a builder would, for the part of the language that the Dockerfile uses.
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installPackages, packagesOf } from './base.mjs';
import { run } from './run.mjs';

const IN_STAGE = fileURLToPath(new URL('in-stage.sh', import.meta.url));
const SHELL = ['/bin/sh', '-c'];
const NOTHING_TO_DO = new Set(['ARG', 'LABEL', 'ENV', 'EXPOSE', 'USER', 'ENTRYPOINT', 'CMD', 'HEALTHCHECK']);

/**
 * Makes stages below a folder.
 *
 * @param settings {source, files, work, java, maven, say}: the repository, the files of its context, where stages are made, the
 *     Java of the builder, whether Maven is run or what it made last is taken, and who is told of each step
 */
export class Assembly {
  constructor(dockerfile, settings) {
    this.stages = dockerfile.stages;
    this.settings = settings;
    this.made = new Map();
  }

  /** The folder of a stage's files. */
  stage(name) {
    if (!this.made.has(name)) {
      this.made.set(name, this.make(this.stages.find((stage) => stage.name === name)));
    }
    return this.made.get(name);
  }

  make(stage) {
    const root = join(this.settings.work, stage.name);
    mkdirSync(root, { recursive: true });
    const packages = packagesOf(stage.image);
    if (stage.from) {
      copyTree(this.stage(stage.from.name), root);
    } else if (packages) {
      installPackages(packages, root);
    }
    const place = { root, folder: '/', shell: SHELL, packages };
    for (const instruction of stage.instructions) {
      this.follow(instruction, place);
    }
    return root;
  }

  follow(instruction, place) {
    const { keyword, words, list, line, text } = instruction;
    if (keyword === 'WORKDIR') {
      place.folder = words[0];
      mkdirSync(join(place.root, words[0]), { recursive: true });
    } else if (keyword === 'VOLUME') {
      mkdirSync(join(place.root, words[0]), { recursive: true });
    } else if (keyword === 'SHELL') {
      place.shell = list;
    } else if (keyword === 'COPY') {
      this.copy(instruction, place);
    } else if (keyword === 'RUN') {
      this.run(text, place);
    } else if (!NOTHING_TO_DO.has(keyword)) {
      throw new Error(`Dockerfile:${line}: ${keyword} is not understood here`);
    }
  }

  copy({ flags, list, words, line }, place) {
    const others = Object.keys(flags).filter((flag) => flag !== 'from' && flag !== 'chown');
    const [source, target, ...more] = list ?? words;
    if (others.length > 0 || more.length > 0 || /[*?[]/.test(source)) {
      throw new Error(`Dockerfile:${line}: this form of COPY is not understood here`);
    }
    const to = join(place.root, target.startsWith('/') ? target : join(place.folder, target));
    if (!flags.from) {
      this.copyContext(to);
      return;
    }
    const from = this.stages.find((stage) => stage.name === flags.from);
    if (!packagesOf(from.image) && from.instructions.length === 0) {
      // Another builder's image is this machine, too.
      return;
    }
    const found = join(this.stage(from.name), source);
    if (!existsSync(found)) {
      throw new Error(`Dockerfile:${line}: stage ${from.name} has made no ${source}`);
    }
    if (statSync(found).isDirectory()) {
      copyTree(found, to, flags.chown);
    } else {
      throw new Error(`Dockerfile:${line}: only folders are copied from stages here`);
    }
  }

  copyContext(to) {
    const { source, files } = this.settings;
    mkdirSync(to, { recursive: true });
    const packed = join(this.settings.work, 'context.tar');
    run('tar', ['-C', source, '-cf', packed, '-T', '-'], { input: files.join('\n') });
    run('tar', ['-C', to, '-xf', packed]);
    rmSync(packed);
  }

  run(text, { root, folder, shell }) {
    const { java, maven, say } = this.settings;
    if (/\bmvn\b/.test(text) && !maven) {
      say('  takes what Maven made last');
      this.takeTarget(join(root, folder, 'src/app/target'));
      return;
    }
    say(`  runs ${text.replaceAll(/\s+/g, ' ').slice(0, 90)}`);
    const command = [IN_STAGE, root, folder, join(homedir(), '.m2'), ...shell, text];
    run('unshare', ['--mount', '--fork', '--kill-child', ...command], {
      env: {
        PATH: `${java}/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin`,
        HOME: '/root',
        JAVA_HOME: java,
        ...(process.env.GRAALVM_HOME ? { GRAALVM_HOME: process.env.GRAALVM_HOME } : {}),
      },
    });
  }

  takeTarget(to) {
    const target = join(this.settings.source, 'src/app/target');
    const made = existsSync(target)
      ? readdirSync(target).filter((name) => name === 'quarkus-app' || name.endsWith('.cdx.json') || name.endsWith('-runner'))
      : [];
    if (made.length < 2) {
      throw new Error('there is no application with its bill of materials yet: mvn package -DskipTests -Psbom, or give --maven');
    }
    mkdirSync(to, { recursive: true });
    made.forEach((name) => cpSync(join(target, name), join(to, name), { recursive: true, preserveTimestamps: true }));
  }
}

/** As layers keep them: with owners, rights, and times in whole seconds. */
function copyTree(from, to, owner) {
  mkdirSync(to, { recursive: true });
  const names = readdirSync(from);
  if (names.length === 0) {
    return;
  }
  const packed = join(dirname(from), 'copied.tar');
  const owned = owner ? owner.split(':').map((id, at) => `--${['owner', 'group'][at]}=${id}`) : [];
  run('tar', ['-C', from, '--format=gnu', '--numeric-owner', ...owned, '-cf', packed, '--', ...names]);
  run('tar', ['-C', to, '--numeric-owner', '--same-owner', '-xpf', packed]);
  rmSync(packed);
}
