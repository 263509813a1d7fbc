// The page for organisations: what is asked for, where the need is greatest, a set of one's own, an observation.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";

import { copyPublication, removePublications } from "./publications.mjs";
import { inFinnish, readFigures, readIndicators, readRegions } from "./source.mjs";
import { scan, startBrowser, tabTo, waitForText } from "./support.mjs";

const PAGE = "/jarjestolle";
const LIVELIHOOD = `${PAGE}?ilmio=toimeentulo`;

let browser;
let indicators;
let regions;
before(async () => {
  browser = await startBrowser();
  [indicators, regions] = await Promise.all([readIndicators(), readRegions()]);
});
after(async () => {
  await browser.close();
  await removePublications();
});

/** Waits until each indicator says what its figures say, or that they did not come. */
const hasFigures = (page) =>
  page.waitForFunction(() => {
    const needs = [...document.querySelectorAll(".need")];
    const isThere = (need) => need.querySelector(".need__lead") || need.querySelector(".need__told > p") || need.innerText.includes("Yritä uudelleen");
    return needs.length > 0 && needs.every(isThere) && !document.querySelector(".needs__loading");
  });

async function open(path, options) {
  const page = await browser.openPage(path, options);
  await hasFigures(page);
  return page;
}

const articleOf = (page, id) => page.locator(`.need:has(h3 a[href*="/mittari/${id}?"], h3 a[href$="/mittari/${id}"])`);
const linked = (page, selector) => page.$$eval(selector, (links) => links.map((link) => link.pathname.split("/").at(-1)));
const inSet = (page) => linked(page, ".own-set__name a");
const shown = (page) => linked(page, ".need h3 a");

/** The figures of all municipalities in the newest year that any of them has, the highest first. */
async function newestOf(id) {
  const rows = await readFigures(id);
  const known = rows.filter((row) => row.sex === "total" && row.value !== "" && regions.get(row.region)?.level === "municipality");
  const year = known.map((row) => row.year).toSorted().at(-1);
  const figures = known.filter((row) => row.year === year);
  return { year, figures: figures.toSorted((one, other) => other.value - one.value) };
}

test("the front page and a priority area lead to the page for organisations", async () => {
  const page = await browser.openPage("/");
  await page.getByRole("link", { name: /Järjestönä/ }).click();
  await waitForText(page, "Aloita valitsemalla teema");
  await page.goto("/painopiste/arjen-turvallisuus");
  await page.getByRole("link", { name: "Järjestön näkymä" }).click();
  await hasFigures(page);
  assert.equal(new URL(page.url()).search, "?painopiste=arjen-turvallisuus");
  await page.assertClean();
});

test("a field of work finds its indicators, and says which have no figures yet", async () => {
  const page = await browser.openPage(PAGE);
  await page.getByLabel(/^Yksinäisyyden vähentäminen/).check();
  await hasFigures(page);
  assert.equal(new URL(page.url()).search, "?tyo=yksinaisyyden-vahentaminen");
  await waitForText(page, "Aihe: Yksinäisyyden vähentäminen · Toiminta-alue: kaikki kunnat");
  assert.deepEqual(await shown(page), ["3076", "304"]);
  await waitForText(page, /Ei vielä lukuja: \d+ mittaria.*Se ei tarkoita, että tarvetta ei ole/);
  await page.getByLabel(/^Ehkäisevä päihdetyö/).check();
  await page.getByLabel(/^Yksinäisyyden vähentäminen/).uncheck();
  // None of its indicators has published figures: that is said, and nothing stands in their place.
  await waitForText(page, "Mittareita, joista on lukuja: 0");
  await page.goBack();
  await waitForText(page, "Mittareita, joista on lukuja: 2");
  await page.assertClean();
});

test("the greatest need is where the source has the worst figure", async () => {
  const page = await open(LIVELIHOOD);
  for (const id of ["493", "5"]) {
    const { year, figures } = await newestOf(id);
    assert.equal(indicators.get(id).direction, "lower");
    const worst = figures.filter((row) => row.value === figures[0].value);
    const places = worst.map((row) => regions.get(row.region).locative_fi);
    const value = inFinnish(figures[0].value, Number(indicators.get(id).decimals));
    const said = await articleOf(page, id).locator(".need__told").innerText();
    assert.ok(said.includes(`Vuonna ${year} tarve oli toiminta-alueella suurin`), said);
    places.forEach((place) => assert.ok(said.includes(place), `${place}: ${said}`));
    assert.ok(said.includes(value), `${value}: ${said}`);
  }
});

test("an indicator where more is better has its greatest need at the other end, in the order of its own page", async () => {
  const page = await open(`${PAGE}?ilmio=tyollisyys`);
  const article = articleOf(page, "2328");
  await article.getByText("Kunnat: taulukko, pisteet ja kartta").click();
  await article.locator(".need-table tbody tr").first().waitFor();
  const rows = await article.locator(".need-table tbody tr").evaluateAll((rows) => rows.map((row) => [row.querySelector("th span").textContent, ...[...row.querySelectorAll("td")].map((cell) => cell.textContent)]));
  const known = rows.filter(([, , rank]) => rank !== "");
  await article.locator("h3 a").click();
  await page.goto(`${new URL(page.url()).pathname}?nakyma=kunnat`);
  await page.waitForSelector(".distribution-table tbody tr");
  const own = await page.$$eval(".distribution-table tbody tr", (rows) => rows.map((row) => [row.querySelector("th").textContent, ...[...row.querySelectorAll("td")].map((cell) => cell.textContent)]));
  const places = own.filter(([, , rank]) => rank !== "");
  assert.equal(known.length, places.length);
  for (const [name, figure, rank] of places) {
    const [, ownFigure, need] = known.find(([other]) => other === name);
    assert.equal(ownFigure, figure);
    const mirrored = rank.split("–").map((place) => places.length + 1 - Number(place)).toReversed();
    assert.equal(need, `${mirrored.join("–")} / ${places.length}`, name);
  }
  await page.assertClean();
});

test("an indicator without a good direction is shown and not ranked", async () => {
  const page = await open(`${PAGE}?ilmio=masennus`);
  const article = articleOf(page, "2358");
  await waitForText(page, "Mittarille ei ole sovittu hyvää suuntaa", { selector: ".need__told" });
  assert.ok(!(await article.innerText()).includes("tarve oli toiminta-alueella suurin"));
  await article.getByText("Kunnat: taulukko, pisteet ja kartta").click();
  await article.locator(".need-table").waitFor();
  assert.ok(!(await article.locator(".need-table thead").innerText()).includes("sija"));
});

test("hidden figures are named with their reason and have no place", async () => {
  const page = await open(`${PAGE}?ilmio=lastensuojelu`);
  const article = articleOf(page, "191");
  const { year, figures } = await newestOf("191");
  const hidden = [...regions.values()].filter(({ level, code }) => level === "municipality" && !figures.some((row) => row.region === code));
  assert.ok(hidden.length > 0, "the source hides figures of this indicator");
  await article.getByText("Kunnat: taulukko, pisteet ja kartta").click();
  const rows = article.locator(".need-table tbody tr");
  await rows.first().waitFor();
  const last = await rows.evaluateAll((rows, count) => rows.slice(-count).map((row) => [row.querySelector("th span").textContent, row.querySelectorAll("td")[1].textContent]), hidden.length);
  assert.deepEqual(last.map(([name]) => name).toSorted(), hidden.map(({ name_fi }) => name_fi).toSorted(), year);
  assert.ok(last.every(([, rank]) => rank === ""));
  await waitForText(page, "Lukua ei ole:", { selector: ".need__told" });
});

test("municipalities of few people are named as such, with the first of the larger ones", async () => {
  const page = await open(LIVELIHOOD);
  const told = await page.$$eval(".need__told", (parts) => parts.map((part) => part.textContent));
  const ofFew = told.filter((text) => text.includes("Asukkaita on niin vähän"));
  assert.ok(ofFew.length > 0, "some greatest need is in a small municipality");
  assert.ok(ofFew.every((text) => text.includes("Suuremmista kunnista tarve oli suurin")));
});

test("an area of activity narrows what is told, and the map adds to it", async () => {
  const page = await open(`${PAGE}?ilmio=toimeentulo&kunta=992~179`);
  const overview = await page.$$eval(".need-overview tbody th span", (names) => names.map((name) => name.textContent));
  assert.deepEqual(overview.toSorted(), ["Jyväskylä", "Äänekoski"]);
  const article = page.locator(".need").first();
  await article.getByText("Kunnat: taulukko, pisteet ja kartta").click();
  await article.locator(".place-figure [data-place='182']").first().click();
  await page.waitForFunction(() => new URLSearchParams(location.search).get("kunta") === "992~179~182");
  await waitForText(page, "Toiminta-alue: Äänekoski, Jyväskylä, Jämsä");
  await page.waitForFunction(() => document.querySelectorAll(".need .need-table tbody tr").length === 3);
  await page.assertClean();
});

test("small charts share their years", async () => {
  const page = await open(LIVELIHOOD);
  const years = await page.$$eval(".need .panel__axes span:first-child", (spans) => spans.map((span) => span.textContent));
  assert.ok(years.length > 3);
  assert.equal(new Set(years).size, 1);
});

test("a set is put together with the keyboard, and a fresh browser opens it from its link", async () => {
  const page = await open(`${LIVELIHOOD}&kunta=992`);
  const press = (key) => page.keyboard.press(key);
  for (const id of ["493", "5", "451"]) {
    await tabTo(page, articleOf(page, id).getByRole("button", { name: /Lisää sarjaan/ }));
    await press("Enter");
    await page.waitForFunction((id) => new URLSearchParams(location.search).get("sarja")?.split("~").includes(id), id);
    // The button that was pressed says the contrary now, and keeps the focus.
    await articleOf(page, id).getByRole("button", { name: /Poista sarjasta/ }).and(page.locator(":focus")).waitFor();
    await page.evaluate(() => document.getElementById("main").focus());
  }
  const later = page.locator("#own-set-later-493");
  await tabTo(page, later);
  await press("Enter");
  await waitForText(page, "sija 2 / 3", { selector: ".own-set__told" });
  await later.and(page.locator(":focus")).waitFor();
  await press("Enter");
  await waitForText(page, "sija 3 / 3", { selector: ".own-set__told" });
  assert.deepEqual(await inSet(page), ["5", "451", "493"]);
  await tabTo(page, page.locator(".own-set li").nth(1).getByRole("button", { name: /^Poista sarjasta: / }));
  await press("Enter");
  await page.waitForFunction(() => document.querySelectorAll(".own-set__list li").length === 2);
  await page.locator("#own-set:focus").waitFor();
  await tabTo(page, page.getByLabel("Sarjan nimi"));
  await page.keyboard.type("Perheiden arki & 2026");
  await press("Tab");
  await page.waitForFunction(() => new URLSearchParams(location.search).get("nimi") === "Perheiden arki & 2026");
  const link = await page.getByRole("link", { name: "Näytä vain sarja" }).getAttribute("href");
  await page.assertClean();

  const fresh = await open(link);
  assert.deepEqual(await shown(fresh), ["5", "493"]);
  await waitForText(fresh, "Aihe: Oma sarja: Perheiden arki & 2026 · Toiminta-alue: Äänekoski");
  assert.equal(await fresh.getByLabel("Sarjan nimi").inputValue(), "Perheiden arki & 2026");
  await fresh.assertClean();
});

test("the link of the set is copied", async () => {
  const page = await open(`${PAGE}?tyo=toimeentulon-tuki&sarja=493~5`);
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.getByRole("button", { name: "Kopioi sarjan linkki" }).click();
  await waitForText(page, "Linkki on leikepöydällä.", { selector: ".own-set__told" });
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  assert.equal(copied, `${new URL(page.url()).origin}${PAGE}?sarja=493~5`);
});

test("the figures of a set are one file, in its order, of the area of activity and what it is compared with", async () => {
  const page = await open(`${PAGE}?kunta=992&sarja=423~127&nimi=Oma`);
  await page.locator(".own-set .downloads summary").click();
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.locator(".own-set").getByRole("button", { name: "CSV ohjelmille" }).click(),
  ]);
  assert.match(file.suggestedFilename(), /^set_992_[0-9a-f]{8}\.csv$/);
  const lines = (await readFile(await file.path(), "utf8")).trimEnd().split("\r\n").slice(1);
  const order = lines.map((line) => line.split(",")[0]);
  assert.deepEqual([...new Set(order)], ["423", "127"]);
  assert.deepEqual(order, order.toSorted((one, other) => other - one), "one indicator after the other");
  for (const id of ["423", "127"]) {
    const regionsOf = new Set((await readFigures(id)).map((row) => row.region).filter((region) => region === "992" || !/^\d/.test(region)));
    const own = lines.filter((line) => line.startsWith(`${id},`));
    regionsOf.forEach((region) => assert.ok(own.some((line) => line.includes(`,${region},`)), `${id}: ${region}`));
    assert.ok(own.every((line) => [...regionsOf].some((region) => line.includes(`,${region},`))), id);
  }
  await page.getByRole("button", { name: "Excel (XLSX)" }).click();
  await waitForText(page, /Tiedosto set_992_[0-9a-f]{8}\.xlsx tallentuu latauksiin\./, { selector: ".downloads__told" });
  await page.assertClean();
});

test("an edited or a cut link opens what it can and says what it could not", async () => {
  const page = await open(`${PAGE}?tyo=muu&sarja=493~eiole~4ä~5&kunta=999~992&ilmio=x&nimi=%E0%A4%A&tuntematon=1`);
  assert.deepEqual(await shown(page), ["493", "5"]);
  for (const said of ["teema ”muu”", "sarjan mittari ”eiole”", "sarjan mittari ”4ä”", "kunta ”999”", "ilmiö ”x”"]) {
    await waitForText(page, `Linkissä oli tuntematon ${said}; se jätettiin pois.`);
  }
  await page.getByRole("button", { name: "Poista sarjasta: eiole" }).click();
  await page.waitForFunction(() => new URLSearchParams(location.search).get("sarja") === "493~5");
  const many = [...indicators.keys()].slice(0, 40);
  await page.goto(`${PAGE}?sarja=${many.join("~")}`);
  await waitForText(page, "Sarjassa oli liikaa mittareita; näytetään 30 ensimmäistä.");
  await page.waitForFunction(() => document.querySelectorAll(".own-set__list li").length === 30);
  await page.assertClean();
});

test("without an address it is said that the region has not told where observations are sent", async () => {
  const page = await open(`${PAGE}?kunta=992&ilmio=toimeentulo`);
  await waitForText(page, "Alue ei ole kertonut, minne järjestöjen havainnot lähetetään.", { selector: ".observation" });
  assert.equal(await page.locator(".observation a").count(), 0);
  const text = await page.getByLabel("Viestin pohja").inputValue();
  assert.match(text, /Toiminta-alue: Äänekoski\nAihe: Toimeentulo\n/);
  const lead = await articleOf(page, "493").locator(".need__lead").innerText();
  assert.ok(text.includes(lead), text);
  assert.ok(text.endsWith(page.url()), text);
});

test("a mailbox gets a letter with what is on the screen", async () => {
  const publication = await copyPublication();
  await publication.changeJson("organisations", (file) => (file.observations = { address: "mailto:havainnot@example.org" }));
  const page = await open(`${PAGE}?ilmio=toimeentulo&kunta=992`, { publication: publication.folder });
  const link = page.getByRole("link", { name: "Kirjoita sähköposti" });
  await page.waitForFunction(() => document.querySelector(".observation a")?.href.includes("%C3%84%C3%A4nekoski"));
  const href = await link.getAttribute("href");
  assert.match(href, /^mailto:havainnot@example\.org\?subject=[\w.~%-]+&body=[\w.~%-]+$/);
  const body = decodeURIComponent(href.split("&body=")[1]);
  assert.equal(body.replaceAll("\r\n", "\n"), await page.getByLabel("Viestin pohja").inputValue());
  await page.assertClean();
});

test("a form gets a link and a text to be copied, and what is no address is none", async () => {
  const publication = await copyPublication();
  await publication.changeJson("organisations", (file) => (file.observations = { address: "https://example.org/lomake" }));
  const page = await open(LIVELIHOOD, { publication: publication.folder });
  assert.equal(await page.getByRole("link", { name: "Avaa lomake" }).getAttribute("href"), "https://example.org/lomake");
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.getByRole("button", { name: "Kopioi teksti" }).click();
  await waitForText(page, "Teksti on leikepöydällä.", { selector: ".observation" });
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), await page.getByLabel("Viestin pohja").inputValue());

  await publication.changeJson("organisations", (file) => (file.observations = { address: "javascript:alert(1)" }));
  const spoilt = await open(LIVELIHOOD, { publication: publication.folder });
  await waitForText(spoilt, "Julkaistuissa tiedostoissa on yksi puute");
  assert.equal(await spoilt.locator(".observation a").count(), 0);
});

test("without the fields of work the filters still find what they find", async () => {
  const publication = await copyPublication();
  const mend = await publication.remove("organisations");
  const page = await browser.openPage(`${PAGE}?tyo=ehkaiseva-paihdetyo&ilmio=toimeentulo`, { publication: publication.folder });
  await hasFigures(page);
  await page.waitForSelector(".failure");
  assert.ok(!(await page.innerText("main")).includes("tuntematon"));
  await mend();
  await page.getByRole("button", { name: "Yritä uudelleen" }).click();
  await page.getByLabel(/^Ehkäisevä päihdetyö/).and(page.locator(":checked")).waitFor();
});

test("figures that do not come leave the other indicators as they are", async () => {
  const publication = await copyPublication();
  const mend = await publication.remove("datasets/493");
  const page = await open(LIVELIHOOD, { publication: publication.folder });
  await waitForText(page, "Taulukosta puuttuu 1 mittaria", { selector: ".need-overview" });
  assert.equal(await page.locator(".need:has(.need__told > p)").count(), (await page.locator(".need").count()) - 1);
  await mend();
  await articleOf(page, "493").getByRole("button", { name: "Yritä uudelleen" }).click();
  await articleOf(page, "493").locator(".need__lead").waitFor();
});

for (const [language, title] of [["fi", "Järjestölle"], ["sv", "För organisationer"], ["en", "For organisations"]]) {
  for (const [colorScheme, width] of [["light", 1280], ["dark", 320]]) {
    test(`the page can be used in ${language}, ${colorScheme}, ${width} pixels wide`, async () => {
      const page = await open(`${PAGE}?tyo=toimeentulon-tuki&kunta=435~992&sarja=493~5&kieli=${language}`, { width, colorScheme });
      assert.equal(await page.textContent("h1"), title);
      await page.locator(".need__places summary").first().click();
      await page.waitForSelector(".need .place-figure path", { state: "attached" });
      await page.waitForSelector(".need-table tbody tr");
      await scan(page);
      const [content, window] = await page.evaluate(() => [document.scrollingElement.scrollWidth, innerWidth]);
      assert.ok(content <= window, `${content} pixels wide in a window of ${window}`);
      const ids = await page.$$eval("[id]", (elements) => elements.map((element) => element.id));
      assert.equal(new Set(ids).size, ids.length, "an identifier stands once");
      await page.assertClean();
      await page.context().close();
    });
  }
}

test("on paper stands what is read and not what is pressed", async () => {
  const page = await open(`${LIVELIHOOD}&kunta=992`);
  await page.emulateMedia({ media: "print" });
  for (const selector of [".explorer__filters", ".need__tools", ".observation", ".need__places"]) {
    assert.equal(await page.locator(selector).first().isVisible(), false, selector);
  }
  for (const selector of [".results__asked", ".need__lead", ".need__told", ".need .panel__picture"]) {
    assert.ok(await page.locator(selector).first().isVisible(), selector);
  }
});
