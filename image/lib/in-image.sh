#!/bin/sh
# Runs a command as a container engine runs an image with a read-only root: as its user, without any privilege, as process 1, and
# able to write in two folders only. Run by unshare --mount --pid --fork.
# usage: in-image.sh ROOT FOLDER USER GROUP DATA COMMAND...    (DATA is the volume, mounted at /data)
set -eu
root=$1 folder=$2 user=$3 group=$4 data=$5
shift 5
mount --make-rprivate /
mount --bind "$root" "$root"
mount --bind "$data" "$root/data"
# as k8s/base/deployment.yaml has it
mount -t tmpfs -o mode=1777,size=64m tmpfs "$root/tmp"
mount -t proc proc "$root/proc"
mount -t tmpfs -o mode=755 tmpfs "$root/dev"
for device in null zero random urandom; do
  touch "$root/dev/$device"
  mount --bind "/dev/$device" "$root/dev/$device"
done
for file in hosts resolv.conf hostname; do
  touch "$root/etc/$file"
  [ ! -e "/etc/$file" ] || mount --bind "/etc/$file" "$root/etc/$file"
done
mount -o remount,bind,ro "$root"
exec setpriv --no-new-privs unshare --root "$root" --wd "$folder" --setgid "$group" --setuid "$user" "$@"
