// The command line of image/check.
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Assembly } from './assemble.mjs';
import { imageOf } from './container.mjs';
import { javaHome } from './java.mjs';
import { compareBill } from './bill.mjs';
import { examine } from './rules.mjs';
import { run } from './run.mjs';
import { tryOut } from './trial.mjs';

const HELP = `Checks the Dockerfile where no container engine runs.
usage: image/check [--rules] [--native] [--maven] [--java HOME] [--keep FOLDER]

It holds the Dockerfile against two linters and rules of its own, and looks whether what is copied is there. Then it follows
the Dockerfile: runs what it runs, on this machine's programs, puts the content of the image into a folder, and starts that as
the image's user, without privileges, on a root that cannot be written. It waits until Janus is ready, reads a patient, runs
the health check, and stops it. This takes root, Linux, Debian's packages (the base image is put together of the same ones)
and an application that is built: mvn package -DskipTests -Psbom

  --rules        only what takes no building: no root, no Linux
  --native       the native image too; build it before with -Psbom -Dnative
  --maven        run Maven, too, as the Dockerfile does, instead of taking what it made last
  --java HOME    the Java of the image (default: JAVA_HOME or what is in /usr/lib/jvm, if of the right version)
  --keep FOLDER  put the images' content there, and leave it
  --help         this

Exit code 0 if all is well, 1 if not, 2 for wrong usage.`;

const OPTIONS = {
  rules: { type: 'boolean' },
  native: { type: 'boolean' },
  maven: { type: 'boolean' },
  java: { type: 'string' },
  keep: { type: 'string' },
  help: { type: 'boolean' },
};

/** Checks the Dockerfile of a folder; returns the exit code. */
export async function main(args, source) {
  let options;
  try {
    options = parseArgs({ args, options: OPTIONS }).values;
  } catch (problem) {
    console.error(`image/check: ${problem.message}\n\n${HELP}`);
    return 2;
  }
  if (options.help) {
    console.log(HELP);
    return 0;
  }
  try {
    await check(options, source);
    return 0;
  } catch (problem) {
    console.error(`image/check: ${problem.message}`);
    return 1;
  }
}

async function check(options, source) {
  const { dockerfile, files, faults } = examine(source);
  if (faults.length > 0) {
    throw new Error(`the Dockerfile has faults\n${faults.join('\n')}`);
  }
  console.log(`rules: ${dockerfile.stages.length} stages without a fault, ${files.length} files in the context`);
  if (options.rules) {
    return;
  }
  if (process.getuid() !== 0) {
    throw new Error('only root can start what it has put together; --rules needs no root');
  }
  const java = javaHome(options.java, dockerfile.given.MAVEN_IMAGE);
  const work = options.keep ? resolve(options.keep) : mkdtempSync(join(tmpdir(), 'janus-image-'));
  if (options.keep && existsSync(work) && readdirSync(work).length > 0) {
    throw new Error(`${work} is not empty`);
  }
  try {
    const assembly = new Assembly(dockerfile, { source, files, work, java, maven: options.maven, say: console.log });
    await checkImage('jvm', assembly, dockerfile);
    if (options.native) {
      await checkImage('native', assembly, dockerfile);
    }
  } finally {
    if (!options.keep) {
      rmSync(work, { recursive: true, force: true });
    }
  }
}

async function checkImage(name, assembly, dockerfile) {
  console.log(`${name}:`);
  const root = assembly.stage(name);
  reportSize(root);
  console.log(`  ${compareBill(root)}`);
  const work = mkdtempSync(join(tmpdir(), 'janus-volume-'));
  try {
    // Java starts slower, and says nothing, if its archive of classes cannot be used: here it must be.
    const strict = name === 'jvm' ? { JAVA_TOOL_OPTIONS: '-XX:AOTMode=on' } : {};
    const lines = await tryOut(imageOf(dockerfile, name, root), work, strict);
    lines.forEach((line) => console.log(`  ${line}`));
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function reportSize(root) {
  const parts = readdirSync(root).filter((name) => ['app', 'java', 'usr'].includes(name));
  const sizes = [...parts, '.'].map((name) => {
    const [bytes] = run('du', ['-s', '--block-size=1M', '--apparent-size', join(root, name)]).split('\t');
    return name === '.' ? `${bytes} MB in all` : `/${name} ${bytes} MB`;
  });
  console.log(`  content: ${sizes.join(', ')}`);
}
