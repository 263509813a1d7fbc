//! Keeps, in the WebAssembly of the app, what splitting it needs to know.

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    let is_app = std::env::var_os("CARGO_FEATURE_APP").is_some();
    let is_web = std::env::var("CARGO_CFG_TARGET_ARCH").is_ok_and(|name| name == "wasm32");
    if is_app && is_web {
        println!("cargo::rustc-link-arg-bin=tilannekuva-app=--emit-relocs");
    }
}
