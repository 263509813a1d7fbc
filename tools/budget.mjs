// Measures what a reader's device has to fetch, and fails when it has grown past its budget.
//
//   node tools/budget.mjs [dist]
//
// Sizes are after brotli 11, as a server sends them, in kilobytes of 1000 bytes.

import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { argv } from "node:process";
import { brotliCompressSync, constants } from "node:zlib";

import { EMBEDDED, LATER, LATER_IN_EMBEDS, PAGES } from "./parts.mjs";

const TOLERANCE = 1.05;

const dist = argv[2] ?? "dist";
const problems = [];

async function main() {
  const names = await readdir(dist).catch(() => []);
  const manifest = await readManifest();

  console.log(row("", "kB", "budget"));
  await measureWebAssembly(names);
  await measure("workshop", 130, names.filter((name) => /^tilannekuva-workshop_bg-\w+\.wasm$/.test(name)));
  await measure("card pictures", 115, names.filter((name) => /^tilannekuva-card-picture_bg-\w+\.wasm$/.test(name)));
  await measure("what is made of sets", 125, names.filter((name) => /^tilannekuva-set-files_bg-\w+\.wasm$/.test(name)));
  await measure("reports as a file", 160, names.filter((name) => /^tilannekuva-report-file_bg-\w+\.wasm$/.test(name)));
  await measure("spreadsheets", 265, names.filter((name) => /^tilannekuva-spreadsheet_bg-\w+\.wasm$/.test(name)));
  await measure("ECharts", 170, names.filter((name) => /^echarts-\w+\.js$/.test(name)));
  await measure("style sheet", 15, names.filter((name) => /^style-\w+\.css$/.test(name)));
  await measure("catalogue", 25, published(manifest.catalogue));
  await measure("largest dataset", 6, published(...Object.values(manifest.datasets ?? {})));
  await textComesFirst();

  if (problems.length > 0) {
    console.error(`\n${problems.join("\n")}`);
    process.exitCode = 1;
  }
}

/** Weighs each page with all the files it needs, and each later part with those that it adds. */
async function measureWebAssembly(names) {
  const start = names.filter((name) => /^tilannekuva-app-\w+_bg\.wasm$/.test(name));
  const parts = JSON.parse(await readFile("target/split/modules.json", "utf8").catch(() => "{}"));
  const unknown = Object.keys(parts).filter((part) => !PAGES.includes(part) && !EMBEDDED.includes(part) && !(part in LATER) && !(part in LATER_IN_EMBEDS));
  if (unknown.length > 0) {
    problems.push(`WebAssembly: no budget is set for ${unknown.join(", ")}.`);
  }
  for (const page of PAGES) {
    await measureSum(`page: ${page}`, 210, [...start, ...(parts[page] ?? ["missing"])]);
  }
  for (const embed of EMBEDDED) {
    await measureSum(`embed: ${embed}`, 225, [...start, ...(parts[embed] ?? ["missing"])]);
  }
  for (const [part, pages] of [...Object.entries(LATER), ...Object.entries(LATER_IN_EMBEDS)]) {
    for (const page of pages) {
      const added = (parts[part] ?? ["missing"]).filter((file) => !parts[page]?.includes(file));
      // Files are joined for the sake of pages (docs/decisions/0016): what comes later fetches some that pages of others need.
      await measureSum(`${page}, later: ${part}`, 56, added);
    }
  }
}

async function readManifest() {
  const text = await readFile(join(dist, "publication/manifest.json"), "utf8").catch(() => "{}");
  return JSON.parse(text);
}

function published(...paths) {
  return paths.filter(Boolean).map((path) => join("publication", path));
}

/** Compares the largest of `files` with the budget. */
async function measure(name, budget, files) {
  if (files.length === 0) {
    console.log(row(name, "missing", budget));
    problems.push(`${name}: there is no such file in ${dist}.`);
    return;
  }
  const size = Math.max(...(await Promise.all(files.map(kilobytes))));
  console.log(row(name, size.toFixed(1), budget));
  if (size > budget * TOLERANCE) {
    problems.push(`${name}: ${size.toFixed(1)} kB is more than 5 % over the budget of ${budget} kB.`);
  }
}

/** Compares all of `files` together with the budget. */
async function measureSum(name, budget, files) {
  const sizes = await Promise.all(files.map((file) => kilobytes(file).catch(() => NaN)));
  const size = sizes.reduce((sum, size) => sum + size, 0);
  if (files.length === 0 || Number.isNaN(size)) {
    console.log(row(name, "missing", budget));
    problems.push(`${name}: its files are not all in ${dist}.`);
    return;
  }
  console.log(row(name, size.toFixed(1), budget));
  if (size > budget * TOLERANCE) {
    problems.push(`${name}: ${size.toFixed(1)} kB is more than 5 % over the budget of ${budget} kB.`);
  }
}

async function kilobytes(file) {
  const content = await readFile(join(dist, file));
  return brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length / 1000;
}

function row(name, size, budget) {
  return `${name.padEnd(18)}${String(size).padStart(8)}${String(budget).padStart(8)}`;
}

/** The page names ECharts but does not fetch it: the app does, once the text is to be read. */
async function textComesFirst() {
  const index = await readFile(join(dist, "index.html"), "utf8").catch(() => "");
  if (!/<meta [^>]*echarts-/.test(index)) {
    problems.push("index.html does not tell the app where ECharts is.");
  }
  if (/<(?:script|link)\b[^>]*echarts-/.test(index)) {
    problems.push("index.html fetches ECharts itself, ahead of the text.");
  }
}

await main();
