#!/usr/bin/env bash
# Installs the rsync of this machine's Debian release, whose logs the tests read; does nothing when it is there.
set -euo pipefail
if ! command -v rsync >/dev/null; then
  sudo=""
  if [ "$(id -u)" -ne 0 ]; then sudo=sudo; fi
  $sudo apt-get update
  $sudo env DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends rsync
fi
rsync --version | sed -n 1p
