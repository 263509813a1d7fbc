// The app asks nothing of others, keeps nothing of its readers, and runs nothing that a publication says.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";

import { copyPublication, removePublications } from "./publications.mjs";
import { addMunicipality, loadAllPanels, municipalityField, pageIsAtRest, readSeriesTable, startBrowser, waitForText } from "./support.mjs";

const POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; font-src 'self'; frame-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'";

let browser;
before(async () => {
  browser = await startBrowser();
});
after(async () => {
  await browser.close();
  await removePublications();
});

test("a walk through the app asks no other origin, breaks no policy and leaves nothing behind", async () => {
  const page = await browser.openPage("/");
  await waitForText(page, "Miten Keski-Suomessa voidaan?", { selector: "h1" });
  await page.getByRole("navigation").getByRole("link", { name: "Kunnat" }).click();
  await page.getByRole("link", { name: "Äänekoski" }).first().click();
  await page.getByRole("button", { name: "Kokousnäkymä" }).click();
  const meeting = page.getByRole("dialog", { name: "Kokousnäkymä" });
  await waitForText(page, "Äänekoski yhdessä katsottuna", { selector: "dialog" });
  await page.keyboard.press("Escape");
  await meeting.waitFor({ state: "detached" });
  await page.getByRole("navigation").getByRole("link", { name: "Tutki" }).click();
  await addMunicipality(page, "Äänekoski");
  await page.getByRole("checkbox", { name: "Arjen turvallisuus" }).check();
  await loadAllPanels(page);
  await page.getByRole("checkbox", { name: "Sama asteikko" }).check();
  await page.getByRole("button", { name: "Lista" }).click();
  await page.getByRole("searchbox").fill("työttömät");
  await page.getByRole("link", { name: "Työttömät, % työvoimasta", exact: true }).click();
  await readSeriesTable(page);
  await page.waitForSelector(".trend-figure__canvas svg");
  await page.hover(".chart-cursor");
  await page.waitForSelector(".chart-cursor__card");
  await page.getByRole("checkbox", { name: "Koko maa" }).uncheck();
  await page.getByRole("slider", { name: "Ensimmäinen vuosi" }).fill("2000");
  await page.locator(".language-choice a[lang=sv]").click();
  await waitForText(page, "Arbetslösa", { selector: "h1" });
  await page.goto("/mittari/3127?kieli=en");
  await waitForText(page, "Not yet published in this service");
  await page.goto("/ei/tallaista");
  await waitForText(page, "Sivua ei löydy");
  await page.assertClean();

  assert.deepEqual(await page.context().cookies(), []);
  const kept = await page.evaluate(async () => ({
    local: Object.keys(localStorage),
    session: Object.keys(sessionStorage),
    databases: (await indexedDB.databases()).map(({ name }) => name),
    cookie: document.cookie,
  }));
  assert.deepEqual(kept, { local: [], session: [], databases: [], cookie: "" });
  await page.context().close();
});

test("every answer has the promised headers, and the guide for hosting promises the same", async () => {
  const page = await browser.openPage("/tutki");
  const guide = await readFile("docs/hosting.md", "utf8");
  assert.ok(guide.includes(`\nContent-Security-Policy: ${POLICY}\n`));
  const script = await page.getAttribute("script[src]", "src");
  for (const path of ["/", "/mittari/181", "/ei/tallaista", "/ei-ole.json", "/publication/manifest.json", script]) {
    const response = await page.request.get(path);
    const headers = response.headers();
    assert.equal(headers["content-security-policy"], POLICY, path);
    assert.equal(headers["x-content-type-options"], "nosniff", path);
    assert.equal(headers["referrer-policy"], "strict-origin-when-cross-origin", path);
    assert.ok(headers["permissions-policy"].includes("geolocation=()"), path);
  }
  await page.context().close();
});

test("the policy stands in the way of a script that is written into the page", async () => {
  const page = await browser.openPage("/tutki");
  await waitForText(page, "Miten Keski-Suomessa voidaan?", { selector: "h1" });
  const stopped = await page.evaluate(async () => {
    const violation = new Promise((done) => document.addEventListener("securitypolicyviolation", done, { once: true }));
    const script = document.createElement("script");
    script.textContent = "window.ran = true;";
    document.body.append(script);
    return { directive: (await violation).effectiveDirective, ran: window.ran };
  });
  assert.deepEqual(stopped, { directive: "script-src-elem", ran: undefined });
  await page.context().close();
});

test("the chart library is asked for only by the page of an indicator, and only once its text stands", async () => {
  const requests = [];
  const page = await browser.openPage("/tutki?kunta=992&painopiste=arjen-turvallisuus&ilmio=tyottomyys", {
    prepare: async (page) => {
      page.on("request", (request) => requests.push(new URL(request.url()).pathname));
      await page.route("**/echarts-*.js", async (route) => {
        page.textAtRequest = await page.textContent("main");
        await route.continue();
      });
    },
  });
  const asked = () => requests.filter((path) => path.includes("echarts"));
  await loadAllPanels(page);
  await page.goto("/mittari/3127");
  await waitForText(page, "Ei vielä julkaistu tässä palvelussa");
  await pageIsAtRest(page);
  await page.goto("/mittari/ei-ole");
  await waitForText(page, "Mittaria ei löydy");
  await pageIsAtRest(page);
  assert.deepEqual(asked(), []);

  await page.goto("/mittari/181?kunta=992");
  await page.waitForSelector(".trend-figure__canvas svg");
  assert.equal(asked().length, 1);
  assert.equal(requests.slice(requests.lastIndexOf("/mittari/181")).filter((path) => path.includes("/datasets/")).length, 1);
  const text = page.textAtRequest.replace(/\s/g, " ");
  assert.ok(text.includes("Äänekoskella työttömiä oli 14,4 % työvoimasta vuonna 2021."), text);
  assert.ok(text.includes("Työttömät, % työvoimasta: luvut vuosittain"), text);
  await page.getByRole("link", { name: "Työttömyys", exact: true }).click();
  await page.getByRole("link", { name: "Pitkäaikaistyöttömät, % työvoimasta" }).click();
  await waitForText(page, "Pitkäaikaistyöttömät, % työvoimasta", { selector: "h1" });
  await page.waitForSelector(".trend-figure__canvas svg");
  assert.equal(asked().length, 1);
  await page.assertClean();
  await page.context().close();
});

const HOSTILE_REGION = '<img src=x onerror="window.hostile=1"><script>window.hostile=1</script>';
const HOSTILE_INDICATOR = '"><svg onload="window.hostile=1">{@unknown|a}</svg> & {b}\' työttömät';

/** A publication whose names try to be markup. */
async function hostilePublication() {
  const publication = await copyPublication();
  await publication.changeJson("catalogue", ({ regions, indicators, areas }) => {
    const region = regions.find(({ code }) => code === "992");
    region.name.fi = HOSTILE_REGION;
    region.locative.fi = HOSTILE_REGION;
    delete region.short;
    indicators.find(({ id }) => id === "181").name.fi = HOSTILE_INDICATOR;
    areas[1].name.fi = HOSTILE_REGION;
  });
  await publication.changeJson("explanations/181", (explanation) => {
    explanation.definition = { fi: HOSTILE_REGION };
  });
  return publication;
}

async function assertNothingRan(page) {
  assert.equal(await page.evaluate(() => window.hostile), undefined);
  assert.equal(await page.locator("img, main script, svg[onload], [onerror]").count(), 0);
  await page.assertClean();
}

test("a hostile name stays text on the explorer", async () => {
  const publication = await hostilePublication();
  const page = await browser.openPage("/tutki?kunta=992&haku=ty%C3%B6tt", { publication: publication.folder });
  await loadAllPanels(page);
  assert.equal(await page.textContent(".panel__title"), HOSTILE_INDICATOR);
  assert.equal(await page.locator(".panel__place").first().textContent(), HOSTILE_REGION);
  assert.equal(await page.locator(".chip").first().textContent(), `${HOSTILE_REGION} ×`);
  await page.getByRole("button", { name: "Poista <img" }).click();
  await municipalityField(page).fill("<img");
  await page.waitForFunction((name) => [...document.querySelectorAll("[role=option]")].some(({ textContent }) => textContent === name), HOSTILE_REGION);
  await assertNothingRan(page);
  await page.context().close();
});

test("a hostile name stays text on an indicator's page, in its chart and at its cursor", async () => {
  const publication = await hostilePublication();
  const page = await browser.openPage("/mittari/181?kunta=992", { publication: publication.folder });
  const { head } = await readSeriesTable(page);
  assert.equal(head[1], HOSTILE_REGION);
  assert.equal(await page.textContent("h1"), HOSTILE_INDICATOR);
  assert.equal(await page.title(), `${HOSTILE_INDICATOR} – Tilannekuva`);
  await page.waitForFunction((name) => [...document.querySelectorAll(".trend-figure__canvas text")].some(({ textContent }) => textContent.includes(name.slice(0, 12))), HOSTILE_REGION);
  await page.focus(".chart-cursor");
  await page.keyboard.press("End");
  await waitForText(page, `${HOSTILE_REGION} 14,4 %`, { selector: ".chart-cursor__card" });
  assert.ok((await page.textContent("[data-live=chart]")).includes(HOSTILE_REGION));
  await waitForText(page, HOSTILE_REGION, { selector: ".explanation" });
  await assertNothingRan(page);
  await page.context().close();
});

test("a hostile value in the address stays text", async () => {
  const page = await browser.openPage(`/tutki?kunta=${encodeURIComponent(HOSTILE_REGION)}&haku=${encodeURIComponent(HOSTILE_REGION)}`);
  await waitForText(page, "Linkissä oli tuntematon kunta ”<img src=x onerror=", { selector: ".remarks" });
  assert.equal(await page.getByRole("searchbox").inputValue(), HOSTILE_REGION);
  await page.goto(`/mittari/${encodeURIComponent(HOSTILE_REGION)}`);
  await waitForText(page, "Mittaria ei löydy", { selector: "h1" });
  await assertNothingRan(page);
  await page.context().close();
});

test("a message of any shape from another window does nothing", async () => {
  const page = await browser.openPage("/mittari/181?kunta=992");
  const before = await readSeriesTable(page);
  await page.waitForSelector(".trend-figure__canvas svg");
  await municipalityField(page).waitFor();
  await waitForText(page, "Mihin se ei sovi");
  await pageIsAtRest(page);
  const heightBefore = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.evaluate(() => {
    for (const message of [null, undefined, "", "set", 1e9, [], [null], {}, { type: "set", kunta: "179" }, { height: 1e9 }]) {
      window.postMessage(message, "*");
    }
  });
  // Messages come in their order, so the last one has come when ours has.
  await page.evaluate(
    () =>
      new Promise((done) => {
        window.addEventListener("message", ({ data }) => data === "last" && done());
        window.postMessage("last", "*");
      }),
  );
  // The address would be written a moment later.
  await pageIsAtRest(page);
  await page.assertClean();
  assert.deepEqual(await readSeriesTable(page), before);
  assert.equal(await page.evaluate(() => document.documentElement.scrollHeight), heightBefore);
  assert.ok(page.url().endsWith("/mittari/181?kunta=992"));
  await page.context().close();
});

test("an address of a source that is not https is no link", async () => {
  const publication = await copyPublication();
  await publication.changeJson("catalogue", ({ sources }) => {
    const source = sources.find(({ id }) => id === "sotkanet");
    source.url = "javascript:window.hostile=1";
    source.indicator_url = "javascript:window.hostile=1//{id}";
    source.licence_url = "javascript:window.hostile=1";
  });
  const page = await browser.openPage("/mittari/181?kunta=992", { publication: publication.folder });
  await readSeriesTable(page);
  await waitForText(page, "Sotkanet.fi", { selector: ".explanation dl" });
  assert.equal(await page.locator(".explanation dl a").count(), 0);
  await waitForText(page, "Julkaistu tässä palvelussa", { selector: ".site-footer" });
  // The other source of the imprint, that of the boundaries, keeps its link.
  assert.equal(await page.locator(".site-footer > p a").count(), 1);
  const addresses = await page.$$eval("a[href]", (links) => links.map((link) => link.protocol));
  assert.ok(!addresses.includes("javascript:"), `${addresses}`);
  await assertNothingRan(page);
  await page.context().close();
});

test("a link out of the app does not hand over the reader's choices", async () => {
  const page = await browser.openPage("/mittari/181?kunta=992");
  await readSeriesTable(page);
  await waitForText(page, "Sotkanet.fi", { selector: ".explanation dl" });
  const links = await page.$$eval("a[href^='https:']", (links) => links.map(({ href, target }) => ({ href, target })));
  assert.ok(links.length >= 2);
  for (const { href, target } of links) {
    assert.ok(!href.includes("kunta="), href);
    assert.equal(target, "", "a link opens in the same window");
  }
  await page.context().close();
});
