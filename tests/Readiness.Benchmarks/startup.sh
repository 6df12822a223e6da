#!/usr/bin/env bash
# Whole-process time of the published command beside `node -e 0`: medians, and their ratios.
# usage: tests/Readiness.Benchmarks/startup.sh [runs=20]   (needs hyperfine and node; publish the command first)
set -euo pipefail
cd "$(dirname "$0")/../.."

command=artifacts/publish/Readiness.Cli/release_linux-x64/readiness
[ -x "$command" ] || { echo "there is no $command; first: dotnet publish src/Readiness.Cli -c Release -r linux-x64" >&2; exit 1; }
command -v hyperfine >/dev/null || { echo "hyperfine is missing; as root: apt-get install hyperfine" >&2; exit 1; }

results=$(mktemp)
snapshot=$(mktemp --suffix .json)
trap 'rm -f "$results" "$snapshot"' EXIT
"$command" demo --keep-snapshot "$snapshot" >/dev/null || true
[ -s "$snapshot" ] || { echo "the demo kept no snapshot" >&2; exit 1; }
# Exit code 1 is the demo's verdict, not a failure.
hyperfine --shell=none --ignore-failure --warmup 3 --runs "${1:-20}" --style none --export-json "$results" \
  'node -e 0' "$command --version" "$command rules list" "$command check --snapshot $snapshot" "$command demo" "$command demo --after" >/dev/null 2>&1

node - "$results" <<'SCRIPT'
const { results } = JSON.parse(require("node:fs").readFileSync(process.argv[2], "utf8"));
const peer = results[0].median;
for (const { command, median } of results)
  console.log(`${command.replace(/^.*\/readiness/, "readiness").replace(/ \/\S+\.json/, " FILE").padEnd(32)} ${(median * 1000).toFixed(1).padStart(8)} ms  ${(median / peer).toFixed(2).padStart(6)} x node`);
SCRIPT
