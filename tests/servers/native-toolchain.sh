#!/usr/bin/env bash
# Installs what publishing the command as native code needs beside the SDK: a compiler to link with, and zlib's headers; does nothing when they are there.
set -euo pipefail
if ! { command -v clang || command -v gcc; } >/dev/null || [ ! -f /usr/include/zlib.h ]; then
  sudo=""
  if [ "$(id -u)" -ne 0 ]; then sudo=sudo; fi
  $sudo apt-get update
  $sudo env DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends clang zlib1g-dev
fi
{ clang --version 2>/dev/null || gcc --version; } | sed -n 1p
