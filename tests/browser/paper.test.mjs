// Paper: a page prints alike from the window of a phone and of a desk, with all its figures and nothing cut.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { promisify } from "node:util";
import { deflateSync } from "node:zlib";

import { pageIsAtRest, startBrowser, tellOfPrinting, waitForText } from "./support.mjs";

const PHONE = { width: 360, height: 740 };
const DESK = { width: 1280, height: 800 };

/** Between the margins of a numbered A4 page, in pixels of CSS. */
const SHEET = { width: 672, height: 994 };

const DIGEST = [
  ["o", "Nuorten arki"],
  ["k", "181", "v=1&kunta=992", ""],
  ["t", "Mistä on kyse?", "Ensimmäinen kappale.\nToinen kappale."],
  ["k", "4", "v=1&nakyma=kunnat", "Oma otsikko"],
  ["k", "191", "v=1&nakyma=kartta", ""],
];
const digest = `1.${deflateSync(DIGEST.map((fields) => `${fields.join("\t").replaceAll("\n", "\\n")}\n`).join("")).toString("base64url")}`;

/** What is printed, how many pictures it has, and how many figures between running text. */
const DOCUMENTS = {
  "the report": ["/kertomus", 13, 10],
  "a tour": ["/ilmio/lastensuojelu", 9, 7],
  "a reader's own report": [`/kooste#${digest}`, 5, 3],
  "the development of an indicator": ["/mittari/191?kunta=179", 1],
  "the municipalities of an indicator": ["/mittari/191?nakyma=kunnat", 2],
  "the map of an indicator": ["/mittari/191?nakyma=kartta", 2],
  "what an organisation asked for": ["/jarjestolle?ilmio=toimeentulo&kunta=992", 0],
};

const PICTURES = ":is(.placed-figure, .place-view, .trend-figure) :is(.trend-figure__canvas svg, .place-figure__picture)";

let browser;
let folder;
before(async () => {
  browser = await startBrowser();
  folder = await mkdtemp(join(tmpdir(), "tilannekuva-"));
});
after(async () => {
  await browser.close();
  await rm(folder, { recursive: true });
});

const end = (page) => page.evaluate(() => window.dispatchEvent(new Event("afterprint")));

/** The sizes for which the pictures that stand on paper are drawn. */
const sizesOf = (page) =>
  page.$$eval(PICTURES, (all) => all.filter((picture) => !picture.closest(".tour__stage")).map((picture) => picture.getAttribute("viewBox")));

async function openWhole(path, pictures, window) {
  const page = await browser.openPage(path, window);
  await page.waitForFunction(
    ({ selector, pictures }) => {
      // What came meanwhile has to be told too.
      window.dispatchEvent(new Event("beforeprint"));
      const drawn = [...document.querySelectorAll(selector)].filter((picture) => !picture.closest(".tour__stage"));
      return document.querySelector("h1") && drawn.length >= pictures && !document.querySelector("main .skeleton:not(.tour__stage *)");
    },
    { selector: PICTURES, pictures },
    { timeout: 30_000, polling: 300 },
  );
  await pageIsAtRest(page);
  await tellOfPrinting(page);
  return page;
}

const printed = (page) => page.pdf({ preferCSSPageSize: true, tagged: true });
const pagesOf = (pdf) => pdf.toString("latin1").match(/\/Type\s*\/Page\b/g).length;

/** Holds what was printed against the page: each figure stands on one sheet, from its sentence to what is said of its axis. */
async function assertFiguresAreWhole(pdf, page, count) {
  await writeFile(join(folder, "printed.pdf"), pdf);
  const shown = await page.evaluate(() => ({
    title: document.title,
    language: document.documentElement.lang,
    figures: [...document.querySelectorAll(".placed-figure")].map((figure) => [".lead", "figcaption"].map((part) => figure.querySelector(part).innerText)),
  }));
  await writeFile(join(folder, "shown.json"), JSON.stringify(shown));
  const { stdout } = await promisify(execFile)("python3", ["tests/downloads/check_pdf.py", join(folder, "printed.pdf"), join(folder, "shown.json")]);
  assert.match(stdout, new RegExp(`^${count} figures stand together on `));
}

for (const [name, [path, pictures, figures]] of Object.entries(DOCUMENTS)) {
  test(`${name} prints alike from a phone and from a desk, and nothing is cut or parted`, async () => {
    const [phone, desk] = [await openWhole(path, pictures, PHONE), await openWhole(path, pictures, DESK)];
    const sizes = await sizesOf(phone);
    assert.ok(sizes.length >= pictures, `${sizes.length} pictures`);
    assert.deepEqual(sizes, await sizesOf(desk), "pictures of one size have letters of one size");
    const pdfs = [await printed(phone), await printed(desk)];
    const [ofPhone, ofDesk] = pdfs.map(pagesOf);
    assert.ok(Math.abs(ofPhone - ofDesk) <= ofDesk / 10, `${ofPhone} pages from a phone, ${ofDesk} from a desk`);

    await tellOfPrinting(phone);
    await phone.emulateMedia({ media: "print" });
    await phone.setViewportSize(SHEET);
    const cut = await phone.$$eval("main :is(p, li, h1, h2, h3, h4, svg, td, th)", (all) => {
      const isCut = (element) => element.checkVisibility() && element.getBoundingClientRect().right > document.documentElement.clientWidth + 1;
      return all.filter(isCut).map(({ outerHTML }) => outerHTML.slice(0, 80));
    });
    assert.deepEqual(cut, []);
    if (figures) {
      await assertFiguresAreWhole(pdfs[0], phone, figures);
      await assertFiguresAreWhole(pdfs[1], phone, figures);
    }
    await phone.assertClean();
  });
}

test("the page's own button prints charts that are drawn for paper, and the screen then has its own again", async () => {
  const page = await browser.openPage("/kertomus", {
    ...PHONE,
    prepare: (page) =>
      page.addInitScript(() => {
        window.print = () => {
          window.printed = [...document.querySelectorAll(".trend-figure__canvas svg")].map((chart) => chart.getAttribute("viewBox"));
        };
      }),
  });
  await page.getByRole("button", { name: "Tulosta kertomus" }).click();
  await page.waitForFunction(() => window.printed, null, { timeout: 30_000 });
  const printed = await page.evaluate(() => window.printed);
  assert.ok(printed.length > 5, `${printed.length} charts`);
  assert.deepEqual([...new Set(printed.map((box) => box.split(" ")[2]))], ["768"]);
  await end(page);
  await page.waitForFunction(() => [...document.querySelectorAll(".trend-figure__canvas svg")].every((chart) => Number(chart.getAttribute("width")) < 360));
  await page.assertClean();
});

test("charts are light on paper where the screen is dark", async () => {
  const ink = (page) => page.$eval(".trend-figure__canvas svg", ({ outerHTML }) => outerHTML.match(/#[0-9a-f]{6}/gi).at(-1));
  const path = "/mittari/191?kunta=179";
  const dark = await openWhole(path, 1, { ...DESK, colorScheme: "dark" });
  const light = await openWhole(path, 1, { ...DESK, colorScheme: "light" });
  assert.equal(await ink(dark), await ink(light));
});

test("a tour says on paper whom a step shows, and leaves out what is pressed", async () => {
  for (const [query, said] of [["", "Jyväskylä (esimerkki)"], ["?kunta=992", "Äänekoski"]]) {
    const page = await openWhole(`/ilmio/lastensuojelu${query}`, 9, DESK);
    await page.emulateMedia({ media: "print" });
    const choice = page.locator(".tour-step__choice");
    assert.ok(await choice.isVisible());
    assert.equal(await choice.locator("select").evaluate((field) => field.selectedOptions[0].label), said);
    assert.equal(await choice.locator("select").evaluate((field) => getComputedStyle(field).borderStyle), "none");
    const text = await page.locator(".tour__steps").innerText();
    assert.doesNotMatch(text, /kunnes valitset/);
    for (const selector of [".tour__stage", ".tour-step__show button", ".tour__foot ul a[href^='/mittari']:not(.origins a)", ".report-tools"]) {
      assert.equal(await page.locator(selector).first().isVisible(), false, selector);
    }
  }
});

test("a tour that is printed at once has its charts, and tables in their place where they cannot be drawn", async () => {
  const tables = ".tour-step .folded-table .series-table:visible";
  const drawn = await browser.openPage("/ilmio/lastensuojelu", PHONE);
  await drawn.waitForFunction(() => document.querySelectorAll(".tour-step .lead").length === 7 && document.querySelector(".tour__stage .trend-figure__canvas svg"));
  await tellOfPrinting(drawn);
  await drawn.emulateMedia({ media: "print" });
  assert.equal(await drawn.locator(".tour-step .trend-figure__canvas svg:visible").count(), 5);
  assert.equal(await drawn.locator(tables).count(), 0);

  const lacking = await browser.openPage("/ilmio/lastensuojelu", { ...PHONE, prepare: (page) => page.route("**/echarts-*.js", (route) => route.abort()) });
  await lacking.waitForFunction(() => document.querySelectorAll(".tour-step .lead").length === 7);
  await waitForText(lacking, "Yritä uudelleen");
  await tellOfPrinting(lacking);
  await lacking.emulateMedia({ media: "print" });
  assert.equal(await lacking.locator(tables).count(), 5);
  const pages = pagesOf(await printed(lacking));
  assert.ok(pages <= 10, `${pages} pages`);
  await lacking.emulateMedia({ media: "screen" });
  await end(lacking);
  assert.equal(await lacking.locator(".tour-step .folded-table[open]").count(), 0);
});
