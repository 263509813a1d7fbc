// The region's report: its chapters with live figures, what it says of itself, how it prints, and what a broken file leaves.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";

import { copyPublication, removePublications } from "./publications.mjs";
import { scan, startBrowser, tabTo, tellOfPrinting, waitForText } from "./support.mjs";

const LANGUAGES = {
  fi: { query: "", title: "Keski-Suomen avoin hyvinvointikertomus", draft: "Luonnos 24.11.2026", contents: "Sisällys", sources: "Kuvioiden lähteet", print: "Tulosta kertomus" },
  sv: { query: "?kieli=sv", title: "Öppen välfärdsberättelse för Mellersta Finland", draft: "Utkast 24.11.2026", contents: "Innehåll", sources: "Figurernas källor", print: "Skriv ut berättelsen" },
  en: { query: "?kieli=en", title: "Open wellbeing report of Central Finland", draft: "Draft, 24 November 2026", contents: "Contents", sources: "Sources of the figures", print: "Print the report" },
};

let browser;
before(async () => {
  browser = await startBrowser();
});
after(async () => {
  await browser.close();
  await removePublications();
});

async function openReport(options, query = "") {
  const page = await browser.openPage(`/kertomus${query}`, options);
  await page.waitForSelector(".report__chapter");
  return page;
}

/** The indicators that the content places, in their order. */
async function placed(language) {
  const manifest = JSON.parse(await readFile("dist/publication/manifest.json", "utf8"));
  const report = JSON.parse(await readFile(`dist/publication/${manifest.reports[language]}`, "utf8"));
  return report.chapters.flatMap(({ passages }) => passages).filter(({ kind }) => kind === "figure");
}

/** Asks for all figures as printing does, without printing. */
async function showAll(page) {
  await tellOfPrinting(page);
  await page.waitForFunction(() => !document.querySelector(".report .skeleton, .trend-figure__canvas:empty"));
}

test("the report says in every language what it is, and shows every figure that the content places", async () => {
  for (const [language, words] of Object.entries(LANGUAGES)) {
    const page = await openReport({}, words.query);
    assert.equal(await page.locator("h1").innerText(), words.title);
    assert.match(await page.title(), new RegExp(`^${words.title} – `));
    const state = (await page.locator(".report-state").innerText()).replaceAll("\u00a0", " ");
    assert.ok(state.startsWith(words.draft), state);
    await page.getByRole("navigation", { name: words.contents }).waitFor();
    await page.getByRole("heading", { name: words.sources }).waitFor();
    await showAll(page);
    const figures = await placed(language);
    const links = await page.$$eval(".placed-figure__more a", (all) => all.map((link) => decodeURIComponent(new URL(link.href).pathname.split("/").at(-1))));
    assert.deepEqual(links, figures.map(({ indicator }) => indicator));
    assert.equal(await page.locator(".placed-figure .trend-figure, .placed-figure .place-view").count(), figures.length);
    assert.equal(await page.locator(".placed-figure .folded-table").count(), figures.length);
    await page.assertClean();
    await page.context().close();
  }
});

test("what stands in the address changes no figure of the report", async () => {
  const page = await openReport({}, "?kunta=992&nakyma=kartta&vuodet=2000..2005");
  await showAll(page);
  const leads = await page.locator(".placed-figure .lead").allInnerTexts();
  const plain = await openReport();
  await showAll(plain);
  assert.deepEqual(leads, await plain.locator(".placed-figure .lead").allInnerTexts());
  assert.ok(leads.length > 5, `${leads.length} figures`);
});

test("figures come when a reader is near them, and headings are in order", async () => {
  const page = await openReport();
  await page.waitForTimeout(500);
  const loaded = () => page.locator(".placed-figure .trend-figure, .placed-figure .place-view").count();
  assert.ok((await loaded()) < (await page.locator(".placed-figure").count()), "all came at once");
  const last = page.locator(".placed-figure").last();
  await last.scrollIntoViewIfNeeded();
  await last.locator(".trend-figure__canvas svg").waitFor();
  await showAll(page);
  const levels = await page.$$eval("main :is(h1, h2, h3, h4, h5, h6)", (all) => all.map((heading) => Number(heading.tagName[1])));
  assert.deepEqual(levels.filter((level) => level === 1).length, 1);
  levels.reduce((before, level) => {
    assert.ok(level <= before + 1, `h${level} after h${before}`);
    return level;
  });
  const ids = await page.$$eval("[id]", (all) => all.map(({ id }) => id));
  assert.equal(new Set(ids).size, ids.length, "no identifier stands twice");
});

test("in every language, scheme and width the whole report passes axe and never scrolls sideways", async () => {
  for (const [colorScheme, width, language] of [["light", 1280, "fi"], ["dark", 320, "fi"], ["light", 320, "sv"], ["dark", 1280, "en"]]) {
    const page = await openReport({ colorScheme, width, height: 740 }, LANGUAGES[language].query);
    await showAll(page);
    await scan(page);
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    assert.ok(wider <= 0, `${wider} pixels too wide at ${width}`);
    await page.assertClean();
    await page.context().close();
  }
});

test("keys lead from the contents to a chapter, and the address keeps it", async () => {
  const page = await openReport();
  const link = page.locator(".report__contents a").nth(3);
  await tabTo(page, link);
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement.tagName === "H2");
  assert.equal(await page.evaluate(() => document.activeElement.textContent), await link.innerText());
  await page.waitForURL(/#luku-arjen-turvallisuus$/);
  const sent = await browser.openPage("/kertomus#luku-arjen-turvallisuus");
  await sent.waitForFunction(() => document.activeElement.id === "luku-arjen-turvallisuus");
  await sent.assertClean();
});

test("a municipality of a placed figure can be pointed at and not chosen", async () => {
  const page = await openReport();
  // It comes when a reader is near it.
  const figure = page.locator(".placed-figure").first();
  await figure.scrollIntoViewIfNeeded();
  const picture = figure.locator(".place-figure").first();
  await picture.scrollIntoViewIfNeeded();
  await picture.locator("[data-place]").first().waitFor();
  assert.equal(await picture.getAttribute("aria-readonly"), "true");
  await picture.focus();
  await page.keyboard.press("ArrowDown");
  await page.waitForFunction(() => document.querySelector(".place-line").textContent !== "");
  const address = () => page.evaluate(() => location.href);
  const before = await address();
  await page.keyboard.press("Enter");
  await page.waitForTimeout(100);
  assert.equal(await address(), before);
  assert.equal(await picture.locator("[aria-selected=true]").count(), 0);
  assert.equal(await page.locator(".placed-figure .sortable-heading").count(), 0);
});

test("each source stands once with the years that are shown", async () => {
  const page = await openReport();
  const credits = await page.locator(".origins > li > span:first-child").allInnerTexts();
  assert.equal(new Set(credits).size, credits.length, credits.join("\n"));
  const indicators = await page.locator(".origins ul li").allInnerTexts();
  const all = new Set((await placed("fi")).map(({ indicator }) => indicator));
  assert.equal(indicators.length, all.size);
  for (const indicator of indicators) {
    assert.match(indicator, /\(\d{4}(–\d{4})?\)$/);
  }
});

test("printing waits for every figure, and the document is tagged, titled and numbered", async () => {
  const page = await openReport({
    prepare: (page) =>
      page.addInitScript(() => {
        window.print = () => {
          const whole = document.querySelectorAll(".placed-figure .trend-figure__canvas svg, .placed-figure .place-figure__picture").length;
          window.printed = { whole, coming: document.querySelectorAll(".report .skeleton").length };
        };
      }),
  });
  await page.getByRole("button", { name: "Tulosta kertomus" }).click();
  await page.waitForFunction(() => window.printed, null, { timeout: 20_000 });
  const { whole, coming } = await page.evaluate(() => window.printed);
  assert.equal(coming, 0);
  assert.ok(whole >= (await placed("fi")).length, `${whole} pictures`);
  const pdf = (await page.pdf({ preferCSSPageSize: true, tagged: true })).toString("latin1");
  assert.match(pdf, /\/MarkInfo\s*<<[^>]*\/Marked true/);
  assert.match(pdf, /\/StructTreeRoot/);
  assert.match(pdf, /\/Lang \(fi\)/);
  assert.match(pdf, /\/Title (\(Keski-Suomen avoin hyvinvointikertomus|<FEFF004B00650073006B0069)/);
  assert.ok(pdf.match(/\/Type\s*\/Page\b/g).length > 4);
  await page.emulateMedia({ media: "print" });
  const cut = await page.$$eval(".report p, .report h2, .report svg, .report li", (all) =>
    all.filter((element) => element.getBoundingClientRect().right > document.documentElement.clientWidth + 1).map(({ outerHTML }) => outerHTML.slice(0, 80)),
  );
  assert.deepEqual(cut, []);
});

test("a figure whose file is broken says so and offers to try again, and the rest stays", async () => {
  const publication = await copyPublication();
  const mend = await publication.spoil("datasets/181", (text) => text.slice(0, 100));
  const page = await openReport({ publication: publication.folder });
  await showAll(page);
  const broken = page.locator(".placed-figure", { has: page.locator(".placed-figure__title", { hasText: "Työttömät" }) });
  const retry = broken.getByRole("button", { name: "Yritä uudelleen" });
  await retry.waitFor();
  const others = (await placed("fi")).length - 1;
  assert.equal(await page.locator(".placed-figure .trend-figure, .placed-figure .place-view").count(), others);
  await scan(page);
  await mend();
  await retry.click();
  await broken.locator(".trend-figure").waitFor();
});

test("a broken report says what is wrong, and a report that is half wrong shows its other half", async () => {
  const publication = await copyPublication();
  const mend = await publication.spoil("reports/fi", (text) => text.slice(0, 300));
  const page = await browser.openPage("/kertomus", { publication: publication.folder });
  await page.locator(".failure").waitFor();
  assert.equal(await page.locator("h1").count(), 1);
  await scan(page);
  await mend();
  await page.getByRole("button", { name: "Yritä uudelleen" }).click();
  await page.waitForSelector(".report__chapter");

  const hostile = "<img src=x onerror=alert(1)>";
  const half = await copyPublication();
  const manifest = JSON.parse(await readFile(`${half.folder}/manifest.json`, "utf8"));
  const report = JSON.parse(await half.read("reports/fi"));
  report.title = hostile;
  report.chapters[0].passages = [
    { kind: "text", blocks: [{ kind: "paragraph", spans: [{ address: "javascript:alert(1)", phrases: [{ text: hostile }] }] }] },
    { kind: "figure", indicator: "ei-ole" },
    { kind: "frame", address: "https://example.org" },
    { kind: "figure", indicator: "181", query: "kunta=<b>" },
  ];
  assert.ok(manifest.reports.fi);
  await half.add("report-fi", JSON.stringify(report), (manifest, name) => {
    manifest.reports.fi = name;
  });
  const left = await openReport({ publication: half.folder });
  assert.equal(await left.locator("h1").innerText(), hostile);
  await waitForText(left, hostile, { selector: ".report__text" });
  assert.equal(await left.locator(".report img, .report iframe, .report a[href^=javascript]").count(), 0);
  assert.equal(await left.locator(".report__chapter").first().locator(".report__text a").count(), 0);
  await left.locator(".problems summary").first().waitFor();
  assert.equal(await left.locator(".report__chapter").count(), report.chapters.length);
});

test("voices stand apart from statistics, with where they come from, and goals with who is responsible and how far they are", async () => {
  const publication = await copyPublication();
  const voices = {
    version: "1.0",
    region: "992",
    voices: [{ author: "Esimerkki ry", author_kind: "organisation", date: "2026-09-15", language: "fi", phenomenon: "tyottomyys", blocks: [{ kind: "paragraph", spans: [{ text: "Kohtaamispaikkoja kaivataan." }] }] }],
  };
  await publication.add("voices/992", JSON.stringify(voices), (manifest, name) => {
    manifest.voices = { 992: name };
  });
  await publication.changeJson("programme", (programme) => {
    programme.areas = [{ id: "arjen-turvallisuus", goals: [{ fi: "Yhteinen päämäärä." }], measures: [{ text: { fi: "Yhteinen teko." }, responsible: { fi: "Kunta" }, state: "under-way", indicators: ["181"] }] }];
  });
  const page = await openReport({ publication: publication.folder });
  await showAll(page);
  const chapter = page.locator("#luku-arjen-turvallisuus").locator("xpath=..");
  const said = await chapter.locator(".voices").innerText();
  assert.match(said, /ei tilastoja[\s\S]*Kohtaamispaikkoja kaivataan\.[\s\S]*Esimerkki ry \(järjestö\), Äänekoski/);
  const measures = await chapter.locator(".area-measures").innerText();
  assert.match(measures, /Yhteinen päämäärä\.[\s\S]*Yhteinen teko\.[\s\S]*Vastuussa: Kunta · Käynnissä[\s\S]*Työttömät/);
  const other = page.locator("#luku-mielen-hyvinvointi").locator("xpath=..");
  assert.match(await other.locator(".voices").innerText(), /ei ole vielä julkaistu/);
  await scan(page);
});

test("a publication without a report says so, and the footer leads to one where there is one", async () => {
  const publication = await copyPublication();
  await publication.changeManifest((manifest) => delete manifest.reports);
  const none = await browser.openPage("/kertomus", { publication: publication.folder });
  await waitForText(none, "Kertomusta ei ole vielä julkaistu", { selector: "main" });
  assert.equal(await none.locator(".site-footer__links a[href*=tietoa]").count(), 1);
  assert.equal(await none.locator(".site-footer__links a[href*=kertomus]").count(), 0);
  const page = await browser.openPage("/");
  await page.locator(".site-footer").getByRole("link", { name: "Hyvinvointikertomus" }).click();
  await page.waitForSelector(".report__chapter");
  await page.assertClean();
});
