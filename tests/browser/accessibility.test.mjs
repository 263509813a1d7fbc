// Every screen without a breach of WCAG that a machine can find, in every language, colour scheme and width.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { loadAllPanels, pageIsAtRest, readSeriesTable, scan, startBrowser, waitForText } from "./support.mjs";

const NARROW = { width: 320, height: 640 };
const WIDE = { width: 1280, height: 800 };

const LANGUAGES = {
  fi: { query: "", failed: "Lukuja ei saatu ladattua" },
  sv: { query: "kieli=sv", failed: "Siffrorna kunde inte laddas" },
  en: { query: "kieli=en", failed: "The figures could not be loaded" },
};

/** Every language in every scheme and width. */
const READERS = Object.keys(LANGUAGES).flatMap((language) =>
  ["light", "dark"].flatMap((scheme) => [NARROW, WIDE].map((size) => ({ language, scheme, size }))),
);

const panelsLoaded = loadAllPanels;
const chartAlone = async (page) => {
  await page.waitForSelector(".trend-figure__canvas svg path", { state: "attached" });
  await page.waitForSelector(".explanation section + section");
};
const chartDrawn = async (page) => {
  await readSeriesTable(page);
  await chartAlone(page);
};
const titled = (page) => page.waitForSelector("h1");

const until = (selector) => (page) => page.waitForSelector(selector);

const SCREENS = [
  ["the front page", "/", async (page) => {
    await page.waitForSelector(".locator__map a");
    await page.waitForSelector(".door__figure");
  }],
  ["the card of a municipality", "/kunta/992", until(".unknown")],
  ["the card of a small municipality", "/kunta/435", until(".unknown")],
  ["cards beside each other", "/kunta/992?kunta=182~179", until("main:has(.card-table--beside) .unknown")],
  ["the card of the county", "/kunta/HVA15", until(".unknown")],
  ["the card of a former municipality", "/kunta/774", until(".unknown")],
  ["an unknown municipality", "/kunta/291", titled],
  ["a meeting", "/kunta/992?askel=3", until("dialog .meeting__questions")],
  ["a priority area", "/painopiste/arjen-turvallisuus", until("main:has(.card-table) .area-programme")],
  ["the report", "/kertomus", until(".area-measures")],
  ["a guided tour", "/ilmio/lastensuojelu?askel=5", until(".tour__stage .trend-figure__canvas svg path, .tour-step .lead")],
  ["a phenomenon without a tour", "/ilmio/yksinaisyys", titled],
  ["all municipalities beside each other", "/kunnat?painopiste=arjen-turvallisuus", until(".heat-map tbody tr")],
  ["the annual clock", "/vuosikello?vaihe=kertomus", until(".phase")],
  ["the page for organisations", "/jarjestolle", until(".observation")],
  ["what an organisation finds", "/jarjestolle?tyo=yksinaisyyden-vahentaminen&sarja=493", until(".need__lead")],
  ["the explorer with charts", "/tutki?kunta=992&painopiste=arjen-turvallisuus&ilmio=tyottomyys", panelsLoaded],
  ["the explorer as a list on one scale", "/tutki?kunta=992~435&ilmio=toimeentulo&nakyma=lista&asteikko=yhteinen", panelsLoaded],
  ["the explorer where nothing is found", "/tutki?haku=qqqq", until(".results__count ~ p")],
  ["the explorer with remarks on the link", "/tutki?kunta=999&painopiste=xyz&v=9&haku=gini", panelsLoaded],
  ["an indicator of a municipality beside the county", "/mittari/181?kunta=992&vertaa=hva", chartDrawn],
  ["an indicator of several municipalities", "/mittari/451?kunta=992~179~435~077&vuodet=2000..2010", chartDrawn],
  ["an indicator by sex, with suppressed figures", "/mittari/191?kunta=435&sukupuoli=n~m", chartDrawn],
  ["an indicator with figures of municipalities only, and none chosen", "/mittari/178", chartAlone],
  ["an indicator with marks of intervals asked for", "/mittari/191?kunta=435&vali=1", chartDrawn],
  ["an indicator without published figures", "/mittari/3127", until(".explanation section")],
  ["an unknown indicator", "/mittari/ei-ole", titled],
  ["a digest in which nothing is", "/kooste", until(".digest__tools")],
  ["an unknown page", "/ei/tallaista", titled],
];

let browser;
before(async () => {
  browser = await startBrowser();
});
after(() => browser.close());

for (const { language, scheme, size } of READERS) {
  test(`every screen can be used in ${language}, ${scheme}, ${size.width} pixels wide`, async () => {
    const page = await browser.openPage(inLanguage("/tutki", language), { ...size, colorScheme: scheme });
    for (const [name, path, isReady] of SCREENS) {
      await page.goto(inLanguage(path, language));
      await isReady(page);
      assert.equal(await page.getAttribute("html", "lang"), language, name);
      await scan(page);
      await assertNoSidewaysScroll(page, name);
      await assertHeadingsAreInOrder(page, name);
    }
    await page.assertClean();
    await page.context().close();
  });

  test(`the page of a failure can be used in ${language}, ${scheme}, ${size.width} pixels wide`, async () => {
    const page = await browser.openPage(inLanguage("/tutki", language), { ...size, colorScheme: scheme, prepare: withoutManifest });
    await waitForText(page, LANGUAGES[language].failed, { selector: ".failure" });
    await scan(page);
    await assertNoSidewaysScroll(page, "failure");
    await page.context().close();
  });
}

function inLanguage(path, language) {
  const { query } = LANGUAGES[language];
  return query ? `${path}${path.includes("?") ? "&" : "?"}${query}` : path;
}

const withoutManifest = (page) => page.route("**/manifest.json", (route) => route.fulfill({ status: 404 }));

async function assertNoSidewaysScroll(page, name) {
  const { content, window } = await page.evaluate(() => ({ content: document.scrollingElement.scrollWidth, window: window.innerWidth }));
  assert.ok(content <= window, `${name} is ${content} pixels wide in a window of ${window}`);
}

/** Asserts that there is one heading of the first level, at the beginning, and that no level is skipped. */
async function assertHeadingsAreInOrder(page, name) {
  const levels = await page.$$eval("h1, h2, h3, h4", (headings) => headings.map((heading) => Number(heading.tagName[1])));
  assert.equal(levels[0], 1, name);
  assert.equal(levels.filter((level) => level === 1).length, 1, name);
  levels.slice(1).forEach((level, place) => assert.ok(level <= levels[place] + 1, `${name}: ${levels}`));
}

test("a page that is magnified four times is read without scrolling sideways", async () => {
  const page = await browser.openPage("/tutki?kunta=992&painopiste=arjen-turvallisuus", { width: 320, height: 256 });
  await page.waitForSelector(".panel");
  await pageIsAtRest(page);
  await assertNoSidewaysScroll(page, "the explorer");
  await page.goto("/mittari/191?kunta=992~179");
  await chartDrawn(page);
  await pageIsAtRest(page);
  await assertNoSidewaysScroll(page, "an indicator");
  await scan(page);
  await page.focus(".chart-cursor");
  await page.keyboard.press("End");
  await page.waitForSelector(".chart-cursor__card");
  await assertNoSidewaysScroll(page, "an indicator with the figures of a year");
  await page.context().close();
});

test("texts that are set wider apart by the reader are still whole", async () => {
  const page = await browser.openPage("/mittari/181?kunta=992", NARROW);
  await chartDrawn(page);
  await pageIsAtRest(page);
  // The spacing of WCAG 1.4.12; written through the object model, because the policy of the app allows no foreign style.
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync("* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }");
    document.adoptedStyleSheets = [sheet];
  });
  await assertNoSidewaysScroll(page, "an indicator");
  const cut = await page.$$eval("button, .choice, .chip, .field__label, h1, p", (elements) =>
    elements
      .filter((element) => element.checkVisibility() && !element.classList.contains("visually-hidden"))
      .filter((element) => getComputedStyle(element).overflow === "hidden" && element.scrollHeight > element.clientHeight + 1)
      .map((element) => element.outerHTML.slice(0, 120)),
  );
  assert.deepEqual(cut, []);
  await page.context().close();
});

test("the app can be used in forced colours, and its lines keep their own strokes", async () => {
  const page = await browser.openPage("/tutki?kunta=992&haku=ty%C3%B6tt", { forcedColors: "active" });
  await loadAllPanels(page);
  await scan(page);
  const strokes = await page.$eval(".panel", (panel) =>
    [".line--chosen", ".line--county", ".line--other"].map((line) => getComputedStyle(panel.querySelector(`path${line}`)).stroke),
  );
  assert.equal(new Set(strokes).size, strokes.length, `${strokes}`);
  await page.goto("/mittari/181?kunta=992");
  await chartDrawn(page);
  await scan(page);
  await page.assertClean();
  await page.context().close();
});

test("nothing moves for a reader who wants no movement", async () => {
  const page = await browser.openPage("/mittari/181?kunta=992", { reducedMotion: "reduce" });
  await chartDrawn(page);
  const moving = await page.evaluate(() => document.getAnimations().filter((animation) => animation.playState === "running").length);
  assert.equal(moving, 0);
  const durations = await page.$$eval("*", (elements) => [...new Set(elements.map((element) => getComputedStyle(element).transitionDuration))]);
  assert.deepEqual(durations, ["0s"]);
  await page.context().close();
});
