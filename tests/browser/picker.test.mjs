// The choice of municipalities: a field that finds them, chips in their colours, and similar ones.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { eventually, municipalityField, readSeriesTable, scan, startBrowser, waitForText } from "./support.mjs";

const STATUS = { selector: ".municipality-picker__status" };
const PAGES = ["/tutki", "/mittari/181"];

let browser;

before(async () => {
  browser = await startBrowser();
});

after(() => browser.close());

/** Opens a page once its picker is there. */
async function open(path, settings) {
  const page = await browser.openPage(path, settings);
  await municipalityField(page).waitFor();
  return page;
}

const options = (page) => page.locator(".municipality-picker [role=option]").allTextContents();

const waitForQuery = (page, query) => page.waitForFunction((query) => decodeURIComponent(location.search) === query, query);

/** The text of the option that the arrow keys are on. */
async function activeOption(page) {
  const id = await municipalityField(page).getAttribute("aria-activedescendant");
  return id === "" ? null : page.locator(`#${id}[aria-selected=true]`).textContent();
}

const isFocused = (page) => municipalityField(page).evaluate((field) => field === document.activeElement);

test("keys alone find, add and go on to the next one, on the explorer and on an indicator's page", async () => {
  for (const path of PAGES) {
    const page = await open(path);
    const field = municipalityField(page);
    await field.focus();
    assert.equal(await field.getAttribute("aria-expanded"), "false");
    await page.keyboard.type("aane");
    assert.deepEqual(await options(page), ["Äänekoski"]);
    assert.equal(await field.getAttribute("aria-expanded"), "true");
    assert.equal(await activeOption(page), null);
    await page.keyboard.press("ArrowDown");
    assert.equal(await activeOption(page), "Äänekoski");
    await page.keyboard.press("Enter");
    await waitForQuery(page, "?kunta=992");
    assert.ok(await isFocused(page));
    assert.equal(await field.inputValue(), "");
    assert.equal(await field.getAttribute("aria-expanded"), "false");
    await waitForText(page, "Äänekoski lisätty. Valittuna 1/10.", STATUS);
    await page.keyboard.type("jyväskylässä");
    await page.keyboard.press("Enter");
    await waitForQuery(page, "?kunta=992~179");
    assert.ok(await page.getByRole("button", { name: "Poista Jyväskylä" }).isVisible());
    await page.assertClean();
    await page.context().close();
  }
});

test("arrow keys go round, Home and End stay in the text, Escape closes and then clears, Backspace removes nothing", async () => {
  const page = await open("/mittari/181?kunta=992");
  const field = municipalityField(page);
  await field.focus();
  await page.keyboard.press("Alt+ArrowDown");
  assert.equal((await options(page)).length, 21);
  assert.equal(await activeOption(page), null);
  await waitForText(page, "Sopivia kuntia: 21.", STATUS);
  await page.keyboard.press("ArrowUp");
  assert.equal(await activeOption(page), "Viitasaari");
  await page.keyboard.press("ArrowDown");
  assert.equal(await activeOption(page), "Hankasalmi");
  await page.keyboard.press("Escape");
  assert.equal((await options(page)).length, 0);
  await page.keyboard.type("saari");
  assert.deepEqual(await options(page), ["Saarijärvi", "Viitasaari"]);
  await waitForText(page, "Sopivia kuntia: 2.", STATUS);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Home");
  assert.equal(await activeOption(page), null);
  assert.equal(await field.evaluate((field) => field.selectionStart), 0);
  await page.keyboard.press("End");
  assert.equal(await field.evaluate((field) => field.selectionStart), 5);
  await page.keyboard.press("Escape");
  assert.equal(await field.inputValue(), "saari");
  assert.equal((await options(page)).length, 0);
  await page.keyboard.press("Escape");
  assert.equal(await field.inputValue(), "");
  await page.keyboard.press("Backspace");
  await waitForQuery(page, "?kunta=992");
  await page.keyboard.type("saa");
  await page.keyboard.press("Tab");
  assert.equal((await options(page)).length, 0);
  assert.ok(!(await isFocused(page)));
});

test("a former municipality leads to the present one, a chosen one is said to be chosen, and nonsense finds nothing", async () => {
  const page = await open("/mittari/181?kunta=179");
  const field = municipalityField(page);
  await field.fill("suolah");
  assert.deepEqual(await options(page), ["Äänekoski (Suolahti, liitetty 2007)"]);
  await page.keyboard.press("Enter");
  await waitForQuery(page, "?kunta=179~992");
  await field.fill("jyväs");
  await waitForText(page, "Jyväskylä on jo valittu.", STATUS);
  await field.fill("Helsinki");
  await waitForText(page, "Mikään kunta ei vastaa hakua.", STATUS);
  assert.equal(await field.getAttribute("aria-expanded"), "false");
});

test("the mouse opens the list, adds and keeps the focus in the field; a press elsewhere closes it", async () => {
  const page = await open("/mittari/181");
  await page.locator(".municipality-picker__open").click();
  assert.equal((await options(page)).length, 22);
  assert.ok(await isFocused(page));
  await page.getByRole("option", { name: "Keuruu" }).click();
  await waitForQuery(page, "?kunta=249");
  assert.ok(await isFocused(page));
  assert.equal((await options(page)).length, 0);
  await municipalityField(page).click();
  assert.equal((await options(page)).length, 21);
  await page.locator("h1").click();
  assert.equal((await options(page)).length, 0);
});

test("a finger adds, and the list covers nothing that is chosen, on a phone", async () => {
  for (const path of PAGES) {
    const page = await open(`${path}?kunta=992~179~249`, { width: 360, height: 740, hasTouch: true, isMobile: true });
    await municipalityField(page).tap();
    // The list is brought into view a frame after it opened.
    await eventually(async () => {
      const list = await page.getByRole("listbox").boundingBox();
      for (const chip of await page.getByRole("group", { name: "Valitut kunnat" }).getByRole("button").all()) {
        const { y, height } = await chip.boundingBox();
        assert.ok(y + height <= list.y, "a chip is covered");
      }
      assert.ok(list.y + list.height <= 740 && list.x >= 0 && list.x + list.width <= 360, JSON.stringify(list));
    });
    await page.getByRole("option", { name: "Hankasalmi" }).tap();
    await waitForQuery(page, "?kunta=992~179~249~077");
    await page.assertClean();
    await page.context().close();
  }
});

test("on a page enlarged to 400 % an option can be seen and taken", async () => {
  const page = await open("/mittari/181", { width: 320, height: 256 });
  await municipalityField(page).focus();
  await page.keyboard.press("ArrowUp");
  const option = page.getByRole("option", { selected: true });
  await page.waitForFunction(() => {
    const { top, bottom } = document.querySelector("[role=option][aria-selected=true]").getBoundingClientRect();
    return top >= 0 && bottom <= window.innerHeight;
  });
  assert.equal(await option.textContent(), "Äänekoski");
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= 320));
});

test("ten are enough, and the field says so", async () => {
  const page = await open("/mittari/181?kunta=077~172~179~182~216~226~249~256~265");
  const field = municipalityField(page);
  await field.fill("kyy");
  await page.keyboard.press("Enter");
  await waitForQuery(page, "?kunta=077~172~179~182~216~226~249~256~265~312");
  await waitForText(page, "Voit valita enintään 10 kuntaa. Poista ensin jokin valituista.", STATUS);
  assert.equal(await field.getAttribute("aria-disabled"), "true");
  await page.keyboard.type("multia");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  assert.equal((await options(page)).length, 0);
  await waitForQuery(page, "?kunta=077~172~179~182~216~226~249~256~265~312");
  const markers = await page.locator(".municipality-picker .chip svg").evaluateAll((all) =>
    all.map((marker) => `${marker.classList.contains("marker--hollow")} ${marker.querySelector("path").getAttribute("d")}`),
  );
  assert.equal(new Set(markers).size, 10);
});

test("a municipality keeps its colour and marker when the one before it is let go, and in the link", async () => {
  const page = await open("/mittari/181?kunta=992~179~249");
  const looks = () =>
    page.locator(".municipality-picker .chip:has(svg)").evaluateAll((chips) =>
      chips.map((chip) => {
        const marker = chip.querySelector("svg");
        return [chip.getAttribute("aria-label"), getComputedStyle(marker).color, marker.querySelector("path").getAttribute("d")].join(" ");
      }),
    );
  const before = await looks();
  await page.getByRole("button", { name: "Poista Äänekoski" }).click();
  await waitForQuery(page, "?kunta=179-2~249-3");
  assert.deepEqual(await looks(), before.slice(1));
  await page.reload();
  await readSeriesTable(page);
  assert.deepEqual(await looks(), before.slice(1));
});

test("similar municipalities are told with the reason and the difference, and can be added", async () => {
  const page = await open("/mittari/181?kunta=249");
  const group = page.getByRole("group", { name: "Samankaltaisia kuntia" });
  await waitForText(page, "Samankaltaisia kuntia kuin Keuruu", { selector: ".similar-municipalities" });
  await group.getByText("Perustelut ja erot").click();
  await waitForText(page, "Saarijärvi Lähellä: väestö 9 250 / 8 975, ero −275 (2022)", { selector: ".similar-municipalities" });
  await group.getByRole("button", { name: "Lisää kunta: Saarijärvi" }).click();
  await waitForQuery(page, "?kunta=249~729");
  await waitForText(page, "Samankaltaisia kuntia kuin Saarijärvi", { selector: ".similar-municipalities" });
  assert.ok(await group.evaluate((group) => group === document.activeElement));
  assert.equal(await group.getByRole("button", { name: "Keuruu" }).count(), 0, "what is chosen cannot be added");
  await page.assertClean();
});

test("the picker is accessible with its list open, on narrow and wide pages, light and dark, and in the reader's own colours", async () => {
  for (const width of [320, 1280]) {
    for (const settings of [{ colorScheme: "light" }, { colorScheme: "dark" }, { forcedColors: "active" }]) {
      const page = await open("/mittari/181?kunta=992~179", { width, ...settings });
      await page.locator(".similar-municipalities summary").click();
      await municipalityField(page).fill("a");
      await page.keyboard.press("ArrowDown");
      await scan(page);
      await page.assertClean();
      await page.context().close();
    }
  }
});
