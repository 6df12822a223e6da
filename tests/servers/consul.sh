#!/usr/bin/env bash
# Unpacks the Consul agent, a static program, into .cache/consul.
# Usage: tests/servers/consul.sh        (a second run finds the folder and returns at once)
# The tests start their own servers on 127.0.0.x, with data folders of their own. Prints, as its last line, the version.
set -euo pipefail
cd "$(dirname "$0")"

"$(bash debian/unpack.sh consul 1.8.7+dfsg1-2+b3 bullseye)/usr/bin/consul" version | sed -n 1p
