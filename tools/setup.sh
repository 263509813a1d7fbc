#!/usr/bin/env bash
# Installs what the app is built with. Safe to run again: what is there already is left alone.
#
#   tools/setup.sh            what building needs
#   tools/setup.sh browser    also what the browser tests need: Chromium, and readers for what is downloaded
set -euo pipefail
cd "$(dirname "$0")/.."

TOOLS="$PWD/.tools"
TRUNK=0.21.14
# The command and the crate of wasm-bindgen understand each other only in the same version.
WASM_BINDGEN=$(grep -A1 '^name = "wasm-bindgen"$' Cargo.lock | sed -n 's/^version = "\(.*\)"$/\1/p')
TARGET=wasm32-unknown-unknown
PYTHON_REQUIREMENTS=tests/python/requirements.txt
LOCK_COPY=node_modules/.installed-package-lock.json

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
    rm -rf "$TOOLS/build"

    cmp -s package-lock.json "$LOCK_COPY" || step "ECharts, esbuild and wasm-opt from npm" \
        "downloads of some 50 MB" packages

    if [[ ${1:-} == browser ]]; then
        chromium || step "Chromium, for the browser tests" "a download of some 100 MB" install_from_apt Chromium chromium
        libreoffice || step "LibreOffice Calc, which reads downloaded spreadsheets" "a download of some 130 MB" \
            install_from_apt LibreOffice libreoffice-calc-nogui
        python_packages || step "openpyxl and Pillow for Python, which read downloaded files" "a download of some 10 MB" \
            install_python_packages
    fi
}

# step NAME WHY-IT-MAY-BE-SLOW COMMAND…
step() {
    local name=$1 why=$2 start=$SECONDS
    echo "▶ $name: $why"
    "${@:3}"
    echo "✔ $name: $((SECONDS - start)) s"
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

chromium() {
    [[ -n ${CHROMIUM:-} ]] || command -v chromium chromium-browser google-chrome >/dev/null
}

libreoffice() {
    command -v soffice >/dev/null
}

python_packages() {
    cmp -s "$PYTHON_REQUIREMENTS" "$TOOLS/python/.installed-requirements.txt"
}

install_python_packages() {
    need python3 "Install Python 3 with pip: https://www.python.org"
    python3 -m pip install --quiet --root-user-action ignore --upgrade --target "$TOOLS/python" -r "$PYTHON_REQUIREMENTS"
    cp "$PYTHON_REQUIREMENTS" "$TOOLS/python/.installed-requirements.txt"
}

# install_from_apt NAME PACKAGE
install_from_apt() {
    local name=$1 package=$2 sudo=()
    command -v apt-get >/dev/null ||
        fail "$name is missing and there is no apt-get. Install $name yourself; CHROMIUM may say where Chromium is."
    if [[ $(id -u) -ne 0 ]]; then
        command -v sudo >/dev/null ||
            fail "$name is missing and installing it needs root. Run as root: apt-get install $package"
        sudo=(sudo)
    fi
    "${sudo[@]}" apt-get update -q
    "${sudo[@]}" apt-get install -q -y --no-install-recommends "$package"
}

main "$@"
