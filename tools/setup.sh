#!/usr/bin/env bash
# Installs what the app is built with. Safe to run again: what is there already is left alone.
#
#   tools/setup.sh            what building needs
#   tools/setup.sh browser    also Chromium, LibreOffice and libraries of Python, which only the checks need
set -euo pipefail
cd "$(dirname "$0")/.."
source tools/step.sh

TOOLS="$PWD/.tools"
TRUNK=0.21.14
# The command and the crate of wasm-bindgen understand each other only in the same version.
WASM_BINDGEN=$(grep -A1 '^name = "wasm-bindgen"$' Cargo.lock | sed -n 's/^version = "\(.*\)"$/\1/p')
# It refuses WebAssembly that was marked by a newer wasm_split_helpers than it knows.
WASM_SPLIT=0.2.4
TARGET=wasm32-unknown-unknown
LOCK_COPY=node_modules/.installed-package-lock.json
PYTHON_REQUIREMENTS=tests/python/requirements.txt

# The tools work for a second or two at a time, so optimising them would cost minutes and save nothing.
export CARGO_PROFILE_RELEASE_LTO=off CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16
export CARGO_PROFILE_RELEASE_OPT_LEVEL=0 CARGO_PROFILE_RELEASE_DEBUG=0

export PATH="$TOOLS/bin:$PWD/node_modules/.bin:$PATH"

main() {
    need cargo "Install Rust: https://rustup.rs"
    need node "Install Node.js 20 or newer: https://nodejs.org"
    need npm "Install npm, which comes with Node.js: https://nodejs.org"

    has_target || step "Rust for WebAssembly ($TARGET)" "a download of some 20 MB" rustup target add "$TARGET"
    cargo fmt --version >/dev/null 2>&1 || step "rustfmt" "a small download" rustup component add rustfmt
    cargo clippy --version >/dev/null 2>&1 || step "Clippy" "a small download" rustup component add clippy

    has trunk "$TRUNK" || step "Trunk $TRUNK, which builds the page" \
        "it is compiled from source: about 3 minutes on two cores, once" \
        install trunk "$TRUNK" --no-default-features
    has wasm-bindgen "$WASM_BINDGEN" || step "wasm-bindgen $WASM_BINDGEN, which joins WebAssembly to the browser" \
        "it is compiled from source: about 2 minutes on two cores, once" \
        install wasm-bindgen-cli "$WASM_BINDGEN"
    has_wasm_split || step "wasm-split-cli $WASM_SPLIT, which takes parts of the app apart" \
        "it is compiled from source: about half a minute on two cores, once" \
        install wasm_split_cli_support "$WASM_SPLIT" --features build-binary
    rm -rf "$TOOLS/build"

    cmp -s package-lock.json "$LOCK_COPY" || step "ECharts, esbuild and wasm-opt from npm" \
        "downloads of some 50 MB" packages

    if [[ ${1:-} == browser ]]; then
        has_chromium || step "Chromium, for the browser tests" "a download of some 100 MB" install_chromium
        has_libreoffice || step "LibreOffice Calc, which reads downloaded files" "a download of some 130 MB" install_libreoffice
        has_pip || step "Python's installer of libraries" "a download of some 20 MB" install_pip
        cmp -s "$PYTHON_REQUIREMENTS" "$TOOLS/python/requirements.txt" ||
            step "Libraries of Python that compare the app's numbers and read its files" "downloads of some 90 MB" \
                install_python_libraries
    fi
}

need() {
    command -v "$1" >/dev/null || fail "$1 is missing. $2"
}

fail() {
    echo "✘ $*" >&2
    exit 1
}

has_target() {
    [[ -d "$(rustc --print sysroot)/lib/rustlib/$TARGET" ]]
}

# has COMMAND VERSION
has() {
    [[ "$("$1" --version 2>/dev/null | cut -d ' ' -f 2)" == "$2" ]]
}

# This command does not tell its version.
has_wasm_split() {
    command -v wasm-split-cli >/dev/null &&
        cargo install --list --root "$TOOLS" | grep -qx "wasm_split_cli_support v$WASM_SPLIT:"
}

# install CRATE VERSION [OPTION…]
install() {
    if cargo binstall -V >/dev/null 2>&1 &&
        cargo binstall --no-confirm --disable-strategies compile --root "$TOOLS" "$1@$2"; then
        return
    fi
    cargo install "$1" --version "$2" --locked --root "$TOOLS" --target-dir "$TOOLS/build" "${@:3}"
}

packages() {
    npm ci --no-audit --no-fund --ignore-scripts
    cp package-lock.json "$LOCK_COPY"
}

# The names are those that tests/browser/support.mjs looks for.
has_chromium() {
    local name
    [[ -n ${CHROMIUM:-} ]] && return
    for name in chromium chromium-browser google-chrome; do
        type -P "$name" >/dev/null && return
    done
    return 1
}

install_chromium() {
    command -v apt-get >/dev/null ||
        fail "Chromium is missing and there is no apt-get. Install Chromium and set CHROMIUM to its path."
    install_package chromium
}

has_libreoffice() {
    type -P soffice >/dev/null
}

install_libreoffice() {
    command -v apt-get >/dev/null ||
        fail "LibreOffice is missing and there is no apt-get. Install LibreOffice so that soffice is found."
    install_package libreoffice-calc-nogui
}

has_pip() {
    python3 -m pip --version >/dev/null 2>&1
}

install_pip() {
    command -v apt-get >/dev/null ||
        fail "Python 3 with pip is missing and there is no apt-get. Install both: https://www.python.org"
    install_package python3-pip
}

install_python_libraries() {
    rm -rf "$TOOLS/python"
    PIP_ROOT_USER_ACTION=ignore python3 -m pip install --quiet --disable-pip-version-check \
        --only-binary :all: --target "$TOOLS/python" --requirement "$PYTHON_REQUIREMENTS"
    cp "$PYTHON_REQUIREMENTS" "$TOOLS/python/requirements.txt"
}

# install_package PACKAGE
install_package() {
    local sudo=()
    if [[ $(id -u) -ne 0 ]]; then
        command -v sudo >/dev/null ||
            fail "$1 is missing and installing it needs root. Run as root: apt-get install $1"
        sudo=(sudo)
    fi
    "${sudo[@]}" apt-get update -q
    "${sudo[@]}" apt-get install -q -y --no-install-recommends "$1"
}

main "$@"
