// Puts the workshop within reach of the app; it, what makes its spreadsheets, what makes pictures of cards, what makes
// files of sets and what makes reports one file are made by wasm-bindgen from Rust.
// tools/bundle.mjs fills in the addresses of the WebAssemblies. Starting one a second time does nothing.

import startCardPicture, { CardBench } from "tilannekuva-card-picture";
import startReportFile, { ReportBench } from "tilannekuva-report-file";
import startSetFiles, { SetBench } from "tilannekuva-set-files";
import startSpreadsheet, { spreadsheet } from "tilannekuva-spreadsheet";
import startWorkshop, { Bench } from "tilannekuva-workshop";

globalThis.workshop = {
  async open(...published) {
    await startWorkshop({ module_or_path: WORKSHOP_WASM });
    return new Bench(...published);
  },
  async openSet(...published) {
    await startSetFiles({ module_or_path: SET_FILES_WASM });
    return new SetBench(...published);
  },
  async openCard(...published) {
    await startCardPicture({ module_or_path: CARD_PICTURE_WASM });
    return new CardBench(...published);
  },
  async openReport(...published) {
    await startReportFile({ module_or_path: REPORT_FILE_WASM });
    return new ReportBench(...published);
  },
  async spreadsheet(...parts) {
    await startSpreadsheet({ module_or_path: SPREADSHEET_WASM });
    return spreadsheet(...parts);
  },
};
