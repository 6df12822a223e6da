#!/usr/bin/env bash
# Fetches moto, the AWS emulator that our clients are tested against, from Debian and unpacks it into .cache/moto.
# Usage: tests/servers/moto.sh        (a second run finds the folder and returns at once)
# Needs python3 with boto3, flask, flask-cors, werkzeug, responses, xmltodict, cryptography and jinja2; installs them when run as root.
# Prints, as its last line, the version and the folder for PYTHONPATH.
set -euo pipefail

readonly version=5.1.1-4
readonly release=trixie
readonly python_packages="python3-boto3 python3-flask python3-flask-cors python3-werkzeug python3-responses python3-xmltodict python3-cryptography python3-jinja2"

cache="$(cd "$(dirname "$0")/../.." && pwd)/.cache/moto"
unpacked="$cache/$version"
site="$unpacked/usr/lib/python3/dist-packages"

if ! python3 -c 'import boto3, flask, flask_cors, werkzeug, responses, xmltodict, cryptography, jinja2' 2>/dev/null; then
  if [ "$(id -u)" -eq 0 ]; then
    apt-get update -q
    # shellcheck disable=SC2086
    DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends $python_packages
  else
    echo "python packages are missing; as root: apt-get install $python_packages" >&2
    exit 1
  fi
fi

if [ ! -f "$site/moto/server.py" ]; then
  mirror="$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' | grep -v security | head -n 1)"
  [ -n "$mirror" ] || { echo "no package archive is configured on this machine" >&2; exit 1; }
  work="$cache/apt"
  mkdir -p "$work/lists/partial" "$work/archives/partial"
  echo "deb $mirror $release main" >"$work/sources.list"
  apt() {
    apt-get -q -o Dir::Etc::sourcelist="$work/sources.list" -o Dir::Etc::sourceparts=- -o Dir::State::Lists="$work/lists" \
      -o Dir::Cache="$work" -o APT::Sandbox::User=root "$@"
  }
  apt update >&2
  (cd "$work" && apt download "python3-moto=$version" >&2)
  rm -rf "$unpacked.part"
  dpkg -x "$work"/python3-moto_*.deb "$unpacked.part"
  mv "$unpacked.part" "$unpacked"
  rm -rf "$work"
fi

echo "moto $version at $site"
