#!/usr/bin/env bash
# Whole-process time of the published command beside `node -e 0`: medians, and their ratios.
# "200 more": the shipped rules and 200 copies under ids of their own, so that the difference to the line above is the cold cost of
# reading, parsing, checking and planning 200 rules.
# usage: tests/Readiness.Benchmarks/startup.sh [runs=20]   (needs hyperfine and node; publish the command first)
set -euo pipefail
cd "$(dirname "$0")/../.."

command=artifacts/publish/Readiness.Cli/release_linux-x64/readiness
[ -x "$command" ] || { echo "there is no $command; first: dotnet publish src/Readiness.Cli -c Release -r linux-x64" >&2; exit 1; }
command -v hyperfine >/dev/null || { echo "hyperfine is missing; as root: apt-get install hyperfine" >&2; exit 1; }

results=$(mktemp)
snapshot=$(mktemp --suffix .json)
rules=$(mktemp -d)
trap 'rm -rf "$results" "$snapshot" "$rules"' EXIT
node tests/Readiness.Benchmarks/many-rules.mjs "$rules/many" 200
"$command" demo --keep-snapshot "$snapshot" >/dev/null || true
[ -s "$snapshot" ] || { echo "the demo kept no snapshot" >&2; exit 1; }
# Exit code 1 is the demo's verdict, not a failure.
hyperfine --shell=none --ignore-failure --warmup 3 --runs "${1:-20}" --style none --export-json "$results" \
  'node -e 0' "$command --version" "$command rules list" "$command rules list --rules $rules/many" "$command check --snapshot $snapshot" "$command demo" "$command demo --after" >/dev/null 2>&1

node - "$results" <<'SCRIPT'
const { results } = JSON.parse(require("node:fs").readFileSync(process.argv[2], "utf8"));
const peer = results[0].median;
const shown = (command) => command.replace(/^.*\/readiness/, "readiness").replace(/--rules .*/, "--rules (200 more)").replace(/ \/\S+\.json/, " FILE");
for (const { command, median } of results)
  console.log(`${shown(command).padEnd(36)} ${(median * 1000).toFixed(1).padStart(8)} ms  ${(median / peer).toFixed(2).padStart(6)} x node`);
const of = (suffix) => results.find(({ command }) => suffix.test(command)).median;
console.log(`200 more rules: ${((of(/--rules/) - of(/rules list$/)) * 1000).toFixed(1)} ms; with the shipped ones and the library's own start: ${((of(/--rules/) - of(/--version/)) * 1000).toFixed(1)} ms (files, YAML, parse, check, plan)`);
SCRIPT
