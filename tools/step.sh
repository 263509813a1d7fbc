#!/usr/bin/env bash
# Runs a command and says what it is and how long it took: tools/step.sh NAME WHY-IT-MAY-BE-SLOW COMMAND…
set -euo pipefail
name=$1 start=$SECONDS
echo "▶ $name: $2"
"${@:3}"
echo "✔ $name: $((SECONDS - start)) s"
