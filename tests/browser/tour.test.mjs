// A guided tour: what scrolling, keys and links show, and that the text stands without its chart, on paper and in any window.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";

import { copyPublication, removePublications } from "./publications.mjs";
import { eventually, pageIsAtRest, scan, startBrowser, tabTo, tellOfPrinting, waitForText } from "./support.mjs";

const PATH = "/ilmio/lastensuojelu";

const LANGUAGES = {
  fi: { query: "", kind: "Opastettu kierros: Lastensuojelu", title: "Kun lapsi ei voi asua kotona", step: "Vaihe 3/7", show: "Näytä kuvaajassa", table: "Luvut taulukkona", onward: "Jatka tästä" },
  sv: { query: "kieli=sv", kind: "Guidad rundtur: Barnskydd", title: "När ett barn inte kan bo hemma", step: "Steg 3/7", show: "Visa i diagrammet", table: "Siffrorna som tabell", onward: "Gå vidare" },
  en: { query: "kieli=en", kind: "Guided tour: Child welfare", title: "When a child cannot live at home", step: "Step 3 of 7", show: "Show in the chart", table: "The figures as a table", onward: "Where to go from here" },
};

const STAGE = ".tour__stage";
const PHONE = { width: 360, height: 740 };

let browser;
before(async () => {
  browser = await startBrowser();
});
after(async () => {
  await browser.close();
  await removePublications();
});

async function openTour(query = "", options = {}) {
  const page = await browser.openPage(query ? `${PATH}?${query}` : PATH, options);
  await page.waitForFunction(() => document.querySelectorAll(".tour-step .lead").length === 7);
  return page;
}

/** Brings a step to where one reads, as a reader who scrolls does. */
async function scrollTo(page, step) {
  await page.mouse.move(60, page.viewportSize().height - 60);
  await page.mouse.wheel(0, 1);
  // What the wheel moves comes later than its event, and may take the page back to where it was.
  await eventually(async () => {
    const moved = await page.evaluate(async (place) => {
      const step = document.querySelectorAll(".tour-step")[place];
      step.scrollIntoView({ block: "start" });
      const { top } = step.getBoundingClientRect();
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      return Math.abs(step.getBoundingClientRect().top - top);
    }, step - 1);
    assert.ok(moved <= 1, `step ${step} went on by ${moved} pixels`);
  });
}

async function waitForStep(page, step) {
  await page.waitForFunction(
    (place) => [...document.querySelectorAll(".tour-step")].map((one) => one.getAttribute("aria-current")).indexOf("step") === place,
    step - 1,
  );
}

/** What the chart beside the text shows, in words. */
const shownSentence = (page) => page.locator(`${STAGE} .visually-hidden[id^=chart-summary]`).innerText();

const assertNoSidewaysScroll = async (page) => {
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  assert.ok(wider <= 0, `${wider} pixels too wide`);
};

test("a tour says in every language what it is, and every step has words, its figures as sentences, and a table", async () => {
  for (const [language, words] of Object.entries(LANGUAGES)) {
    const page = await openTour(words.query);
    assert.equal(await page.locator("h1").innerText(), words.title);
    assert.match(await page.title(), new RegExp(`^${words.title} – `));
    assert.equal((await page.locator(".card-head__kind").textContent()).trim(), words.kind);
    assert.equal(await page.locator(".tour-step__number").nth(2).innerText(), words.step);
    for (const step of await page.locator(".tour-step").all()) {
      assert.equal(await step.locator("h2").count(), 1);
      assert.ok((await step.locator(".report__text").innerText()).length > 80);
      assert.match(await step.locator(".lead").innerText(), /\d/);
      await step.locator("summary").first().click();
      assert.ok((await step.locator("table tbody tr").count()) > 5);
    }
    await page.getByRole("heading", { name: words.onward }).waitFor();
    assert.equal(await page.locator(".tour__foot a[href*=painopiste], .tour__foot ul a[href*='mittari/191'], .tour__foot a[href*=kertomus]").count(), 4);
    await page.assertClean();
    await page.context().close();
  }
});

test("scrolling moves what the chart shows, and the address with it, without steps of the history", async () => {
  const page = await openTour();
  await page.locator(`${STAGE} .trend-figure__canvas svg`).waitFor();
  // A step is written into the address a moment after it is shown.
  await pageIsAtRest(page);
  assert.equal(new URL(page.url()).search, "", "nothing is written before anybody has scrolled");
  const entries = await page.evaluate(() => history.length);
  const first = await shownSentence(page);
  await scrollTo(page, 3);
  await waitForStep(page, 3);
  await page.locator(`${STAGE} .place-figure__picture--strip`).waitFor();
  await page.waitForURL(/\?askel=3$/);
  await scrollTo(page, 5);
  await waitForStep(page, 5);
  await page.locator(`${STAGE} .trend-figure__canvas svg`).waitFor();
  await page.waitForURL(/\?askel=5$/);
  const sentence = await shownSentence(page);
  assert.notEqual(sentence, first);
  assert.equal(sentence, await page.locator(".tour-step").nth(4).locator(".lead").innerText());
  assert.match(await page.locator(".tour__now").innerText(), /Vaihe 5\/7 Tytöt ja pojat/);
  await scrollTo(page, 2);
  await waitForStep(page, 2);
  await page.waitForURL(/\?askel=2$/);
  // Nobody scrolls too fast.
  await page.keyboard.press("End");
  await waitForStep(page, 7);
  await page.keyboard.press("Home");
  await waitForStep(page, 1);
  await page.waitForURL(/\?askel=1$/);
  assert.equal(await page.evaluate(() => history.length), entries);
  await page.assertClean();
});

test("a link leads to its step, in whichever language it is opened, and a step that is not there to the last", async () => {
  const page = await openTour("askel=5");
  await waitForStep(page, 5);
  await page.waitForFunction(() => {
    const { top } = document.querySelectorAll(".tour-step")[4].getBoundingClientRect();
    return top >= 0 && top < window.innerHeight / 2;
  });
  await pageIsAtRest(page);
  assert.match(page.url(), /\?askel=5$/);
  // From where the page stands: who scrolls up to the link goes to the first step.
  await page.getByRole("link", { name: /English/ }).evaluate((link) => link.focus({ preventScroll: true }));
  await page.keyboard.press("Enter");
  await waitForText(page, LANGUAGES.en.title, { selector: "h1" });
  await pageIsAtRest(page);
  await waitForStep(page, 5);
  assert.match(page.url(), /askel=5/);
  const beyond = await openTour("askel=99");
  await waitForStep(beyond, 7);
  await beyond.assertClean();
});

test("keys show a step: by what they come to in it, and by its button", async () => {
  const page = await openTour();
  const buttons = page.getByRole("button", { name: LANGUAGES.fi.show });
  await tabTo(page, buttons.nth(1));
  await waitForStep(page, 2);
  await page.waitForTimeout(700);
  await waitForStep(page, 2);
  assert.equal(await buttons.nth(1).getAttribute("aria-current"), "true");
  assert.equal(await buttons.nth(0).getAttribute("aria-current"), null);
  await buttons.nth(3).press("Enter");
  await waitForStep(page, 4);
  await page.waitForURL(/\?askel=4$/);
  // What has the focus is not covered by the chart that stays.
  const phone = await openTour("", PHONE);
  const button = phone.getByRole("button", { name: LANGUAGES.fi.show }).nth(2);
  await pageIsAtRest(phone);
  await tabTo(phone, button);
  await phone.locator(`${STAGE} .place-figure__picture--strip`).waitFor();
  await eventually(async () => {
    const { chart, focused } = await phone.evaluate(() => ({
      chart: document.querySelector(".tour__stage").getBoundingClientRect().bottom,
      focused: document.activeElement.getBoundingClientRect().top,
    }));
    assert.ok(focused >= chart, `${focused} is below ${chart}`);
  });
});

test("the reader's municipality takes the place of the example, and stands in the address", async () => {
  const page = await openTour("askel=4");
  const step = page.locator(".tour-step").nth(3);
  assert.match(await step.locator(".lead").innerText(), /^Jyväskylässä/);
  await step.getByRole("combobox", { name: "Kunta" }).selectOption({ label: "Äänekoski" });
  await page.waitForFunction(() => document.querySelectorAll(".tour-step .lead")[3].textContent.startsWith("Äänekoskella"));
  assert.match(await shownSentence(page), /^Äänekoskella/);
  await page.waitForURL(/kunta=992/);
  const others = page.locator(".tour-step").nth(1).locator(".lead");
  assert.match(await others.innerText(), /^Keski-Suomessa/);
  const sent = await openTour("kunta=992&askel=4");
  assert.equal(await sent.getByRole("combobox", { name: "Kunta" }).evaluate((field) => field.selectedOptions[0].label), "Äänekoski");
  await sent.getByRole("combobox", { name: "Kunta" }).selectOption({ index: 0 });
  await sent.waitForFunction(() => document.querySelectorAll(".tour-step .lead")[3].textContent.startsWith("Jyväskylässä"));
  await sent.assertClean();
});

test("the chart stays at the top of a phone on at most half of it, and where there is less room each step has its own", async () => {
  const page = await openTour("askel=2", PHONE);
  await page.locator(`${STAGE} .trend-figure__canvas svg`).waitFor();
  for (const step of [2, 3, 4, 6]) {
    await scrollTo(page, step);
    await waitForStep(page, step);
    await pageIsAtRest(page);
    const { top, bottom } = await page.locator(STAGE).boundingBox().then(({ y, height }) => ({ top: y, bottom: y + height }));
    assert.ok(Math.abs(top) <= 1 && bottom <= PHONE.height * 0.47, `step ${step}: from ${top} to ${bottom}`);
    assert.equal(await page.locator(".tour-step .trend-figure__stage:visible, .tour-step .place-stage:visible").count(), 0);
    await assertNoSidewaysScroll(page);
  }
  for (const size of [{ width: 320, height: 568 }, { width: 320, height: 256 }, { width: 1280, height: 450 }]) {
    const small = await openTour("", size);
    assert.equal(await small.locator(STAGE).isVisible(), false);
    assert.equal(await small.getByRole("button", { name: LANGUAGES.fi.show }).count(), 0);
    await small.locator(".tour-step .trend-figure__canvas svg").first().waitFor();
    assert.equal(await small.locator(".tour-step .trend-figure__stage:visible").count(), 5);
    await assertNoSidewaysScroll(small);
    await small.context().close();
  }
});

test("in every language, scheme and width a tour passes axe, and its headings are in order", async () => {
  for (const [colorScheme, size, language] of [
    ["light", { width: 1280, height: 800 }, "fi"],
    ["dark", { width: 320, height: 640 }, "fi"],
    ["light", PHONE, "sv"],
    ["dark", { width: 1280, height: 800 }, "en"],
  ]) {
    const page = await openTour(["askel=6", LANGUAGES[language].query].filter(Boolean).join("&"), { colorScheme, ...size });
    await page.locator(".place-figure__picture--map:visible").first().waitFor();
    await pageIsAtRest(page);
    await scan(page);
    await assertNoSidewaysScroll(page);
    const levels = await page.$$eval("main :is(h1, h2, h3, h4)", (all) => all.map((heading) => Number(heading.tagName[1])));
    assert.equal(levels.filter((level) => level === 1).length, 1);
    levels.reduce((before, level) => {
      assert.ok(level <= before + 1, `h${level} after h${before}`);
      return level;
    });
    const ids = await page.$$eval("[id]", (all) => all.map(({ id }) => id));
    assert.equal(new Set(ids).size, ids.length, "no identifier stands twice");
    await page.assertClean();
    await page.context().close();
  }
});

test("nothing moves by itself, for readers who ask for that and for all others", async () => {
  for (const reducedMotion of ["reduce", "no-preference"]) {
    const page = await openTour("askel=2", { reducedMotion });
    await scrollTo(page, 4);
    await waitForStep(page, 4);
    const moving = await page.evaluate(() => document.querySelector(".tour").getAnimations({ subtree: true }).length);
    assert.equal(moving, 0);
    await page.context().close();
  }
});

test("without ECharts every sentence and table stands, and the chart says that it failed", async () => {
  const page = await openTour("askel=2", { prepare: (page) => page.route("**/echarts-*.js", (route) => route.fulfill({ status: 503 })) });
  await waitForText(page, "Kuvaajan piirtäminen ei onnistunut", { selector: STAGE });
  assert.equal(await page.locator(".tour-step .lead").count(), 7);
  await page.locator(".tour-step").nth(1).locator("summary").first().click();
  assert.ok((await page.locator(".tour-step").nth(1).locator("tbody tr").count()) > 20);
  await scan(page);
});

test("without its figures the text stands whole, and they can be asked for again", async () => {
  const publication = await copyPublication();
  const mend = await publication.spoil("datasets/191", (text) => text.slice(0, 100));
  const page = await browser.openPage(`${PATH}?askel=2`, { publication: publication.folder });
  const retry = page.locator(STAGE).getByRole("button", { name: "Yritä uudelleen" });
  await retry.waitFor();
  assert.equal(await page.locator(".failure").count(), 1);
  assert.equal(await page.locator(".tour-step .report__text").count(), 7);
  assert.match(await page.locator(".tour-step").nth(6).innerText(), /Miten lasta tuetaan/);
  await scan(page);
  await mend();
  await retry.click();
  await page.waitForFunction(() => document.querySelectorAll(".tour-step .lead").length === 7);
});

test("on paper each step has its figure, by the page's button and by the browser's own command", async () => {
  const page = await openTour("askel=2", {
    prepare: (page) =>
      page.addInitScript(() => {
        window.print = () => {
          const drawn = document.querySelectorAll(".tour-step .trend-figure__canvas svg, .tour-step .place-figure__picture--strip, .tour-step .place-figure__picture--map").length;
          window.printed = { drawn, coming: document.querySelectorAll(".tour .skeleton").length };
        };
      }),
  });
  await page.locator(`${STAGE} .trend-figure__canvas svg`).waitFor();
  await pageIsAtRest(page);
  const before = await page.locator(".tour").evaluate(({ offsetHeight }) => offsetHeight);
  await page.getByRole("button", { name: "Tulosta kierros" }).click();
  await page.waitForFunction(() => window.printed, null, { timeout: 20_000 });
  assert.deepEqual(await page.evaluate(() => window.printed), { drawn: 7, coming: 0 });
  assert.equal(await page.locator(".tour").evaluate(({ offsetHeight }) => offsetHeight), before, "the page stays as it was");
  const pdf = (await page.pdf({ preferCSSPageSize: true, tagged: true })).toString("latin1");
  assert.ok(pdf.match(/\/Type\s*\/Page\b/g).length > 4);
  await page.emulateMedia({ media: "print" });
  assert.equal(await page.locator(STAGE).isVisible(), false);
  assert.equal(await page.locator(".tour-step .trend-figure__stage:visible, .tour-step .place-stage:visible").count(), 7);
  // Where nobody could wait for the charts, their tables stand in for them.
  const hurried = await openTour();
  await hurried.waitForFunction(() => document.querySelectorAll(".tour-step .trend-figure__canvas").length === 5);
  await tellOfPrinting(hurried);
  const open = await hurried.locator(".tour-step details.folded-table[open]").count();
  const undrawn = await hurried.locator(".tour-step .trend-figure__canvas:empty").count();
  assert.ok(open >= undrawn && open > 0, `${open} tables for ${undrawn} charts`);
  await hurried.evaluate(() => window.dispatchEvent(new Event("afterprint")));
  assert.equal(await hurried.locator(".tour-step details.folded-table[open]").count(), 0);
});

test("a broken tour says what is wrong, and one that is half wrong shows its other half as words", async () => {
  const publication = await copyPublication();
  const mend = await publication.spoil("tours/lastensuojelu", (text) => text.slice(0, 300));
  const page = await browser.openPage(PATH, { publication: publication.folder });
  await page.locator(".failure").waitFor();
  assert.equal(await page.locator("h1").count(), 1);
  await scan(page);
  await mend();
  await page.getByRole("button", { name: "Yritä uudelleen" }).click();
  await page.waitForSelector(".tour-step");

  const hostile = "<img src=x onerror=alert(1)>";
  const half = await copyPublication();
  await half.changeJson("tours/lastensuojelu", (tour) => {
    const [finnish] = tour.texts;
    finnish.title = hostile;
    finnish.passages[0] = { title: hostile, blocks: [{ kind: "paragraph", spans: [{ address: "javascript:alert(1)", phrases: [{ text: hostile }] }] }] };
    tour.steps[0].query = "kunta=<b>";
    tour.texts[1].passages.pop();
  });
  const left = await browser.openPage(PATH, { publication: half.folder });
  await waitForText(left, hostile, { selector: "h1" });
  await waitForText(left, hostile, { selector: ".tour-step .report__text" });
  assert.equal(await left.locator(".tour img, .tour a[href^=javascript]").count(), 0);
  await left.locator(".problems summary").first().waitFor();
  // The Swedish text does not fit the steps any more, so the Finnish one stands in for it.
  const swedish = await browser.openPage(`${PATH}?kieli=sv`, { publication: half.folder });
  await waitForText(swedish, "Rundturen är skriven endast på finska.", { selector: "main" });
  assert.equal(await swedish.getAttribute("h1", "lang"), "fi");
});

test("areas, cards and indicators lead to the tour of their phenomenon, with the municipality", async () => {
  const manifest = JSON.parse(await readFile("dist/publication/manifest.json", "utf8"));
  assert.deepEqual(Object.keys(manifest.tours), ["lastensuojelu", "tyottomyys"]);
  const area = await browser.openPage("/painopiste/arjen-turvallisuus");
  // Each says where it leads, also in a list of links.
  await area.getByRole("link", { name: "Opastettu kierros" }).first().waitFor();
  const tours = await area.getByRole("link", { name: "Opastettu kierros" }).evaluateAll((links) => links.map((link) => link.ariaLabel));
  assert.deepEqual(tours.toSorted(), ["Opastettu kierros: Lastensuojelu", "Opastettu kierros: Työttömyys"]);
  await area.getByRole("link", { name: "Opastettu kierros: Lastensuojelu" }).click();
  await waitForText(area, LANGUAGES.fi.title, { selector: "h1" });
  await area.waitForFunction(() => window.scrollY === 0);
  await area.assertClean();
  const card = await browser.openPage("/kunta/992");
  const link = card.getByRole("link", { name: "Opastettu kierros: Lastensuojelu" });
  assert.match(await link.getAttribute("href"), /\/ilmio\/lastensuojelu\?kunta=992$/);
  const indicator = await browser.openPage("/mittari/191?kunta=992");
  await indicator.getByRole("link", { name: LANGUAGES.fi.kind }).click();
  await waitForText(indicator, LANGUAGES.fi.title, { selector: "h1" });
  assert.match(indicator.url(), /kunta=992/);
});

test("a phenomenon without a tour says so, and nothing leads there where there is none", async () => {
  for (const path of ["/ilmio/yksinaisyys", "/ilmio/%3Cb%3E"]) {
    const none = await browser.openPage(path);
    await waitForText(none, "Kierrosta ei löydy", { selector: "h1" });
    await scan(none);
    await none.assertClean();
  }
  const publication = await copyPublication();
  await publication.changeManifest((manifest) => delete manifest.tours);
  const area = await browser.openPage("/painopiste/arjen-turvallisuus", { publication: publication.folder });
  await area.waitForSelector(".card-table");
  assert.equal(await area.locator("a[href*=ilmio]").count(), 0);
});
