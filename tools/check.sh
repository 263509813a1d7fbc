#!/usr/bin/env bash
# Runs every check and goes on after a failure; what the failed ones printed stands at the end.
set -uo pipefail
cd "$(dirname "$0")/.."

export PATH="$PWD/tools/path:$PWD/.tools/bin:$PWD/node_modules/.bin:$PATH"
export TRUNK_SKIP_VERSION_CHECK=true

CORE=(--no-default-features)
COMMAND=(--no-default-features --features publish)
# Clippy reads the app in the release profile, so that the release build need not compile the macros again.
APP=(--release --target wasm32-unknown-unknown --no-default-features --features app)
WORKSHOP=(--release --target wasm32-unknown-unknown --no-default-features --features workshop)
PUBLICATION=target/publication
AGAIN=target/again

main() {
    check "format"                         cargo fmt --check
    # The app is built with the figures.
    check "publication"                    publication_is_sound_and_the_same_twice

    # Linking for the browser takes minutes of one core and leaves the other to what runs on this computer.
    on_this_computer &
    for_the_browser
    wait

    check "tests in the browser"           tests_in_the_browser
    summarise
}

on_this_computer() {
    check "lints of the core and command"  cargo clippy "${COMMAND[@]}" --all-targets -- -D warnings
    check "tests of the core"              cargo test "${CORE[@]}"
    check "tests of the command"           cargo test "${COMMAND[@]}"
    check "trend verdicts"                 trends_are_those_of_other_libraries
    check "no Leptos in the core"          leptos_is_absent_from_the_core
    check "documentation"                  env RUSTDOCFLAGS="-D warnings" cargo doc "${COMMAND[@]}" --no-deps
    check "schemas"                        schemas_are_those_of_the_types
    check "licences"                       node tools/licenses.mjs
}

for_the_browser() {
    check "lints of the app"               cargo clippy "${APP[@]}" -- -D warnings
    check "lints of the workshop"          cargo clippy "${WORKSHOP[@]}" -- -D warnings
    check "build for the browser"          trunk build --release
    check "sizes"                          node tools/budget.mjs
}

leptos_is_absent_from_the_core() {
    local tree
    tree=$(cargo tree "${CORE[@]}" --edges normal --prefix none) || return
    grep '^tilannekuva v' <<<"$tree" || { echo "The core is not in its own tree."; return 1; }
    ! grep '^leptos' <<<"$tree"
}

trends_are_those_of_other_libraries() {
    # One thread: the series are short, and the machine may have other work.
    cargo run --quiet "${COMMAND[@]}" --example trend-verdicts |
        PYTHONPATH="$PWD/.tools/python" OPENBLAS_NUM_THREADS=1 python3 tests/trend/check.py target/trend-verdicts.csv
}

publication_is_sound_and_the_same_twice() {
    rm -rf "$PUBLICATION" "$AGAIN/publication"
    tilannekuva publish --content content --output "$PUBLICATION" &&
        tilannekuva check "$PUBLICATION" &&
        tilannekuva publish --content content --output "$AGAIN/publication" &&
        diff -r "$PUBLICATION" "$AGAIN/publication"
}

schemas_are_those_of_the_types() {
    rm -rf "$AGAIN/schemas"
    tilannekuva schemas --output "$AGAIN/schemas" &&
        diff -r public/schemas "$AGAIN/schemas"
}

# Two files at a time: pages wait for their server and their timers more than they compute.
tests_in_the_browser() {
    node --test --test-concurrency=2 --test-reporter=spec tests/browser/*.test.mjs
}

tilannekuva() {
    cargo run --quiet "${COMMAND[@]}" --bin tilannekuva -- "$@"
}

# One file for each check, named after it, with what it printed: checks run beside each other.
results=$(mktemp -d) && mkdir "$results/passed" "$results/failed" || exit
# Whoever stops the run stops all of it, and is told what has failed so far.
trap 'trap "" TERM; kill 0; exit 130' INT TERM
trap 'tell_failed; rm -rf "$results"' EXIT
start=$SECONDS

# check NAME COMMAND…
check() {
    local name=$1 output outcome=passed word=ok before=$SECONDS
    output=$("${@:2}" 2>&1) || { outcome=failed; word=FAILED; }
    printf '%s\n' "$output" >"$results/$outcome/$name"
    printf '%-32s%-7s%5d s\n' "$name" "$word" $((SECONDS - before))
}

tell_failed() {
    local name
    while read -r name; do
        printf '\n%s FAILED:\n' "$name"
        sed 's/^/    /' "$results/failed/$name"
        rm "$results/failed/$name"
    done < <(ls "$results/failed")
}

summarise() {
    local passed failed all
    passed=$(ls "$results/passed" | wc -l)
    failed=$(ls "$results/failed" | wc -l)
    all=$(grep -c '^    check "' tools/check.sh)
    tell_failed
    printf '%-32s       %5d s\n' "all checks" $((SECONDS - start))
    echo "$passed of $all passed, $failed failed"
    [[ $passed -eq $all ]]
}

main
