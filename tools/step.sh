#!/usr/bin/env bash
# Runs a command and says what it is and how long it took: step NAME WHY-IT-MAY-BE-SLOW COMMAND…
# To be run as a program, or read by a script that has functions to run.
step() {
    local name=$1 why=$2 start=$SECONDS
    echo "▶ $name: $why"
    "${@:3}"
    echo "✔ $name: $((SECONDS - start)) s"
}

if [[ ${BASH_SOURCE[0]} == "$0" ]]; then
    set -euo pipefail
    step "$@"
fi
