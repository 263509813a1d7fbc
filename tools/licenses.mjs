// The licences of everything that a reader's browser fetches, put together as one text.
//
//   node tools/licenses.mjs
//
// says how many there are, and fails when something has no licence.

import { execFile } from "node:child_process";
import { readdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { argv } from "node:process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const PACKAGES = {
  "Apache ECharts": ["echarts/LICENSE", "echarts/NOTICE"],
  ZRender: ["zrender/LICENSE"],
  tslib: ["tslib/LICENSE.txt"],
  "Source Serif 4": ["@fontsource-variable/source-serif-4/LICENSE"],
};
const APP = ["--no-default-features", "--features", "app,workshop", "--locked"];
const TARGET = "wasm32-unknown-unknown";
const LICENSE_FILE = /^(licen[cs]es?|unlicense|copying|copyright|notice)(?![a-z])/i;
// It is compiled in as well, but Cargo does not list it.
const STANDARD_LIBRARY = {
  name: "The standard library of Rust",
  version: "",
  license: "MIT OR Apache-2.0",
  authors: ["The Rust Project Contributors"],
};
// Its script that loads modules is joined with the app's own.
const MODULE_LOADER = {
  name: "wasm_split_cli_support",
  version: "",
  license: "MIT OR Apache-2.0",
  authors: ["Greg Johnston", "Jeremy Maitin-Shepard", "Martin Molzer"],
};
const MOST_OUTPUT = 64 * 1024 * 1024;

/** All licences as one text. */
export async function licenses() {
  const crates = [STANDARD_LIBRARY, MODULE_LOADER, ...(await cratesOfApp())];
  const texts = await textsOf(crates);
  return [...(await licensesOfPackages()), listOf(crates), ...texts.map(sectionOf)].join("\n");
}

async function licensesOfPackages() {
  const parts = Object.entries(PACKAGES).flatMap(([name, files]) => [
    heading(name),
    ...files.map((file) => readFile(join("node_modules", file), "utf8")),
  ]);
  return Promise.all(parts);
}

/** The crates that are compiled into the WebAssembly, by name; macros and build scripts only help to compile it. */
async function cratesOfApp() {
  const [tree, metadata] = await Promise.all([
    cargo("tree", ...APP, "--target", TARGET, "--edges", "normal,no-proc-macro", "--prefix", "none", "--format", "{p}"),
    cargo("metadata", ...APP, "--filter-platform", TARGET, "--format-version", "1"),
  ]);
  const compiled = new Set(tree.split("\n").map((line) => line.split(" ").slice(0, 2).join(" ")));
  const crates = JSON.parse(metadata).packages.filter(({ name, version }) => compiled.delete(`${name} v${version}`));
  compiled.delete("");
  if (compiled.size > 0) {
    throw new Error(`Cargo tells nothing of ${[...compiled].join(", ")}.`);
  }
  // The order of letters in a language could differ between machines.
  return crates.sort((one, other) => compare(one.name, other.name) || compare(one.version, other.version));
}

async function cargo(...words) {
  const { stdout } = await promisify(execFile)("cargo", words, { maxBuffer: MOST_OUTPUT });
  return stdout;
}

function compare(one, other) {
  if (one === other) {
    return 0;
  }
  return one < other ? -1 : 1;
}

/** Every licence once, with the crates that have it: most of them share a few. */
async function textsOf(crates) {
  const texts = new Map();
  const problems = [];
  for (const crate of crates) {
    const found = await textsOfCrate(crate);
    if (!crate.license || found.length === 0) {
      problems.push(`${labelOf(crate)}: no ${crate.license ? "text" : "name"} of its licence is known.`);
    }
    for (const text of found) {
      const key = text.replace(/\s+/g, " ").trim();
      const entry = texts.get(key) ?? { text, crates: [] };
      entry.crates.push(crate);
      texts.set(key, entry);
    }
  }
  if (problems.length > 0) {
    throw new Error(problems.join("\n"));
  }
  return [...texts.values()];
}

async function textsOfCrate(crate) {
  const folder = crate.manifest_path && dirname(crate.manifest_path);
  const entries = folder ? await readdir(folder, { withFileTypes: true }) : [];
  const names = entries.filter((entry) => entry.isFile() && LICENSE_FILE.test(entry.name)).map((entry) => entry.name);
  if (names.length > 0) {
    const texts = await Promise.all(names.sort(compare).map((name) => readFile(join(folder, name), "utf8")));
    return texts.map((text) => text.replaceAll("\r\n", "\n"));
  }
  // Some crates name a licence but ship without its text; MIT's is the same for all but for the holder.
  const mayBeMit = (crate.license ?? "").split(/ OR |\//).includes("MIT");
  return mayBeMit ? [mitOf(crate)] : [];
}

function mitOf({ name, authors, repository }) {
  const holders = authors.map((author) => author.replace(/\s*<.*>/, ""));
  const holder = holders.join(", ") || `the authors of ${name}${repository ? `, ${repository}` : ""}`;
  return `MIT License

Copyright (c) ${holder}

Permission is hereby granted, free of charge, to any person obtaining a copy
of this software and associated documentation files (the "Software"), to deal
in the Software without restriction, including without limitation the rights
to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
copies of the Software, and to permit persons to whom the Software is
furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all
copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE
SOFTWARE.
`;
}

function listOf(crates) {
  const lines = crates.map((crate) => `${labelOf(crate)}: ${crate.license}`);
  return `${heading("The app in WebAssembly")}\nIt is compiled from these, whose licences follow.\n\n${lines.join("\n")}\n`;
}

function sectionOf({ text, crates }) {
  return `${heading(crates.map(labelOf).join(", "))}\n${text.trimEnd()}\n`;
}

function labelOf({ name, version }) {
  return `${name} ${version}`.trim();
}

function heading(name) {
  return `${name}\n${"=".repeat(Math.min(name.length, 80))}\n`;
}

async function main() {
  const text = await licenses();
  console.log(`The licences are ${text.length} characters long.`);
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  await main().catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
