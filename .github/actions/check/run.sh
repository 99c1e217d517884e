#!/usr/bin/env bash
# Judges, annotates and writes the job summary. Its exit status stands in the output "status", so that the report is uploaded first.
set -uo pipefail

# A line is one argument whatever stands in it; nothing of it is read by the shell.
mapfile -t lines <<<"$LIST_RUNS_ARGUMENTS"
arguments=()
for line in "${lines[@]}"; do
  line="${line#"${line%%[![:space:]]*}"}"
  line="${line%"${line##*[![:space:]]}"}"
  if [ -n "$line" ]; then arguments+=("$line"); fi
done

case "$LIST_RUNS_COMMAND" in
  check | probe) ;;
  *)
    echo "::error title=list-runs::The command is \"$LIST_RUNS_COMMAND\". It is check or probe."
    echo "status=2" >>"$GITHUB_OUTPUT"
    exit 0
    ;;
esac

report="${RUNNER_TEMP:-/tmp}/list-runs-report.html"
npx --yes --package "list-runs-contract@$LIST_RUNS_VERSION" -- list-runs "$LIST_RUNS_COMMAND" "${arguments[@]}" \
  --format github --format "markdown=$GITHUB_STEP_SUMMARY" --format "html=$report"
status=$?

echo "status=$status" >>"$GITHUB_OUTPUT"
echo "report=$report" >>"$GITHUB_OUTPUT"
