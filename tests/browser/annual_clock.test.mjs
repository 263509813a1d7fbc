// The annual clock: the ring and the list say the same, in any month, by mouse and keys, and so does the calendar file.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { promisify } from "node:util";

import { copyPublication, removePublications } from "./publications.mjs";
import { assertInView, eventually, pageIsAtRest, scan, startBrowser, tabTo, waitForText } from "./support.mjs";

let browser;
let folder;
before(async () => {
  browser = await startBrowser();
  folder = await mkdtemp(join(tmpdir(), "tilannekuva-"));
});
after(async () => {
  await browser.close();
  await rm(folder, { recursive: true });
  await removePublications();
});

/** Opens the page as on a day in the middle of a month of 2026. */
async function openClock(month, { path = "/vuosikello", ...options } = {}) {
  const prepare = (page) => page.clock.setFixedTime(new Date(2026, month - 1, 15, 12));
  const page = await browser.openPage(path, { prepare, ...options });
  await page.locator("h1").waitFor();
  return page;
}

const ring = (page) => page.locator(".clock-ring__figure");
const said = (page) => page.locator("[data-live=phase]");
const present = ".annual-clock__present";

/** The names of the phases that the list marks as under way. */
const markedInList = (page) => page.locator(".phase", { has: page.locator(".phase__now") }).locator("h3").allTextContents();

/** The names of the phases that the ring says to be under way. */
const markedInRing = (page) => page.getByRole("option", { name: /, nyt$/ }).evaluateAll((options) => options.map((option) => option.ariaLabel));

/** The phase that is chosen, in the address, on the ring and in the list; nothing where none is. */
async function assertChosen(page, id) {
  await page.waitForFunction((id) => new URLSearchParams(location.search).get("vaihe") === id, id);
  const expected = id ? [id] : [];
  const options = page.locator("[role=option][aria-selected=true]");
  await page.waitForFunction((count) => document.querySelectorAll("[role=option][aria-selected=true]").length === count, expected.length);
  assert.deepEqual(await options.evaluateAll((all) => all.map((option) => option.dataset.phase)), expected);
  const links = await page.locator(".phase--chosen h3 a[aria-current=true]").evaluateAll((all) => all.map((link) => new URL(link.href).searchParams.get("vaihe")));
  assert.deepEqual(links, expected);
}

const LANGUAGES = [
  { language: "fi", title: "Vuosikello", name: "vuosikello", present: "Nyt on marraskuu. Meneillään: Käsittely palvelualueilla. Seuraavaksi joulukuussa (ensi kuussa): Hyvinvointikertomus valmistuu.", months: "loka–marraskuu nyt" },
  { language: "sv", title: "Årsklocka", name: "arsklocka", present: "Nu är det november. Pågår: Behandling i serviceområdena. Härnäst i december (nästa månad): Välfärdsberättelsen blir klar.", months: "oktober–november nu" },
  { language: "en", title: "Annual clock", name: "annual-clock", present: "It is November. Under way: Discussion in the service areas. Next, in December (next month): The wellbeing report is completed.", months: "October–November now" },
];

const SCREENS = [
  { width: 1280, height: 800, colorScheme: "light" },
  { width: 320, height: 640, colorScheme: "dark" },
  { width: 390, height: 844, forcedColors: "active" },
];

for (const screen of SCREENS) {
  test(`the clock can be used in every language, ${screen.width} pixels wide, ${screen.colorScheme ?? "in forced colours"}`, async () => {
    for (const { language, title, ...expected } of LANGUAGES) {
      const page = await openClock(11, { path: `/vuosikello?kieli=${language}&vaihe=tietopohja`, ...screen });
      await waitForText(page, expected.present, { selector: present });
      assert.equal(await page.textContent("h1"), title);
      await waitForText(page, expected.months, { selector: ".phase:nth-child(2) .phase__months" });
      assert.equal(await page.locator(".phase__now").count(), 1);
      assert.equal(await page.locator(".clock-ring__phase").count(), 4);
      assert.deepEqual(await page.locator(".clock-ring__phase .place-figure__text").allTextContents(), ["1", "2", "3", "4"]);
      await scan(page);
      // The ring is drawn again once its room is known.
      await pageIsAtRest(page);
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      assert.ok(wider <= 0, `${language}: ${wider} pixels too wide`);
      await assertNoTextCoversAnother(page);
      const headings = await page.locator("main :is(h1, h2, h3)").evaluateAll((all) => all.map((heading) => heading.tagName).join(" "));
      assert.equal(headings, "H1 H2 H3 H3 H3 H3");
      await page.assertClean();
      await page.context().close();
    }
  });
}

/** As the browser sets them, and not as the drawing expects them to be. */
async function assertNoTextCoversAnother(page) {
  const covered = await page.locator(".clock-ring__picture text").evaluateAll((texts) => {
    const boxes = texts.map((text) => [text.textContent, text.getBoundingClientRect()]);
    const picture = document.querySelector(".clock-ring__picture").getBoundingClientRect();
    const meet = (one, other) => one.left < other.right && other.left < one.right && one.top + 2 < other.bottom && other.top + 2 < one.bottom;
    const pairs = boxes.flatMap(([text, box], place) => boxes.slice(place + 1).filter(([, other]) => meet(box, other)).map(([other]) => `${text} and ${other}`));
    const outside = boxes.filter(([, box]) => box.left < picture.left || box.right > picture.right || box.top < picture.top || box.bottom > picture.bottom);
    return [...pairs, ...outside.map(([text]) => text)];
  });
  assert.deepEqual(covered, []);
}

test("what is under way follows the month, over New Year and where nothing is", async () => {
  for (const [month, sentence, marked] of [
    [1, "Nyt on tammikuu. Meneillään: Hyvinvointikertomus valmistuu. Seuraavaksi helmikuussa (ensi kuussa): Kertomuksen käsittely ja päätöksenteko.", ["Hyvinvointikertomus valmistuu"]],
    [5, "Nyt on toukokuu. Tässä kuussa vuosikellossa ei ole vaihetta. Seuraavaksi syyskuussa (4 kuukauden kuluttua): Tietopohja ja kuntakortit.", []],
    [12, "Nyt on joulukuu. Meneillään: Hyvinvointikertomus valmistuu. Seuraavaksi helmikuussa (2 kuukauden kuluttua)", ["Hyvinvointikertomus valmistuu"]],
  ]) {
    const page = await openClock(month);
    await waitForText(page, sentence, { selector: present });
    assert.deepEqual(await markedInList(page), marked);
    assert.deepEqual((await markedInRing(page)).map((name) => /^\d\. (.*), [^,]+, nyt$/.exec(name)[1]), marked);
    const middle = await page.locator(".clock-ring__picture > g > .place-figure__text--strong").allTextContents();
    assert.deepEqual(middle.at(-1), sentence.split(" ")[2].replace(".", ""));
    await page.assertClean();
    await page.context().close();
  }
});

test("keys lead around the ring, tell where they are, and choose into the address", async () => {
  const page = await openClock(11, { height: 700 });
  await tabTo(page, ring(page));
  await page.keyboard.press("ArrowRight");
  await waitForText(page, "1. Tietopohja ja kuntakortit, syyskuu", { selector: "[data-live=phase]" });
  assert.equal(await ring(page).getAttribute("aria-activedescendant"), "ring-tietopohja");
  await page.keyboard.press("ArrowDown");
  await waitForText(page, "2. Käsittely palvelualueilla, loka–marraskuu, nyt", { selector: "[data-live=phase]" });
  await page.keyboard.press("Home");
  await page.keyboard.press("ArrowLeft");
  await waitForText(page, "4. Kertomuksen käsittely ja päätöksenteko, helmi–huhtikuu", { selector: "[data-live=phase]" });
  await assertInView(page.locator("#ring-paatoksenteko"));

  await page.keyboard.press("Enter");
  await assertChosen(page, "paatoksenteko");
  assert.ok(await ring(page).evaluate((element) => element === document.activeElement), "the ring keeps the focus");
  await scan(page);
  await page.keyboard.press("Home");
  await page.keyboard.press("Space");
  await assertChosen(page, "tietopohja");
  await page.goBack();
  await assertChosen(page, "paatoksenteko");
  await page.keyboard.press("End");
  await page.keyboard.press("Enter");
  await assertChosen(page, null);

  await page.keyboard.press("Escape");
  await eventually(async () => assert.equal(await said(page).textContent(), ""));
  await eventually(async () => assert.equal(await ring(page).getAttribute("aria-activedescendant"), null));
  await page.assertClean();
});

test("a tap on the ring and a link of the list choose the same, and the focus stays", async () => {
  const page = await openClock(11);
  await page.locator("#ring-kertomus").click();
  await assertChosen(page, "kertomus");
  await waitForText(page, "3. Hyvinvointikertomus valmistuu, joulu–tammikuu", { selector: "[data-live=phase]" });
  const link = page.getByRole("link", { name: "Tietopohja ja kuntakortit" });
  await link.focus();
  await page.keyboard.press("Enter");
  await assertChosen(page, "tietopohja");
  assert.ok(await link.evaluate((element) => element === document.activeElement), "the link keeps the focus");
  await page.assertClean();
});

test("a link to a phase that there is not says so, and the rest is there", async () => {
  const page = await openClock(11, { path: "/vuosikello?vaihe=kesaloma" });
  await waitForText(page, "kesaloma", { selector: "main [role=status] .remarks" });
  await waitForText(page, "vuosikellon vaihe", { selector: "main [role=status] .remarks" });
  assert.equal(await page.locator(".phase").count(), 4);
  assert.equal(await page.locator(".phase--chosen").count(), 0);
  await page.assertClean();
});

test("phases lead to the pages that are used in them", async () => {
  const page = await openClock(11);
  await page.getByRole("link", { name: "Kuntakortit", exact: true }).waitFor();
  const links = await page.locator(".phase__pages a").evaluateAll((all) => all.map((link) => [link.textContent, link.getAttribute("href")]));
  assert.deepEqual(links, [
    ["Kuntakortit", "/"],
    ["Kunnat rinnakkain", "/kunnat"],
    ["Kaikki mittarit", "/tutki"],
    ["Palvelujen käyttö", "/tutki?tietopohja=palvelujen-kaytto"],
    ["Hyvinvointikertomus", "/kertomus"],
  ]);
  await page.evaluate(() => localStorage.setItem("tilannekuva-kunta", "992"));
  await page.reload();
  await page.getByRole("link", { name: "Kuntakortit", exact: true }).click();
  await page.waitForURL(/\/kunta\/992$/);
  await page.locator(".card-table").first().waitFor();
  await page.assertClean();
});

test("the footer leads from every page to the clock", async () => {
  const page = await browser.openPage("/kunnat?kieli=sv");
  await page.getByRole("contentinfo").getByRole("link", { name: "Årsklocka" }).click();
  await page.waitForURL(/\/vuosikello\?kieli=sv$/);
  await waitForText(page, "Årsklocka", { selector: "h1" });
  await page.assertClean();
});

test("the clock prints on one page in every language", async () => {
  for (const { language } of LANGUAGES) {
    const page = await openClock(11, { path: `/vuosikello?kieli=${language}` });
    await page.locator(".phase").first().waitFor();
    await page.evaluate(() => document.fonts.ready);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
    assert.equal(pdf.match(/\/Type\s*\/Page\b/g).length, 1, language);
    await page.emulateMedia({ media: "print" });
    assert.ok(await page.locator(".clock-ring__picture").isVisible());
    assert.ok(!(await page.locator(".annual-clock__calendar").isVisible()));
    await page.context().close();
  }
});

test("the calendar has what the page shows, in every language, for a reader of calendars", async () => {
  const manifest = JSON.parse(await readFile("dist/publication/manifest.json", "utf8"));
  const published = JSON.parse(await readFile(`dist/publication/${manifest.annual_clock}`, "utf8"));
  for (const { language, title, name } of LANGUAGES) {
    const page = await openClock(11, { path: `/vuosikello?kieli=${language}` });
    const [file] = await Promise.all([page.waitForEvent("download"), page.locator(".annual-clock__calendar a").click()]);
    assert.equal(file.suggestedFilename(), `${name}_${manifest.release.id.slice(0, 8)}.ics`);
    const path = join(folder, `${language}.ics`);
    await file.saveAs(path);
    const phases = await page.locator(".phase").evaluateAll((all) =>
      all.map((phase) => ({
        name: phase.querySelector("h3").textContent,
        described: [...phase.querySelectorAll("p:not(.phase__months)")].map((text) => text.textContent),
        address: phase.querySelector("h3 a").href,
      })),
    );
    const shown = {
      title,
      language,
      date: manifest.release.date,
      phases: phases.map((phase, place) => ({ ...published.phases[place], ...phase })),
    };
    await writeFile(join(folder, "shown.json"), JSON.stringify(shown));
    const { stdout } = await promisify(execFile)("python3", ["tests/downloads/check_calendar.py", path, join(folder, "shown.json")]);
    assert.equal(stdout.trim(), "12 events are those of the page");
    assert.ok(page.url().includes("/vuosikello"), "the page stays");
    await page.assertClean();
    await page.context().close();
  }
});

/** That nothing went uncaught, though a file was broken. */
function assertNothingUncaught(page) {
  const errors = page.problems.filter((problem) => problem.startsWith("error:") || problem.startsWith("content security"));
  assert.deepEqual(errors, []);
}

test("a broken clock is said to be so, the rest of the page works, and trying again mends it", async () => {
  const publication = await copyPublication();
  const mend = await publication.spoil("annual-clock", (text) => text.slice(0, text.length / 2));
  const page = await openClock(11, { publication: publication.folder });
  const failure = page.getByRole("alert");
  await failure.waitFor();
  await waitForText(page, "Muu sivu toimii tavallisesti.", { selector: ".failure" });
  assert.deepEqual(await page.locator("h1").allTextContents(), ["Vuosikello"]);
  assert.equal(await page.locator(".phase").count(), 0);
  await scan(page);
  await mend();
  await failure.getByRole("button", { name: "Yritä uudelleen" }).click();
  await page.locator(".phase").first().waitFor();
  await page.getByRole("link", { name: "Kunnat", exact: true }).click();
  await page.waitForURL(/\/kunnat$/);
  assertNothingUncaught(page);
});

test("what is wrong with one phase is listed, and the other phases are shown", async () => {
  const publication = await copyPublication();
  await publication.changeJson("annual-clock", (clock) => {
    clock.phases[1].last = 13;
  });
  const page = await openClock(11, { publication: publication.folder });
  await page.locator(".phase").first().waitFor();
  assert.equal(await page.locator(".phase").count(), 3);
  await waitForText(page, "Julkaistuissa tiedostoissa on yksi puute", { selector: ".problems summary" });
  await page.locator(".problems summary").click();
  await waitForText(page, `${await publication.nameOf("annual-clock")}/phases/1/last ”13” on kirjoitettu väärin.`, { selector: ".problems" });
  await waitForText(page, "Tässä kuussa vuosikellossa ei ole vaihetta.", { selector: present });
  assertNothingUncaught(page);
});

test("phases that overlap lie beside each other and are all told", async () => {
  const publication = await copyPublication();
  await publication.changeJson("annual-clock", (clock) => {
    clock.phases[2].first = 10;
    clock.phases[3].first = 11;
  });
  const page = await openClock(11, { publication: publication.folder, width: 320, height: 640 });
  await waitForText(page, "Meneillään: Käsittely palvelualueilla; Hyvinvointikertomus valmistuu; Kertomuksen käsittely ja päätöksenteko.", { selector: present });
  assert.equal(await page.locator(".clock-ring__phase--now").count(), 3);
  await pageIsAtRest(page);
  await assertNoTextCoversAnother(page);
  await scan(page);
  assertNothingUncaught(page);
});

test("where no clock is published the page says so, and nothing leads to it", async () => {
  const publication = await copyPublication();
  await publication.changeManifest((manifest) => {
    delete manifest.annual_clock;
  });
  const page = await openClock(11, { publication: publication.folder });
  await waitForText(page, "Vuosikelloa ei ole julkaistu.", { selector: "main" });
  assert.deepEqual(await page.locator("h1").allTextContents(), ["Vuosikello"]);
  assert.equal(await page.locator(".failure").count(), 0);
  await waitForText(page, "Lähde: Sotkanet.fi", { selector: ".site-footer" });
  assert.equal(await page.locator(".site-footer__links a[href*=tietoa]").count(), 1);
  assert.equal(await page.locator(".site-footer__links a[href*=vuosikello]").count(), 0);
  await scan(page);
  assertNothingUncaught(page);
});
