#!/usr/bin/env bash
# Judges, annotates and writes the job summary. Its exit status stands in the output "status", so that the report is uploaded first.
# It runs on macOS too, whose bash is of version 3.
set -uo pipefail

case "$LIST_RUNS_COMMAND" in
  check | probe) ;;
  *)
    echo "::error title=list-runs::The command is \"$LIST_RUNS_COMMAND\". It is check or probe."
    echo "status=2" >>"$GITHUB_OUTPUT"
    exit 0
    ;;
esac

# A folder of its own, so that no second use of the action in the job uploads the first one's report.
folder=$(mktemp -d "${RUNNER_TEMP:-/tmp}/list-runs-XXXXXX")
report="$folder/list-runs-report.html"
words=("$LIST_RUNS_COMMAND" --format github --format "markdown=$GITHUB_STEP_SUMMARY" --format "html=$report")

# A line is one argument whatever stands in it; nothing of it is read by the shell.
while IFS= read -r line || [ -n "$line" ]; do
  line="${line#"${line%%[![:space:]]*}"}"
  line="${line%"${line##*[![:space:]]}"}"
  if [ -n "$line" ]; then words+=("$line"); fi
done <<<"$LIST_RUNS_ARGUMENTS"

root=$(cd "$(dirname "$0")/../../.." && pwd)
node "$root/$(cd "$root" && node -p 'require("./package.json").bin["list-runs"]')" "${words[@]}" 2>"$folder/stderr"
status=$?
cat "$folder/stderr" >&2
# A command that was not understood has no report to be annotated from, only a sentence.
if [ ! -f "$report" ]; then
  while IFS= read -r line; do echo "::error title=list-runs::${line//%/%25}"; done <"$folder/stderr"
fi

echo "status=$status" >>"$GITHUB_OUTPUT"
if [ -f "$report" ]; then echo "report=$report" >>"$GITHUB_OUTPUT"; fi
