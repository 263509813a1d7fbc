// Trunk's `pre_build` hook: makes one style sheet of those in `style/`, so that a page waits for one file and not for five.
// Trunk then gives the result a hashed name and an integrity value.

import { build } from "esbuild";

const SHEETS = ["tokens", "base", "layout", "components", "print"];
const SERIF = "@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2";

await build({
  stdin: {
    contents: SHEETS.map((sheet) => `@import "./style/${sheet}.css";`).join("\n"),
    resolveDir: ".",
    loader: "css",
  },
  alias: { "fonts/source-serif-4.woff2": SERIF },
  loader: { ".woff2": "file" },
  assetNames: "fonts/[name]-[hash]",
  outfile: "target/style/style.css",
  bundle: true,
  minify: process.env.TRUNK_PROFILE === "release",
  target: ["chrome111", "firefox113", "safari16.4"],
  legalComments: "none",
  logLevel: "warning",
});
