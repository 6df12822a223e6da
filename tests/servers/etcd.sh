#!/usr/bin/env bash
# Unpacks two etcd servers into .cache/etcd-server: Debian 12's, which has no pre-vote and answers health checks after a second, and Debian 13's.
# Usage: tests/servers/etcd.sh        (a second run finds the folders and returns at once)
# The tests start their own clusters on 127.0.0.x, with data folders of their own. Prints, as its last lines, the versions.
set -euo pipefail
cd "$(dirname "$0")"

for pinned in "3.4.23-4+b4 bookworm" "3.5.16-4 trixie"; do
  read -r version release <<<"$pinned"
  "$(bash debian/unpack.sh etcd-server "$version" "$release")/usr/bin/etcd" --version | sed -n 1p
done
