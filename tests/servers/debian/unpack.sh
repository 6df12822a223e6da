#!/usr/bin/env bash
# Unpacks one Debian package, without installing it, from a release that may be another than this machine's.
# Usage: tests/servers/debian/unpack.sh PACKAGE VERSION RELEASE        (a second run finds the folder and returns at once)
# Prints the folder, which is .cache/PACKAGE/VERSION.
set -euo pipefail

readonly package=$1 version=$2 release=$3

cache="$(cd "$(dirname "$0")/../../.." && pwd)/.cache/$package"
unpacked="$cache/$version"

if [ ! -d "$unpacked" ]; then
  mirror="$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' | grep -v security | head -n 1)"
  [ -n "$mirror" ] || { echo "no package archive is configured on this machine" >&2; exit 1; }
  work="$cache/apt-$release"
  mkdir -p "$work/lists/partial" "$work/archives/partial"
  echo "deb $mirror $release main" >"$work/sources.list"
  apt() {
    apt-get -q -o Dir::Etc::sourcelist="$work/sources.list" -o Dir::Etc::sourceparts=- -o Dir::State::Lists="$work/lists" \
      -o Dir::Cache="$work" -o APT::Sandbox::User=root "$@"
  }
  apt update >&2
  (cd "$work" && apt download "$package=$version" >&2)
  rm -rf "$unpacked.part"
  dpkg -x "$work/$package"_*.deb "$unpacked.part"
  mv "$unpacked.part" "$unpacked"
  rm -rf "$work"
fi

echo "$unpacked"
