// The main job: a resident chooses a municipality and a theme, and sees the published figures.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";

import { startBrowser, scan, waitForText } from "./support.mjs";

let browser;
before(async () => {
  browser = await startBrowser();
});
after(() => browser.close());

test("the explorer shows the indicators of an area with the newest figures of the municipality", async () => {
  const page = await browser.openPage("/tutki?painopiste=arjen-turvallisuus&kunta=992");
  await waitForText(page, "14,4 % (2021)");
  await scan(page);
  await page.assertClean();
});

test("the table of an indicator holds the figures of the source", async () => {
  const page = await browser.openPage("/mittari/178?kunta=992");
  await waitForText(page, "Kuntien välinen nettomuutto");
  await page.waitForSelector(".series-table tbody tr");
  const source = (await readFile("content/figures/178.csv", "utf8")).split("\n").map((line) => line.split(","));
  const expected = source.filter(([region, sex]) => region === "992" && sex === "total");
  assert.ok(expected.length > 20);
  const rows = await page.$$eval(".series-table tbody tr", (rows) =>
    rows.map((row) => [...row.children].map((cell) => cell.textContent)));
  for (const [, , year, value] of expected) {
    const shown = rows.find(([shownYear]) => shownYear === year)?.[1];
    assert.equal(shown?.replace("\u2212", "-").replace(",", "."), Number(value).toFixed(1), year);
  }
  await scan(page);
  await page.assertClean();
});

test("arrow keys move the cursor of the chart, and the figures are said", async () => {
  const page = await browser.openPage("/mittari/181?kunta=992");
  await page.waitForSelector(".trend-figure__canvas svg");
  await page.focus(".chart-cursor");
  await page.keyboard.press("End");
  await page.waitForFunction(() => document.querySelector("[data-live=chart]").textContent.startsWith("2021: Äänekoski 14,4"));
  await page.keyboard.press("ArrowLeft");
  await page.waitForFunction(() => document.querySelector("[data-live=chart]").textContent.startsWith("2020: Äänekoski 16,8"));
  await page.keyboard.press("Escape");
  await page.waitForFunction(() => document.querySelector("[data-live=chart]").textContent === "");
  await page.assertClean();
});
