// Every chart scenario as ECharts draws it, against pictures that were agreed on.
//
// Where a new picture is right: UPDATE_EXPECTED=1 node --test tests/browser/gallery.test.mjs, and look at the changed
// files before committing them. A picture that differs is left in target/gallery/differing, with the difference in red.

import assert from "node:assert/strict";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, test } from "node:test";

import pixelmatch from "pixelmatch";
import { PNG } from "pngjs";

import { makeGallery } from "../../tools/gallery.mjs";
import { startServer } from "../../tools/serve.mjs";
import { startBrowser } from "./support.mjs";

const EXPECTED = "tests/gallery/expected";
const DIFFERING = "target/gallery/differing";
const UPDATES = process.env.UPDATE_EXPECTED === "1";
/** How far a colour may be from the expected one, of 1; less than the edges of letters differ between browsers. */
const COLOUR_TOLERANCE = 0.2;
/** So many pixels of a picture's million may differ: fewer than one marker of a line has. */
const MOST_DIFFERING = 25;

let browser;
let server;
let page;

before(async () => {
  browser = await startBrowser();
  server = await startServer({ root: await makeGallery() });
  page = await browser.openPage(`${server.url}/`, { width: 1400, height: 1000 });
  await page.waitForSelector("main:not([aria-busy])");
});

after(async () => {
  await browser?.close();
  await server?.close();
});

test("every chart looks as it was agreed on", async () => {
  const names = await page.locator(".scenario").evaluateAll((sections) => sections.map(({ id }) => id));
  assert.ok(names.length > 0, "the gallery is empty");
  if (UPDATES) {
    await rm(EXPECTED, { recursive: true, force: true });
    await mkdir(EXPECTED, { recursive: true });
  }
  const problems = [];
  for (const name of names) {
    // Its outline alone is pictured, so that the heading above may change.
    const picture = await page.locator(`#${name} .scenario__drawings`).screenshot();
    if (UPDATES) {
      await writeFile(fileOf(name), picture);
    }
    const problem = await problemOf(name, picture);
    if (problem) {
      problems.push(problem);
    }
  }
  for (const file of await readdir(EXPECTED)) {
    if (!names.includes(file.replace(/\.png$/, ""))) {
      problems.push(`${join(EXPECTED, file)} has no scenario.`);
    }
  }
  assert.deepEqual(problems, []);
});

function fileOf(name) {
  return join(EXPECTED, `${name}.png`);
}

/** What is wrong with a picture, or nothing. */
async function problemOf(name, picture) {
  const file = await readFile(fileOf(name)).catch(() => null);
  if (!file) {
    return `${fileOf(name)} is missing.`;
  }
  const expected = PNG.sync.read(file);
  const actual = PNG.sync.read(picture);
  const { width, height } = expected;
  if (actual.width !== width || actual.height !== height) {
    return `${name} is ${actual.width} × ${actual.height} pixels, not ${width} × ${height}.`;
  }
  const difference = new PNG({ width, height });
  const count = pixelmatch(expected.data, actual.data, difference.data, width, height, { threshold: COLOUR_TOLERANCE });
  if (count <= MOST_DIFFERING) {
    return null;
  }
  await mkdir(DIFFERING, { recursive: true });
  await writeFile(join(DIFFERING, `${name}.png`), picture);
  await writeFile(join(DIFFERING, `${name}-difference.png`), PNG.sync.write(difference));
  return `${name} differs from ${fileOf(name)} in ${count} pixels; see ${DIFFERING}.`;
}
