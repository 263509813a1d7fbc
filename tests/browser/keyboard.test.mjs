// Everything can be done with the keyboard alone, and mouse, wheel and finger do on the chart what readers expect.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { focused, listsAreWhole, municipalityField, pageIsAtRest, readSeriesTable, startBrowser, tabTo, waitForText } from "./support.mjs";

const INTERACTIVE = "a[href], button:not(:disabled, [tabindex='-1']), input:not(:disabled), select:not(:disabled), summary, [tabindex='0']";

let browser;
let page;
before(async () => {
  browser = await startBrowser();
  page = await browser.openPage("/tutki");
});
after(() => browser.close());

const waitForQuery = (query) => page.waitForFunction((query) => location.search === query, query);
const press = (key) => page.keyboard.press(key);

/** Goes through the page with Tab, and asserts that each interactive element comes in its order, in view and outlined. */
async function assertEveryElementIsReached() {
  // What came later would stand between.
  await pageIsAtRest(page);
  const count = await page.evaluate((selector) => {
    window.inOrder = [...document.querySelectorAll(selector)].filter((element) => element.checkVisibility({ visibilityProperty: true }));
    return window.inOrder.length;
  }, INTERACTIVE);
  assert.ok(count > 10, `only ${count} elements`);
  await page.evaluate(() => window.inOrder[0].focus({ focusVisible: true }));
  for (let place = 0; place < count; place += 1) {
    if (place > 0) {
      await press("Tab");
    }
    const seen = await page.evaluate((place) => {
      const element = document.activeElement;
      const { top, bottom, left, right } = element.getBoundingClientRect();
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      return {
        isExpected: element === window.inOrder[place],
        expected: window.inOrder[place].outerHTML.slice(0, 160),
        isInView: bottom > 0 && top < window.innerHeight && right > 0 && left < window.innerWidth,
        isOutlined: outlineStyle !== "none" && parseFloat(outlineWidth) >= 2,
        // What stands in a box that cuts off what is outside may have an outline that nobody sees.
        isLookedAt: element.matches("input[type=range], .chart-cursor, .series-table"),
      };
    }, place);
    assert.ok(seen.isExpected, `step ${place + 1} of Tab should lead to ${seen.expected}, but leads to ${await focused(page)}`);
    assert.ok(seen.isInView, `${seen.expected} has the focus outside the window`);
    const isShown = seen.isLookedAt ? await looksDifferentWithFocus() : seen.isOutlined;
    assert.ok(isShown, `${seen.expected} does not show that it has the focus`);
  }
}

/** Whether what has the focus looks otherwise than without it; the thumb of a range has its outline in a part that scripts cannot see. */
async function looksDifferentWithFocus() {
  const element = await page.evaluateHandle(() => document.activeElement);
  const withFocus = await element.screenshot();
  await element.evaluate((element) => element.blur());
  const without = await element.screenshot();
  await element.evaluate((element) => element.focus({ focusVisible: true }));
  return !withFocus.equals(without);
}

test("Tab reaches everything on the explorer, in the order of the page, and shows where it is", async () => {
  await page.goto("/tutki?kunta=992&painopiste=arjen-turvallisuus&haku=ty%C3%B6tt");
  await municipalityField(page).waitFor();
  await page.waitForSelector(".panel");
  await listsAreWhole(page);
  await page.waitForFunction(() => !document.querySelector(".panel .skeleton"));
  await page.locator(".more-filters summary").focus();
  await press("Enter");
  await page.getByRole("group", { name: "Kohderyhmä" }).waitFor();
  await assertEveryElementIsReached();
});

test("Tab reaches everything on an indicator's page, in the order of the page, and shows where it is", async () => {
  await page.goto("/mittari/191?kunta=992~179&vuodet=2000..2010");
  await readSeriesTable(page);
  await waitForText(page, "Mihin se ei sovi");
  await municipalityField(page).waitFor();
  await page.waitForSelector(".trend-figure__canvas svg");
  await assertEveryElementIsReached();
});

test("the skip link is the first step, is seen while it has the focus, and leads to the content", async () => {
  for (const path of ["/tutki?kunta=992", "/mittari/181?kunta=992"]) {
    await page.goto(path);
    await waitForText(page, /./, { selector: "h1" });
    await press("Tab");
    const link = page.getByRole("link", { name: "Siirry sisältöön" });
    assert.ok(await link.evaluate((element) => element === document.activeElement));
    const box = await link.boundingBox();
    assert.ok(box.x >= 0 && box.y >= 0 && box.height > 20, JSON.stringify(box));
    await press("Enter");
    await page.waitForFunction(() => document.activeElement.id === "main");
    await press("Tab");
    assert.ok(await page.evaluate(() => document.activeElement.closest("main") !== null), await focused(page));
    assert.equal(new URL(page.url()).search, "?kunta=992");
  }
});

test("Space chooses an area, changes the results and leaves the focus on the box", async () => {
  await page.goto("/tutki?kunta=992");
  const before = await page.textContent(".results__count");
  const box = page.getByRole("checkbox", { name: "Arjen turvallisuus" });
  await tabTo(page, box);
  await box.evaluate((element) => (element.isTheSame = true));
  await press("Space");
  await waitForQuery("?kunta=992&painopiste=arjen-turvallisuus");
  assert.notEqual(await page.textContent(".results__count"), before);
  assert.ok(await page.evaluate(() => document.activeElement.isTheSame && document.activeElement.checked));
  await press("Tab");
  await press("Shift+Tab");
  await press("Space");
  await waitForQuery("?kunta=992");
  assert.equal(await page.textContent(".results__count"), before);
  assert.ok(await page.evaluate(() => document.activeElement.isTheSame && !document.activeElement.checked));
});

test("the look and the order of the results are changed by keys", async () => {
  await page.goto("/tutki?kunta=992&ilmio=tyottomyys");
  const list = page.getByRole("button", { name: "Lista" });
  await tabTo(page, list);
  await press("Space");
  await waitForQuery("?kunta=992&ilmio=tyottomyys&nakyma=lista");
  assert.equal(await list.getAttribute("aria-pressed"), "true");
  await press("Shift+Tab");
  await press("Enter");
  await waitForQuery("?kunta=992&ilmio=tyottomyys");
  await tabTo(page, page.getByRole("checkbox", { name: "Sama asteikko" }));
  await press("Space");
  await waitForQuery("?kunta=992&ilmio=tyottomyys&asteikko=yhteinen");
  await press("Tab");
  assert.equal(await focused(page), await page.getByLabel("Järjestys").evaluate((list) => list.closest("label").textContent));
  await press("ArrowDown");
  await waitForQuery("?kunta=992&ilmio=tyottomyys&jarjestys=nimi&asteikko=yhteinen");
});

test("a target group behind *more filters* is chosen by keys", async () => {
  await page.goto("/tutki");
  await tabTo(page, page.locator(".more-filters summary"));
  await press("Enter");
  const box = page.getByRole("group", { name: "Kohderyhmä" }).getByRole("checkbox").first();
  await tabTo(page, box);
  await press("Space");
  await page.waitForFunction(() => location.search.startsWith("?kohderyhma="));
  assert.ok(await box.isChecked());
});

test("the language is changed by keys, and the page stays", async () => {
  await page.goto("/mittari/181?kunta=992");
  await readSeriesTable(page);
  await tabTo(page, page.getByRole("link", { name: /svenska/i }));
  await press("Enter");
  await page.waitForFunction(() => document.documentElement.lang === "sv");
  assert.equal(new URL(page.url()).pathname, "/mittari/181");
  await waitForText(page, "Äänekoski", { selector: "main .lead" });
});

test("Space chooses a phenomenon, and leaves the focus on the box", async () => {
  await page.goto("/tutki?painopiste=arjen-turvallisuus");
  const box = page.getByRole("checkbox", { name: "Työttömyys" });
  await tabTo(page, box);
  await press("Space");
  await waitForQuery("?painopiste=arjen-turvallisuus&ilmio=tyottomyys");
  assert.match(await focused(page), /^Työttömyys/);
});

test("a chip that is removed with a key hands the focus to its group, and all years keep it on their button", async () => {
  await page.goto("/mittari/181?kunta=992~179&vuodet=2000..2010");
  await tabTo(page, page.getByRole("button", { name: "Poista Jyväskylä" }));
  await press("Enter");
  await waitForQuery("?kunta=992&vuodet=2000..2010");
  assert.equal(await page.evaluate(() => document.activeElement.getAttribute("aria-label")), "Valitut kunnat");
  await tabTo(page, page.getByRole("button", { name: "Kaikki vuodet" }));
  await press("Enter");
  await waitForQuery("?kunta=992");
  assert.equal(await focused(page), "Kaikki vuodet");

  await page.goto("/tutki?kunta=992&painopiste=arjen-turvallisuus&haku=ty%C3%B6tt");
  await tabTo(page, page.getByRole("button", { name: "Poista Arjen turvallisuus" }));
  await press("Enter");
  await waitForQuery("?kunta=992&haku=ty%C3%B6tt");
  assert.equal(await page.evaluate(() => document.activeElement.getAttribute("aria-label")), "Valitut rajaukset");
  await tabTo(page, page.getByRole("button", { name: "Tyhjennä kaikki" }));
  await press("Enter");
  await waitForQuery("?kunta=992");
  assert.equal(await page.evaluate(() => document.activeElement.getAttribute("aria-label")), "Valitut rajaukset");
});

test("the last sex that is shown cannot be switched off, and its box shows so", async () => {
  await page.goto("/mittari/191?kunta=992");
  const box = page.getByRole("checkbox", { name: "yhteensä" });
  await tabTo(page, box);
  await press("Space");
  assert.ok(await box.isChecked());
  assert.equal((await readSeriesTable(page)).head[1], "Äänekoski");
});

test("Enter opens an indicator, and Space switches a comparator", async () => {
  await page.goto("/tutki?kunta=992&haku=ty%C3%B6tt");
  await page.waitForSelector(".panel");
  await tabTo(page, page.getByRole("link", { name: "Työttömät, % työvoimasta", exact: true }));
  await press("Enter");
  await readSeriesTable(page);
  await tabTo(page, page.getByRole("checkbox", { name: "Koko maa" }));
  await press("Space");
  await page.waitForFunction(() => document.querySelectorAll(".series-table thead th").length === 3);
  assert.match(await focused(page), /^Koko maa/);
});

test("arrow keys move the handles of the years, and the address, the table and the years follow", async () => {
  await page.goto("/mittari/181?kunta=992");
  const first = page.getByRole("slider", { name: "Ensimmäinen vuosi" });
  await tabTo(page, first);
  await press("ArrowRight");
  await waitForQuery("?kunta=992&vuodet=1992..uusin");
  await press("ArrowRight");
  await waitForQuery("?kunta=992&vuodet=1993..uusin");
  await press("ArrowLeft");
  await waitForQuery("?kunta=992&vuodet=1992..uusin");
  assert.match(await focused(page), /^Ensimmäinen vuosi/);
  await press("Tab");
  assert.match(await focused(page), /^Viimeinen vuosi/);
  await press("ArrowLeft");
  await waitForQuery("?kunta=992&vuodet=1992..2020");
  await waitForText(page, "1992–2020", { selector: ".year-slider__years" });
  const { rows } = await readSeriesTable(page);
  assert.deepEqual([[...rows.keys()][0], [...rows.keys()].at(-1)], ["2020", "1992"]);
  await press("Home");
  await waitForQuery("?kunta=992&vuodet=1992..1992");
  assert.equal(await page.getByRole("slider", { name: "Viimeinen vuosi" }).inputValue(), "1992");
  await tabTo(page, page.getByRole("button", { name: "Kaikki vuodet" }));
  await press("Enter");
  await waitForQuery("?kunta=992");
});

const AT_YEARS = {
  1991: "1991: Äänekoski 12,2\u00a0%, Keski-Suomi 10,5\u00a0%, Koko maa 8,6\u00a0%",
  1992: "1992: Äänekoski 19,8\u00a0%, Keski-Suomi 16,9\u00a0%, Koko maa 14,7\u00a0%",
  2014: "2014: Äänekoski 19,7\u00a0%, Keski-Suomi 16,3\u00a0%, Koko maa 12,4\u00a0%",
  2015: "2015: Äänekoski 20,0\u00a0%, Keski-Suomi 17,2\u00a0%, Koko maa 13,4\u00a0%",
  2020: "2020: Äänekoski 16,8\u00a0%, Keski-Suomi 14,6\u00a0%, Koko maa 13,0\u00a0%",
  2021: "2021: Äänekoski 14,4\u00a0%, Keski-Suomi 13,2\u00a0%, Koko maa 11,4\u00a0%",
};

test("keys move the cursor of the chart, and every step is said word for word", async () => {
  await page.goto("/mittari/181?kunta=992");
  await page.waitForSelector(".trend-figure__canvas svg");
  // What comes later moves the page.
  await pageIsAtRest(page);
  await tabTo(page, page.getByRole("application", { name: "Kuvaaja" }));
  const scrolled = await page.evaluate(() => window.scrollY);
  const steps = [
    ["ArrowRight", AT_YEARS[1991]],
    ["ArrowRight", AT_YEARS[1992]],
    ["ArrowLeft", AT_YEARS[1991]],
    ["ArrowLeft", AT_YEARS[1991]],
    ["End", AT_YEARS[2021]],
    ["ArrowRight", AT_YEARS[2021]],
    ["ArrowLeft", AT_YEARS[2020]],
    ["PageUp", AT_YEARS[2015]],
    ["ArrowLeft", AT_YEARS[2014]],
    ["ArrowRight", AT_YEARS[2015]],
    ["PageDown", AT_YEARS[2020]],
    ["Home", AT_YEARS[1991]],
    ["Escape", ""],
  ];
  for (const [key, said] of steps) {
    await press(key);
    await page.waitForFunction((said) => document.querySelector("[data-live=chart]").textContent === said, said, { timeout: 2000 }).catch(async () => {
      assert.equal(await page.textContent("[data-live=chart]"), said, key);
    });
    const marked = await page.locator(".series-table__row--on th").allTextContents();
    assert.deepEqual(marked, said ? [said.slice(0, 4)] : [], key);
  }
  assert.equal(await page.getAttribute("[data-live=chart]", "aria-live"), "polite");
  assert.equal(await page.evaluate(() => window.scrollY), scrolled);
  assert.equal(await page.locator(".chart-cursor__card").count(), 0);
  await press("Home");
  await press("Tab");
  assert.match(await focused(page), /^(Kaikki vuodet|Ensimmäinen vuosi)/);
  assert.equal(await page.textContent("[data-live=chart]"), "");
  await page.assertClean();
});

/** The middle of the chart, in the window. */
async function centreOfChart() {
  await page.waitForSelector(".trend-figure__canvas svg");
  await pageIsAtRest(page);
  await page.locator(".chart-cursor").scrollIntoViewIfNeeded();
  return centreOf(page.locator(".chart-cursor"));
}

test("the mouse shows the figures of a year, and hides them when it leaves", async () => {
  await page.goto("/mittari/181?kunta=992");
  const { x, y } = await centreOfChart();
  await page.mouse.move(x, y);
  await waitForText(page, /\d{4} Äänekoski \d+,\d % .* 21 muuta kuntaa: pienin \d+,\d %, suurin \d+,\d %/, { selector: ".chart-cursor__card" });
  await page.mouse.move(x, 10);
  await page.waitForFunction(() => !document.querySelector(".chart-cursor__card"));
});

test("dragging with the mouse shows the years dragged over, and Back shows all again", async () => {
  await page.goto("/mittari/181?kunta=992");
  const { x, y } = await centreOfChart();
  await page.mouse.move(x - 120, y);
  await page.mouse.down();
  await page.mouse.move(x + 80, y, { steps: 4 });
  const brush = await page.locator(".chart-cursor__brush").boundingBox();
  assert.ok(Math.abs(brush.width - 200) < 3, `the mark is ${brush.width} pixels wide`);
  await page.mouse.up();
  await page.waitForFunction(() => location.search.includes("vuodet="));
  const [, first, last] = /vuodet=(\d{4})\.\.(\d{4})/.exec(page.url());
  assert.ok(first > 1995 && first < last && last < 2015, page.url());
  await waitForText(page, `${first}–${last}`, { selector: ".year-slider__years" });
  const { rows } = await readSeriesTable(page);
  assert.equal(rows.size, Number(last) - Number(first) + 1);
  await page.goBack();
  await waitForQuery("?kunta=992");
  await waitForText(page, "1991–2021", { selector: ".year-slider__years" });
});

test("a plain click on the chart changes no years", async () => {
  await page.goto("/mittari/181?kunta=992");
  const { x, y } = await centreOfChart();
  await page.mouse.click(x, y);
  await waitForText(page, "1991–2021", { selector: ".year-slider__years" });
  await waitForQuery("?kunta=992");
});

test("the wheel zooms with the control key, and without it scrolls the page", async () => {
  await page.goto("/mittari/181?kunta=992");
  const { x, y } = await centreOfChart();
  await page.mouse.move(x, y);
  await page.keyboard.down("Control");
  await page.mouse.wheel(0, -120);
  await page.waitForFunction(() => location.search.includes("vuodet="));
  const closer = await shownYears();
  assert.ok(closer < 31, `${closer} years`);
  const query = await page.evaluate(() => location.search);
  await page.mouse.wheel(0, 120);
  await page.waitForFunction((query) => location.search !== query, query);
  assert.ok((await shownYears()) > closer);
  await page.keyboard.up("Control");
  assert.equal(await page.evaluate(() => window.visualViewport.scale), 1);

  const address = page.url();
  const before = await page.evaluate(() => window.scrollY);
  await page.mouse.wheel(0, 100);
  await page.waitForFunction((before) => window.scrollY === before + 100, before);
  assert.equal(page.url(), address);
});

async function shownYears() {
  const [first, last] = (await page.textContent(".year-slider__years")).match(/\d{4}/g);
  return Number(last) - Number(first) + 1;
}

test("a finger drawn upwards over the chart scrolls the page, and one drawn sideways shows the figures of each year", async () => {
  const phone = await browser.openPage("/mittari/181?kunta=992", { width: 390, height: 700, hasTouch: true, isMobile: true });
  await phone.waitForSelector(".trend-figure__canvas svg");
  await pageIsAtRest(phone);
  await phone.locator(".chart-cursor").scrollIntoViewIfNeeded();
  const before = await phone.evaluate(() => window.scrollY);
  const finger = await startFinger(phone, await centreOf(phone.locator(".chart-cursor")));
  await finger.draw(0, -200);
  await finger.lift();
  await phone.waitForFunction((before) => window.scrollY > before + 100, before);
  // The page scrolls on when the finger has been lifted.
  await pageIsAtRest(phone);
  assert.equal(await phone.evaluate(() => location.search), "?kunta=992");

  await phone.locator(".chart-cursor").scrollIntoViewIfNeeded();
  const other = await startFinger(phone, await centreOf(phone.locator(".chart-cursor")));
  const year = () => phone.textContent(".chart-cursor__year");
  const touched = await year();
  await waitForText(phone, /\d{4} Äänekoski \d+,\d %/, { selector: ".chart-cursor__card" });
  await other.draw(-100, 0);
  await phone.waitForFunction((touched) => document.querySelector(".chart-cursor__year").textContent < touched, touched);
  await other.lift();
  await waitForText(phone, /\d{4} Äänekoski \d+,\d %/, { selector: ".chart-cursor__card" });
  assert.equal(await phone.evaluate(() => location.search), "?kunta=992");
  await phone.assertClean();
  await phone.context().close();
});

/** A finger on the screen of a phone. */
async function startFinger(phone, { x, y }) {
  const session = await phone.context().newCDPSession(phone);
  const touch = (type, touchPoints) => session.send("Input.dispatchTouchEvent", { type, touchPoints });
  await touch("touchStart", [{ x, y }]);
  return {
    /** Draws it by so many pixels to the right and down. */
    async draw(right, down) {
      const steps = 10;
      for (let step = 1; step <= steps; step += 1) {
        await touch("touchMove", [{ x: x + (right * step) / steps, y: y + (down * step) / steps }]);
      }
    },
    lift: () => touch("touchEnd", []),
  };
}

async function centreOf(locator) {
  const { x, y, width, height } = await locator.boundingBox();
  return { x: x + width / 2, y: y + height / 2 };
}

test("where zero is always on the axis, its switch is fixed", async () => {
  await page.goto("/mittari/178?kunta=992");
  await readSeriesTable(page);
  assert.ok(await page.getByRole("checkbox", { name: "Asteikko nollasta" }).isDisabled());
  await page.goto("/mittari/1080");
  await readSeriesTable(page);
  assert.ok(await page.getByRole("checkbox", { name: "Asteikko nollasta" }).isEnabled());
});
