// What images begin with, from this machine. Distroless images are a few packages of Debian, so they are put together of the
// same packages as installed here. Images of builders are this machine itself.
import { copyFileSync, existsSync, mkdirSync, readlinkSync, lstatSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './run.mjs';

const PACKAGES = {
  'distroless/static': ['base-files', 'netbase', 'tzdata'],
  'distroless/base-nossl': ['base-files', 'netbase', 'tzdata', 'libc6'],
};
const NOT_TAKEN = /^\/usr\/share\/(doc|man|locale|lintian|info|bug)\//;

/** The packages of an image, or null if it is none that is put together of packages. */
export function packagesOf(image) {
  const name = Object.keys(PACKAGES).find((start) => image.includes(`${start}-debian`));
  return name ? PACKAGES[name] : null;
}

/** Puts an image's packages into a folder. */
export function installPackages(packages, root) {
  for (const name of ['bin', 'lib', 'lib64', 'sbin']) {
    if (existsSync(`/${name}`) && lstatSync(`/${name}`).isSymbolicLink()) {
      mkdirSync(join(root, readlinkSync(`/${name}`)), { recursive: true });
      symlinkSync(readlinkSync(`/${name}`), join(root, name));
    }
  }
  const files = run('dpkg', ['-L', ...packages])
    .split('\n')
    .filter((path) => path.startsWith('/') && path !== '/.' && existsSync(path) && !NOT_TAKEN.test(`${path}/`));
  const packed = join(root, '..', 'base.tar');
  run('tar', ['-C', '/', '--no-recursion', '-cf', packed, '-T', '-'], { input: [...new Set(files)].map((path) => `.${path}`).join('\n') });
  run('tar', ['-C', root, '--keep-directory-symlink', '-xf', packed]);
  mkdirSync(join(root, 'etc'), { recursive: true });
  writeFileSync(join(root, 'etc/passwd'), 'root:x:0:0:root:/root:/sbin/nologin\nnonroot:x:65532:65532:nonroot:/home/nonroot:/sbin/nologin\n');
  writeFileSync(join(root, 'etc/group'), 'root:x:0:\nnonroot:x:65532:\n');
  copyFileSync('/etc/nsswitch.conf', join(root, 'etc/nsswitch.conf'));
}
