// Trunk's `post_build` hook: puts beside the app what Trunk does not make itself.
// It bundles ECharts and the workshop, names files after their content, adds the figures and the licences, and compresses a release.

import { createHash } from "node:crypto";
import { cp, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { extname, join, resolve } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

import { build } from "esbuild";

import { licenses } from "./licenses.mjs";

const { TRUNK_STAGING_DIR: staging, TRUNK_PUBLIC_URL: root, TRUNK_PROFILE: profile } = process.env;

const PUBLICATION = "target/publication";
/** Where tools/split.mjs leaves the parts of the app that are loaded on demand. */
const MODULES = "target/split/modules";
const FONTS = "target/style/fonts";
const EMBED_SCRIPT = "upotus-1.js";
const COMPRESSED = new Set([".css", ".html", ".js", ".json", ".svg", ".txt", ".wasm", ".webmanifest"]);
/** The WebAssemblies beside the app; one script binds them. */
const BINDINGS = ["workshop", "card-picture", "set-files", "report-file", "spreadsheet"];
const SMALLEST_COMPRESSED = 1000;

async function main() {
  await copyPublication();
  await copyModules();
  await cp(FONTS, join(staging, "fonts"), { recursive: true });
  await writeFile(join(staging, "LICENSES.txt"), await licenses());

  const echarts = await bundleEcharts();
  const workshop = await bundleWorkshop();
  const boot = await nameAfterContent("boot.js");
  const embed = await ofPublishedScript(EMBED_SCRIPT);
  await fillIndex({ echarts, workshop, boot, embed });

  if (profile === "release") {
    await compress(staging);
  }
}

async function copyPublication() {
  const manifest = join(PUBLICATION, "manifest.json");
  if (!(await stat(manifest).catch(() => null))) {
    throw new Error(`There are no figures to show: ${manifest} is missing. Run "make publish" first.`);
  }
  await cp(PUBLICATION, join(staging, "publication"), { recursive: true });
}

async function copyModules() {
  const scripts = (await readdir(staging)).filter((name) => /^tilannekuva-app-\w+\.js$/.test(name));
  for (const script of scripts) {
    if ((await readFile(join(staging, script), "utf8")).includes("__wasm_split_placeholder__")) {
      throw new Error("The app was not split: tools/path must come first on the PATH, as it does for \"make build\".");
    }
  }
  await cp(MODULES, staging, { recursive: true });
}

async function bundleEcharts() {
  const { outputFiles } = await build({
    entryPoints: ["tools/echarts.js"],
    bundle: true,
    minify: true,
    format: "iife",
    target: "es2020",
    legalComments: "none",
    write: false,
  });
  return write("echarts.js", outputFiles[0].contents);
}

/** Trunk leaves the names of further WebAssemblies without a hash. */
async function bundleWorkshop() {
  const binding = (name) => resolve(staging, `tilannekuva-${name}.js`);
  const wasm = await nameAfterContent("tilannekuva-workshop_bg.wasm");
  const cardPicture = await nameAfterContent("tilannekuva-card-picture_bg.wasm");
  const setFiles = await nameAfterContent("tilannekuva-set-files_bg.wasm");
  const reportFile = await nameAfterContent("tilannekuva-report-file_bg.wasm");
  const spreadsheet = await nameAfterContent("tilannekuva-spreadsheet_bg.wasm");
  const { outputFiles } = await build({
    entryPoints: ["tools/workshop.js"],
    alias: Object.fromEntries(BINDINGS.map((name) => [`tilannekuva-${name}`, binding(name)])),
    define: {
      WORKSHOP_WASM: JSON.stringify(wasm.url),
      CARD_PICTURE_WASM: JSON.stringify(cardPicture.url),
      SET_FILES_WASM: JSON.stringify(setFiles.url),
      REPORT_FILE_WASM: JSON.stringify(reportFile.url),
      SPREADSHEET_WASM: JSON.stringify(spreadsheet.url),
      // What wasm-bindgen would ask for when it is not told where its WebAssembly is.
      "import.meta.url": JSON.stringify(""),
    },
    bundle: true,
    minify: true,
    format: "iife",
    target: "es2021",
    legalComments: "none",
    write: false,
  });
  await Promise.all(BINDINGS.map((name) => rm(binding(name))));
  return write("workshop.js", outputFiles[0].contents);
}

async function nameAfterContent(name) {
  const old = join(staging, name);
  const content = await readFile(old);
  const file = hashedName(name, content);
  await rename(old, join(staging, file));
  return { url: root + file, integrity: integrityOf(content) };
}

/** A script that pages of others name together with its hash: neither its name nor its content ever changes. */
async function ofPublishedScript(name) {
  return { url: root + name, integrity: integrityOf(await readFile(join(staging, name))) };
}

async function write(name, content) {
  const file = hashedName(name, content);
  await writeFile(join(staging, file), content);
  return { url: root + file, integrity: integrityOf(content) };
}

function hashedName(name, content) {
  const hash = createHash("sha256").update(content).digest("hex").slice(0, 8);
  return name.replace(/(?=\.\w+$)/, `-${hash}`);
}

function integrityOf(content) {
  return `sha384-${createHash("sha384").update(content).digest("base64")}`;
}

/** Writes into the page the addresses that are known only now. */
async function fillIndex({ echarts, workshop, boot, embed }) {
  const index = join(staging, "index.html");
  let html = await readFile(index, "utf8");
  const [font] = await readdir(FONTS);
  for (const [placeholder, text] of [
    [`name="tilannekuva-echarts" content=""`, `name="tilannekuva-echarts" content="${echarts.url}" data-integrity="${echarts.integrity}"`],
    [`name="tilannekuva-workshop" content=""`, `name="tilannekuva-workshop" content="${workshop.url}" data-integrity="${workshop.integrity}"`],
    [`name="tilannekuva-upotus" content=""`, `name="tilannekuva-upotus" content="${embed.url}" data-integrity="${embed.integrity}"`],
    [`name="tilannekuva-root" content="/"`, `name="tilannekuva-root" content="${root}"`],
    [`href="fonts/"`, `href="${root}fonts/${font}"`],
    [`href="manifest.webmanifest"`, `href="${root}manifest.webmanifest"`],
    // In a sandbox the page has no origin, and the browser compares a style sheet with its hash only where it asks for leave.
    [`<link rel="stylesheet"`, `<link rel="stylesheet" crossorigin`],
    [`src="${root}boot.js"`, `src="${boot.url}" integrity="${boot.integrity}"`],
  ]) {
    if (!html.includes(placeholder)) {
      throw new Error(`index.html has no ${placeholder}`);
    }
    html = html.replace(placeholder, () => text);
  }
  await writeFile(index, html);
}

/** Writes `.br` and `.gz` beside every file of `folder` that is worth it, so that a server need not compress. */
async function compress(folder) {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !COMPRESSED.has(extname(entry.name))) {
      continue;
    }
    const file = join(entry.parentPath ?? entry.path, entry.name);
    const content = await readFile(file);
    if (content.length < SMALLEST_COMPRESSED) {
      continue;
    }
    const [br, gz] = await Promise.all([
      promisify(brotliCompress)(content, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: 11,
          [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
        },
      }),
      promisify(gzip)(content, { level: 9 }),
    ]);
    await writeFile(`${file}.br`, br);
    await writeFile(`${file}.gz`, gz);
  }
}

await main().catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
