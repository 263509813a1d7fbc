// Puts the workshop, which makes spreadsheets, within reach of the app; both are made by wasm-bindgen from Rust.
// tools/bundle.mjs fills in the address of its WebAssembly.

import start, { spreadsheet } from "tilannekuva-workshop";

globalThis.workshop = {
  start: () => start({ module_or_path: WORKSHOP_WASM }),
  spreadsheet,
};
