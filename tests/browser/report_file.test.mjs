// A report as one file: it opens from disk without a network, runs nothing, and has every figure drawn and as a table.

import assert from "node:assert/strict";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { deflateSync } from "node:zlib";

import { assertInView, scan, startBrowser, tabTo, waitForText } from "./support.mjs";

const BUTTONS = {
  fi: "Lataa yhtenä tiedostona (HTML)",
  sv: "Ladda ner som en enda fil (HTML)",
  en: "Download as a single file (HTML)",
};

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

/** Presses the button of a page and keeps the file that it gives, which must be told of. */
async function taken(page, language = "fi") {
  const button = page.getByRole("button", { name: BUTTONS[language], exact: true });
  if (await page.locator(".digest__more:not([open])").count()) {
    await page.locator(".digest__more > summary").click();
  }
  const [download] = await Promise.all([page.waitForEvent("download"), button.click()]);
  const name = download.suggestedFilename();
  await waitForText(page, name, { selector: ".report-file__told" });
  const path = join(await mkdtemp(join(folder, "file-")), name);
  await download.saveAs(path);
  await page.assertClean();
  return { name, path };
}

/** Opens a file from disk where there is no network; whatever it asks for beside itself is a fault. */
async function openFile(path, options) {
  const address = pathToFileURL(path).href;
  const page = await browser.openPage(address, {
    offline: true,
    prepare: async (page) => {
      page.on("request", (request) => {
        if (request.url().split("#")[0] !== address) {
          page.problems.push(`request: ${request.url()}`);
        }
      });
    },
    ...options,
  });
  return page;
}

/** How many figures there are, how many pictures are seen, and how many tables. */
const countsOf = (page) =>
  page.evaluate(() => {
    const seen = [...document.querySelectorAll("svg[role=img]")].filter((picture) => picture.checkVisibility());
    return [document.querySelectorAll("figure").length, seen.length, document.querySelectorAll("table").length];
  });

/** Fails where the page can be scrolled to the side, or where something is cut that cannot be scrolled. */
async function assertNothingIsCut(page) {
  const cut = await page.evaluate(() => {
    const wide = [document.documentElement, ...document.body.querySelectorAll("*:not(svg *)")];
    const isCut = (element) => {
      const { overflowX } = getComputedStyle(element);
      const scrolls = overflowX === "auto" && element.tabIndex === 0;
      return element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0 && !scrolls && overflowX !== "visible";
    };
    const isOut = (element) => element.closest(".table, .skip") === null && element.getBoundingClientRect().right > document.documentElement.clientWidth + 1;
    return wide.filter((element) => isCut(element) || isOut(element)).map((element) => element.outerHTML.slice(0, 120));
  });
  assert.deepEqual(cut, []);
  const [width, room] = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
  assert.ok(width <= room, `${width} pixels in a window of ${room}`);
}

/** The fragment of a digest, written here by what docs/digest.md says. */
function fragmentOf(lines) {
  const text = lines.map((fields) => `${fields.join("\t")}\n`).join("");
  return `1.${deflateSync(text, { level: 9 }).toString("base64url")}`;
}

const TWO_FIGURES = fragmentOf([
  ["o", "Nuorten <b>arki</b>"],
  ["k", "181", "v=1&kunta=992", ""],
  ["t", "Mistä on kyse?", "Ensimmäinen kappale.\\nToinen <script>kappale</script>."],
  ["k", "4", "v=1&nakyma=kunnat", "Oma otsikko"],
]);

async function openDigest(fragment, query = "") {
  const page = await browser.openPage(`/kooste${query}#${fragment}`);
  await page.waitForSelector(".digest__tools");
  return page;
}

test("the region's report has every figure of its page, and says what it is, in every language", async () => {
  for (const language of ["fi", "sv", "en"]) {
    const page = await browser.openPage(`/kertomus${language === "fi" ? "" : `?kieli=${language}`}`);
    await page.waitForSelector(".placed-figure");
    const onPage = {
      figures: await page.locator(".placed-figure").count(),
      title: await page.textContent("h1"),
      state: await page.textContent(".report-state"),
      chapters: await page.locator(".report__chapter > h2").allTextContents(),
    };
    const { name, path } = await taken(page, language);
    assert.match(name, new RegExp(`^${{ fi: "kertomus", sv: "berattelse", en: "report" }[language]}_${language}_[0-9a-f]{8}\\.html$`));

    const file = await openFile(path);
    assert.ok(onPage.figures >= 8);
    assert.deepEqual(await countsOf(file), [onPage.figures, onPage.figures, onPage.figures]);
    assert.equal(await file.getAttribute("html", "lang"), language);
    assert.equal(await file.textContent("h1"), onPage.title);
    assert.equal((await file.textContent(".state")).trim(), onPage.state.trim());
    assert.deepEqual(await file.locator(".text > section > h2").allTextContents().then((all) => all.slice(0, -1)), onPage.chapters);
    const contents = await file.locator("nav li").allTextContents();
    assert.deepEqual(contents.map((text) => text.trim()).slice(0, -1), onPage.chapters);
    assert.ok((await file.textContent(".copy")).includes(page.url()), "the address of the page is told");
    assert.equal(await file.locator("script, iframe, object, embed, img, link, form").count(), 0);
    await scan(file);
    await file.assertClean();
    await file.context().close();
    await page.context().close();
  }
});

test("nothing but published files and what makes the file is asked for, and one that does not come is told", async () => {
  const page = await browser.openPage("/kertomus");
  await page.getByRole("button", { name: BUTTONS.fi, exact: true }).waitFor();
  await page.waitForLoadState("networkidle");
  const asked = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  const isFigures = (url) => url.pathname.includes("/datasets/5186.");
  await page.route(isFigures, (route) => route.abort());
  await page.getByRole("button", { name: BUTTONS.fi, exact: true }).click();
  await waitForText(page, "Tiedostoa ei voitu tehdä", { selector: ".report-file__told" });
  await page.unroute(isFigures);
  page.problems.length = 0;
  await taken(page);
  const known = /^\/(publication\/|(workshop|tilannekuva-report-file_bg)-\w+\.(js|wasm)$)/;
  // What is made in the page is asked for by an address inside it.
  const others = asked.filter((path) => !known.test(path) && !/[0-9a-f-]{36}$/.test(path));
  assert.deepEqual(others, []);
});

test("a digest's figures and words are those of its page, and hostile words stay words", async () => {
  const page = await openDigest(TWO_FIGURES);
  await page.waitForFunction(() => document.querySelectorAll(".digest .placed-figure").length === 2);
  for (const figure of await page.locator(".placed-figure").all()) {
    await figure.scrollIntoViewIfNeeded();
    await figure.locator("summary", { hasText: "Luvut taulukkona" }).click();
  }
  const rowsOf = (page, selector) =>
    page.$$eval(selector, (tables) =>
      tables.map((table) =>
        [...table.querySelectorAll("tbody tr")].map((row) => [...row.children].map((cell) => cell.textContent.replace(/\s+/g, " ").trim())),
      ),
    );
  await page.waitForFunction(() => document.querySelectorAll(".series-table table tbody").length === 2);
  const tables = await rowsOf(page, ".series-table table");
  const leads = await page.locator(".placed-figure .lead span").allTextContents();
  const { name, path } = await taken(page);
  assert.match(name, /^kooste_fi_[0-9a-f]{8}\.html$/);

  const file = await openFile(path);
  assert.deepEqual(await countsOf(file), [2, 2, 2]);
  assert.deepEqual(await rowsOf(file, "table"), tables);
  assert.deepEqual(await file.locator(".lead").allTextContents(), leads);
  assert.equal(await file.textContent("h1"), "Nuorten <b>arki</b>");
  const texts = await file.locator("section p").allTextContents();
  assert.ok(texts.includes("Toinen <script>kappale</script>."), texts.join("\n"));
  assert.deepEqual(await file.locator("nav li").allTextContents().then((all) => all.slice(1).map((text) => text.trim())), [
    "Mistä on kyse?",
    "Oma otsikko",
    "Lähteet",
  ]);
  const back = new URL(await file.getAttribute(".copy a", "href"));
  const again = await openDigest(back.hash.slice(1));
  await again.getByRole("heading", { level: 1, name: "Nuorten <b>arki</b>" }).waitFor();
  await scan(file);
  await file.assertClean();
});

test("a digest of which something could not be read says so in its file", async () => {
  const page = await openDigest(fragmentOf([
    ["o", "Osittain"],
    ["k", "181", "v=1&kunta=992", ""],
    ["q", "tuntematon"],
  ]));
  await waitForText(page, "Kohtia, joita ei voitu lukea: 1.");
  const { path } = await taken(page);
  const file = await openFile(path);
  await waitForText(file, "Kohtia, joita ei voitu lukea: 1.", { selector: ".losses" });
  await file.assertClean();
});

test("it is readable on a phone, in the dark, in the reader's own colours, and on paper", async () => {
  const page = await openDigest(fragmentOf([
    ["k", "181", "v=1&kunta=992~179~077~172~182~216~226~249&sukupuoli=y~n~m", "Monta kuntaa"],
    ["k", "178", "v=1&nakyma=kartta&kunta=992", ""],
    ["k", "4", "v=1&nakyma=kunnat", ""],
  ]));
  const { path } = await taken(page);
  for (const options of [
    { width: 320, height: 640 },
    { width: 360, colorScheme: "dark" },
    { width: 1280, colorScheme: "dark" },
    { width: 900, forcedColors: "active" },
  ]) {
    const file = await openFile(path, options);
    assert.deepEqual(await countsOf(file), [3, 3, 3]);
    await assertNothingIsCut(file);
    await scan(file);
    await file.assertClean();
    await file.context().close();
  }
  // The part of an A4 sheet between margins of 15 millimetres.
  const paper = await openFile(path, { width: 680, height: 1009, colorScheme: "dark" });
  await paper.emulateMedia({ media: "print" });
  assert.deepEqual(await countsOf(paper), [3, 3, 3]);
  await assertNothingIsCut(paper);
  const [pictures, ground] = await paper.evaluate(() => [
    [...document.querySelectorAll("svg")].map((picture) => picture.getBoundingClientRect().height).filter((height) => height > 0),
    getComputedStyle(document.documentElement).getPropertyValue("--ink"),
  ]);
  assert.ok(pictures.every((height) => height < 1009), `${pictures} pixels high`);
  assert.equal(ground.trim(), "#1a1d21", "paper is never dark");
  const tables = await paper.$$eval(".table", (tables) => tables.map((table) => table.scrollWidth - table.clientWidth));
  assert.ok(tables.every((hidden) => hidden <= 1), `${tables} pixels of the tables are not on the paper`);
  const margin = "15mm";
  const pdf = await paper.pdf({ format: "A4", margin: { top: margin, bottom: margin, left: margin, right: margin } });
  assert.equal(pdf.subarray(0, 5).toString(), "%PDF-");
});

test("keys lead past the contents, to chapters, and through a table that is wider than the window", async () => {
  const page = await openDigest(fragmentOf([
    ["k", "181", "v=1&kunta=992~179~077~172~182~216~226~249&sukupuoli=y~n~m", "Monta kuntaa"],
    ["t", "Omaa tekstiä", "Sanoja."],
  ]));
  const { path } = await taken(page);
  const file = await openFile(path, { width: 360, height: 640 });
  await file.keyboard.press("Tab");
  const skip = file.getByRole("link", { name: "Siirry sisältöön" });
  assert.ok(await skip.evaluate((link) => link === document.activeElement));
  await assertInView(skip);
  await file.keyboard.press("Enter");
  await file.waitForURL(/#teksti$/);
  const table = file.getByRole("region", { name: /^Taulukko 1: / });
  await tabTo(file, table);
  const before = await table.evaluate((element) => element.scrollLeft);
  await file.keyboard.press("ArrowRight");
  await file.waitForFunction(([element, before]) => element.scrollLeft > before, [await table.elementHandle(), before]);
  await file.getByRole("navigation").getByRole("link", { name: "Omaa tekstiä" }).press("Enter");
  await assertInView(file.getByRole("heading", { name: "Omaa tekstiä" }));
  await file.assertClean();
});

test("the file is closed to what it does not need", async () => {
  const page = await openDigest(TWO_FIGURES);
  const html = await readFile((await taken(page)).path, "utf8");
  assert.match(html, /<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:"\/>/);
  assert.doesNotMatch(html, /<script|<iframe|<object|<img|<link|\son\w+=|\sstyle=|@import|url\((?!#)/i);
  assert.ok(html.length < 300_000, `${html.length} bytes`);
});
