// The main job: a resident chooses a municipality and a theme, finds an indicator, and sees how it has developed.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { addMunicipality, listsAreWhole, readSeriesTable, startBrowser, waitForText } from "./support.mjs";

let browser;
before(async () => {
  browser = await startBrowser();
});
after(() => browser.close());

for (const [screen, size] of [["desk", { width: 1280, height: 800 }], ["phone", { width: 390, height: 844, isMobile: true, hasTouch: true }]]) {
  test(`a resident finds how unemployment has developed at home, on a ${screen}`, async () => {
    const page = await browser.openPage("/", size);
    await waitForText(page, "Miten Keski-Suomessa voidaan?", { selector: "h1" });
    await page.getByRole("navigation").getByRole("link", { name: "Tutki" }).click();
    await addMunicipality(page, "Äänekoski");
    if (screen === "phone") {
      await page.locator(".filters > summary").click();
    }
    await page.getByRole("checkbox", { name: "Arjen turvallisuus" }).check();
    await page.getByRole("checkbox", { name: "Työttömyys" }).check();
    await waitForText(page, "Mittareita, joista on lukuja: 4", { selector: ".results__count" });
    await listsAreWhole(page);
    const panel = page.locator(".panel").first();
    await panel.scrollIntoViewIfNeeded();
    await waitForText(page, "Äänekoski 14,4 % (2021) Keski-Suomi 13,2 % (2021) Koko maa 11,4 % (2021)", { selector: ".panel" });
    assert.equal(await panel.locator("svg path.line--chosen").count(), 1);

    await page.getByRole("link", { name: "Työttömät, % työvoimasta", exact: true }).click();
    await waitForText(page, "Äänekoskella työttömiä oli 14,4 % työvoimasta vuonna 2021.", { selector: ".lead" });
    await waitForText(
      page,
      "Luku on 1,2 prosenttiyksikköä suurempi kuin Keski-Suomessa (13,2 %) ja 3,0 prosenttiyksikköä suurempi kuin koko maassa (11,4 %). Luku on 2,2 prosenttiyksikköä suurempi kuin vuonna 1991 (12,2 %).",
      { selector: ".trend__words" },
    );
    await page.waitForSelector(".trend-figure__canvas svg");
    await addMunicipality(page, "Jyväskylä");
    await page.waitForFunction(() => document.querySelectorAll(".series-table thead th").length === 5);
    await page.getByRole("slider", { name: "Ensimmäinen vuosi" }).fill("2010");
    await waitForText(page, "2010–2021", { selector: ".year-slider__years" });
    const { head, rows } = await readSeriesTable(page);
    assert.deepEqual(head, ["Vuosi", "Äänekoski", "Jyväskylä", "Keski-Suomi", "Koko maa"]);
    assert.equal(rows.size, 12);
    await page.assertClean();
    await page.context().close();
  });
}
