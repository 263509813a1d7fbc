// Searching: what a reader types, hears and is offered.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { scan, startBrowser, waitForText } from "./support.mjs";

const COUNT = ".results__count";
const TITLES = ".panel__title";

let browser;
before(async () => {
  browser = await startBrowser();
});
after(() => browser.close());

const titles = (page) => page.locator(TITLES).allInnerTexts();

test("inflected and lay words find indicators, the best first, and the list says so", async () => {
  const page = await browser.openPage("/tutki");
  const field = page.getByRole("searchbox", { name: "Hae mittaria" });
  await field.pressSequentially("työttömyyttä");
  await waitForText(page, "Työttömät, % työvoimasta", { selector: TITLES });
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
  await page.waitForFunction(() => document.querySelector(".choice__count")?.textContent === "0");
  assert.equal(await everyday.textContent(), "6");
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
