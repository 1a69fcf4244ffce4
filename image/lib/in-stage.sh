#!/bin/sh
# Runs a command of a stage that is made of a builder's image: among the stage's own files, with this machine's programs, which
# it can use and not change. Run by unshare --mount --fork.
# usage: in-stage.sh ROOT FOLDER MAVEN COMMAND...    (MAVEN is the folder .m2, whose repository and settings are a cache and a secret)
set -eu
root=$1 folder=$2 maven=$3
shift 3
mount --make-rprivate /
for name in bin etc lib lib32 lib64 opt sbin usr; do
  if [ -L "/$name" ]; then
    ln -sfn "$(readlink "/$name")" "$root/$name"
  elif [ -d "/$name" ]; then
    mkdir -p "$root/$name"
    mount --rbind "/$name" "$root/$name"
    mount -o remount,bind,ro "$root/$name"
  fi
done
mkdir -p "$root/dev" "$root/proc" "$root/tmp" "$root/root/.m2/repository" "$root$folder"
mount --rbind /dev "$root/dev"
mount --rbind /proc "$root/proc"
mount -t tmpfs -o mode=1777 tmpfs "$root/tmp"
if [ -d "$maven/repository" ]; then
  mount --bind "$maven/repository" "$root/root/.m2/repository"
fi
if [ -f "$maven/settings.xml" ]; then
  touch "$root/root/.m2/settings.xml"
  mount --bind "$maven/settings.xml" "$root/root/.m2/settings.xml"
fi
exec unshare --root "$root" --wd "$folder" "$@"
