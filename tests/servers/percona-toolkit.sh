#!/usr/bin/env bash
# Installs Percona Toolkit of this machine's Debian release, whose pt-heartbeat writes the table that the tests read; does nothing when it is there.
set -euo pipefail
if ! command -v pt-heartbeat >/dev/null; then
  sudo=""
  if [ "$(id -u)" -ne 0 ]; then sudo=sudo; fi
  $sudo apt-get update
  $sudo env DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends percona-toolkit
fi
pt-heartbeat --version
