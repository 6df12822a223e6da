#!/usr/bin/env bash
# Installs what the tests of web pages need, from this machine's Debian release: Chromium, in which pages are opened, pdftotext, which reads what it
# prints, and fonts in which text has a size. Does nothing when they are there. The tests start their own browser with an empty profile.
set -euo pipefail
if ! command -v chromium >/dev/null || ! command -v pdftotext >/dev/null || ! fc-list 2>/dev/null | grep -q DejaVu; then
  sudo=""
  if [ "$(id -u)" -ne 0 ]; then sudo=sudo; fi
  $sudo apt-get update
  $sudo env DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends chromium poppler-utils fontconfig fonts-dejavu-core
fi
dpkg-query --show --showformat='chromium ${Version}\n' chromium
