// Trunk's `pre_build` hook: makes one style sheet of those in `style/`, so that a page waits for one file and not for five.
// Trunk then gives the result a hashed name and an integrity value.

import { readFile } from "node:fs/promises";

import { build } from "esbuild";

const SHEETS = ["tokens", "base", "layout", "components", "print"];
const SERIF = "@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2";

/** The dark colours once more, for an embed whose address asks for them whatever the device prefers. */
async function darkTheme() {
  const tokens = await readFile("style/tokens.css", "utf8");
  const [, colours] = tokens.match(/@media \(prefers-color-scheme: dark\) \{\s*:root:not\(\[data-theme\]\) \{([^}]*)\}/) ?? [];
  if (!colours) {
    throw new Error("style/tokens.css has no dark colours where tools/style.mjs looks for them.");
  }
  return `:root[data-theme="light"] { color-scheme: light; } :root[data-theme="dark"] { color-scheme: dark; ${colours} }`;
}

await build({
  stdin: {
    contents: [...SHEETS.map((sheet) => `@import "./style/${sheet}.css";`), await darkTheme()].join("\n"),
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
