#!/usr/bin/env bash
# How long the expressions of 200 rules (the shipped ones, some of them twice) take to be parsed, checked and planned in a process
# that compiled none before, published as the command is: fastest and median of many processes.
# usage: tests/Readiness.Benchmarks/cold.sh [runs=40]
#   (first: dotnet publish tests/Readiness.ColdStart -c Release -r linux-x64)
set -euo pipefail
cd "$(dirname "$0")/../.."

program=artifacts/publish/Readiness.ColdStart/release_linux-x64/Readiness.ColdStart
[ -x "$program" ] || { echo "there is no $program; first: dotnet publish tests/Readiness.ColdStart -c Release -r linux-x64" >&2; exit 1; }

rules=$(mktemp --suffix .json)
trap 'rm -f "$rules"' EXIT
"$program" write "$rules"
runs=${1:-40}
for _ in $(seq "$runs"); do "$program" "$rules"; done | sort -n | awk -v middle=$(((runs + 1) / 2)) '
  NR == 1 { fastest = $1 }
  NR == middle { median = $1 }
  END { $1 = $2 = ""; printf "fastest %s ms, median %s ms%s\n", fastest, median, $0 }'
