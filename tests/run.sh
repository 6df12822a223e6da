#!/usr/bin/env bash
# Sets up what the tests need, builds in Release, runs every test project, and closes with one line that adds them all up.
# usage: tests/run.sh [--no-setup]
set -uo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

if [ "${1:-}" != --no-setup ]; then
  for setup in tests/servers/*.sh; do
    bash "$setup" || { echo "setting up failed: $setup"; exit 1; }
  done
fi

dotnet build Readiness.sln -c Release -v quiet --nologo || { echo "the build failed; no test was run"; exit 1; }

passed=0 failed=0 skipped=0 broken=0
for project in tests/*.Tests/; do
  name=$(basename "$project")
  log=$(mktemp)
  "artifacts/bin/$name/release/$name" >"$log" 2>&1
  code=$?
  summary=$(grep -E 'Total: [0-9]+, ' "$log" | tail -n 1)
  number() { sed -nE "s/.*$1: ([0-9]+).*/\1/p" <<<"$summary"; }
  if [ -z "$summary" ]; then
    echo "$name ended without a summary (exit code $code):"
    tail -n 40 "$log"
    broken=$((broken + 1))
  else
    bad=$(($(number Failed) + $(number Errors)))
    # A runner that fails without a failed test (a crash at the end) must not pass for green.
    if [ "$code" -ne 0 ] && [ "$bad" -eq 0 ]; then bad=1; fi
    good=$(($(number Total) - $(number Failed) - $(number Skipped)))
    passed=$((passed + good)) failed=$((failed + bad)) skipped=$((skipped + $(number Skipped)))
    printf '%-34s %5d passed, %d failed, %d skipped\n' "$name" "$good" "$bad" "$(number Skipped)"
    if [ "$bad" -ne 0 ]; then cat "$log"; fi
    grep -E '^(note|server): ' "$log" || true
  fi
  rm -f "$log"
done

failed=$((failed + broken))
echo "$passed passed, $failed failed, $skipped skipped"
[ "$failed" -eq 0 ]
