#!/usr/bin/env bash
# Installs the MariaDB server of this machine's Debian release, against which the tests check the collectors; does nothing when it is there.
# The tests start a source and a replica of their own on loopback, with data folders of their own, and need no service.
set -euo pipefail
if ! command -v mariadbd >/dev/null; then
  sudo=""
  if [ "$(id -u)" -ne 0 ]; then sudo=sudo; fi
  $sudo apt-get update
  $sudo env DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends mariadb-server
  if [ -d /run/systemd/system ]; then $sudo systemctl disable --now mariadb; fi
fi
mariadbd --version
