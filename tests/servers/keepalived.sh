#!/usr/bin/env bash
# Installs the Keepalived of this machine's Debian release, whose own test of a configuration the tests compare with our reading of it; does nothing when it is there.
# Only `keepalived --config-test` is run, on files of the tests' own: no VRRP is spoken, and no address of the machine changes.
set -euo pipefail
if [ ! -x /usr/sbin/keepalived ] && ! command -v keepalived >/dev/null; then
  sudo=""
  if [ "$(id -u)" -ne 0 ]; then sudo=sudo; fi
  $sudo apt-get update
  $sudo env DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends keepalived
  if [ -d /run/systemd/system ]; then $sudo systemctl disable --now keepalived; fi
fi
PATH=$PATH:/usr/sbin keepalived --version 2>&1 | sed -n 1p
