#!/usr/bin/env bash
# Installs the Pushgateway of this machine's Debian release, against which the tests check the collectors; does nothing when it is there.
# The tests start their own server on 127.0.0.1, and need no service.
set -euo pipefail
if ! command -v prometheus-pushgateway >/dev/null; then
  sudo=""
  if [ "$(id -u)" -ne 0 ]; then sudo=sudo; fi
  $sudo apt-get update
  $sudo env DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends prometheus-pushgateway
  if [ -d /run/systemd/system ]; then $sudo systemctl disable --now prometheus-pushgateway; fi
fi
prometheus-pushgateway --version 2>&1 | sed -n 1p
