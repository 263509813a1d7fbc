#!/usr/bin/env bash
# Runs every check, in the order in which one would mend them, and goes on after a failure.
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
    check "lints of the core and command"  cargo clippy "${COMMAND[@]}" --all-targets -- -D warnings
    check "lints of the app"               cargo clippy "${APP[@]}" -- -D warnings
    check "lints of the workshop"          cargo clippy "${WORKSHOP[@]}" -- -D warnings
    check "tests of the core"              cargo test "${CORE[@]}"
    check "tests of the command"           cargo test "${COMMAND[@]}"
    check "trend verdicts"                 trends_are_those_of_other_libraries
    check "no Leptos in the core"          leptos_is_absent_from_the_core
    check "documentation"                  env RUSTDOCFLAGS="-D warnings" cargo doc "${COMMAND[@]}" --no-deps
    check "publication"                    publication_is_sound_and_the_same_twice
    check "schemas"                        schemas_are_those_of_the_types
    check "licences"                       node tools/licenses.mjs
    check "build for the browser"          trunk build --release
    check "sizes"                          node tools/budget.mjs
    check "tests in the browser"           node --test --test-reporter=spec tests/browser/*.test.mjs
    summarise
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

tilannekuva() {
    cargo run --quiet "${COMMAND[@]}" --bin tilannekuva -- "$@"
}

passed=0
failed=0
start=$SECONDS

# check NAME COMMAND…
check() {
    local name=$1 output before=$SECONDS
    printf '%-32s' "$name"
    if output=$("${@:2}" 2>&1); then
        printf 'ok     %5d s\n' $((SECONDS - before))
        passed=$((passed + 1))
    else
        printf 'FAILED %5d s\n' $((SECONDS - before))
        printf '%s\n' "$output" | sed 's/^/    /'
        failed=$((failed + 1))
    fi
}

summarise() {
    printf '%-32s       %5d s\n' "all checks" $((SECONDS - start))
    echo "$passed passed, $failed failed"
    [[ $failed -eq 0 ]]
}

main
