// The address is the whole state: what is chosen is written into it, and whatever stands in it is shown.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { addMunicipality, assertInView, eventually, listsAreWhole, municipalityField, pageIsAtRest, readSeriesTable, startBrowser, waitForText } from "./support.mjs";

const REMARK = "[role=status] .remarks li";

let browser;
let page;
before(async () => {
  browser = await startBrowser();
  page = await browser.openPage("/tutki");
});
after(() => browser.close());

const areaBox = (name) => page.getByRole("group", { name: "Aihe", exact: true }).getByRole("checkbox", { name });
const chip = (name) => page.getByRole("button", { name: `Poista ${name}` });
const resultCount = () => page.textContent(".results__count");

/** Waits until the query of the address is `query`, such as `?kunta=992`. */
const waitForQuery = (query) => page.waitForFunction((query) => location.search === query, query);

test("every filter is written into the address, and Back undoes one choice at a time", async () => {
  await page.goto("/tutki");
  const all = await resultCount();
  await addMunicipality(page, "Äänekoski");
  await waitForQuery("?kunta=992");
  await areaBox("Arjen turvallisuus").check();
  await waitForQuery("?kunta=992&painopiste=arjen-turvallisuus");
  const some = await eventually(async () => {
    const count = await resultCount();
    assert.notEqual(count, all);
    return count;
  });
  await page.getByRole("group", { name: "Ilmiö" }).getByRole("checkbox", { name: "Toimeentulo" }).check();
  await waitForQuery("?kunta=992&painopiste=arjen-turvallisuus&ilmio=toimeentulo");
  await page.getByRole("button", { name: "Lista" }).click();
  await waitForQuery("?kunta=992&painopiste=arjen-turvallisuus&ilmio=toimeentulo&nakyma=lista");

  await page.goBack();
  await waitForQuery("?kunta=992&painopiste=arjen-turvallisuus&ilmio=toimeentulo");
  await eventually(async () => assert.equal(await page.getByRole("button", { name: "Kuvaajat" }).getAttribute("aria-pressed"), "true"));
  await page.goBack();
  await waitForQuery("?kunta=992&painopiste=arjen-turvallisuus");
  await eventually(async () => assert.equal(await resultCount(), some));
  assert.ok(await areaBox("Arjen turvallisuus").isChecked());
  await page.goBack();
  await waitForQuery("?kunta=992");
  await eventually(async () => assert.equal(await resultCount(), all));
  await eventually(async () => assert.equal(await areaBox("Arjen turvallisuus").isChecked(), false));
  assert.ok(await chip("Äänekoski").isVisible());
  await page.goBack();
  await waitForQuery("");
  await chip("Äänekoski").waitFor({ state: "detached" });
  await page.goForward();
  await chip("Äänekoski").waitFor();
  await page.assertClean();
});

test("a page that is loaded again shows the same choices", async () => {
  const query = "?kunta=992~179&painopiste=arjen-turvallisuus&ilmio=tyottomyys&haku=pitk%C3%A4&nakyma=lista&jarjestys=nimi&asteikko=yhteinen";
  await page.goto(`/tutki${query}`);
  await page.reload();
  await waitForText(page, "Pitkäaikaistyöttömät, % työvoimasta", { selector: ".panel" });
  await listsAreWhole(page);
  assert.equal(await page.locator(".panel").count(), 2);
  assert.ok(await chip("Äänekoski").isVisible());
  assert.ok(await chip("Jyväskylä").isVisible());
  assert.ok(await areaBox("Arjen turvallisuus").isChecked());
  assert.equal(await page.getByRole("searchbox").inputValue(), "pitkä");
  assert.equal(await page.getByRole("button", { name: "Lista" }).getAttribute("aria-pressed"), "true");
  assert.equal(await page.getByRole("checkbox", { name: "Sama asteikko" }).count(), 0, "a list has no scale");
  assert.equal(await page.getByLabel("Järjestys").inputValue(), "name");
  assert.equal(await page.evaluate(() => location.search), query);
});

test("an indicator's page that is loaded again shows the same choices", async () => {
  await page.goto("/mittari/191?kunta=179&vertaa=maa&sukupuoli=n~m&vuodet=2005..2015&nolla=0&muut=0");
  await page.reload();
  const { head, rows } = await readSeriesTable(page);
  assert.deepEqual(head, ["Vuosi", "Jyväskylä, tytöt", "Jyväskylä, pojat", "Koko maa, tytöt", "Koko maa, pojat"]);
  assert.deepEqual([[...rows.keys()][0], [...rows.keys()].at(-1)], ["2015", "2005"]);
  const isChecked = (name) => page.getByRole("checkbox", { name }).isChecked();
  assert.deepEqual(
    await Promise.all(["Hyvinvointialue", "Koko maa", "Muut kunnat taustalla", "Asteikko nollasta", "yhteensä", "tytöt", "pojat"].map(isChecked)),
    [false, true, false, false, false, true, true],
  );
});

test("a chip is removed by pressing it, and all filters by one button", async () => {
  await page.goto("/tutki?kunta=992~179&painopiste=arjen-turvallisuus");
  await chip("Jyväskylä").click();
  await waitForQuery("?kunta=992&painopiste=arjen-turvallisuus");
  await page.getByRole("button", { name: "Tyhjennä kaikki" }).click();
  await waitForQuery("?kunta=992");
});

const UNKNOWN = [
  ["kunta=992~999", "Linkissä oli tuntematon kunta ”999”; se jätettiin pois."],
  ["painopiste=xyz", "Linkissä oli tuntematon aihe ”xyz”; se jätettiin pois."],
  ["ilmio=xyz", "Linkissä oli tuntematon ilmiö ”xyz”; se jätettiin pois."],
  ["vuodet=abc", "Linkissä oli tuntematon vuosirajaus ”abc”; se jätettiin pois."],
  ["sukupuoli=x", "Linkissä oli tuntematon sukupuoli ”x”; se jätettiin pois."],
  ["v=9", "Linkki on tehty palvelun uudemmalla versiolla. Lataa sivu uudelleen, jos jotain puuttuu."],
];

const withMunicipality = (part) => (part.startsWith("kunta=") ? part : `kunta=992&${part}`);

for (const [part, remark] of UNKNOWN) {
  test(`a link with ${part} gives one line that says so, and the rest of the link works`, async () => {
    await page.goto(`/tutki?${withMunicipality(part)}&haku=huoltosuhde`);
    await page.waitForSelector(".panel");
    await listsAreWhole(page);
    assert.deepEqual(await page.locator(REMARK).allTextContents(), [remark]);
    assert.ok(await page.locator(REMARK).isVisible());
    assert.equal(await page.locator(".panel").count(), 2);
    assert.ok(await chip("Äänekoski").isVisible());

    await page.goto(`/mittari/181?${withMunicipality(part)}&vertaa=hva`);
    const { head, rows } = await readSeriesTable(page);
    assert.deepEqual(await page.locator(REMARK).allTextContents(), [remark]);
    assert.ok(await page.locator(REMARK).isVisible());
    assert.deepEqual(head, ["Vuosi", "Äänekoski", "Keski-Suomi"]);
    assert.equal(rows.size, 31);
    await page.assertClean();
  });
}

test("keys of other services in a link say nothing", async () => {
  await page.goto("/mittari/181?kunta=992&fbclid=abc&utm_source=kirje");
  await readSeriesTable(page);
  assert.equal(await page.locator(REMARK).count(), 0);
});

test("years without figures in a link are said, and all years are shown", async () => {
  await page.goto("/mittari/181?kunta=992&vuodet=1950..1960");
  const { rows } = await readSeriesTable(page);
  assert.equal(rows.size, 31);
  await waitForText(page, "Valituilta vuosilta ei ole lukuja. Näytetään kaikki vuodet 1991–2021.", { selector: ".remarks" });
});

test("more than ten municipalities in a link are said, and the first ten are shown", async () => {
  await page.goto("/mittari/181?kunta=077~172~179~182~216~226~249~256~265~275~312");
  const { head } = await readSeriesTable(page);
  assert.equal(head.length, 1 + 10 + 2);
  await waitForText(page, "Linkissä oli liikaa kuntia; näytetään 10 ensimmäistä.", { selector: ".remarks" });
  assert.equal(await municipalityField(page).getAttribute("aria-disabled"), "true");
  await waitForText(page, "Voit valita enintään 10 kuntaa. Poista ensin jokin valituista.", { selector: ".municipality-picker" });
});

test("the language links keep the page and the choices, and the document follows", async () => {
  await page.goto("/tutki?kunta=992&painopiste=arjen-turvallisuus");
  const inLanguage = [
    ["Svenska", "sv", "Hur mår man i Mellersta Finland?", "Utforska"],
    ["English", "en", "How are people doing in Central Finland?", "Explore"],
    ["Suomi", "fi", "Miten Keski-Suomessa voidaan?", "Tutki"],
  ];
  for (const [name, code, question, title] of inLanguage) {
    await page.locator(`.language-choice a[lang=${code}]`).click();
    await waitForText(page, question, { selector: "h1" });
    const query = "?kunta=992&painopiste=arjen-turvallisuus";
    await waitForQuery(code === "fi" ? query : `${query}&kieli=${code}`);
    assert.equal(new URL(page.url()).pathname, "/tutki");
    await assertDocument(code, new RegExp(`^${title}.* – Tilannekuva$`), question);
    assert.equal(await page.locator(`.language-choice a[lang=${code}]`).getAttribute("aria-current"), "true", name);
    assert.ok(await page.locator(".chip", { hasText: "Äänekoski" }).first().isVisible());
    assert.ok(await page.locator(".choices").first().getByRole("checkbox").nth(1).isChecked());
  }
  await page.assertClean();
});

test("the language links of an indicator keep the indicator and its choices", async () => {
  await page.goto("/mittari/181?kunta=992&vuodet=2000..2010&vertaa=hva");
  await readSeriesTable(page);
  await page.locator(".language-choice a[lang=sv]").click();
  await waitForText(page, "Arbetslösa", { selector: "h1" });
  await waitForQuery("?kunta=992&vertaa=hva&vuodet=2000..2010&kieli=sv");
  await assertDocument("sv", /^Arbetslösa.* – Tilannekuva$/, /^Arbetslösa/);
  const swedish = await readSeriesTable(page);
  assert.deepEqual(swedish.head, ["År", "Äänekoski", "Mellersta Finland"]);
  assert.equal(swedish.rows.size, 11);
  await page.locator(".language-choice a[lang=en]").click();
  await waitForText(page, /^Unemployed/, { selector: "h1" });
  await assertDocument("en", /^Unemployed.* – Tilannekuva$/, /^Unemployed/);
  const english = await readSeriesTable(page);
  assert.equal(english.rows.get("2010")[0], swedish.rows.get("2010")[0].replace(",", "."));
});

/** Asserts the language, the title and the description of the document. */
async function assertDocument(language, title, description) {
  await page.waitForFunction((language) => document.documentElement.lang === language, language);
  assert.match(await page.title(), title);
  const shown = await page.getAttribute("meta[name=description]", "content");
  if (description instanceof RegExp) {
    assert.match(shown, description);
  } else {
    assert.equal(shown, description);
  }
}

test("a search finds words without their accents and in any case, and is kept in the address", async () => {
  for (const text of ["tyottom", "TYÖTTÖM", "arbetslös"]) {
    await page.goto("/tutki");
    await page.getByRole("searchbox").pressSequentially(text);
    // What was typed first may be found while the rest is still to be searched for, and by dozens.
    await waitForText(page, /Mittareita, joista on lukuja: 4(?!\d)/, { selector: ".results__count" });
    await eventually(async () => {
      await listsAreWhole(page);
      const found = await page.locator(".panel__title").allTextContents();
      assert.deepEqual(found.slice(0, 2), ["Työttömät, % työvoimasta", "Pitkäaikaistyöttömät, % työvoimasta"]);
    });
    assert.equal(await page.getByRole("searchbox").inputValue(), text);
    await page.waitForFunction((text) => new URL(location).searchParams.get("haku") === text, text);
    assert.equal(await page.evaluate(() => document.activeElement.type), "search");
  }
});

test("what is typed into the search is one step of the history", async () => {
  await page.goto("/tutki?kunta=992");
  await areaBox("Arjen turvallisuus").check();
  await waitForQuery("?kunta=992&painopiste=arjen-turvallisuus");
  await page.getByRole("searchbox").pressSequentially("tyot");
  await waitForQuery("?kunta=992&painopiste=arjen-turvallisuus&haku=tyot");
  await page.goBack();
  await waitForQuery("?kunta=992");
});

test("a search that finds nothing says so, and clearing it brings everything back", async () => {
  await page.goto("/tutki?haku=qqqq");
  await waitForText(page, "Mikään mittari ei vastaa rajauksia. Poista jokin rajaus tai kokeile toista hakusanaa.");
  await waitForText(page, "Mittareita, joista on lukuja: 0", { selector: ".results__count" });
  await page.getByRole("searchbox").fill("");
  await page.waitForSelector(".panel");
  await waitForQuery("");
});

test("choosing a municipality keeps the chart, the focus and the place of the page, and moves the lines", async () => {
  await page.goto("/mittari/181?kunta=992");
  await page.waitForSelector(".trend-figure__canvas svg path", { state: "attached" });
  await pageIsAtRest(page);
  await page.evaluate(() => {
    document.querySelector(".trend-figure__canvas").firstElementChild.isTheSame = true;
    document.querySelector(".trend-figure__canvas svg").isTheSame = true;
    window.scrollTo(0, 120);
  });
  await municipalityField(page).fill("Jyväskylä");
  // Opening the list may move the page, to show the list; choosing may not.
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  const before = await state();
  await page.keyboard.press("Enter");
  await waitForQuery("?kunta=992~179");
  await page.waitForFunction((before) => lines() !== before, before.lines);
  const after = await state();
  assert.deepEqual({ ...after, lines: "" }, { ...before, lines: "" });
  assert.deepEqual(before.same, [true, true]);
  assert.equal(before.focused, "INPUT");

  await page.getByRole("button", { name: "Poista Äänekoski" }).click();
  await waitForQuery("?kunta=179-2");
  await page.waitForFunction((before) => lines() !== before, after.lines);
  assert.deepEqual((await state()).same, [true, true]);
  await page.assertClean();

  function state() {
    return page.evaluate(() => {
      window.lines = () => [...document.querySelectorAll(".trend-figure__canvas svg path")].map((path) => path.getAttribute("d")).join(" ");
      return {
        same: [document.querySelector(".trend-figure__canvas").firstElementChild.isTheSame, document.querySelector(".trend-figure__canvas svg").isTheSame],
        focused: document.activeElement.tagName,
        tops: [".trend-figure__stage", ".municipality-picker"].map((part) => document.querySelector(part).getBoundingClientRect().top),
        lines: window.lines(),
      };
    });
  }
});

test("whatever is chosen, the chart stays where it is on a phone and on a desk", async () => {
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 740 });
    for (const indicator of ["181", "191", "178", "3126", "493"]) {
      await page.goto(`/mittari/${indicator}`);
      await page.waitForSelector(".trend-figure__canvas svg path", { state: "attached" });
      await page.evaluate(() => document.fonts.ready);
      const top = await chartTop();
      for (const name of ["Konnevesi", "Pihtipudas", "Jyväskylä", "Luhanka"]) {
        await municipalityField(page).fill(name);
        await page.keyboard.press("Enter");
        await page.getByRole("button", { name: `Poista ${name}` }).waitFor();
        assert.equal(await chartTop(), top, `${indicator} at ${width} px with ${name}`);
      }
      for (const name of ["Konnevesi", "Pihtipudas"]) {
        await page.getByRole("button", { name: `Poista ${name}` }).click();
        await page.getByRole("button", { name: `Poista ${name}` }).waitFor({ state: "detached" });
        assert.equal(await chartTop(), top, `${indicator} at ${width} px without ${name}`);
      }
    }
  }
  await page.setViewportSize({ width: 1280, height: 800 });

  function chartTop() {
    return page.evaluate(() => document.querySelector(".trend-figure__stage").getBoundingClientRect().top + window.scrollY);
  }
});

test("a link leads to an indicator's own address, which can be loaded again and left by Back, and the focus to its beginning", async () => {
  await page.goto("/tutki?kunta=992&haku=ty%C3%B6tt");
  await page.waitForSelector(".panel");
  await page.getByRole("link", { name: "Työttömät, % työvoimasta", exact: true }).click();
  const { head } = await readSeriesTable(page);
  assert.deepEqual(head.slice(0, 2), ["Vuosi", "Äänekoski"]);
  assert.equal(await page.evaluate(() => document.activeElement.id), "main");
  await assertInView(page.locator("h1"));
  await page.waitForFunction(() => location.pathname + location.search === "/mittari/181?kunta=992");
  await page.reload();
  await readSeriesTable(page);
  await page.goBack();
  await waitForQuery("?kunta=992&haku=ty%C3%B6tt");
  await page.waitForSelector(".panel");
});
