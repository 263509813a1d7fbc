// Figures on pages are the figures of the source: digit for digit, with a reason in words where there is none.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { copyPublication, removePublications } from "./publications.mjs";
import { FINNISH_UNITS, inFinnish, readFigures, readIndicators, readRegions, seriesOf } from "./source.mjs";
import { loadAllPanels, pageIsAtRest, readSeriesTable, startBrowser, waitForText } from "./support.mjs";

let browser;
let page;
let indicators;
let regions;
before(async () => {
  browser = await startBrowser();
  page = await browser.openPage("/tutki");
  indicators = await readIndicators();
  regions = await readRegions();
});
after(async () => {
  await browser.close();
  await removePublications();
});

/** Opens an indicator, and reads its table once its figures are there. */
async function openTable(path) {
  await page.goto(path);
  return readSeriesTable(page);
}

/** Holds a column of the table against the source, both ways; gives how many figures were compared. */
async function assertColumnIsSource(table, column, indicator, region, sex = "total") {
  const series = seriesOf(await readFigures(indicator), region, sex);
  const decimals = Number(indicators.get(indicator).decimals);
  const place = table.head.indexOf(column);
  assert.ok(place > 0, `${column} is not among the columns ${table.head}`);
  for (const [year, { value }] of series) {
    const shown = table.rows.get(year)?.[place - 1];
    assert.equal(shown, inFinnish(value, decimals), `${indicator} ${column} ${year}`);
  }
  for (const [year, cells] of table.rows) {
    if (!series.has(year)) {
      assert.match(cells[place - 1], /^(luultavasti salattu|ei mitattu|ei lukua|ei koske aluetta)$/, `${indicator} ${column} ${year}`);
    }
  }
  return series.size;
}

test("every figure of a table is the figure of the source, in every unit and size", async () => {
  const columns = [
    ["178", "992", "Äänekoski"],
    ["127", "179", "Jyväskylä"],
    ["127", "435", "Luhanka"],
    ["3180", "077", "Hankasalmi"],
    ["761", "265", "Kivijärvi"],
    ["3126", "500", "Muurame"],
    ["3219", "850", "Toivakka"],
    ["423", "182", "Jämsä"],
  ];
  let compared = 0;
  for (const [indicator, region, name] of columns) {
    const table = await openTable(`/mittari/${indicator}?kunta=${region}`);
    compared += await assertColumnIsSource(table, name, indicator, region);
  }
  assert.ok(compared > 150, `only ${compared} figures were compared`);
  await page.assertClean();
});

test("county and country stand beside the municipality with their own figures", async () => {
  const table = await openTable("/mittari/181?kunta=992~435");
  assert.deepEqual(table.head, ["Vuosi", "Äänekoski", "Luhanka", "Keski-Suomi", "Koko maa"]);
  await assertColumnIsSource(table, "Äänekoski", "181", "992");
  await assertColumnIsSource(table, "Luhanka", "181", "435");
  await assertColumnIsSource(table, "Keski-Suomi", "181", "HVA15");
  await assertColumnIsSource(table, "Koko maa", "181", "SSS");
});

test("a comparator that is switched off leaves the table", async () => {
  await openTable("/mittari/181?kunta=992");
  await page.getByRole("checkbox", { name: "Koko maa" }).uncheck();
  await page.waitForURL(/vertaa=hva/);
  const { head } = await readSeriesTable(page);
  assert.deepEqual(head, ["Vuosi", "Äänekoski", "Keski-Suomi"]);
});

test("girls and boys have columns of their own", async () => {
  const table = await openTable("/mittari/191?kunta=179&sukupuoli=y~n~m&vertaa=hva");
  await assertColumnIsSource(table, "Jyväskylä, yhteensä", "191", "179", "total");
  await assertColumnIsSource(table, "Jyväskylä, tytöt", "191", "179", "female");
  await assertColumnIsSource(table, "Jyväskylä, pojat", "191", "179", "male");
  await assertColumnIsSource(table, "Keski-Suomi, tytöt", "191", "HVA15", "female");
});

test("a negative figure has a true minus, in the table, in the sentence and at the cursor", async () => {
  const table = await openTable("/mittari/178?kunta=992");
  const series = seriesOf(await readFigures("178"), "992");
  const negative = [...series.values()].filter(({ value }) => value.startsWith("-"));
  assert.ok(negative.length > 5);
  for (const { year, value } of negative) {
    assert.equal(table.rows.get(year)[0], inFinnish(value, 1));
    assert.match(table.rows.get(year)[0], /^\u2212\d+,\d$/);
  }
  const newest = [...series.values()].at(-1);
  assert.ok(newest.value.startsWith("-"), "the newest figure was chosen to be negative");
  await waitForText(page, `${inFinnish(newest.value, 1)} `, { selector: ".lead" });
  await page.focus(".chart-cursor");
  await page.keyboard.press("End");
  await waitForText(page, `Äänekoski ${inFinnish(newest.value, 1)} / 1 000`, { selector: ".chart-cursor__card" });
});

test("thousands are set apart by a thin space", async () => {
  const table = await openTable("/mittari/127?kunta=179");
  assert.equal(table.rows.get("2022")[0], "145\u202f887");
  const lead = await page.textContent(".lead");
  assert.ok(lead.includes("145\u202f887"), lead);
});

test("a zero is a figure, and not a missing one", async () => {
  const shares = await openTable("/mittari/191?kunta=435");
  const zeros = [...seriesOf(await readFigures("191"), "435").values()].filter(({ value }) => Number(value) === 0);
  assert.ok(zeros.length > 3);
  for (const { year } of zeros) {
    assert.equal(shares.rows.get(year)[0], "0,00", year);
  }
  await waitForText(page, /Luhangassa .* 0,00 % .* vuonna 2004/, { selector: ".lead" });

  const patients = await openTable("/mittari/4?kunta=435");
  assert.equal(patients.rows.get("1997")[0], "0,0");
  await assertColumnIsSource(patients, "Luhanka", "4", "435");
});

test("the direction of the figures is said, with the rule that decided one press away", async () => {
  await openTable("/mittari/181?kunta=992");
  await waitForText(
    page,
    "Vuosina 1991–2021 suunta on ollut laskeva: kehitys on mennyt parempaan suuntaan. Viimeinen luku on silti suurempi kuin ensimmäinen.",
    { selector: ".trend-verdict" },
  );
  await page.getByText("Miten suunta on päätelty?").focus();
  await page.keyboard.press("Enter");
  await waitForText(page, /Mannin ja Kendallin testi .* Lukuja on 31\. .* kertaa sadasta/, { selector: ".trend__words details" });
  await openTable("/mittari/181?kunta=992&vuodet=2018..2021");
  await waitForText(page, "Suunnasta ei voi sanoa mitään: lukuja on 4, ja tarvittaisiin vähintään 5.", { selector: ".trend-verdict" });
  assert.equal(await page.getByText("Miten suunta on päätelty?").isVisible(), false, "no rule was applied");
  await openTable("/mittari/451?kunta=992");
  await waitForText(page, /euroja ei voi vertailla vuosien välillä/, { selector: ".trend-verdict" });
});

test("a suppressed figure is said to be suppressed, in the table, in the sentence and at the cursor", async () => {
  const table = await openTable("/mittari/191?kunta=435");
  const series = seriesOf(await readFigures("191"), "435");
  for (const [year, [shown]] of table.rows) {
    assert.equal(shown === "luultavasti salattu", !series.has(year), year);
  }
  await waitForText(page, "Vuoden 2021 luku on luultavasti salattu pienen lukumäärän vuoksi.", { selector: ".trend__words" });
  await page.focus(".chart-cursor");
  await page.keyboard.press("End");
  await waitForText(page, "Luhanka luultavasti salattu", { selector: ".chart-cursor__card" });
});

test("the number of people behind a share is the source's, where the source has one", async () => {
  await openTable("/mittari/191?kunta=992");
  const rows = await readFigures("191");
  await page.focus(".chart-cursor");
  await page.keyboard.press("End");
  for (const [region, name] of [["992", "Äänekoski"], ["HVA15", "Keski-Suomi"], ["SSS", "Koko maa"]]) {
    const { value, count } = seriesOf(rows, region).get("2021");
    const shown = `${name} ${inFinnish(value, 2)} % (lukumäärä ${inFinnish(count, 0)})`;
    await waitForText(page, shown.replace(/\s/g, " "), { selector: ".chart-cursor__card" });
  }
});

test("a year without a figure of the municipality says so", async () => {
  const table = await openTable("/mittari/683?kunta=992");
  const place = table.head.indexOf("Äänekoski") - 1;
  assert.equal(table.rows.get("2014")[place], "ei lukua");
  await assertColumnIsSource(table, "Äänekoski", "683", "992");
  await assertColumnIsSource(table, "Keski-Suomi", "683", "HVA15");
});

test("a municipality without any figure is named in a remark, and has no column", async () => {
  const covered = new Set((await readFigures("1275")).map(({ region }) => region));
  assert.ok(!covered.has("435"), "Luhanka was chosen because it has no figure");
  const table = await openTable("/mittari/1275?kunta=435~179");
  assert.deepEqual(table.head, ["Vuosi", "Jyväskylä"]);
  await waitForText(page, "Luhanka: tässä palvelussa ei ole lukuja tästä mittarista.", { selector: ".remarks" });
  await assertColumnIsSource(table, "Jyväskylä", "1275", "179");
});

test("an indicator without municipalities says so and shows the county", async () => {
  const table = await openTable("/mittari/3563?kunta=992");
  await waitForText(page, "Tästä mittarista on lukuja vain hyvinvointialueelta tai koko maasta, ei kunnista.", { selector: ".remarks" });
  await assertColumnIsSource(table, "Keski-Suomi", "3563", "HVA15");
});

test("the older region stands under its own name, with a remark", async () => {
  const table = await openTable("/mittari/451?kunta=992");
  assert.deepEqual(table.head, ["Vuosi", "Äänekoski", "Keski-Suomen maakunta"]);
  await assertColumnIsSource(table, "Äänekoski", "451", "992");
  await assertColumnIsSource(table, "Keski-Suomen maakunta", "451", "MK13");
  await waitForText(
    page,
    "Hyvinvointialueelta (Keski-Suomi) ei ole lukuja. Vertailussa on Keski-Suomen maakunta, jonka kunnat voivat olla osin eri kuin nykyisen hyvinvointialueen.",
    { selector: ".remarks" },
  );
  await waitForText(page, "Koko maa: tässä palvelussa ei ole lukuja tästä mittarista.", { selector: ".remarks" });
  assert.equal(await page.getByRole("checkbox", { name: "Hyvinvointialue" }).count(), 1);
  assert.equal(await page.getByRole("checkbox", { name: "Koko maa" }).count(), 0, "what has no figures is not offered");
});

test("the newest figures of every panel are the newest figures of the source", async () => {
  await page.goto("/tutki?kunta=992&nakyma=lista");
  await loadAllPanels(page);
  const panels = await page.$$eval(".panel", (panels) =>
    panels.map((panel) => ({
      indicator: /\/mittari\/([^?]+)/.exec(panel.querySelector("a").href)[1],
      figures: [...panel.querySelectorAll(".panel__newest li")].map((line) => line.textContent),
    })),
  );
  const withFigures = [...indicators.keys()].filter((id) => panels.some(({ indicator }) => indicator === id));
  assert.equal(withFigures.length, panels.length);
  assert.ok(panels.length > 40, `${panels.length} panels`);
  let compared = 0;
  for (const { indicator, figures } of panels) {
    const expected = await newestFigures(indicator, "992");
    assert.deepEqual(figures, expected.length > 0 ? expected : ["Ei lukuja"], indicator);
    compared += expected.length;
  }
  assert.ok(compared > 80, `only ${compared} figures were compared`);
  await page.assertClean();
});

/** What a panel must say of a municipality, its county (or the older region) and the country. */
async function newestFigures(indicator, municipality) {
  const rows = await readFigures(indicator);
  const { unit, decimals } = indicators.get(indicator);
  const sex = rows.some((row) => row.sex === "total") ? "total" : rows[0].sex;
  const county = rows.some((row) => row.region === "HVA15") ? "HVA15" : "MK13";
  return [municipality, county, "SSS"].flatMap((code) => {
    const newest = [...seriesOf(rows, code, sex).values()].at(-1);
    return newest ? [`${regions.get(code).short_fi} ${inFinnish(newest.value, Number(decimals))}${FINNISH_UNITS[unit]} (${newest.year})`] : [];
  });
}

/** Follows the way on to the explorer, which keeps the municipality. */
async function followToExplorer() {
  await page.getByRole("link", { name: "Tutki kaikkia mittareita" }).click();
  await waitForText(page, "Miten Keski-Suomessa voidaan?", { selector: "h1" });
  await page.getByRole("button", { name: "Poista Äänekoski" }).waitFor();
}

test("an indicator without figures is said to be unpublished, and nothing stands in for them", async () => {
  await page.goto("/mittari/3127?kunta=992");
  await waitForText(page, "Ei vielä julkaistu tässä palvelussa", { selector: ".lead" });
  await waitForText(page, "Puuttuvia lukuja ei arvioida eikä korvata muilla.");
  await pageIsAtRest(page);
  assert.equal(await page.locator(".series-table, .trend-figure, .failure").count(), 0);
  await followToExplorer();
  await page.assertClean();
});

test("an unknown indicator is said to be unknown, with a way on", async () => {
  await page.goto("/mittari/ei-ole?kunta=992");
  await waitForText(page, "Mittaria ei löydy", { selector: "h1" });
  await waitForText(page, "Tässä palvelussa ei ole mittaria, jonka tunnus on ei-ole.");
  await followToExplorer();
});

test("an unknown page has status 404 and says so, with a way on", async () => {
  const response = await page.goto("/ei/tallaista?kunta=992");
  assert.equal(response.status(), 404);
  await waitForText(page, "Sivua ei löydy", { selector: "h1" });
  await followToExplorer();
  await page.assertClean();
});

test("an axis that does not begin at zero says where it begins, and begins at zero when asked", async () => {
  const page = await browser.openPage("/mittari/1080?kunta=992");
  await waitForText(page, "Asteikko ei ala nollasta vaan luvusta 1 600.", { selector: "figcaption" });
  const marks = () => page.locator(".trend-figure__canvas text").allTextContents();
  await page.waitForSelector(".trend-figure__canvas text", { state: "attached" });
  assert.ok(!(await marks()).includes("0"));
  await page.getByRole("checkbox", { name: "Asteikko nollasta" }).check();
  await waitForText(page, "Nolla on asteikolla.", { selector: "figcaption" });
  await page.waitForFunction(() => [...document.querySelectorAll(".trend-figure__canvas text")].some(({ textContent }) => textContent === "0"));
  await page.assertClean();
  await page.context().close();
});

test("what the editors know of updates is said, and what they do not know is not", async () => {
  const page = await browser.openPage("/mittari/186");
  const details = page.locator(".explanation dl");
  await waitForText(page, "Päivitetty lähteessä 29.4.2025", { selector: ".explanation dl" });
  assert.equal(await details.getByText("Seuraavat luvut odotettavissa").count(), 0);
  await page.assertClean();
  const publication = await copyPublication();
  await publication.changeJson("catalogue", ({ sources }) => {
    sources.find(({ id }) => id === "sotkanet").next_update = "2027-03";
  });
  const other = await browser.openPage("/mittari/181", { publication: publication.folder });
  await waitForText(other, "Seuraavat luvut odotettavissa maaliskuu 2027", { selector: ".explanation dl" });
  assert.equal(await other.locator(".explanation dl").getByText("Päivitetty lähteessä").count(), 0);
  await other.assertClean();
});
