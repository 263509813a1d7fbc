// The pages about the service itself: how figures come about, what changed, accessibility, and readers' data.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { copyPublication, removePublications } from "./publications.mjs";
import { focused, scan, startBrowser, tabTo, waitForText } from "./support.mjs";

const LANGUAGES = { fi: "", sv: "?kieli=sv", en: "?kieli=en" };

const PAGES = {
  "/tietoa": { fi: "Tietoa luvuista", sv: "Om siffrorna", en: "About the figures", until: ".trend-example .trend-verdict" },
  "/muutokset": { fi: "Muutokset", sv: "Ändringar", en: "Changes", until: ".reading h2 ~ h2" },
  "/saavutettavuus": { fi: "Saavutettavuusseloste", sv: "Tillgänglighetsutlåtande", en: "Accessibility statement", until: "#valvonta" },
  "/tietosuoja": { fi: "Tietosuoja", sv: "Dataskydd", en: "Privacy", until: "#ihmiset" },
};

let browser;
before(async () => {
  browser = await startBrowser();
});
after(async () => {
  await browser.close();
  await removePublications();
});

const plain = (text) => text.replace(/\s+/g, " ").trim();

for (const [path, { until, ...titles }] of Object.entries(PAGES)) {
  for (const language of Object.keys(LANGUAGES)) {
    test(`${path} is accessible in ${language}, light and dark, and fits a narrow screen`, async () => {
      for (const [colorScheme, width] of [["light", 1280], ["dark", 320]]) {
        const page = await browser.openPage(path + LANGUAGES[language], { width, colorScheme });
        await page.waitForSelector(until);
        assert.equal(await page.textContent("h1"), titles[language]);
        assert.equal(await page.getAttribute("html", "lang"), language);
        const levels = await page.$$eval("main :is(h1, h2, h3, h4)", (all) => all.map((heading) => Number(heading.tagName[1])));
        levels.reduce((before, level) => {
          assert.ok(level <= before + 1, `${path}: a heading of level ${level} follows one of level ${before}`);
          return level;
        }, 0);
        assert.equal(levels.filter((level) => level === 1).length, 1);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        assert.ok(overflow <= 0, `${path} is ${overflow} pixels wider than the window`);
        await scan(page);
        await page.assertClean();
        await page.context().close();
      }
    });
  }
}

test("every page leads to what is about the work and the service, in the reader's language, and an embed to none", async () => {
  const page = await browser.openPage("/?kieli=sv");
  const footer = page.getByRole("navigation", { name: "Om arbetet och tjänsten" });
  await footer.waitFor();
  await waitForText(page, "Tillgänglighet", { selector: ".site-footer" });
  // What only some publications have comes with the publication.
  await page.waitForSelector(".site-footer__links a[href*=vuosikello]");
  const links = await footer.getByRole("link").evaluateAll((all) => all.map((link) => link.getAttribute("href")));
  const paths = ["kertomus", "jarjestolle", "vuosikello", "kooste", "tietoa", "muutokset", "saavutettavuus", "tietosuoja"];
  assert.deepEqual(links, paths.map((path) => `/${path}?kieli=sv`));
  await footer.getByRole("link", { name: "Dataskydd" }).click();
  await waitForText(page, "Dataskydd", { selector: "h1" });
  await page.assertClean();
  await page.context().close();

  const embed = await browser.openPage("/upotus/mittari/181?kunta=992");
  await embed.waitForSelector(".embed h1, .embed h2");
  assert.equal(await embed.locator(".site-footer__links").count(), 0);
  await embed.context().close();
});

test("an example ends with the verdict of the indicator's own page, and has one figure for each that it counts", async () => {
  const page = await browser.openPage("/tietoa");
  await page.waitForSelector(".trend-example .trend-verdict");
  const examples = await page.$$eval(".trend-example", (all) =>
    all.map((example) => ({
      kind: example.querySelector("h3").textContent,
      to: example.querySelector("a")?.getAttribute("href"),
      verdict: example.querySelector(".trend-verdict")?.textContent,
      steps: [...example.querySelectorAll("ol li")].map((step) => step.textContent),
      figures: example.querySelectorAll("tbody tr").length,
    })),
  );
  assert.equal(examples.length, 5);
  const worked = examples.filter(({ to }) => to);
  assert.ok(worked.length >= 3, `only ${worked.length} kinds of verdict occur`);
  assert.equal(new Set(worked.map(({ to }) => to)).size, worked.length);
  for (const { kind, to, verdict, steps, figures } of worked) {
    const indicator = await browser.openPage(to);
    await indicator.waitForSelector(".trend-verdict");
    assert.equal(plain(await indicator.textContent(".trend-verdict")), plain(verdict), kind);
    await indicator.context().close();
    const pairs = steps.map((step) => step.match(/^Vuosipareja on (\d+)\. .* suurempi (\d+) parissa, pienempi (\d+) parissa ja sama (\d+) parissa/)).find(Boolean);
    if (pairs) {
      const [all, ...parts] = pairs.slice(1).map(Number);
      assert.equal(all, (figures * (figures - 1)) / 2, kind);
      assert.equal(all, parts.reduce((sum, part) => sum + part), kind);
    }
  }
  await page.context().close();
});

test("the contents lead to their passages by keyboard, and so does a link with its name", async () => {
  const page = await browser.openPage("/tietoa");
  // The examples come later and stand above the passage, which they would move while one looks at it.
  await page.waitForSelector(".trend-example .trend-verdict");
  const link = page.locator(".contents a", { hasText: "Avoin data" });
  await tabTo(page, link);
  await page.keyboard.press("Enter");
  assert.equal(await focused(page), "Avoin data");
  assert.ok(await page.locator("#data").evaluate((heading) => heading.getBoundingClientRect().top < window.innerHeight));
  assert.equal(await page.evaluate(() => location.pathname), "/tietoa");
  await page.assertClean();
  await page.context().close();

  const named = await browser.openPage("/tietoa#rajat");
  await named.waitForFunction(() => document.activeElement.id === "rajat");
  await named.context().close();
});

test("every address of open data that is told has a file, and names lead to the indicators' own", async () => {
  const page = await browser.openPage("/tietoa");
  await page.waitForSelector("#data");
  const links = await page.$$eval(".passage:has(#data) a, .passage:has(#ohjelma) a[href^='/']", (all) => all.map((link) => link.href));
  assert.ok(links.length > 50, `${links.length} addresses`);
  const answers = await page.evaluate(
    (links) => Promise.all(links.map(async (link) => [link, (await fetch(link)).status])),
    links,
  );
  assert.deepEqual(answers.filter(([, status]) => status !== 200), []);
  const types = await page.evaluate(async (link) => (await (await fetch(link)).json()).version, links[0]);
  assert.equal(types, "1.0");
  await page.context().close();
});

test("examples that cannot be loaded are said so, and the rest of the page goes on", async () => {
  const publication = await copyPublication();
  const restore = await publication.remove("cards/HVA15");
  const page = await browser.openPage("/tietoa", { publication: publication.folder });
  await page.locator(".failure").waitFor();
  assert.equal(await page.locator("#rajat").count(), 1);
  await restore();
  await page.getByRole("button", { name: "Yritä uudelleen" }).click();
  await page.waitForSelector(".trend-example .trend-verdict");
  await page.context().close();
});

test("what the publisher has not told is told to be missing, and nothing is made up", async () => {
  const publication = await copyPublication();
  await publication.changeManifest((manifest) => {
    delete manifest.statements;
  });
  const page = await browser.openPage("/saavutettavuus", { publication: publication.folder });
  await waitForText(page, "Julkaisija ei ole vielä antanut palauteosoitetta.");
  await waitForText(page, "Julkaisija ei ole kertonut, milloin seloste on laadittu.");
  await waitForText(page, "täyttää lain saavutettavuusvaatimukset osittain");
  await waitForText(page, "Traficom");
  await waitForText(page, "14 päivässä");
  const mailboxes = await page.$$eval("a[href^='mailto:']", (all) => all.map((link) => link.getAttribute("href")));
  assert.deepEqual(mailboxes, ["mailto:saavutettavuus@traficom.fi"]);
  await page.assertClean();
  await page.context().close();
});

test("what the publisher states stands on both pages, as text and never as markup", async () => {
  const publication = await copyPublication();
  const stated = {
    version: "1.0",
    contact: { unit: { fi: "Viestintä <b>Oy</b>" }, addresses: ["mailto:palaute@example.org", "javascript:alert(1)", "https://example.org/palaute"] },
    accessibility: { written: "2026-01-30", shortcomings: [{ fi: "Liite on kuvana." }] },
    privacy: { controller: { fi: "Kokeilun rekisterinpitäjä" }, logs: { fi: "Käynnit kirjataan 30 päiväksi." } },
  };
  await publication.add("statements", JSON.stringify(stated), (manifest, name) => {
    manifest.statements = name;
  });
  const page = await browser.openPage("/saavutettavuus", { publication: publication.folder });
  await waitForText(page, "Seloste on päivitetty 30.1.2026.");
  await waitForText(page, "Liite on kuvana.");
  await waitForText(page, "Viestintä <b>Oy</b>");
  const links = await page.$$eval(".passage:has(#palaute) a", (all) => all.map((link) => link.getAttribute("href")));
  assert.deepEqual(links, ["mailto:palaute@example.org", "https://example.org/palaute"]);
  await page.waitForSelector(".problems");
  await page.getByRole("navigation", { name: "Tietoa työstä ja palvelusta" }).getByRole("link", { name: "Tietosuoja" }).click();
  await waitForText(page, "Käynnit kirjataan 30 päiväksi.");
  await waitForText(page, "Kokeilun rekisterinpitäjä");
  await page.context().close();
});

test("statements that cannot be read leave what holds everywhere", async () => {
  const publication = await copyPublication();
  await publication.add("statements", "{", (manifest, name) => {
    manifest.statements = name;
  });
  const page = await browser.openPage("/saavutettavuus", { publication: publication.folder });
  await page.locator(".failure").waitFor();
  await waitForText(page, "Traficom");
  await page.context().close();
});

test("the remembered municipality is shown and can be forgotten with the keyboard", async () => {
  const remember = (page) => page.addInitScript(() => {
    if (!sessionStorage.getItem("asked")) {
      sessionStorage.setItem("asked", "yes");
      localStorage.setItem("tilannekuva-kunta", "992");
    }
  });
  const page = await browser.openPage("/tietosuoja", { prepare: remember });
  await waitForText(page, "Muistissa on Äänekoski.");
  await waitForText(page, "Äänekoski", { selector: ".site-header__own" });
  await tabTo(page, page.getByRole("button", { name: "Unohda kunta" }));
  await page.keyboard.press("Enter");
  await waitForText(page, "Tämä selain ei muista mitään kuntaa.");
  assert.equal(await page.evaluate(() => localStorage.length), 0);
  assert.equal(await focused(page), "Mitä selaimesi muistaa");
  assert.equal(await page.getByRole("button", { name: "Unohda kunta" }).count(), 0);
  await page.reload();
  await waitForText(page, "Tämä selain ei muista mitään kuntaa.");
  await page.assertClean();
  await page.context().close();
});

test("without a change file the page says that nothing was compared", async () => {
  const page = await browser.openPage("/muutokset");
  await waitForText(page, "Tätä julkaisua ei ole verrattu aiempaan");
  await waitForText(page, "Aiempia julkaisuja ei tunneta");
  await page.assertClean();
  await page.context().close();
});

/** A release that follows the built one: a figure of Äänekoski was revised and one is new, and something is said otherwise. */
async function publicationWithChanges() {
  const publication = await copyPublication();
  const { release } = JSON.parse(await publication.read("manifest.json"));
  const changes = {
    version: "1.0",
    since: release,
    regions: [{ code: "992", fields: ["population"] }],
    indicators: [
      {
        id: "181",
        fields: ["name", "limits"],
        decimals: 1,
        series: [{ region: "992", sex: "total", years: [2020, 2021], old: [145, null], new: [152, 149] }],
      },
      { id: "kokeilu", change: "gone", name: { fi: "Poistunut mittari" }, decimals: 0 },
    ],
  };
  await publication.changeJson("catalogue", (catalogue) => {
    catalogue.indicators.find(({ id }) => id === "181").name.fi = "Työttömien osuus";
  });
  await publication.add("changes", JSON.stringify(changes), (manifest, name) => {
    manifest.changes = name;
    manifest.release = { id: "0123456789ab", date: "2026-12-01" };
  });
  return { publication, release };
}

test("a release tells its changes by region and indicator, with old and new value", async () => {
  const { publication } = await publicationWithChanges();
  const page = await browser.openPage("/muutokset", { publication: publication.folder });
  await waitForText(page, "Uusin julkaisu 1.12.2026");
  await waitForText(page, "Uusia lukuja 1, korjattuja 1, poistuneita 0.");
  await waitForText(page, "Äänekoski: muuttunut: väkiluku");
  const change = page.locator(".change").first();
  await waitForText(page, /Työttömien osuus uusia lukuja 1: 2021; korjattuja lukuja 1: 2020/, { selector: ".change" });
  await tabTo(page, change.locator("summary"));
  await page.keyboard.press("Enter");
  await change.locator("table").first().waitFor();
  const text = plain(await change.innerText());
  assert.match(text, /nimi \(.* → Työttömien osuus\)/);
  const rows = await change.locator("tbody tr").allInnerTexts();
  assert.deepEqual(rows.map(plain), ["Äänekoski 2021 ei lukua 14,9 %", "Äänekoski 2020 14,5 % 15,2 %"]);
  await waitForText(page, "Poistunut mittari poistunut mittari", { selector: ".change >> nth=1" });
  await scan(page);
  await page.assertClean();
  await page.context().close();
});

test("an earlier release that is kept tells its own changes, and one that is gone is said to be", async () => {
  const { publication, release } = await publicationWithChanges();
  const page = await browser.openPage("/muutokset", { publication: publication.folder });
  await page.getByRole("heading", { name: "Julkaisu 24.11.2026" }).waitFor();
  await page.getByRole("button", { name: "Näytä julkaisun 24.11.2026 muutokset" }).click();
  await waitForText(page, "Tätä julkaisua ei ole verrattu aiempaan", { selector: `section:has(#julkaisu-${release.id})` });
  assert.equal(await focused(page), "Julkaisu 24.11.2026");
  await page.assertClean();
  await page.context().close();

  const { rm } = await import("node:fs/promises");
  await rm(`${publication.folder}/releases/${release.id}.json`);
  const later = await browser.openPage("/muutokset", { publication: publication.folder });
  await waitForText(later, "Julkaisu 24.11.2026 ei ole enää tallessa.");
  await waitForText(later, /Työttömien osuus uusia lukuja 1: 2021/);
  await later.context().close();
});

test("a change file that cannot be read does not break the page", async () => {
  const publication = await copyPublication();
  await publication.add("changes", "{\"version\":", (manifest, name) => {
    manifest.changes = name;
  });
  const page = await browser.openPage("/muutokset", { publication: publication.folder });
  await page.locator(".failure").waitFor();
  assert.equal(await page.locator("h1").count(), 1);
  await page.getByRole("navigation", { name: "Tietoa työstä ja palvelusta" }).getByRole("link", { name: "Tietoa luvuista" }).click();
  await waitForText(page, "Tietoa luvuista", { selector: "h1" });
  const errors = page.problems.filter((problem) => problem.startsWith("error:"));
  assert.deepEqual(errors, []);
  await page.context().close();
});

test("on paper the text stands without what is pressed", async () => {
  for (const [path, { until }] of Object.entries(PAGES)) {
    const page = await browser.openPage(path);
    await page.waitForSelector(until);
    await page.emulateMedia({ media: "print" });
    assert.equal(await page.locator(".contents:visible, .site-footer__links:visible, .reading button:visible").count(), 0);
    assert.ok(await page.locator("h1").isVisible());
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    assert.ok(overflow <= 0, path);
    await page.context().close();
  }
});
