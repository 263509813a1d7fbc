// Puts the gallery of charts together in target/gallery: a page with every chart scenario of the tests, drawn by ECharts.
//
//   node tools/gallery.mjs            makes it and serves it on this computer
//
// The app must be built, since its ECharts draws.

import { execFile } from "node:child_process";
import { copyFile, cp, mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";

import { startServer } from "./serve.mjs";

const GALLERY = "target/gallery";
const PAGE = ["index.html", "gallery.css", "gallery.js"];
const TYPEFACE = "@fontsource-variable/inter/files/inter-latin-wght-normal.woff2";
const MOST_OUTPUT = 64 * 1024 * 1024;

/** Makes the gallery anew, and gives its folder. */
export async function makeGallery() {
  const { stdout } = await promisify(execFile)(
    "cargo",
    ["run", "--quiet", "--no-default-features", "--features", "publish", "--example", "chart-gallery"],
    { maxBuffer: MOST_OUTPUT },
  );
  await rm(GALLERY, { recursive: true, force: true });
  await mkdir(GALLERY, { recursive: true });
  await writeFile(join(GALLERY, "drawings.json"), stdout);
  await Promise.all(PAGE.map((file) => cp(join("tests/gallery", file), join(GALLERY, file))));
  await copyFile(join("dist", await echarts()), join(GALLERY, "echarts.js"));
  await copyFile(createRequire(import.meta.url).resolve(TYPEFACE), join(GALLERY, "typeface.woff2"));
  return GALLERY;
}

async function echarts() {
  const names = await readdir("dist").catch(() => []);
  const name = names.find((name) => /^echarts-\w+\.js$/.test(name));
  if (!name) {
    throw new Error('ECharts has not been bundled: run "make build".');
  }
  return name;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { url } = await startServer({ root: await makeGallery() });
  console.log(`Gallery of charts: ${url}/\nStop with Ctrl+C.`);
}
