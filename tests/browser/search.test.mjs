// Searching: what a reader types, hears and is offered.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { copyPublication, removePublications } from "./publications.mjs";
import { listsAreWhole, loadAllPanels, pageIsAtRest, refusePart, scan, startBrowser, waitForText } from "./support.mjs";

const COUNT = ".results__count";
const TITLES = ".panel__title";

let browser;
before(async () => {
  browser = await startBrowser();
});
after(async () => {
  await browser.close();
  await removePublications();
});

const titles = (page) => page.locator(TITLES).allInnerTexts();

test("inflected and lay words find indicators, the best first, and the list says so", async () => {
  const page = await browser.openPage("/tutki");
  const field = page.getByRole("searchbox", { name: "Hae mittaria" });
  await field.pressSequentially("työttömyyttä");
  // What was typed first may be found before the rest.
  await page.waitForFunction(() => new URL(location).searchParams.get("haku") === "työttömyyttä");
  await waitForText(page, "Työttömät, % työvoimasta", { selector: TITLES });
  await listsAreWhole(page);
  assert.equal((await titles(page))[0], "Työttömät, % työvoimasta");
  await waitForText(page, "Osuvimmat ensin", { selector: ".result-controls" });
  await field.fill("sossu");
  await waitForText(page, "Toimeentulotukea saaneet henkilöt", { selector: TITLES });
  await field.fill("");
  await waitForText(page, "Aiheen mukaan", { selector: ".result-controls" });
  await page.assertClean();
  await page.context().close();
});

test("the counts beside the choices are those of the search", async () => {
  const page = await browser.openPage("/tutki?haku=ty%C3%B6tt%C3%B6myys");
  const everyday = page.locator(".choice", { hasText: "Arjen turvallisuus" }).locator(".choice__count");
  await waitForText(page, "Mittareita, joista on lukuja: 4", { selector: COUNT });
  assert.equal(await everyday.textContent(), "4");
  assert.equal(await page.locator(".choice", { hasText: "Mielen hyvinvointi" }).locator(".choice__count").textContent(), "0");
  await page.context().close();
});

test("a slip of the finger is answered with a word that finds something, by keyboard and aloud", async () => {
  const page = await browser.openPage("/tutki");
  await page.getByRole("searchbox").fill("tyttömyys");
  await waitForText(page, "Mittareita, joista on lukuja: 0", { selector: COUNT });
  const status = page.locator(`${COUNT} [role=status]`);
  assert.match(await status.textContent(), /: 0\s+Tarkoititko: työttömyys\?/);
  await scan(page);

  const offer = page.getByRole("button", { name: "Tarkoititko: työttömyys?" });
  await offer.focus();
  await page.keyboard.press("Enter");
  await waitForText(page, "Työttömät, % työvoimasta", { selector: TITLES });
  assert.equal(await page.getByRole("searchbox").inputValue(), "työttömyys");
  assert.equal(await page.evaluate(() => document.activeElement.className), "results__count");
  assert.doesNotMatch(await status.textContent(), /Tarkoititko/);
  await page.goBack();
  await waitForText(page, "Mittareita, joista on lukuja: 0", { selector: COUNT });
  await page.assertClean();
  await page.context().close();
});

test("the offer is in the language of the page", async () => {
  const page = await browser.openPage("/tutki?kieli=sv&haku=arbtsl%C3%B6shet");
  await waitForText(page, "Menade du: arbetslöshet?", { selector: "main" });
  await page.context().close();
});

test("a long list is shown in portions, and the focus goes to the first of the next one", async () => {
  const publication = await copyPublication();
  await publication.changeJson("catalogue", (catalogue) => {
    const pending = catalogue.indicators.filter(({ coverage }) => !coverage);
    const copies = Array.from({ length: 120 }, (_, number) => ({ ...pending[0], id: `lisa-${number}`, name: { fi: `Lisämittari ${number}` } }));
    catalogue.indicators.push(...copies);
  });
  const page = await browser.openPage("/tutki?haku=lis%C3%A4mittari", { publication: publication.folder });
  const items = page.locator(".pending .indicator-list > li:not([hidden], .outline)");
  const rest = page.getByRole("button", { name: "Näytä loput (24)" });
  await rest.waitFor();
  await page.waitForFunction(() => document.querySelectorAll(".pending .indicator-list > li:not([hidden], .outline)").length === 96);
  await scan(page);
  await rest.focus();
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.querySelectorAll(".pending .indicator-list > li:not([hidden], .outline)").length === 120);
  assert.equal(await rest.count(), 0);
  assert.equal(await page.evaluate(() => document.activeElement.textContent), await items.nth(96).innerText());
  await page.context().close();
});

test("searching that does not come is said not to have come, and trying again brings it", async () => {
  let allow;
  const page = await browser.openPage("/tutki", { prepare: async (page) => (allow = await refusePart(page, "search", "explorer")) });
  await page.getByRole("searchbox").fill("sossu");
  await waitForText(page, "Kohdan ohjelmaa ei saatu ladattua.", { selector: ".failure" });
  // Nothing is shown as found.
  await page.waitForFunction(() => document.querySelectorAll(".panel").length === 0);
  await scan(page);
  await allow();
  await page.getByRole("button", { name: "Yritä uudelleen" }).click();
  await waitForText(page, "Toimeentulotukea saaneet henkilöt", { selector: TITLES });
  assert.equal(await page.locator(".failure").count(), 0);
  await page.context().close();
});

test("figures whose code does not come are said once not to have come, and trying again brings all", async () => {
  let allow;
  const page = await browser.openPage("/tutki?ilmio=toimeentulo", { prepare: async (page) => (allow = await refusePart(page, "panel", "explorer")) });
  await waitForText(page, "Kohdan ohjelmaa ei saatu ladattua.", { selector: ".failure" });
  await listsAreWhole(page);
  assert.equal(await page.locator(".failure").count(), 1);
  assert.ok((await titles(page)).length > 3);
  await allow();
  await page.getByRole("button", { name: "Yritä uudelleen" }).click();
  await page.waitForFunction(() => document.querySelectorAll(".panel__picture").length > 3);
  assert.equal(await page.locator(".failure").count(), 0);
  await page.context().close();
});

test("lay words that do not come are said not to have come, and names are found all the same", async () => {
  const publication = await copyPublication();
  const mend = await publication.remove("synonyms");
  const page = await browser.openPage("/tutki?haku=ty%C3%B6tt%C3%B6myytt%C3%A4", { publication: publication.folder });
  await waitForText(page, "Työttömät, % työvoimasta", { selector: TITLES });
  await waitForText(page, "Arkisia hakusanoja ei saatu ladattua.", { selector: ".explorer__results" });
  await mend();
  await page.getByRole("button", { name: "Yritä uudelleen" }).click();
  await page.waitForFunction(() => !document.body.textContent.includes("Arkisia hakusanoja"));
  await page.getByRole("searchbox").fill("sossu");
  await waitForText(page, "Toimeentulotukea saaneet henkilöt", { selector: TITLES });
  await page.context().close();
});

test("going back from an indicator leads to the place in the list where the reader was", async () => {
  const page = await browser.openPage("/tutki", { height: 640 });
  await loadAllPanels(page);
  const link = page.locator(".panel__title a").last();
  await link.scrollIntoViewIfNeeded();
  await pageIsAtRest(page);
  const before = await page.evaluate(() => scrollY);
  assert.ok(before > 500);
  await link.click();
  await page.waitForSelector("table");
  await page.goBack();
  await page.waitForFunction((before) => Math.abs(scrollY - before) < 200, before);
  await listsAreWhole(page);
  assert.ok(await link.isVisible());
  await page.context().close();
});

test("spaces stay as they are typed, however fast", async () => {
  const page = await browser.openPage("/tutki");
  const field = page.getByRole("searchbox");
  await field.focus();
  await page.keyboard.insertText("nuorten ");
  await page.waitForTimeout(100);
  await page.keyboard.type("yksinäisyys ja 65", { delay: 20 });
  await page.waitForFunction(() => new URL(location).searchParams.get("haku") === "nuorten yksinäisyys ja 65");
  assert.equal(await field.inputValue(), "nuorten yksinäisyys ja 65");
  await page.context().close();
});

test("going back to a search leads to its words and its place, though a result was pressed at once", async () => {
  const page = await browser.openPage("/tutki", { height: 640 });
  const field = page.getByRole("searchbox");
  await field.fill("sossu");
  await waitForText(page, "Toimeentulotukea saaneet henkilöt", { selector: TITLES });
  await page.waitForFunction(() => location.search === "?haku=sossu");
  await field.fill("ikä");
  await page.waitForFunction(() => document.querySelectorAll(".panel:not([hidden])").length > 8);
  await page.evaluate(() => scrollTo(0, 900));
  // In one, since the list is still being made and moves the page.
  const before = await page.evaluate(() => {
    const before = scrollY;
    [...document.querySelectorAll(".panel__title a")].find((link) => link.getBoundingClientRect().top > 50).click();
    return before;
  });
  await page.waitForSelector(".indicator-title");
  await page.goBack();
  await page.waitForFunction((before) => Math.abs(scrollY - before) < 200, before);
  assert.equal(await field.inputValue(), "ikä");
  assert.equal(await page.evaluate(() => location.search), "?haku=ik%C3%A4");
  await page.context().close();
});

test("what is offered finds something beside the filters, too", async () => {
  const page = await browser.openPage("/tutki?painopiste=mielen-hyvinvointi&haku=tyttömyys");
  await waitForText(page, "Mikään mittari ei vastaa rajauksia.", { selector: ".explorer__results" });
  assert.equal(await page.getByRole("button", { name: /Tarkoititko/ }).count(), 0);
  await page.context().close();
});
