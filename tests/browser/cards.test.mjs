// Cards, the front page, priority areas and all municipalities beside each other: what they say, and how one walks through them.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { brotliCompressSync, constants } from "node:zlib";

import { copyPublication, removePublications } from "./publications.mjs";
import { FINNISH_UNITS, inFinnish, readFigures, readIndicators, readRegions, seriesOf } from "./source.mjs";
import { eventually, pageIsAtRest, scan, startBrowser, tabTo, waitForText } from "./support.mjs";

/** The most bytes and requests of published data before a card stands. */
const MOST_BYTES = 12_000;
const MOST_REQUESTS = 3;

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

async function openCard(code, options) {
  const page = await browser.openPage(`/kunta/${code}`, options);
  await page.waitForSelector(".unknown");
  return page;
}

/** The rows of a card: identifier, and the texts of its cells. */
function readRows(page) {
  return page.$$eval(".card-table tbody tr:not(.card-table__phenomenon)", (rows) =>
    rows.map((row) => ({
      id: decodeURIComponent(new URL(row.querySelector("th a").href).pathname.split("/").at(-1)),
      figure: row.querySelector(".card-figure b").textContent,
      year: row.querySelector(".card-figure small").textContent,
      differences: [...row.querySelectorAll(".card-table__difference")].map((cell) => cell.textContent),
      place: row.querySelector(".card-table__place")?.textContent,
    })),
  );
}

/** The newest row of a region that has a value. */
function newest(rows, region) {
  const years = [...seriesOf(rows, region, sexOf(rows)).values()].filter((row) => row.value !== "");
  return years.toSorted((one, other) => other.year - one.year)[0];
}

/** Women and men together, wherever that is published. */
function sexOf(rows) {
  return rows.some((row) => row.sex === "total") ? "total" : rows[0].sex;
}

/** A difference of two numbers of the source, rounded as the page does, with its sign. */
function signed(one, other, decimals) {
  const scaled = Math.round((Number(one) - Number(other)) * 10 ** decimals);
  const sign = scaled > 0 ? "+" : "";
  return sign + inFinnish((scaled / 10 ** decimals).toFixed(decimals), decimals);
}

test("every number on three cards is the number of the source", async () => {
  let compared = 0;
  let places = 0;
  for (const code of ["992", "435", "HVA15"]) {
    const page = await openCard(code);
    const rows = await readRows(page);
    assert.ok(rows.length > 20, `${code} has ${rows.length} rows`);
    for (const { id, figure, year, differences, place } of rows) {
      const { unit, decimals } = indicators.get(id);
      const figures = await readFigures(id);
      // Before the counties, figures were published for the older region.
      const own = newest(figures, code) ?? newest(figures, "MK13");
      assert.equal(year, own.year, `${code} ${id}`);
      assert.equal(figure, inFinnish(own.value, Number(decimals)) + FINNISH_UNITS[unit], `${code} ${id}`);
      const of = (region) => seriesOf(figures, region, sexOf(figures)).get(year)?.value || undefined;
      const larger = code === "HVA15" ? [of("SSS")] : [of("HVA15") ?? of("MK13"), of("SSS")];
      if (unit === "count") {
        assert.ok(differences.every((text) => text === "–"), `${code} ${id}: counts are not compared`);
      } else {
        const expected = larger.map((value) => (value === undefined ? "–" : signed(own.value, value, Number(decimals))));
        const shown = differences.map((text) => text.replace("\u00a0%-yks.", "").replace("*", ""));
        assert.deepEqual(shown, expected, `${code} ${id}`);
      }
      if (place) {
        const municipalities = [...regions.keys()].filter((region) => regions.get(region).level === "municipality");
        const known = municipalities.map(of).filter((value) => value !== undefined);
        const above = known.filter((value) => Number(value) > Number(own.value)).length;
        assert.ok(place.endsWith(`${known.length} kunnasta`), `${code} ${id}: ${place}`);
        assert.match(place, above === 0 ? /^(suurin|1\.)/ : new RegExp(`^(${above + 1}\\.|pienin)`), `${code} ${id}: ${place}`);
      }
      places += place ? 1 : 0;
      compared += 1;
    }
    await page.assertClean();
    await page.context().close();
  }
  assert.ok(places > 60, `${places} places were compared`);
  assert.ok(compared > 80, `${compared} rows were compared`);
});

test("every municipality, the county and the country have a card that says nothing undefined", async () => {
  const page = await browser.openPage("/");
  const codes = [...regions.keys()].filter((code) => code !== "MK13");
  assert.equal(codes.length, 24);
  for (const code of codes) {
    await page.goto(`/kunta/${code}`);
    await page.waitForSelector(".unknown");
    const { name_fi: name } = regions.get(code);
    assert.equal(await page.locator("h1").innerText(), name);
    const text = await page.locator("main").innerText();
    assert.doesNotMatch(text, /undefined|NaN|null|\{|\}/, code);
  }
  await page.assertClean();
});

test("a card tells what is hidden, what is not published, and what is still to come", async () => {
  const page = await openCard("435");
  const unknown = await page.locator(".unknown").innerText();
  assert.match(unknown, /Alueen luku on vanhempi kuin muiden.*Kodin ulkopuolelle sijoitetut 0–/);
  assert.match(unknown, /ei ole vielä julkaistu tässä palvelussa: Elämänlaatu/);
  assert.match(unknown, /vain hyvinvointialueelta tai koko maasta/);
  assert.match(await page.locator(".highlights").innerText(), /Luhanka: 692 asukasta/);
});

test("a card stands after three small published files", async () => {
  const requested = [];
  const page = await browser.openPage("/kunta/992", {
    prepare: async (page) => page.on("request", (request) => requested.push(new URL(request.url()).pathname)),
  });
  await page.waitForSelector(".unknown");
  const published = requested.filter((path) => path.startsWith("/publication/"));
  assert.ok(published.length <= MOST_REQUESTS, published.join(", "));
  const sizes = await Promise.all(published.map(async (path) => compressed(await readFile(`dist${path}`))));
  const size = sizes.reduce((sum, size) => sum + size, 0);
  assert.ok(size <= MOST_BYTES, `${size} bytes`);
});

function compressed(content) {
  return brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}

test("the number of a former municipality leads to the present one, and an unknown one nowhere", async () => {
  const page = await openCard("774");
  await waitForText(page, "Suolahti on liitetty vuonna 2007 nykyiseen kuntaan Äänekoski");
  assert.equal(await page.locator("h1").innerText(), "Äänekoski");
  await page.getByRole("link", { name: "/kunta/992" }).click();
  await page.waitForURL(/\/kunta\/992/);
  await page.goto("/kunta/291");
  await waitForText(page, "Kuntaa ei löydy");
  await page.goto("/kunta/%3Cscript%3E");
  await waitForText(page, "<script>");
  await page.assertClean();
});

test("another municipality is put beside, stands in the link, and is let go", async () => {
  const page = await openCard("992");
  const field = page.getByRole("combobox", { name: "Vertaa toiseen kuntaan" });
  await field.focus();
  await page.keyboard.press("ArrowDown");
  assert.doesNotMatch(await page.evaluate(() => location.href), /kunta=/, "walking the list with keys changes nothing");
  await field.selectOption({ label: "Jämsä" });
  await page.getByRole("button", { name: "Vertaa", exact: true }).click();
  await page.waitForURL(/kunta=182/);
  await page.waitForSelector(".card-table--beside");
  const row = page.locator(".card-table--beside tr", { hasText: "Työttömät, % työvoimasta" }).first();
  assert.match(await row.locator("td").nth(0).innerText(), /14,4\s%/);
  assert.match(await row.locator("td").nth(1).innerText(), /13,2\s%/);
  await page.goBack();
  await page.waitForSelector(".card-table:not(.card-table--beside)");
  await page.goForward();
  await page.getByRole("button", { name: "Lopeta vertailu: Jämsä" }).click();
  await page.waitForSelector(".card-table:not(.card-table--beside)");
  await page.assertClean();
});

test("a meeting is walked through with keys, tells where it is, and ends with Escape", async () => {
  const page = await openCard("992");
  const start = page.getByRole("button", { name: "Kokousnäkymä" });
  await tabTo(page, start);
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Kokousnäkymä" });
  await dialog.waitFor();
  await waitForText(page, "Äänekoski yhdessä katsottuna", { selector: "dialog" });
  await page.keyboard.press("ArrowRight");
  await page.waitForURL(/askel=1/);
  await waitForText(page, "Keskustelun tueksi", { selector: "dialog" });
  assert.equal(await page.evaluate(() => document.activeElement.tagName), "H2");
  assert.match(await dialog.innerText(), /Mielen hyvinvointi: Masennus/);
  assert.ok((await dialog.locator("svg.panel__picture").count()) > 0);
  await page.keyboard.press("End");
  await waitForText(page, "Mistä haluamme sopia", { selector: "dialog" });
  const last = await dialog.locator("[role=status]").innerText();
  const [number, count] = last.split("/");
  assert.equal(number, count);
  await page.keyboard.press("ArrowLeft");
  await page.waitForURL(new RegExp(`askel=${count - 2}`));
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
  await page.waitForURL((url) => !url.searchParams.has("askel"));
  assert.equal(await start.evaluate((button) => button === document.activeElement), true, "the focus comes back");
  await page.assertClean();
});

test("a municipality is found by a part of its name, and any other word is searched for", async () => {
  const page = await browser.openPage("/");
  const field = page.getByLabel("Kunta tai aihe");
  await field.fill("aanek");
  await page.waitForFunction(() => document.querySelectorAll(".finder__list a").length === 2);
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/kunta\/992/);
  await page.goBack();
  await page.getByLabel("Kunta tai aihe").fill("yksinäisyys");
  await page.getByRole("link", { name: "Hae mittareista: yksinäisyys" }).waitFor();
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/tutki\?haku=/);
  await page.assertClean();
});

test("the front page leads to what else there is, says what it is for, and to nothing that is not there", async () => {
  const further = (page) => page.$$eval(".further li", (items) => items.map((item) => [[...item.querySelectorAll("a")].map((link) => link.getAttribute("href").split("?")[0]), item.querySelector(":scope > span:last-child").textContent]));
  for (const language of ["fi", "sv", "en"]) {
    const page = await browser.openPage(`/?kieli=${language}`, { width: 360, height: 740, colorScheme: "dark" });
    await page.waitForSelector(".further");
    await page.waitForSelector(".locator__map a");
    await page.waitForSelector(".door__figure");
    const found = await further(page);
    assert.deepEqual(found.flatMap(([to]) => to), ["/kertomus", "/ilmio/tyottomyys", "/ilmio/lastensuojelu", "/vuosikello", "/jarjestolle", "/kooste"]);
    assert.ok(found.every(([, said]) => /^[^.]{20,100}\.$/.test(said)), JSON.stringify(found));
    await scan(page);
    await page.assertClean();
    await page.context().close();
  }
  const publication = await copyPublication();
  await publication.changeManifest((manifest) => ["reports", "tours", "annual_clock"].forEach((file) => delete manifest[file]));
  const page = await browser.openPage("/", { publication: publication.folder });
  await page.waitForSelector(".further");
  assert.deepEqual((await further(page)).flatMap(([to]) => to), ["/jarjestolle", "/kooste"]);
});

test("the map of the front page is one stop for the tabulator, and arrows walk it", async () => {
  const page = await browser.openPage("/");
  await page.waitForSelector(".locator__map a");
  assert.equal(await page.locator(".locator__map a[tabindex='0']").count(), 1);
  assert.equal(await page.locator(".locator__map a").count(), 22);
  await tabTo(page, page.locator(".locator__map a[tabindex='0']"));
  const walked = new Set();
  for (const key of ["Home", "ArrowUp", "ArrowLeft", "ArrowDown", "ArrowRight", "ArrowDown"]) {
    await page.keyboard.press(key);
    walked.add(await page.evaluate(() => document.activeElement.getAttribute("aria-label")));
  }
  assert.ok(walked.size > 2, [...walked].join(", "));
  const name = await page.evaluate(() => document.activeElement.getAttribute("aria-label"));
  await page.keyboard.press("Enter");
  await waitForText(page, name, { selector: "h1" });
  await page.waitForURL(/\/kunta\/\d{3}/);
  await page.assertClean();
});

test("the municipalities beside each other are ordered by any column, with keys, and missing ones stay last", async () => {
  const page = await browser.openPage("/kunnat?painopiste=arjen-turvallisuus");
  await page.waitForSelector(".heat-map tbody tr");
  const names = () => page.$$eval(".heat-map tbody th", (cells) => cells.map((cell) => cell.textContent));
  assert.equal((await names())[0], "Hankasalmi");
  assert.equal((await names()).at(-1), "Äänekoski");
  const heading = page.getByRole("button", { name: /^Työttömät, % työvoimasta/ });
  await tabTo(page, heading);
  await page.keyboard.press("Enter");
  await page.waitForURL(/taulukko=mittari-181/);
  const figures = await readFigures("181");
  const of = (code) => seriesOf(figures, code).get("2021")?.value;
  const municipalities = [...regions.values()].filter(({ level }) => level === "municipality");
  const highest = municipalities.toSorted((one, other) => of(other.code) - of(one.code))[0];
  assert.equal((await names())[0], highest.name_fi);
  const sticky = await page.$eval(".heat-map tbody th", (cell) => getComputedStyle(cell).position);
  assert.equal(sticky, "sticky");
  assert.equal(await page.locator(".heat-map__band--worst .visually-hidden").first().textContent(), ", heikoimpien joukossa");
  await page.assertClean();
});

test("a priority area shows what is decided, and says what is not", async () => {
  const page = await browser.openPage("/painopiste/mielen-hyvinvointi");
  await page.waitForSelector(".area-programme");
  await page.waitForSelector(".card-table tbody tr");
  const text = await page.locator("main").innerText();
  assert.match(text, /Painopisteen omia tavoitteita ja toimenpiteitä ei ole vielä julkaistu tässä palvelussa/);
  assert.match(text, /Alueellinen hyvinvointisuunnitelma/);
  assert.match(text, /Ehkäisevä päihdetyö/);
  await page.goto("/painopiste/ei-ole");
  await waitForText(page, "Painopistettä ei löydy");
  await page.assertClean();
});

test("nothing is remembered until it is asked for, and it can be forgotten", async () => {
  const page = await openCard("992");
  const kept = () => page.evaluate(() => ({ ...localStorage }));
  assert.deepEqual(await kept(), {});
  await page.getByRole("button", { name: "Muista omana kuntana" }).click();
  await eventually(async () => assert.deepEqual(await kept(), { "tilannekuva-kunta": "992" }));
  await page.goto("/");
  await page.locator(".site-header").getByRole("link", { name: "Oma kunta: Äänekoski" }).click();
  await page.waitForURL(/\/kunta\/992/);
  await page.getByRole("button", { name: "Unohda oma kunta" }).click();
  await eventually(async () => assert.deepEqual(await kept(), {}));
  await eventually(async () => assert.equal(await page.locator(".site-header__own").innerText(), "Valitse kunta"));
  assert.deepEqual(await page.context().cookies(), []);
  await page.assertClean();
});

test("what people say stands as words, whatever it says", async () => {
  const publication = await copyPublication();
  const hostile = "<script>window.hit = 1</script><img src=x onerror=alert(1)>";
  const voices = {
    $schema: "../../schemas/voices-1.schema.json",
    version: "1.0",
    region: "992",
    voices: [
      {
        author: "Esimerkki ry",
        author_kind: "organisation",
        date: "2026-09-15",
        language: "fi",
        phenomenon: "tyottomyys",
        blocks: [
          { kind: "paragraph", spans: [{ text: hostile }, { address: "javascript:alert(1)", phrases: [{ text: "tänne" }] }] },
          { kind: "paragraph", spans: [{ address: "https://example.org/", phrases: [{ text: "lisää" }] }] },
        ],
      },
    ],
  };
  await publication.add("voices/992", JSON.stringify(voices), (manifest, name) => {
    manifest.voices = { 992: name };
  });
  const page = await openCard("992", { publication: publication.folder });
  await waitForText(page, "Esimerkki ry (järjestö), 15.9.2026");
  await waitForText(page, hostile, { selector: ".voices" });
  assert.equal(await page.evaluate(() => window.hit), undefined);
  const addresses = await page.$$eval(".voices a", (links) => links.map((link) => link.href));
  assert.deepEqual(addresses, ["https://example.org/"]);
  await page.assertClean();
});

test("every card prints on two pages, the country's on one, in every language, and nothing is wider than its place", async () => {
  const cards = [...regions.keys()].filter((code) => code !== "MK13");
  const printed = cards.flatMap((code) => (["992", "435", "601", "HVA15"].includes(code) ? ["fi", "sv", "en"] : ["fi"]).map((language) => [code, language]));
  for (const [code, language] of printed) {
    const page = await browser.openPage(`/kunta/${code}?kieli=${language}`);
    await page.waitForSelector(".unknown");
    await page.waitForLoadState("networkidle");
    await page.evaluate(() => document.fonts.ready);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
    assert.equal(pdf.match(/\/Type\s*\/Page\b/g).length, code === "SSS" ? 1 : 2, `${code} ${language}`);
    await page.emulateMedia({ media: "print" });
    await page.setViewportSize({ width: 733, height: 1000 });
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    assert.ok(wider <= 0, `${code} is ${wider} pixels wider than the paper`);
    const clipped = await page.$$eval(".card-table :is(td, tbody th)", (cells) => cells.filter((cell) => cell.scrollWidth > cell.clientWidth + 1).map((cell) => cell.innerText));
    assert.deepEqual(clipped, [], `cells of ${code} ${language} run over their neighbours`);
    await page.context().close();
  }
});

test("no page is wider than a narrow phone, but for the table of municipalities in its own scroller", async () => {
  const page = await browser.openPage("/", { width: 320, height: 640 });
  for (const [path, ready] of [
    ["/", ".door__figure"],
    ["/kunta/992", ".unknown"],
    ["/kunta/992?kunta=182~179", ".unknown"],
    ["/kunta/992?askel=3", "dialog .meeting__figure"],
    ["/kunnat", ".heat-map tbody tr"],
    ["/painopiste/arjen-turvallisuus", ".area-programme"],
  ]) {
    await page.goto(path);
    await page.waitForSelector(ready);
    await pageIsAtRest(page);
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    assert.ok(wider <= 0, `${path} is ${wider} pixels wider than the window`);
  }
});
