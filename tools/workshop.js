// Puts the workshop within reach of the app; it and what makes its spreadsheets are made by wasm-bindgen from Rust.
// tools/bundle.mjs fills in the addresses of the WebAssemblies. Starting one a second time does nothing.

import startSpreadsheet, { spreadsheet } from "tilannekuva-spreadsheet";
import startWorkshop, { Bench } from "tilannekuva-workshop";

globalThis.workshop = {
  async open(...published) {
    await startWorkshop({ module_or_path: WORKSHOP_WASM });
    return new Bench(...published);
  },
  async spreadsheet(...parts) {
    await startSpreadsheet({ module_or_path: SPREADSHEET_WASM });
    return spreadsheet(...parts);
  },
};
