#!/usr/bin/env bash
# Installs the HAProxy of this machine's Debian release, against which the tests check the collector; does nothing when it is there.
# The tests start their own processes on 127.0.0.1, with configurations and sockets of their own, and need no service.
set -euo pipefail
if [ ! -x /usr/sbin/haproxy ] && ! command -v haproxy >/dev/null; then
  sudo=""
  if [ "$(id -u)" -ne 0 ]; then sudo=sudo; fi
  $sudo apt-get update
  $sudo env DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends haproxy
  if [ -d /run/systemd/system ]; then $sudo systemctl disable --now haproxy; fi
fi
PATH=$PATH:/usr/sbin haproxy -v | sed -n 1p
