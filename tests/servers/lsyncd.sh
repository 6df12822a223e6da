#!/usr/bin/env bash
# Installs the lsyncd of this machine's Debian release, against which the tests check the collector; does nothing when it is there.
# The tests start lsyncds of their own, with configurations and folders of their own, and need no service.
set -euo pipefail
if ! command -v lsyncd >/dev/null; then
  sudo=""
  if [ "$(id -u)" -ne 0 ]; then sudo=sudo; fi
  $sudo apt-get update
  $sudo env DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends lsyncd rsync
  if [ -d /run/systemd/system ]; then $sudo systemctl disable --now lsyncd; fi
fi
echo "lsyncd $(dpkg-query -W -f='${Version}' lsyncd)"
