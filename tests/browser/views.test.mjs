// The views of one year: a link shows them, the table is the source, keys and fingers choose, and the years can be played.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { inFinnish, readFigures, readIndicators, readRegions } from "./source.mjs";
import { eventually, pageIsAtRest, readSeriesTable, scan, startBrowser, waitForText } from "./support.mjs";

let browser;
before(async () => {
  browser = await startBrowser();
});
after(() => browser.close());

const waitForQuery = (page, query) => page.waitForFunction((query) => location.search === query, query);

/** The rows of the table: region, figure, rank. */
async function readRows(page) {
  await page.waitForSelector(".distribution-table tbody tr");
  return page.$$eval(".distribution-table tbody tr", (rows) => rows.map((row) => [...row.cells].map((cell) => cell.textContent)));
}

test("a link shows all municipalities of a year, and the table has the figures of the source, highest first", async () => {
  const page = await browser.openPage("/mittari/181?nakyma=kunnat&vuosi=2019&vertaa=ei");
  const shown = await readRows(page);
  const regions = await readRegions();
  const source = (await readFigures("181"))
    .filter(({ region, sex, year }) => regions.get(region).level === "municipality" && sex === "total" && year === "2019")
    .sort((one, other) => Number(other.value) - Number(one.value));
  assert.equal(shown.length, 22);
  assert.deepEqual(
    shown.filter(([, , rank]) => rank).map(([, figure]) => figure),
    source.map(({ value }) => inFinnish(value, 1)),
  );
  const figures = new Map(shown.map(([name, figure]) => [name, figure]));
  for (const { region, value } of source) {
    assert.equal(figures.get(regions.get(region).name_fi), inFinnish(value, 1));
  }
  await page.assertClean();
});

test("the legend of a map speaks of missing figures only in years that lack one", async () => {
  const page = await browser.openPage("/mittari/181?nakyma=kartta&vuosi=2019&vertaa=ei");
  const rows = await readRows(page);
  assert.ok(rows.every(([, , rank]) => rank), "every municipality has a figure");
  await page.locator(".legend").waitFor();
  assert.doesNotMatch(await page.innerText(".legend"), /ei lukua/);
  await page.goto("/mittari/4?nakyma=kartta&vertaa=ei");
  await page.locator(".legend").getByText("ei lukua").waitFor();
  await page.assertClean();
});

test("on a phone the ways to take a chart along stand right below it and what is chosen, before the table", async () => {
  const page = await browser.openPage("/mittari/181?kunta=992", { width: 360, height: 740 });
  const add = page.getByRole("button", { name: "Lisää koosteeseen" });
  await add.waitFor();
  await page.waitForSelector(".trend-figure__canvas svg");
  await page.waitForSelector(".series-table table");
  await pageIsAtRest(page);
  const topOf = (selector) => page.locator(selector).first().evaluate((element) => element.getBoundingClientRect().top);
  const top = (await add.boundingBox()).y;
  assert.ok((await topOf(".trend-controls")) < top && top < (await topOf(".trend__words")), `${top}`);
  assert.ok(top < (await topOf(".downloads")) && (await topOf(".downloads")) < (await topOf(".series-table")));
  assert.ok((await topOf(".trend-figure")) < 740, "the chart begins on the first screen");
  await scan(page);
  await page.assertClean();
});

/** What the headings of a table say of its order, without those that say nothing. */
const orders = (page) => page.$$eval(".series-table thead th[aria-sort]", (cells) => cells.map((cell) => `${cell.textContent} ${cell.ariaSort}`));

test("the headings order the municipalities, with those without a figure last, and the order is in the link", async () => {
  const page = await browser.openPage("/mittari/4?nakyma=kunnat&vertaa=ei");
  const usual = await readRows(page);
  assert.ok(usual.some(([, , rank]) => !rank), "some have no figure");
  assert.deepEqual(await orders(page), ["Luku descending"]);
  const figure = page.getByRole("columnheader", { name: "Luku" }).getByRole("button");
  await figure.focus();
  await page.keyboard.press("Enter");
  await waitForQuery(page, "?vertaa=ei&nakyma=kunnat&taulukko=luku~nouseva");
  assert.ok(await figure.evaluate((element) => element === document.activeElement), "the heading keeps the focus");
  assert.deepEqual(await orders(page), ["Luku ascending"]);
  const known = usual.filter(([, , rank]) => rank);
  const shown = await readRows(page);
  const number = ([, figure]) => Number(figure.replace(",", ".").replace("\u2212", "-"));
  assert.deepEqual(shown.slice(0, known.length).map(number), known.map(number).sort((one, other) => one - other));
  assert.ok(shown.slice(known.length).every(([, , rank]) => !rank));
  await page.getByRole("columnheader", { name: "Alue" }).getByRole("button").click();
  await waitForQuery(page, "?vertaa=ei&nakyma=kunnat&taulukko=nimi~nouseva");
  const names = (await readRows(page)).map(([name]) => name);
  assert.deepEqual(names, [...names].sort(new Intl.Collator("fi").compare));
  await page.goBack();
  await page.goBack();
  await waitForQuery(page, "?nakyma=kunnat&vertaa=ei");
  await eventually(async () => assert.deepEqual(await readRows(page), usual));
  await page.assertClean();
});

test("the headings order the years by the figures of a line, and a link to a line that is gone shows the newest first", async () => {
  const page = await browser.openPage("/mittari/181?kunta=992&taulukko=992-y~nouseva");
  const { rows } = await readSeriesTable(page);
  const figures = [...rows.values()].map(([figure]) => Number(figure.replace(",", ".")));
  assert.deepEqual(figures, [...figures].sort((one, other) => one - other));
  assert.deepEqual(await orders(page), ["Äänekoski ascending"]);
  const year = page.getByRole("columnheader", { name: "Vuosi" }).getByRole("button");
  await year.focus();
  await page.keyboard.press(" ");
  await waitForQuery(page, "?kunta=992");
  assert.ok(await year.evaluate((element) => element === document.activeElement));
  await page.keyboard.press(" ");
  await waitForQuery(page, "?kunta=992&taulukko=vuosi~nouseva");
  const years = [...(await readSeriesTable(page)).rows.keys()];
  assert.deepEqual(years, [...years].sort());
  await page.goto("/mittari/181?kunta=179&taulukko=992-y~nouseva");
  await readSeriesTable(page);
  assert.deepEqual(await orders(page), ["Vuosi descending"]);
  await page.assertClean();
});

test("the headings stay while a table scrolls in its own frame, on a phone too", async () => {
  for (const [width, height, path] of [[360, 740, "/mittari/181?nakyma=kunnat"], [1280, 800, "/mittari/181?nakyma=kunnat"], [360, 740, "/mittari/181?kunta=992"], [1280, 800, "/mittari/181?kunta=992~179~410"]]) {
    const page = await browser.openPage(path, { width, height });
    await page.waitForSelector(".series-table tbody tr");
    const seen = await page.$eval(".series-table", (frame) => {
      frame.scrollTop = frame.scrollHeight;
      const head = frame.querySelector("thead th").getBoundingClientRect();
      return { scrolled: frame.scrollTop, from: head.top - frame.getBoundingClientRect().top };
    });
    assert.ok(seen.scrolled > 100, `${path} scrolls at ${width}`);
    assert.ok(Math.abs(seen.from) < 2, `${path} keeps its head at ${width}`);
    await page.context().close();
  }
});

test("a view is a link that Back undoes, and a year nobody has figures of is said", async () => {
  const page = await browser.openPage("/mittari/181?kunta=992");
  await page.getByRole("link", { name: "Kartta", exact: true }).click();
  await waitForQuery(page, "?kunta=992&nakyma=kartta");
  await page.waitForSelector("#map-992");
  await page.goBack();
  await page.waitForSelector(".trend-figure");
  await page.goto("/mittari/181?nakyma=kartta&vuosi=1950");
  await waitForText(page, "Vuodelta 1950 ei ole kuntien lukuja.");
  await page.assertClean();
});

test("arrow keys walk over the map, the line says where, and Enter chooses without losing the place", async () => {
  const page = await browser.openPage("/mittari/181?nakyma=kartta&vuosi=2021");
  await page.waitForSelector("#map-992");
  const map = page.getByRole("listbox", { name: "Kartta" });
  await map.focus();
  await page.keyboard.press("Home");
  await waitForText(page, /Saarijärvi 15,7 %, suurin/, { selector: "[data-live=place]" });
  await page.keyboard.press("ArrowRight");
  await waitForText(page, "Äänekoski 14,4 %, 3. suurin", { selector: "[data-live=place]" });
  assert.equal(await map.getAttribute("aria-activedescendant"), "map-992");
  await page.keyboard.press("Enter");
  await waitForQuery(page, "?kunta=992&nakyma=kartta&vuosi=2021");
  await page.waitForSelector("#map-992[aria-selected=true]");
  assert.ok(await map.evaluate((element) => element === document.activeElement));
  assert.equal(await map.getAttribute("aria-activedescendant"), "map-992");
  await page.keyboard.press("Escape");
  await page.waitForFunction(() => document.querySelector("[data-live=place]").textContent === "");
  await page.assertClean();
});

test("a tap on a bar or a tile chooses and lets go", async () => {
  const page = await browser.openPage("/mittari/181?nakyma=kunnat");
  await page.locator("#bars-992 .place-figure__area").click();
  await waitForQuery(page, "?kunta=992&nakyma=kunnat");
  await page.goto("/mittari/181?kunta=992&nakyma=kartta");
  await page.locator("#tiles-992 .place-figure__mark").click();
  await waitForQuery(page, "?nakyma=kartta");
  await page.assertClean();
});

test("the slider changes the year, and without motion the button goes one year on", async () => {
  const page = await browser.openPage("/mittari/181?nakyma=kunnat&vuosi=2019");
  const slider = page.getByRole("slider");
  await slider.focus();
  await page.keyboard.press("ArrowLeft");
  await waitForText(page, "Vuosi 2018", { selector: ".year-control__year" });
  await waitForQuery(page, "?nakyma=kunnat&vuosi=2018");
  assert.equal(await slider.getAttribute("aria-valuetext"), "2018");
  await page.getByRole("button", { name: "Seuraava vuosi" }).click();
  await waitForQuery(page, "?nakyma=kunnat&vuosi=2019");
  await page.waitForTimeout(1500);
  assert.equal(new URL(page.url()).searchParams.get("vuosi"), "2019");
  await page.assertClean();
});

test("the years are played to the last one and stop there", async () => {
  const page = await browser.openPage("/mittari/181?nakyma=kunnat&vuosi=2019", { reducedMotion: "no-preference" });
  await Promise.all([
    // Looked for from the beginning, since it stands there for two years alone, each of them less than a second.
    page.waitForFunction(() => document.querySelector(".year-control button")?.textContent === "Pysäytä"),
    page.getByRole("button", { name: "Toista vuodet" }).click(),
  ]);
  await waitForText(page, "Vuosi 2021", { selector: ".year-control__year" });
  await page.getByRole("button", { name: "Toista vuodet" }).waitFor();
  await page.assertClean();
});

test("groups are shown of the first municipality, with their gap as the source has it", async () => {
  const page = await browser.openPage("/mittari/191?kunta=992");
  await page.waitForSelector(".series-table tbody tr");
  await page.getByRole("link", { name: "Ryhmät", exact: true }).focus();
  await page.keyboard.press("Enter");
  await waitForQuery(page, "?kunta=992&nakyma=ryhmat");
  await waitForText(page, /Tyttöjen luku oli Äänekoskella 0,41 prosenttiyksikköä suurempi kuin poikien vuonna 2021/, { selector: ".lead" });
  const { head, rows } = await readSeriesTable(page);
  assert.deepEqual(head, ["Vuosi", "Äänekoski, tytöt", "Äänekoski, pojat", "Ero"]);
  const figures = await readFigures("191");
  const decimals = Number((await readIndicators()).get("191").decimals);
  let compared = 0;
  for (const [year, [, , gap]] of rows) {
    const [girls, boys] = ["female", "male"].map((wanted) => figures.find(({ region, sex, year: other }) => region === "992" && sex === wanted && other === year)?.value);
    if (girls && boys) {
      const scaled = Math.round(girls * 10 ** decimals) - Math.round(boys * 10 ** decimals);
      const sign = scaled > 0 ? "+" : "";
      assert.equal(gap, sign + inFinnish(String(scaled / 10 ** decimals), decimals), year);
      compared += 1;
    }
  }
  assert.ok(compared > 20);
  await page.focus(".chart-cursor");
  await page.keyboard.press("End");
  await waitForText(page, /2021: .*tytöt 2,41 %.*pojat 2,00 %/, { selector: "[data-live=chart]" });
  await page.getByRole("link", { name: "Kehitys", exact: true }).click();
  await waitForQuery(page, "?kunta=992");
  await page.assertClean();
  await page.context().close();
});

test("an indicator without both sexes has no view of groups, and a link to it shows the development", async () => {
  const page = await browser.openPage("/mittari/181?kunta=992&nakyma=ryhmat");
  const { head } = await readSeriesTable(page);
  assert.equal(head[1], "Äänekoski");
  assert.equal(await page.getByRole("link", { name: "Ryhmät", exact: true }).count(), 0);
  await page.context().close();
});

test("groups keep to WCAG on every screen, in every language, and never scroll sideways", async () => {
  for (const [width, colorScheme, language] of [[320, "light", "fi"], [320, "dark", "sv"], [1280, "light", "en"]]) {
    const page = await browser.openPage(`/mittari/191?kunta=992&nakyma=ryhmat&kieli=${language}`, { width, colorScheme });
    await page.waitForSelector(".trend-figure__canvas svg");
    await pageIsAtRest(page);
    await scan(page);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width);
    await page.assertClean();
    await page.context().close();
  }
});

test("both views keep to WCAG on every screen, in every language, and never scroll sideways", async () => {
  for (const view of ["kunnat", "kartta"]) {
    for (const [width, colorScheme, language] of [[320, "light", "fi"], [320, "dark", "sv"], [1280, "light", "en"], [1280, "dark", "fi"]]) {
      const page = await browser.openPage(`/mittari/178?kunta=992&nakyma=${view}&kieli=${language}`, { width, colorScheme });
      await page.waitForSelector(view === "kunnat" ? "#bars-992" : "#map-992");
      await pageIsAtRest(page);
      await scan(page);
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width);
      await page.assertClean();
      await page.context().close();
    }
  }
});
