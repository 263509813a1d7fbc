// A file that is broken or missing is said to be so, in its own words, and the rest goes on.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { copyPublication, removePublications } from "./publications.mjs";
import { listsAreWhole, pageIsAtRest, readSeriesTable, refusePart, scan, startBrowser, tabTo, waitForText } from "./support.mjs";

const INDICATOR = "/mittari/181?kunta=992";
const EXPLORER = "/tutki?kunta=992&haku=ty%C3%B6tt";

let browser;
before(async () => {
  browser = await startBrowser();
});
after(async () => {
  await browser.close();
  await removePublications();
});

const half = (text) => text.slice(0, text.length / 2);

/** Opens a page of a publication, hands it over, and asserts that no error went uncaught. */
async function withPage(publication, path, look) {
  const page = await browser.openPage(path, { publication: publication.folder });
  await look(page);
  const errors = page.problems.filter((problem) => problem.startsWith("error:") || problem.startsWith("content security"));
  assert.deepEqual(errors, []);
  await page.context().close();
}

/** Asserts that a failure is announced with these words, and with each problem of the file; `rest` is whether the page has more. */
async function assertFailure(page, words, problems = [], { rest = true } = {}) {
  const failure = page.getByRole("alert").first();
  await failure.waitFor();
  await waitForText(page, "Lukuja ei saatu ladattua", { selector: ".failure h2" });
  await waitForText(page, words, { selector: ".failure" });
  assert.equal((await failure.textContent()).includes("Muu sivu toimii tavallisesti."), rest);
  assert.equal(await page.locator("h1").count(), 1);
  await assertProblems(page, ".failure", problems);
}

async function assertProblems(page, selector, problems) {
  const listed = page.locator(`${selector} .problems li`);
  if (problems.length > 0) {
    // The sentences are code of their own, which comes after their heading; they are folded away.
    await listed.first().waitFor({ state: "attached" });
  }
  assert.deepEqual(await listed.allTextContents(), problems);
  if (problems.length > 0) {
    const heading = problems.length === 1 ? "Julkaistuissa tiedostoissa on yksi puute" : `Julkaistuissa tiedostoissa on ${problems.length} puutetta`;
    assert.equal(await page.textContent(`${selector} .problems summary`), heading);
  }
}

/** Asserts that among the panels only that of the broken indicator failed, and that the filters work. */
async function assertOtherPanelsWork(page) {
  await waitForText(page, "3,6 % (2019)", { selector: ".panels" });
  const broken = page.locator(".panel", { has: page.getByRole("link", { name: "Työttömät, % työvoimasta", exact: true }) });
  await broken.getByRole("button", { name: "Yritä uudelleen" }).waitFor();
  await waitForText(page, /Tiedostoa datasets\/181\.[0-9a-f]{16}\.json ei (voi käyttää|löydy julkaisusta)\./, { selector: ".panels" });
  assert.equal(await page.getByRole("button", { name: "Yritä uudelleen" }).count(), 1);
  await listsAreWhole(page);
  const before = await page.locator(".panel").count();
  await page.getByRole("checkbox", { name: "Toimeentulo" }).check();
  await page.waitForFunction((before) => document.querySelectorAll(".panel").length > before, before);
  await page.getByRole("checkbox", { name: "Toimeentulo" }).uncheck();
  await page.waitForFunction((before) => document.querySelectorAll(".panel").length === before, before);
}

const BROKEN_FIGURES = [
  {
    name: "figures that end in the middle",
    indicator: "181",
    breaks: (publication) => publication.change("datasets/181", half),
    problem: " Tiedosto loppuu kesken.",
  },
  {
    name: "figures that are not what their name promises",
    indicator: "182",
    breaks: (publication) => publication.spoil("datasets/182", (text) => text.replace("[", "[ ")),
    problem: " Tiedoston sisältö ei ole se, jonka sen nimi lupaa.",
  },
  {
    name: "figures with something that is no number in JSON",
    indicator: "3071",
    breaks: (publication) => publication.change("datasets/3071", (text) => text.replace(/"values":\[[^,]+,/, '"values":[NaN,')),
    problem: (text) => `:1:${text.indexOf("NaN") + 1} Arvo ei kelpaa luvuksi.`,
  },
  {
    name: "figures of a newer major version",
    indicator: "3562",
    breaks: (publication) => publication.changeJson("datasets/3562", (content) => (content.version = "2.0")),
    problem: "/version Tiedoston versiota 2.0 ei osata lukea.",
  },
  {
    name: "figures of another indicator",
    indicator: "2328",
    breaks: (publication) => publication.changeJson("datasets/2328", (content) => (content.indicator = "181")),
    problem: "/indicator Luvut ovat toisen mittarin: ”181”.",
  },
];

test("every way in which figures can be broken is said in its own words, and the rest of each page stands", async (context) => {
  const publication = await copyPublication();
  for (const { breaks } of BROKEN_FIGURES) {
    await breaks(publication);
  }
  await withPage(publication, "/tutki", async (page) => {
    for (const { name, indicator, problem } of BROKEN_FIGURES) {
      await context.test(name, async () => {
        const file = await publication.nameOf(`datasets/${indicator}`);
        const sentence = typeof problem === "function" ? problem(await publication.read(`datasets/${indicator}`)) : problem;
        await page.goto(`/mittari/${indicator}?kunta=992`);
        await assertFailure(page, `Tiedostoa ${file} ei voi käyttää.`, [`${file}${sentence}`]);
        await waitForText(page, "Mitä mittari kertoo");
        assert.equal(await page.locator(".series-table").count(), 0);
      });
    }
  });
});

test("beside broken figures other panels, the filters and other indicators work", async () => {
  const publication = await copyPublication();
  await publication.change("datasets/181", half);
  await withPage(publication, INDICATOR, async (page) => {
    await page.getByRole("alert").waitFor();
    await page.getByRole("link", { name: "Työttömyys", exact: true }).click();
    await assertOtherPanelsWork(page);
    await page.getByRole("link", { name: "Pitkäaikaistyöttömät, % työvoimasta" }).click();
    await waitForText(page, "Pitkäaikaistyöttömät, % työvoimasta", { selector: "h1" });
    await readSeriesTable(page);
    assert.equal(await page.locator(".failure").count(), 0);
  });
});

test("figures that are missing are said to be missing, and trying again works once they are back", async () => {
  const publication = await copyPublication();
  const putBack = await publication.remove("datasets/181");
  const file = await publication.nameOf("datasets/181");
  await withPage(publication, INDICATOR, async (page) => {
    await assertFailure(page, `Tiedostoa ${file} ei löydy julkaisusta.`);
    await page.getByRole("button", { name: "Yritä uudelleen" }).click();
    await assertFailure(page, `Tiedostoa ${file} ei löydy julkaisusta.`);
    await putBack();
    await page.getByRole("button", { name: "Yritä uudelleen" }).click();
    const { rows } = await readSeriesTable(page);
    assert.equal(rows.get("2021")[0], "14,4");
    assert.equal(await page.locator(".failure").count(), 0);
    await page.waitForSelector(".trend-figure__canvas svg");
  });
});

test("figures that were cut short on their way are fetched anew, although the browser has kept the copy", async () => {
  const publication = await copyPublication();
  const mend = await publication.spoil("datasets/181", half);
  const file = await publication.nameOf("datasets/181");
  await withPage(publication, INDICATOR, async (page) => {
    await assertFailure(page, `Tiedostoa ${file} ei voi käyttää.`, [
      `${file} Tiedoston sisältö ei ole se, jonka sen nimi lupaa.`,
    ]);
    await mend();
    await tabTo(page, page.getByRole("button", { name: "Yritä uudelleen" }));
    await page.keyboard.press("Enter");
    await readSeriesTable(page);
    assert.equal(await page.locator(".failure").count(), 0);
  });
});

test("a panel whose figures are missing can be tried again, while the others stand", async () => {
  const publication = await copyPublication();
  const putBack = await publication.remove("datasets/181");
  await withPage(publication, "/tutki?kunta=992&painopiste=arjen-turvallisuus&ilmio=tyottomyys", async (page) => {
    await assertOtherPanelsWork(page);
    await putBack();
    await page.getByRole("button", { name: "Yritä uudelleen" }).click();
    await waitForText(page, "14,4 % (2021)", { selector: ".panels" });
    assert.equal(await page.getByRole("button", { name: "Yritä uudelleen" }).count(), 0);
  });
});

test("a connection that fails is said to fail, and trying again works once it is there", async () => {
  const publication = await copyPublication();
  const file = await publication.nameOf("datasets/181");
  await withPage(publication, EXPLORER, async (page) => {
    await waitForText(page, "14,4 % (2021)");
    await page.route("**/datasets/181.*", (route) => route.abort("internetdisconnected"));
    await page.goto(INDICATOR);
    await assertFailure(page, `Tiedostoon ${file} ei saatu yhteyttä. Tarkista verkkoyhteys ja yritä uudelleen.`);
    await page.unroute("**/datasets/181.*");
    await page.getByRole("button", { name: "Yritä uudelleen" }).click();
    await readSeriesTable(page);
  });
});

test("a server that refuses is said to refuse", async () => {
  const publication = await copyPublication();
  const file = await publication.nameOf("datasets/181");
  const page = await browser.openPage(INDICATOR, {
    publication: publication.folder,
    prepare: (page) => page.route("**/datasets/181.*", (route) => route.fulfill({ status: 503 })),
  });
  await assertFailure(page, `Palvelin ei antanut tiedostoa ${file} (vastaus 503). Yritä hetken päästä uudelleen.`);
  await page.context().close();
});

test("an unknown region among the figures is left out and said, and the others are shown", async () => {
  const publication = await copyPublication();
  await publication.changeJson("datasets/181", ({ series }) => {
    series.find(({ region }) => region === "179").region = "998";
  });
  const file = await publication.nameOf("datasets/181");
  const place = JSON.parse(await publication.read("datasets/181")).series.findIndex(({ region }) => region === "998");
  await withPage(publication, `${INDICATOR}~179`, async (page) => {
    const { head, rows } = await readSeriesTable(page);
    assert.deepEqual(head, ["Vuosi", "Äänekoski", "Keski-Suomi", "Koko maa"]);
    assert.equal(rows.get("2021")[0], "14,4");
    await assertProblems(page, "main", [`${file}/series/${place}/region Aluetta ”998” ei ole.`]);
    await waitForText(page, "Jyväskylä: tässä palvelussa ei ole lukuja tästä mittarista.", { selector: ".remarks" });
  });
  await withPage(publication, "/tutki?kunta=179&ilmio=tyottomyys&haku=ty%C3%B6voimasta", async (page) => {
    await page.locator(".panel .problems").first().waitFor();
    await assertProblems(page, ".panel", [`${file}/series/${place}/region Aluetta ”998” ei ole.`]);
  });
});

test("a value that is no number is left out and said, and the others are shown", async () => {
  const publication = await copyPublication();
  let place;
  await publication.changeJson("datasets/181", ({ series }) => {
    place = series.findIndex(({ region }) => region === "992");
    series[place].values[series[place].values.length - 1] = "paljon";
  });
  const file = await publication.nameOf("datasets/181");
  await withPage(publication, INDICATOR, async (page) => {
    const { rows } = await readSeriesTable(page);
    assert.equal(rows.get("2021")[0], "ei lukua");
    assert.equal(rows.get("2020")[0], "16,8");
    await assertProblems(page, "main", [`${file}/series/${place}/values/30 Arvo ei kelpaa luvuksi.`]);
  });
});

test("a catalogue of a newer minor version is used, and it is said that not everything new is shown", async () => {
  const publication = await copyPublication();
  await publication.changeJson("catalogue", (catalogue) => {
    catalogue.version = "1.7";
    catalogue.something_new = { answer: 42 };
    catalogue.regions[0].something_new = true;
  });
  const file = await publication.nameOf("catalogue");
  await withPage(publication, EXPLORER, async (page) => {
    await waitForText(page, "14,4 % (2021)");
    await assertProblems(page, "main", [`${file}/version Tiedosto on tehty uudemmalle versiolle (1.7); kaikkea uutta ei näytetä.`]);
    await page.goto(INDICATOR);
    const { rows } = await readSeriesTable(page);
    assert.equal(rows.get("2021")[0], "14,4");
  });
});

const BROKEN_OPENINGS = [
  {
    name: "a catalogue of a newer major version",
    file: "catalogue",
    breaks: (publication) => publication.changeJson("catalogue", (catalogue) => (catalogue.version = "2.0")),
    problem: "/version Tiedoston versiota 2.0 ei osata lukea.",
  },
  {
    name: "a catalogue that ends in the middle",
    file: "catalogue",
    breaks: (publication) => publication.change("catalogue", half),
    problem: " Tiedosto loppuu kesken.",
  },
  {
    name: "a catalogue that is not what its name promises",
    file: "catalogue",
    breaks: (publication) => publication.spoil("catalogue", half),
    problem: " Tiedoston sisältö ei ole se, jonka sen nimi lupaa.",
    mends: true,
  },
  {
    name: "a manifest that ends in the middle",
    file: "manifest.json",
    breaks: (publication) => publication.spoil("manifest.json", half),
    problem: " Tiedosto loppuu kesken.",
    mends: true,
  },
];

for (const { name, file, breaks, problem, mends } of BROKEN_OPENINGS) {
  test(`${name} is said to be so, and the language can still be chosen`, async () => {
    const publication = await copyPublication();
    const fileName = file === "manifest.json" ? file : undefined;
    const mend = await breaks(publication);
    const shown = fileName ?? (await publication.nameOf(file));
    await withPage(publication, INDICATOR, async (page) => {
      await assertFailure(page, `Tiedostoa ${shown} ei voi käyttää.`, [`${shown}${problem}`], { rest: false });
      await page.locator(".language-choice a[lang=sv]").click();
      await waitForText(page, "Siffrorna kunde inte laddas", { selector: ".failure" });
      if (mends) {
        await mend();
        await page.getByRole("button", { name: "Försök igen" }).click();
        await readSeriesTable(page);
      }
    });
  });
}

for (const file of ["manifest.json", "catalogue"]) {
  test(`a missing ${file} is said to be missing, and trying again opens the publication once it is back`, async () => {
    const publication = await copyPublication();
    const name = await publication.nameOf(file);
    const putBack = await publication.remove(file);
    await withPage(publication, INDICATOR, async (page) => {
      await assertFailure(page, `Tiedostoa ${name} ei löydy julkaisusta.`, [], { rest: false });
      await putBack();
      await page.getByRole("button", { name: "Yritä uudelleen" }).click();
      const { rows } = await readSeriesTable(page);
      assert.equal(rows.get("2021")[0], "14,4");
    });
  });
}

test("an explanation that is missing is said to be missing, and the figures are shown", async () => {
  const publication = await copyPublication();
  await publication.remove("explanations/181");
  await withPage(publication, INDICATOR, async (page) => {
    await readSeriesTable(page);
    await waitForText(page, "Mittarin kuvausta ei saatu ladattua.", { selector: ".explanation" });
    await page.locator(".explanation").getByRole("button", { name: "Yritä uudelleen" }).waitFor();
    await waitForText(page, "22/22 kuntaa", { selector: ".explanation" });
  });
});

test("code of a page or a chart that does not come is said not to have come, and trying again brings it", async () => {
  for (const [part, except, after] of [
    ["indicator", "front", "table"],
    ["trend", "indicator", ".trend-figure__canvas svg"],
  ]) {
    let allow;
    const page = await browser.openPage(INDICATOR, { prepare: async (page) => (allow = await refusePart(page, part, except)) });
    await waitForText(page, "Kohdan ohjelmaa ei saatu ladattua.", { selector: ".failure" });
    await scan(page);
    await allow();
    await page.getByRole("button", { name: "Yritä uudelleen" }).click();
    await page.waitForSelector(after);
    assert.equal(await page.locator(".failure").count(), 0);
    await page.context().close();
  }
});

test("a language that does not come leaves the one before, in the words and in what is said of them", async () => {
  const refuse = (page) => page.route("**/part-swedish-*.wasm", (route) => route.fulfill({ status: 503 }));
  const page = await browser.openPage("/kunta/992?kieli=sv", { prepare: refuse });
  await waitForText(page, "Tulosta");
  assert.equal(await page.getAttribute("html", "lang"), "fi");
  await page.locator(".language-choice a[lang=en]").click();
  await waitForText(page, "Print");
  assert.equal(await page.getAttribute("html", "lang"), "en");
  const refused = page.waitForResponse(/part-swedish-.*\.wasm/);
  await page.locator(".language-choice a[lang=sv]").click();
  await page.waitForURL(/kieli=sv/);
  await refused;
  await pageIsAtRest(page);
  await waitForText(page, "Print");
  assert.equal(await page.getAttribute("html", "lang"), "en");
  await page.unroute("**/part-swedish-*.wasm");
  await page.reload();
  await waitForText(page, "Skriv ut");
  await page.context().close();
});

test("a chart library that does not come is said not to have come, the table is there, and trying again draws it", async () => {
  const publication = await copyPublication();
  const page = await browser.openPage(INDICATOR, {
    publication: publication.folder,
    prepare: (page) => page.route("**/echarts-*.js", (route) => route.fulfill({ status: 404 })),
  });
  await waitForText(page, "Kuvaajan piirtäminen ei onnistunut. Samat luvut ovat taulukossa.", { selector: ".trend-figure" });
  const { rows } = await readSeriesTable(page);
  assert.equal(rows.get("2021")[0], "14,4");
  await page.unroute("**/echarts-*.js");
  await page.getByRole("button", { name: "Yritä uudelleen" }).click();
  await page.waitForSelector(".trend-figure__canvas svg");
  await page.context().close();
});
