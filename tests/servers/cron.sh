#!/usr/bin/env bash
# Installs Debian's cron, whose runs of rsync the tests compare with what we say of their crontabs; does nothing when it is there.
# The tests start a cron of their own in a mount namespace, with crontabs of their own; no crontab of the machine is read or written by it.
set -euo pipefail
if ! command -v cron >/dev/null; then
  sudo=""
  if [ "$(id -u)" -ne 0 ]; then sudo=sudo; fi
  $sudo apt-get update
  $sudo env DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends cron
fi
echo "cron $(dpkg-query -W -f='${Version}' cron)"
