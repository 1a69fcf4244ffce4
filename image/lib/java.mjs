// The Java that a builder's image would have.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = '/usr/lib/jvm';

/** The home of a Java of the version that an image's name ends with; fails if there is none. */
export function javaHome(asked, image) {
  const wanted = /(\d+)(@.*)?$/.exec(image.replace(/@.*$/, ''))[1];
  if (asked) {
    return asked;
  }
  const homes = [process.env.JAVA_HOME, ...(existsSync(FOLDER) ? readdirSync(FOLDER).map((name) => join(FOLDER, name)) : [])];
  const home = homes.filter(Boolean).find((one) => version(one) === wanted && existsSync(join(one, 'bin/jlink')));
  if (!home) {
    throw new Error(`there is no Java ${wanted}, on which the image is made: give --java HOME`);
  }
  return home;
}

function version(home) {
  const file = join(home, 'release');
  return existsSync(file) ? /^JAVA_VERSION="(\d+)/m.exec(readFileSync(file, 'utf8'))?.[1] : null;
}
