// The page for organisations: what is asked for, where the need is greatest, a set of one's own, an observation.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";

import { copyPublication, removePublications } from "./publications.mjs";
import { inFinnish, readFigures, readIndicators, readRegions } from "./source.mjs";
import { eventually, pageIsAtRest, scan, startBrowser, tabTo, waitForText } from "./support.mjs";

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
  await page.locator("main").getByRole("link", { name: "Järjestöille" }).click();
  await hasFigures(page);
  assert.equal(new URL(page.url()).search, "?painopiste=arjen-turvallisuus");
  await page.assertClean();
});

test("a field of work finds its indicators, and says which have no figures yet", async () => {
  const page = await browser.openPage(PAGE);
  await page.getByLabel(/^Yksinäisyyden vähentäminen/).check();
  await hasFigures(page);
  assert.equal(new URL(page.url()).search, "?tyo=yksinaisyyden-vahentaminen");
  await waitForText(page, "Teema: Yksinäisyyden vähentäminen · Toiminta-alue: kaikki kunnat");
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

test("the situation is weakest where the source has the worst figure", async () => {
  const page = await open(LIVELIHOOD);
  for (const id of ["493", "5"]) {
    const { year, figures } = await newestOf(id);
    assert.equal(indicators.get(id).direction, "lower");
    const worst = figures.filter((row) => row.value === figures[0].value);
    const places = worst.map((row) => regions.get(row.region).locative_fi);
    const value = inFinnish(figures[0].value, Number(indicators.get(id).decimals));
    const said = await articleOf(page, id).locator(".need__told").innerText();
    assert.ok(said.includes(`Vuonna ${year} tilanne oli toiminta-alueella heikoin`), said);
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
  await page.waitForURL(/\/mittari\/2328/);
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
  assert.ok(!(await article.innerText()).includes("tilanne oli toiminta-alueella heikoin"));
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
  assert.ok(ofFew.every((text) => text.includes("Suuremmista kunnista tilanne oli heikoin")));
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

test("chips show what is on, and one press takes it off", async () => {
  const page = await open(`${LIVELIHOOD}&kunta=992`);
  const chip = page.locator(".explorer__results .chip").filter({ hasText: "Toimeentulo" });
  await chip.click();
  await page.waitForFunction(() => location.search === "?kunta=992");
  await page.assertClean();
});

test("small charts share their years", async () => {
  const page = await open(LIVELIHOOD);
  const years = await page.$$eval(".need .panel__axes span:first-child", (spans) => spans.map((span) => span.textContent));
  assert.ok(years.length > 1);
  assert.equal(new Set(years).size, 1);
});

test("each line of a small chart has its name, its marker and its newest figure", async () => {
  const page = await open(`${PAGE}?kunta=992~179&sarja=423`);
  const newest = (await readFigures("423")).filter((row) => row.sex === "total" && row.value !== "");
  const key = await page.$$eval(".need .panel__newest li", (items) => items.map((item) => [item.querySelector(".panel__place").innerText, item.querySelector(".panel__value").innerText, item.querySelectorAll(".marker").length]));
  assert.equal(key.length, await page.locator(".need .panel__picture path.line:not(.line--other)").count());
  for (const [index, region] of ["992", "179"].entries()) {
    const latest = newest.filter((row) => row.region === region).toSorted((one, other) => one.year - other.year).at(-1);
    const [name, value, markers] = key[index];
    assert.equal(name, regions.get(region).short_fi);
    assert.match(value, new RegExp(`^${inFinnish(Number(latest.value), 2)}.%.\\(${latest.year}\\)$`));
    assert.equal(markers, 1);
  }
});

test("a set is put together with the keyboard, and a fresh browser opens it from its link", async () => {
  const page = await open(`${LIVELIHOOD}&kunta=992`);
  const press = (key) => page.keyboard.press(key);
  for (const id of ["493", "5", "451"]) {
    await tabTo(page, articleOf(page, id).getByRole("button", { name: /Lisää kokoelmaan/ }));
    await press("Enter");
    await page.waitForFunction((id) => new URLSearchParams(location.search).get("sarja")?.split("~").includes(id), id);
    // The button that was pressed says the contrary now, and keeps the focus.
    await articleOf(page, id).getByRole("button", { name: /Poista kokoelmasta/ }).and(page.locator(":focus")).waitFor();
    await articleOf(page, id).getByRole("status").getByText("Lisätty kokoelmaan.").waitFor();
    await page.evaluate(() => document.getElementById("main").focus());
  }
  const later = page.locator("#own-set-later-493");
  await tabTo(page, later);
  await press("Enter");
  await waitForText(page, "sija 2 / 3", { selector: ".own-set__told:not(:empty)" });
  await later.and(page.locator(":focus")).waitFor();
  await press("Enter");
  await waitForText(page, "sija 3 / 3", { selector: ".own-set__told:not(:empty)" });
  // It is given the focus in the next frame, and would take it from whatever has it then.
  await later.and(page.locator(":focus")).waitFor();
  assert.deepEqual(await inSet(page), ["5", "451", "493"]);
  await tabTo(page, page.locator(".own-set li").nth(1).getByRole("button", { name: /^Poista kokoelmasta: / }));
  await press("Enter");
  await page.waitForFunction(() => document.querySelectorAll(".own-set__list li").length === 2);
  await page.locator("#own-set:focus").waitFor();
  await tabTo(page, page.getByLabel("Kokoelman nimi"));
  await page.keyboard.type("Perheiden arki & 2026");
  await press("Tab");
  await page.waitForFunction(() => new URLSearchParams(location.search).get("nimi") === "Perheiden arki & 2026");
  const link = await page.getByRole("link", { name: "Näytä vain kokoelma" }).getAttribute("href");
  await page.assertClean();

  const fresh = await open(link);
  assert.deepEqual(await shown(fresh), ["5", "493"]);
  await waitForText(fresh, "Oma kokoelma: Perheiden arki & 2026 · Toiminta-alue: Äänekoski");
  assert.equal(await fresh.getByLabel("Kokoelman nimi").inputValue(), "Perheiden arki & 2026");
  await fresh.assertClean();
});

test("a set is the same after its link, another browser, changes, a file and a browser without it", async () => {
  const page = await open(`${PAGE}?kunta=992~179&sarja=493~5~451&nimi=Arki`);
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.getByRole("button", { name: "Kopioi kokoelman linkki" }).click();
  await waitForText(page, "Linkki on leikepöydällä.", { selector: ".own-set__told:not(:empty)" });
  const link = await page.evaluate(() => navigator.clipboard.readText());

  const other = await open(new URL(link).pathname + new URL(link).search);
  await other.locator("#own-set-earlier-5").click();
  // It is given the focus in the next frame, and the field would lose it.
  await other.locator("#own-set-earlier-5:focus").waitFor();
  await other.getByLabel("Kokoelman nimi").fill("Arki 2026");
  await other.getByLabel("Kokoelman nimi").blur();
  await other.waitForFunction(() => new URLSearchParams(location.search).get("nimi") === "Arki 2026");
  const [download] = await Promise.all([other.waitForEvent("download"), other.getByRole("button", { name: "Tallenna kokoelma tiedostoon" }).click()]);
  assert.equal(download.suggestedFilename(), "oma-kokoelma_arki-2026.json");
  await waitForText(other, "Tiedosto oma-kokoelma_arki-2026.json tallentui latauksiin.", { selector: ".own-set__told:not(:empty)" });
  const query = new URL(other.url()).search;
  await other.assertClean();

  const third = await open(LIVELIHOOD);
  await third.getByLabel("Avaa kokoelma tiedostosta").setInputFiles(await download.path());
  await waitForText(third, "Tiedostosta avattiin 3 mittaria.", { selector: ".own-set__told:not(:empty)" });
  await hasFigures(third);
  assert.equal(new URL(third.url()).search, query);
  assert.deepEqual(await inSet(third), ["5", "493", "451"]);
  assert.deepEqual(await shown(third), ["5", "493", "451"]);
  assert.equal(await third.getByLabel("Kokoelman nimi").inputValue(), "Arki 2026");
  await third.goBack();
  await third.waitForFunction((search) => location.search === search, new URL(LIVELIHOOD, third.url()).search);
  await third.assertClean();
});

test("a file that is cut opens as far as it goes, and one of something else changes nothing", async () => {
  const page = await open(`${PAGE}?sarja=493`);
  const field = page.getByLabel("Avaa kokoelma tiedostosta");
  const file = (name, text) => ({ name, mimeType: "application/json", buffer: Buffer.from(text) });
  await field.setInputFiles(file("koe.json", '{"format": "tilannekuva-kooste", "version": 1, "items": []}'));
  await waitForText(page, "Tiedosto ei ole mittarikokoelma", { selector: ".own-set__told:not(:empty)" });
  assert.deepEqual(await inSet(page), ["493"]);
  const whole = '{"format": "tilannekuva-kokoelma", "version": 1, "name": "Oma", "municipalities": ["992"], "indicators": ["5", 7, "451", "49';
  await field.setInputFiles(file("koe.json", whole));
  await waitForText(page, "Tiedostosta avattiin 2 mittaria. Selaimen takaisin-painike palauttaa edellisen kokoelman. Tiedosto loppuu kesken. Loppu puuttuu. Yhtä kohtaa ei ymmärretty, ja se jätettiin pois.", { selector: ".own-set__told:not(:empty)" });
  assert.deepEqual(await inSet(page), ["5", "451"]);
  await page.assertClean();
});

test("a municipality that is not known takes no place from one that is, and what was in a file is not told of a link", async () => {
  const known = [...regions.values()].filter(({ level }) => level === "municipality").map(({ code }) => code).slice(0, 10);
  const page = await open(`${PAGE}?sarja=493&kunta=${["999", ...known].join("~")}`);
  await waitForText(page, "Linkissä oli tuntematon kunta ”999”; se jätettiin pois.");
  await waitForText(page, regions.get(known[9]).name_fi, { selector: ".results__asked" });
  assert.ok(!(await page.innerText("main")).includes("liikaa kuntia"));
  const eleven = [...regions.values()].filter(({ level }) => level === "municipality").map(({ code }) => code).slice(0, 11);
  await page.goto(`${PAGE}?sarja=493&kunta=${eleven.join("~")}`);
  await waitForText(page, "Linkissä oli liikaa kuntia; näytetään 10 ensimmäistä.");

  await page.goto(`${PAGE}?sarja=493`);
  const file = { format: "tilannekuva-kokoelma", version: 1, name: "Oma", municipalities: ["999", ...known], indicators: ["5"] };
  await page.getByLabel("Avaa kokoelma tiedostosta").setInputFiles({ name: "koe.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(file)) });
  await waitForText(page, "palauttaa edellisen kokoelman. Tiedostossa oli kunta, jota tämä julkaisu ei tunne. Se jätettiin pois.", { selector: ".own-set__told:not(:empty)" });
  await page.waitForURL((url) => url.searchParams.get("kunta") === known.join("~"));
  assert.ok(!(await page.innerText("main")).includes("Linkissä oli"));
  await page.assertClean();
});

test("what is told of the set stands beside what was pressed, and is on the screen", async () => {
  const many = [...indicators.keys()].slice(0, 20).join("~");
  for (const viewport of [{ width: 360, height: 740 }, { width: 1280, height: 800 }]) {
    const page = await open(`${PAGE}?sarja=${many}`, viewport);
    await page.locator(".own-set").waitFor();
    await page.locator(".observation").waitFor();
    await pageIsAtRest(page);
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    const told = page.locator(".own-set__told:not(:empty)");
    const isSeen = async (said) => {
      await told.getByText(said).waitFor();
      await eventually(async () => {
        const box = await told.boundingBox();
        assert.ok(box.y >= 0 && box.y + box.height <= viewport.height, `${said}: ${JSON.stringify(box)}`);
      });
      assert.equal(await told.getAttribute("role"), "status");
      assert.equal(await told.count(), 1);
    };
    await page.locator(".own-set__list li").nth(3).getByRole("button", { name: /^Siirrä alemmas/ }).click();
    await isSeen(/sija 5 \/ 20/);
    await page.locator(".own-set__list button:focus").waitFor();
    const focused = await page.evaluate(() => document.activeElement.getBoundingClientRect().bottom);
    assert.ok(focused <= (await told.boundingBox()).y, "what has the focus is not covered");
    await page.getByRole("button", { name: "Kopioi kokoelman linkki" }).click();
    await isSeen("Linkki on leikepöydällä.");
    await page.getByLabel("Avaa kokoelma tiedostosta").setInputFiles({ name: "koe.json", mimeType: "application/json", buffer: Buffer.from("{}") });
    await isSeen("Tiedosto ei ole mittarikokoelma");
    await page.assertClean();
    await page.context().close();
  }
});

test("a link that was cut says so and is not taken for another set", async () => {
  const page = await open(`${PAGE}?pituus=22&kunta=992&sarja=493~451`);
  assert.ok(!(await page.innerText("main")).includes("katkennut"));
  for (const cut of ["?pituus=22&kunta=992&sarja=493~4", "?pituus=22&kunta=992", "?pituus=2", "?pitu"]) {
    await page.goto(`${PAGE}${cut}`);
    await waitForText(page, "Linkki on katkennut tai muuttunut: osa kokoelmasta voi puuttua");
  }
  // The name that the page takes is no longer than what a link may have.
  await page.goto(`${PAGE}?sarja=493&nimi=${"x".repeat(81)}`);
  await waitForText(page, "Linkki on muuttunut matkalla");
  assert.equal(await page.getByLabel("Kokoelman nimi").getAttribute("maxlength"), "80");
  await page.assertClean();
});

test("a link in which a letter was added or changed says so until it is written anew, and what services add is no matter", async () => {
  const said = "Linkki on muuttunut matkalla, tai siihen on tarttunut ylimääräistä, kuten lauseen piste. Tarkista kokoelman mittarit, kunnat ja nimi.";
  const note = (page) => page.locator("main").getByText("Linkki on muuttunut matkalla");
  const page = await open(`${PAGE}?pituus=25&sarja=493~451&nimi=Perheet.`);
  await waitForText(page, said);
  await page.getByLabel("Kokoelman nimi").fill("Perheet");
  await page.getByLabel("Kokoelman nimi").blur();
  await page.waitForURL((url) => /^\?pituus=25-\d+&sarja=493~451&nimi=Perheet$/.test(url.search));
  await note(page).waitFor({ state: "detached" });
  const written = await page.evaluate(() => location.search);
  await page.goto(`${PAGE}${written.replace("451", "450")}`);
  await waitForText(page, said);
  // The set comes after the notes.
  await page.goto(`${PAGE}?pituus=25&sarja=493~451&nimi=Perheet&fbclid=abc.`);
  await page.locator(".own-set__list li").nth(1).waitFor();
  assert.equal(await note(page).count(), 0);
  await page.assertClean();
});

test("where the browser refuses to copy, the link stands where it can be selected", async () => {
  const page = await open(`${PAGE}?sarja=493`, { prepare: (page) => page.addInitScript(() => Object.defineProperty(navigator, "clipboard", { value: undefined })) });
  await page.getByRole("button", { name: "Kopioi kokoelman linkki" }).click();
  await waitForText(page, "Selain ei sallinut kopiointia.", { selector: ".own-set__told:not(:empty)" });
  assert.match(await page.getByLabel("Kokoelman linkki", { exact: true }).inputValue(), /\/jarjestolle\?pituus=9-\d+&sarja=493$/);
});

test("municipalities of the overview stand in the order of the alphabet", async () => {
  const page = await open(LIVELIHOOD);
  const names = await page.$$eval(".need-overview tbody th span", (names) => names.map((name) => name.textContent));
  assert.equal(names.length, 22);
  assert.deepEqual(names, names.toSorted(new Intl.Collator("fi").compare));
  await waitForText(page, "Kunnat ovat aakkosjärjestyksessä.", { selector: ".need-overview" });
});

test("on a phone the results come before the set, and the overview is as high as it is", async () => {
  const page = await open(LIVELIHOOD, { width: 360, height: 740 });
  const top = (selector) => page.locator(selector).first().evaluate((element) => element.getBoundingClientRect().top);
  await page.locator(".own-set").waitFor();
  assert.ok((await top(".results__count")) < (await top(".own-set")));
  const [inner, outer] = await page.$eval(".need-overview .need-table", (table) => [table.scrollHeight, table.clientHeight]);
  assert.ok(inner <= outer + 1, `${inner} pixels in ${outer}`);
});

test("on a phone a wide table shows at its edge that more is behind it, until its end is there", async () => {
  for (const colorScheme of ["light", "dark"]) {
    const page = await open(`${LIVELIHOOD}&kunta=435~992`, { width: 360, height: 740, colorScheme });
    const table = page.locator(".need-overview .need-table");
    // Below the last row, where nothing is written.
    const isShaded = async () => {
      const picture = [...(await table.screenshot())];
      return page.evaluate(async (picture) => {
        const bitmap = await createImageBitmap(new Blob([new Uint8Array(picture)]));
        const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d");
        context.drawImage(bitmap, 0, 0);
        const colour = (x) => `${context.getImageData(x, bitmap.height - 10, 1, 1).data}`;
        return colour(bitmap.width - 1) !== colour(1);
      }, picture);
    };
    await eventually(async () => assert.ok(await isShaded(), colorScheme));
    await table.evaluate((table) => table.scrollTo(table.scrollWidth, 0));
    await eventually(async () => assert.ok(!(await isShaded()), colorScheme));
    await page.context().close();
  }
});

test("an indicator with figures of one year has no chart", async () => {
  const id = "5";
  assert.equal(new Set((await readFigures(id)).map(({ year }) => year)).size, 1);
  const page = await open(`${PAGE}?sarja=${id}`);
  assert.equal(await articleOf(page, id).locator(".need__picture svg").count(), 0);
  assert.ok(await articleOf(page, id).locator(".need__lead, .need__told > p").count());
});

test("what is pressed right after the name of a set was typed is done, and the name is kept", async () => {
  const page = await open(`${PAGE}?kunta=992&sarja=181~3071~493`);
  await page.getByLabel("Kokoelman nimi").fill("Arki");
  await page.locator("#own-set-later-181").click();
  await page.waitForFunction(() => location.search.includes("sarja=3071~181~493") && location.search.includes("nimi=Arki"));
  assert.deepEqual(await inSet(page), ["3071", "181", "493"]);
  await page.locator("#own-set-later-181:focus").waitFor();
  await page.getByLabel("Kokoelman nimi").fill("Arki 2026");
  await page.keyboard.press("Shift+Tab");
  await page.waitForFunction(() => location.search.includes("2026"));
  assert.ok(await page.evaluate(() => document.activeElement.matches(".own-set__list button")), "the focus stays in the list");
  await page.assertClean();
});

test("what was told of a set goes when it is changed elsewhere", async () => {
  const page = await open(`${PAGE}?ilmio=tyottomyys&kunta=992&sarja=181~493`);
  const told = page.locator(".own-set__told--list");
  await page.locator("#own-set-later-181").click();
  await waitForText(page, "2", { selector: ".own-set__told--list" });
  await page.goBack();
  await page.waitForFunction(() => location.search.includes("181~493"));
  await told.filter({ hasText: /^$/ }).waitFor({ state: "attached" });
  const button = articleOf(page, "181").locator(".need__tools button").first();
  await button.click();
  await waitForText(page, "Poistettu kokoelmasta.", { selector: ".need__tools [role=status]" });
  await page.goBack();
  await page.waitForFunction(() => location.search.includes("181~493"));
  await page.waitForFunction(() => [...document.querySelectorAll(".need__tools [role=status]")].every((status) => status.textContent === ""));
});

test("the link of the set is copied", async () => {
  const page = await open(`${PAGE}?tyo=toimeentulon-tuki&sarja=493~5`);
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.getByRole("button", { name: "Kopioi kokoelman linkki" }).click();
  await waitForText(page, "Linkki on leikepöydällä.", { selector: ".own-set__told:not(:empty)" });
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  assert.ok(copied.startsWith(`${new URL(page.url()).origin}${PAGE}?`), copied);
  assert.match(copied, /\?pituus=11-\d+&sarja=493~5$/);
});

test("the figures of a set are one file, in its order, of the area of activity and what it is compared with", async () => {
  const page = await open(`${PAGE}?kunta=992&sarja=423~127&nimi=Oma`);
  await page.locator(".own-set .downloads summary").click();
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.locator(".own-set").getByRole("button", { name: "CSV ohjelmille" }).click(),
  ]);
  assert.match(file.suggestedFilename(), /^oma-kokoelma_oma_992_[0-9a-f]{8}\.csv$/);
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
  await waitForText(page, /Tiedosto oma-kokoelma_oma_992_[0-9a-f]{8}\.xlsx tallentuu latauksiin\./, { selector: ".downloads__told" });
  await page.assertClean();
});

test("an edited or a cut link opens what it can and says what it could not", async () => {
  const page = await open(`${PAGE}?tyo=muu&sarja=493~eiole~4ä~5&kunta=999~992&ilmio=x&nimi=%E0%A4%A&tuntematon=1`);
  assert.deepEqual(await shown(page), ["493", "5"]);
  for (const said of ["teema ”muu”", "kokoelman mittari ”4ä”", "kunta ”999”", "ilmiö ”x”"]) {
    await waitForText(page, `Linkissä oli tuntematon ${said}; se jätettiin pois.`);
  }
  // What may be known to another publication stays in the set.
  await waitForText(page, "Kokoelmassa on mittari ”eiole”, jota tämä julkaisu ei tunne.");
  await page.getByRole("button", { name: "Poista kokoelmasta: eiole" }).click();
  await page.waitForFunction(() => new URLSearchParams(location.search).get("sarja") === "493~5");
  const many = [...indicators.keys()].slice(0, 40);
  await page.goto(`${PAGE}?sarja=${many.join("~")}`);
  await waitForText(page, "Kokoelmassa oli liikaa mittareita; näytetään 30 ensimmäistä.");
  await page.waitForFunction(() => document.querySelectorAll(".own-set__list li").length === 30);
  await page.assertClean();
});

test("without an address it is said that the region has not told where observations are sent", async () => {
  const page = await open(`${PAGE}?kunta=992&ilmio=toimeentulo`);
  await waitForText(page, "Alue ei ole kertonut, minne järjestöjen havainnot lähetetään.", { selector: ".observation" });
  assert.equal(await page.locator(".observation a").count(), 0);
  const text = await page.getByLabel("Viestin pohja").inputValue();
  assert.match(text, /Toiminta-alue: Äänekoski\nTeema: Toimeentulo\n/);
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
  await spoilt.locator(".observation").waitFor();
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
  await waitForText(page, "Taulukosta puuttuu 1 mittari, jonka", { selector: ".need-overview" });
  assert.equal(await page.locator(".need:has(.need__told > p)").count(), (await page.locator(".need").count()) - 1);
  await mend();
  await articleOf(page, "493").getByRole("button", { name: "Yritä uudelleen" }).click();
  await articleOf(page, "493").locator(".need__lead").waitFor();
});

for (const [language, title] of [["fi", "Järjestöille"], ["sv", "För organisationer"], ["en", "For organisations"]]) {
  for (const [colorScheme, width] of [["light", 1280], ["dark", 320]]) {
    test(`the page can be used in ${language}, ${colorScheme}, ${width} pixels wide`, async () => {
      const page = await open(`${PAGE}?tyo=toimeentulon-tuki&kunta=435~992&sarja=493~5&kieli=${language}`, { width, colorScheme });
      assert.equal(await page.textContent("h1"), title);
      await page.locator(".need__places summary").first().click();
      await page.waitForSelector(".need .place-figure path", { state: "attached" });
      await page.waitForSelector(".need-table tbody tr");
      await pageIsAtRest(page);
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

const EMBED = "/upotus/sarja/oma?v=1&kunta=992&sarja=493~5&nimi=Perheiden+arki&kieli=fi&otsikko=1&reuna=1&teema=auto&data=uusin";

test("a set stands on a page of another site, as high as it is, with links to its pages", async () => {
  const page = await browser.openHost(
    (app) => `<iframe title="Perheiden arki" src="${app}${EMBED.replaceAll("&", "&amp;")}" width="100%" height="800"></iframe><script async src="${app}/upotus-1.js" crossorigin="anonymous"></script>`,
  );
  const frame = await (await page.waitForSelector("iframe")).contentFrame();
  await frame.waitForFunction(() => document.querySelectorAll(".need .need__lead").length === 2);
  assert.equal(await frame.textContent("h1"), "Perheiden arki");
  assert.deepEqual(await frame.$$eval(".need h2 a", (links) => links.map((link) => link.pathname)), ["/mittari/493", "/mittari/5"]);
  assert.ok(await frame.locator(".need h2 a").evaluateAll((links) => links.every((link) => link.target === "_top" && new URLSearchParams(link.search).get("kunta") === "992")));
  // The other has figures of one year.
  assert.equal(await frame.locator(".need .panel__picture").count(), 1);
  assert.equal(await frame.locator(".need button, .need-overview, .need__places, .own-set").count(), 0);
  const link = await frame.locator(".embed__foot a").first().getAttribute("href");
  assert.equal(new URLSearchParams(link.split("?")[1]).get("sarja"), "493~5");
  await page.waitForFunction(() => document.querySelector("iframe").clientHeight !== 800);
  // Either may still change.
  await eventually(async () => {
    const height = await frame.evaluate(() => Math.ceil(document.getElementById("app").getBoundingClientRect().height));
    const given = await page.evaluate(() => document.querySelector("iframe").clientHeight);
    assert.ok(Math.abs(given - height) <= 2, `${height} pixels in a frame of ${given}`);
  });
  await page.assertClean();
});

for (const [language, title] of [["fi", "Oma kokoelma"], ["sv", "Egen samling"], ["en", "Your own set"]]) {
  test(`an embedded set without a name can be read in ${language}, and says what it lacks`, async () => {
    const page = await browser.openPage(`/upotus/sarja/oma?sarja=493~eiole~5&kieli=${language}`, { width: 320, colorScheme: "dark" });
    await page.waitForFunction(() => {
      const needs = [...document.querySelectorAll(".need")];
      return needs.length === 2 && needs.every((need) => need.querySelector(".need__told > p"));
    });
    assert.equal(await page.textContent("h1"), title);
    await waitForText(page, "eiole");
    await scan(page);
    const [content, window] = await page.evaluate(() => [document.scrollingElement.scrollWidth, innerWidth]);
    assert.ok(content <= window, `${content} pixels wide in a window of ${window}`);
    await page.assertClean();
    await page.context().close();
  });
}

test("an embed of no set says that there is none", async () => {
  const page = await browser.openPage("/upotus/sarja/oma?nimi=Tyhj%C3%A4");
  await waitForText(page, "Kokoelmassa ei ole mittareita.");
  await page.goto("/upotus/sarja/muu?sarja=493");
  await waitForText(page, "Upotettavaa ei löydy");
  await page.assertClean();
});

test("the code of a set is made where the set is, and shows it", async () => {
  const page = await open(`${PAGE}?tyo=toimeentulon-tuki&kunta=992&sarja=493~5&nimi=Arki+%26+apu`);
  await page.locator(".own-set").getByRole("button", { name: "Upota" }).click();
  const dialog = page.locator("dialog[open]");
  const code = dialog.locator("textarea");
  await page.waitForFunction(() => document.querySelector("dialog textarea")?.value.includes("/upotus/sarja/oma?"));
  const markup = await code.inputValue();
  assert.ok(markup.includes('title="Arki &amp; apu: mittarit"'), markup);
  assert.ok(markup.includes("v=1&amp;kunta=992&amp;sarja=493~5&amp;nimi=Arki+%26+apu&amp;kieli=fi"), markup);
  assert.equal(await dialog.getByLabel("Kuva ja linkki").count(), 0);
  const preview = await (await dialog.locator("iframe.embed-dialog__preview").elementHandle()).contentFrame();
  await preview.waitForFunction(() => document.querySelectorAll(".need .need__lead").length === 2);
  await page.assertClean();
});

test("on paper stands what is read and not what is pressed", async () => {
  const page = await open(`${LIVELIHOOD}&kunta=992`);
  await page.locator(".observation").waitFor();
  await page.emulateMedia({ media: "print" });
  for (const selector of [".explorer__filters", ".need__tools", ".observation", ".need__places"]) {
    assert.equal(await page.locator(selector).first().isVisible(), false, selector);
  }
  for (const selector of [".results__asked", ".need__lead", ".need__told", ".need .panel__picture"]) {
    assert.ok(await page.locator(selector).first().isVisible(), selector);
  }
});
