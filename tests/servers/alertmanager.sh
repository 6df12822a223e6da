#!/usr/bin/env bash
# Installs the Alertmanager of this machine's Debian release, against which the tests check the collectors; does nothing when it is there.
# The tests start their own servers on 127.0.0.1, with configurations and data folders of their own, and need no service.
set -euo pipefail
if ! command -v prometheus-alertmanager >/dev/null; then
  sudo=""
  if [ "$(id -u)" -ne 0 ]; then sudo=sudo; fi
  $sudo apt-get update
  $sudo env DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends prometheus-alertmanager
  if [ -d /run/systemd/system ]; then $sudo systemctl disable --now prometheus-alertmanager; fi
fi
prometheus-alertmanager --version 2>&1 | sed -n 1p
