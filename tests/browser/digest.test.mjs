// A reader's own report: gathered, written, kept in its link or a file, and never sent.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { deflateRawSync, deflateSync } from "node:zlib";

import { eventually, pageIsAtRest, scan, startBrowser, tabTo, waitForText } from "./support.mjs";

let browser;
before(async () => {
  browser = await startBrowser();
});
after(async () => {
  await browser.close();
});

/** The fragment of a digest, written here by what docs/digest.md says. */
function fragmentOf(lines) {
  const isItem = ([kind]) => kind !== "l" && kind !== "o";
  const items = lines.filter(isItem);
  const above = lines.filter((line) => !isItem(line));
  const packets = items.map((item, place) => packetOf([items.length, place], [item]));
  const first = above.length > 0 ? [packetOf([items.length, 0], above)] : [];
  return `2.${[...first, ...packets].join(".")}`;
}

function packetOf(head, lines) {
  const small = deflateRawSync(textOfLines(lines), { level: 9, dictionary: Buffer.from(DICTIONARY) });
  const letters = Buffer.concat([Buffer.from(head), small]).toString("base64url");
  let sum = 0xb704ce;
  const withSum = (row) => {
    for (const letter of Buffer.from(row)) {
      sum ^= letter << 16;
      for (let bit = 0; bit < 8; bit += 1) {
        sum <<= 1;
        sum ^= sum & 0x1000000 ? 0x1864cfb : 0;
      }
    }
    return row + Buffer.from([sum >> 16, (sum >> 8) & 255, sum & 255]).toString("base64url");
  };
  return letters.match(/.{1,120}/g).map(withSum).join("");
}

const DICTIONARY =
  "&nolla=1&taulukko=&vuosi=kartta\tv=1&kunta=~&vertaa=maa&sukupuoli=n~m&vuodet=uusin&vali=1&muut=1" +
  "&nakyma=kunnat\nt\t\nl\tfi\no\t\nk\tv=1&kunta=992&vertaa=hva~maa&sukupuoli=y&vuodet=ensin..uusin" +
  "&vali=0&muut=0&nakyma=kehitys\t";

/** The same as version 1 was. */
const firstVersionOf = (lines, level = 9) => `1.${deflateSync(textOfLines(lines), { level }).toString("base64url")}`;

const textOfLines = (lines) => lines.map((fields) => `${fields.map(escaped).join("\t")}\n`).join("");

const escaped = (field) => field.replaceAll("\\", "\\\\").replaceAll("\n", "\\n").replaceAll("\t", "\\t");

const TWO_FIGURES = fragmentOf([
  ["o", "Nuorten arki"],
  ["k", "181", "v=1&kunta=992", ""],
  ["t", "Mistä on kyse?", "Ensimmäinen kappale.\nToinen kappale."],
  ["k", "4", "v=1&nakyma=kunnat", "Oma otsikko"],
]);

/** Where it is said that a digest is too long for a link. */
const TOO_LONG = ".digest > [role=status] > .caveat";

const openDigest = async (fragment = "", options) => {
  const page = await browser.openPage(`/kooste${fragment && "#"}${fragment}`, options);
  await page.waitForSelector(".digest__tools");
  return page;
};

const edit = (page) => page.getByRole("button", { name: "Muokkaa", exact: true }).click();
const button = (page, name) => page.getByRole("button", { name });

/** A tool that is seldom used, in the fold, which is opened first. */
const folded = async (page, name) => {
  const fold = page.locator(".digest__more");
  if (!(await fold.evaluate((fold) => fold.open))) {
    await fold.locator("> summary").click();
  }
  return button(page, name);
};
const textOf = (page) => page.getByRole("textbox", { name: /^Teksti/ });
const undoneBy = (page) => page.getByRole("button", { name: /^Kumoa/ });

/** What stands in the digest, as it is read or printed. */
const contentOf = (page) =>
  page.$$eval(".digest-item", (items) =>
    items.map((item) => {
      const said = item.querySelector(".digest-item__said");
      const texts = [...said.querySelectorAll(":scope > h2, :scope > div > p, .placed-figure__title")];
      return texts.map((element) => element.textContent.trim());
    }),
  );

async function waitForCount(page, count) {
  await page.waitForFunction((count) => document.querySelectorAll(".digest-item").length === count, count);
}

/** Waits until the address has been written after the last step. */
async function settledAddress(page) {
  // What writes it comes with what the digest is edited with.
  await page.waitForFunction(() => !document.querySelector(".digest__tools .skeleton"));
  let address = await page.evaluate(() => location.href);
  for (;;) {
    // The page writes it by a shorter timer, which began before this one and ends before it, however busy the page is.
    const now = await page.evaluate(() => new Promise((done) => setTimeout(() => done(location.href), 700)));
    if (now === address) {
      return now;
    }
    address = now;
  }
}

/** Waits until the text that was just added has the focus, which it takes in the next frame: else it would take what is written elsewhere. */
async function addedTextHasFocus(page) {
  await page.waitForFunction(() => document.activeElement.tagName === "TEXTAREA");
}

async function savedFile(page) {
  const [download] = await Promise.all([page.waitForEvent("download"), (await folded(page, "Tallenna tiedostoon")).click()]);
  return readFile(await download.path(), "utf8");
}

const asksBeforeLeaving = (page) =>
  page.evaluate(() => !window.dispatchEvent(new Event("beforeunload", { cancelable: true })));

/** Waits until who leaves is asked, which is known once the step has been told. */
const comesToAsk = (page) => eventually(async () => assert.equal(await asksBeforeLeaving(page), true));

test("figures of two indicators are gathered, and what the link and the file say is the same elsewhere", async () => {
  const page = await browser.openPage("/mittari/181?kunta=992");
  await button(page, "Lisää koosteeseen").click();
  await waitForText(page, "Kuvio on lisätty koosteeseen.");
  await waitForText(page, "Kooste (1)", { selector: ".site-header" });
  await page.getByRole("navigation").getByRole("link", { name: "Tutki" }).click();
  await page.getByRole("searchbox").fill("gini");
  await page.getByRole("link", { name: /Gini/ }).first().click();
  await button(page, "Lisää koosteeseen").click();
  await page.getByRole("link", { name: "Avaa kooste (2)" }).click();
  await waitForCount(page, 2);
  await page.getByRole("textbox", { name: "Koosteen otsikko" }).fill("Äänekosken työ");
  await button(page, /^Teksti tämän alle: Työttömät/).click();
  await addedTextHasFocus(page);
  await textOf(page).fill("Omia sanoja.\nToinen kappale.");
  await page.getByRole("textbox", { name: "Väliotsikko" }).fill("Miksi?");
  const written = await contentOf(page);
  assert.equal(written.length, 3);
  assert.deepEqual(written[1], ["Miksi?", "Omia sanoja.", "Toinen kappale."]);
  const address = await settledAddress(page);
  assert.match(address, /\/kooste#2\.[\w.-]+$/);

  const other = await openDigest(new URL(address).hash.slice(1));
  await waitForText(other, "Äänekosken työ", { selector: "h1" });
  await waitForCount(other, 3);
  assert.deepEqual(await contentOf(other), written);
  await waitForText(other, "Äänekoski", { selector: ".placed-figure" });
  assert.equal(await other.getByRole("textbox").count(), 0, "who opens a link reads first");
  await edit(other);
  await button(other, /^Poista: Miksi/).click();
  await waitForCount(other, 2);
  const changed = await contentOf(other);
  const file = await savedFile(other);
  assert.equal(JSON.parse(file).title, "Äänekosken työ");

  const third = await openDigest();
  await third.locator("input[type=file]").setInputFiles({ name: "kooste.json", mimeType: "application/json", buffer: Buffer.from(file) });
  await waitForCount(third, 2);
  await waitForText(third, "Kooste on avattu. Kohtia: 2.");
  assert.deepEqual(await contentOf(third), changed);
  assert.equal(new URL(await settledAddress(third)).hash, new URL(await settledAddress(other)).hash);
  for (const each of [page, other, third]) {
    await each.assertClean();
  }
});

const TWELVE_TEXTS = fragmentOf([
  ["o", "Pitkä"],
  ...Array.from({ length: 12 }, (_, number) => ["t", `Osa ${number}`, `Sanoja ${number * 7919}`]),
]);

test("a link that was cut opens as far as it goes, and of one that was changed the rest", async () => {
  const cut = await openDigest(TWELVE_TEXTS.slice(0, -130));
  await waitForText(cut, "loppuu kesken", { selector: ".digest__losses" });
  await waitForText(cut, "Pitkä", { selector: "h1" });
  await waitForText(cut, "Sanoja 0");
  const count = await cut.locator(".digest-item").count();
  assert.ok(count > 3 && count < 12, `${count} items`);
  await waitForText(cut, `Kohtia puuttuu kokonaan tai osittain: ${12 - count}.`, { selector: ".digest__losses" });
  await scan(cut);
  await cut.assertClean();

  const packets = TWELVE_TEXTS.split(".");
  packets[5] = packets[5].replace(/.{8}$/, (end) => [...end].reverse().join(""));
  const changed = await openDigest(packets.join("."));
  await waitForText(changed, "on muuttunut matkalla", { selector: ".digest__losses" });
  await waitForText(changed, "Kohtia puuttuu kokonaan tai osittain: 1.", { selector: ".digest__losses" });
  await waitForCount(changed, 11);
  const shown = (await contentOf(changed)).map(([heading]) => heading);
  assert.deepEqual(shown, [0, 1, 2, 4, 5, 6, 7, 8, 9, 10, 11].map((number) => `Osa ${number}`));
  await scan(changed);
  const longer = await openDigest(`${TWELVE_TEXTS}ja`);
  await waitForText(longer, "on muuttunut matkalla", { selector: ".digest__losses" });
  await waitForCount(longer, 12);
  const inSentence = await openDigest(`${TWELVE_TEXTS}).`);
  await waitForCount(inSentence, 12);
  assert.equal(await inSentence.locator(".digest__losses").count(), 0);
});

test("where items of a link are missing, that stands there and is no part of what is kept, and a title that was lost is told", async () => {
  const changed = (place) => {
    const packets = TWELVE_TEXTS.split(".");
    packets[place] = packets[place].replace(/.{8}$/, (end) => [...end].reverse().join(""));
    return packets.join(".");
  };
  const gap = "Tästä puuttuu jotakin, mitä linkissä alun perin oli.";
  const page = await openDigest(changed(5));
  await waitForCount(page, 11);
  const shown = await page.$$eval(".digest__items > *", (all) => all.map((element) => element.querySelector("h2")?.textContent ?? element.textContent));
  assert.deepEqual(shown.slice(2, 5), ["Osa 2", gap, "Osa 4"]);
  assert.equal(shown.length, 12);
  await scan(page);
  await edit(page);
  await button(page, "Poista: Osa 4").click();
  await page.getByText(gap).waitFor({ state: "detached" });
  await undoneBy(page).click();
  await page.getByText(gap).waitFor();
  assert.deepEqual(JSON.parse(await savedFile(page)).items.map(({ heading }) => heading), shown.filter((said) => said !== gap));
  assert.doesNotMatch(await settledAddress(page), new RegExp(changed(5)));
  await page.reload();
  await waitForCount(page, 11);
  assert.equal(await page.getByText(gap).count(), 0);
  await page.assertClean();

  const untitled = await openDigest(changed(1));
  await waitForText(untitled, "Jos koosteella oli otsikko, se puuttuu", { selector: ".digest__losses" });
  await waitForCount(untitled, 12);
  assert.equal(await untitled.getByText(gap).count(), 0);
  await untitled.assertClean();
});

test("a link of the first version opens, and what was changed in it is said to be in doubt", async () => {
  const old = await openDigest(firstVersionOf([["o", "Vanha"], ["k", "181", "v=1&kunta=992", ""], ["t", "", "Sanoja"]]));
  await waitForText(old, "Vanha", { selector: "h1" });
  await waitForCount(old, 2);
  assert.equal(await old.locator(".digest__losses").count(), 0);
  await edit(old);
  await textOf(old).fill("Uusia sanoja");
  await old.waitForFunction(() => location.hash.startsWith("#2."));
  const bytes = Buffer.from(firstVersionOf([["t", "", "Sanoja"]], 0).slice(2), "base64url");
  bytes[bytes.indexOf("S".charCodeAt(0))] = "P".charCodeAt(0);
  const changed = await openDigest(`1.${bytes.toString("base64url")}`);
  await waitForText(changed, "Tarkista sisältö", { selector: ".digest__losses" });
  await waitForText(changed, "Panoja");
  await changed.assertClean();
});

test("what is no digest, or a newer one, says so", async () => {
  for (const nothing of ["1.!!!!", "main", "1.AAAA", "2.AAAA.AAAA", "%F0%9F"]) {
    const page = await openDigest(nothing);
    await waitForText(page, "ei saatu mitään auki", { selector: ".digest__losses" });
    await page.assertClean();
  }
  const unknown = await openDigest("9.");
  await waitForText(unknown, "uudemmalla versiolla", { selector: ".digest__losses" });
  await unknown.assertClean();
  const newer = await openDigest(`3${fragmentOf([["t", "", "Tuttua"], ["z", "outoa"]]).slice(1)}`);
  await waitForText(newer, "uudemmalla versiolla", { selector: ".digest__losses" });
  await waitForText(newer, "joita ei voitu lukea: 1", { selector: ".digest__losses" });
  await waitForText(newer, "Tuttua");
});

test("a file that is no digest leaves what is under way as it was", async () => {
  const page = await openDigest(TWO_FIGURES);
  await page.locator("input[type=file]").setInputFiles({ name: "x.json", mimeType: "application/json", buffer: Buffer.from("{\"version\": 1}") });
  await waitForText(page, "Tiedosto ei ole kooste.", { selector: ".digest__losses" });
  await waitForCount(page, 3);
  const file = await savedFile(page);
  await page.locator("input[type=file]").setInputFiles({ name: "half.json", mimeType: "application/json", buffer: Buffer.from(file.slice(0, file.lastIndexOf("{") + 20)) });
  await waitForText(page, "loppuu kesken", { selector: ".digest__losses" });
  await waitForCount(page, 2);
  await undoneBy(page).click();
  await waitForCount(page, 3);
  await page.locator(".digest__losses").waitFor({ state: "detached" });
  const empty = JSON.stringify({ format: "tilannekuva-kooste", version: 1 });
  await page.locator("input[type=file]").setInputFiles({ name: "empty.json", mimeType: "application/json", buffer: Buffer.from(empty) });
  await waitForText(page, "ei saatu mitään auki", { selector: ".digest__losses" });
  await waitForCount(page, 3);
  await page.assertClean();
});

test("a file of something else is told to be that, and changes nothing", async () => {
  const page = await openDigest(TWO_FIGURES);
  await edit(page);
  await folded(page, "Tallenna tiedostoon");
  const json = (value) => Buffer.from(JSON.stringify(value));
  const picture = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64");
  const set = { format: "tilannekuva-kokoelma", version: 1, name: "Arki", municipalities: [], indicators: ["181"] };
  for (const [name, buffer, said] of [
    ["picture.png", picture, "Tiedosto ei ole kooste."],
    ["newer.json", json({ format: "tilannekuva-kooste", version: 2, parts: [{ kind: "text", text: "Uutta" }] }), "uudemmalla versiolla"],
    ["empty.json", Buffer.alloc(0), "Tiedosto ei ole kooste."],
    ["oma-kokoelma.json", json(set), "Tiedosto on mittarikokoelma eikä kooste."],
    ["other.json", json({ title: "Muuta", items: [{ kind: "text", text: "Muuta" }] }), "Tiedosto ei ole kooste."],
    ["oma-kokoelma.json", json(set), "Tiedosto on mittarikokoelma eikä kooste."],
  ]) {
    await page.locator("input[type=file]").setInputFiles({ name, mimeType: "application/json", buffer });
    await waitForText(page, said, { selector: ".digest__losses" });
    assert.equal(await page.locator(".digest__losses li").count(), 1);
    await waitForCount(page, 3);
  }
  await scan(page);
  await page.locator(".digest__losses").getByRole("link", { name: "Järjestöille" }).click();
  await page.waitForURL(/\/jarjestolle$/);
  await page.getByText("Avaa kokoelma tiedostosta").waitFor();
  await waitForText(page, "Kooste (3)", { selector: ".site-header" });
  await page.assertClean();
});

test("steps are taken back and again by keys, and fields keep their own", async () => {
  const page = await openDigest(TWO_FIGURES);
  await edit(page);
  await button(page, "Alemmas: Mistä on kyse?").click();
  await waitForText(page, "Siirretty kohtaan 3/3.");
  const moved = await contentOf(page);
  await page.keyboard.press("Control+z");
  await waitForText(page, "Kumottu: kohdan siirto.");
  const before = await contentOf(page);
  assert.deepEqual(before.map(([first]) => first)[1], "Mistä on kyse?");
  await page.keyboard.press("Control+Shift+z");
  await waitForText(page, "Tehty uudelleen: kohdan siirto.");
  assert.deepEqual(await contentOf(page), moved);
  await undoneBy(page).click();
  await waitForText(page, "Kumottu: kohdan siirto.");
  await page.keyboard.press("Control+y");
  await waitForText(page, "Tehty uudelleen: kohdan siirto.");
  assert.deepEqual(await contentOf(page), moved);

  await textOf(page).pressSequentially(" Ja vielä.");
  await page.keyboard.press("Control+z");
  assert.doesNotMatch(await textOf(page).inputValue(), /Ja vielä\.$/, "the field's own step back");
  await textOf(page).fill("Aivan muuta");
  await undoneBy(page).click();
  assert.equal(await textOf(page).inputValue(), "Ensimmäinen kappale.\nToinen kappale.");
  await page.assertClean();
});

test("what is pressed keeps the focus where it moves, and what is removed gives it to its neighbour", async () => {
  const page = await openDigest(TWO_FIGURES);
  await edit(page);
  const up = button(page, "Ylemmäs: Mistä on kyse?");
  await tabTo(page, up);
  await page.keyboard.press("Enter");
  await waitForText(page, "Siirretty kohtaan 1/3.");
  await page.waitForFunction(() => document.activeElement.getAttribute("aria-label") === "Ylemmäs: Mistä on kyse?");
  assert.equal(await up.getAttribute("aria-disabled"), "true");
  await page.keyboard.press("Enter");
  assert.equal((await contentOf(page))[0][0], "Mistä on kyse?");
  // What was pressed is given the focus in the next frame, and would take the next key.
  await page.evaluate(() => new Promise(requestAnimationFrame));
  await button(page, "Poista: Mistä on kyse?").press("Enter");
  await waitForText(page, "Kohta on poistettu.");
  await page.waitForFunction(() => document.activeElement === document.querySelector(".digest-item__fields"));
  for (let left = 2; left > 0; left -= 1) {
    await button(page, /^Poista: /).first().press("Enter");
    await waitForCount(page, left - 1);
    await page.waitForFunction(() => document.activeElement.matches(".digest-item__fields, #digest-add-text"));
  }
  await page.waitForFunction(() => document.activeElement.id === "digest-add-text");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement.tagName === "TEXTAREA");
  await page.assertClean();
});

test("a step back by keys leaves the focus where it was, and gives it to what comes back", async () => {
  const page = await openDigest(TWO_FIGURES);
  await edit(page);
  const hasFocus = (label) => page.waitForFunction((label) => document.activeElement.getAttribute("aria-label") === label, label);
  for (const [name, place] of [["Ylemmäs", 1], ["Alemmas", 3]]) {
    await button(page, `${name}: Mistä on kyse?`).press("Enter");
    await waitForText(page, `Siirretty kohtaan ${place}/3.`);
    await hasFocus(`${name}: Mistä on kyse?`);
    await page.keyboard.press("Control+z");
    await waitForText(page, "Kumottu: kohdan siirto.");
    await hasFocus(`${name}: Mistä on kyse?`);
    await page.keyboard.press("Control+y");
    await waitForText(page, "Tehty uudelleen: kohdan siirto.");
    await hasFocus(`${name}: Mistä on kyse?`);
    await page.keyboard.press("Control+z");
    await waitForText(page, "Kumottu: kohdan siirto.");
    await hasFocus(`${name}: Mistä on kyse?`);
  }
  await button(page, "Poista: Mistä on kyse?").press("Enter");
  await waitForCount(page, 2);
  await hasFocus("Kohta 2/2: Oma otsikko");
  await page.keyboard.press("Control+z");
  await waitForCount(page, 3);
  await hasFocus("Kohta 2/3: Mistä on kyse?");
  await page.keyboard.press("Control+y");
  await waitForCount(page, 2);
  await hasFocus("Kohta 2/2: Oma otsikko");
  await undoneBy(page).press("Enter");
  await waitForCount(page, 3);
  // What would take the focus would take it in the next frame.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  assert.equal(await page.evaluate(() => document.activeElement.textContent.trim()), "Kumoa");
  await page.assertClean();
});

test("Back leads to the page before, and what was added in between stays", async () => {
  const page = await browser.openPage("/mittari/181?kunta=992");
  await button(page, "Lisää koosteeseen").click();
  await page.getByRole("link", { name: "Avaa kooste (1)" }).click();
  await waitForCount(page, 1);
  for (let step = 0; step < 3; step += 1) {
    await button(page, "Lisää teksti").click();
  }
  await settledAddress(page);
  await page.goBack();
  await waitForText(page, "Työttömät", { selector: "h1" });
  await button(page, "Lisää koosteeseen").click();
  await waitForText(page, "Kooste (5)", { selector: ".site-header" });
  await page.goForward();
  await waitForCount(page, 5);
  const address = await settledAddress(page);
  await page.reload();
  await page.waitForSelector(".digest-item");
  await waitForCount(page, 5);
  assert.equal(page.url(), address);
  await page.evaluate((fragment) => { location.hash = fragment; }, TWO_FIGURES);
  await waitForText(page, "Nuorten arki", { selector: "h1" });
  await waitForCount(page, 3);
  await page.assertClean();
});

test("whoever opens a link on a phone reads on the first screen, and what is seldom used is folded away", async () => {
  const page = await openDigest(TWO_FIGURES, { width: 360, height: 740 });
  const bottomOf = (selector) => page.locator(selector).first().evaluate((element) => element.getBoundingClientRect().bottom);
  await page.locator(".placed-figure__title").first().waitFor();
  await pageIsAtRest(page);
  assert.ok((await bottomOf("h1")) < 740);
  assert.ok((await bottomOf(".placed-figure__title")) < 740, `${await bottomOf(".placed-figure__title")}`);
  assert.ok(!(await button(page, "Tulosta").isVisible()));
  await tabTo(page, page.locator(".digest__more > summary"));
  await page.keyboard.press("Enter");
  await button(page, "Tulosta").waitFor();
  await page.getByLabel("Avaa tiedosto").waitFor();
  await scan(page);
  await page.assertClean();

  const empty = await openDigest("", { width: 360, height: 740 });
  await empty.getByLabel("Avaa tiedosto").waitFor();
  await empty.assertClean();
});

test("another language keeps the digest", async () => {
  const page = await openDigest(TWO_FIGURES);
  await edit(page);
  await page.getByRole("textbox", { name: "Koosteen otsikko" }).fill("Ungas vardag");
  await page.locator(".language-choice a[lang=sv]").click();
  await page.getByText("Filer och utskrift").click();
  await button(page, "Spara i en fil").waitFor();
  await waitForText(page, "Ungas vardag", { selector: "h1" });
  await waitForCount(page, 3);
  assert.match(await settledAddress(page), /\/kooste\?kieli=sv#2\./);
  await page.assertClean();
});

test("a digest that is too long for a link says so, and goes into a file whole", async () => {
  const page = await openDigest(TWO_FIGURES);
  await edit(page);
  let seed = 1;
  const random = () => ((seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31), seed.toString(36));
  const long = Array.from({ length: 1_600 }, random).join(" ").slice(0, 10_000);
  await textOf(page).fill(long);
  await waitForText(page, "Kooste ei mahdu linkkiin", { selector: TOO_LONG });
  assert.doesNotMatch(await settledAddress(page), /#/);
  await waitForText(page, "ja siihen mahtuu 8 000", { selector: ".digest" });
  const beside = page.locator(".digest-item__fields .caveat");
  await waitForText(page, "Kooste ei mahdu linkkiin", { selector: ".digest-item__fields .caveat" });
  const description = () => textOf(page).evaluate((field) => document.getElementById(field.getAttribute("aria-describedby"))?.textContent ?? null);
  assert.match(await description(), /Tallenna se tiedostoon/);
  const field = await textOf(page).boundingBox();
  assert.ok((await beside.boundingBox()).y - field.y - field.height < 100, "near the field");
  await scan(page);
  const file = JSON.parse(await savedFile(page));
  assert.equal(file.items[1].text, long);
  await page.evaluate(() => {
    const told = new MutationObserver(() => { window.timesTold = (window.timesTold ?? 0) + 1; });
    document.querySelectorAll(".digest [role=status]").forEach((region) => told.observe(region, { subtree: true, childList: true, characterData: true }));
  });
  const length = page.locator(".digest .caveat", { hasText: "ja siihen mahtuu 8 000" });
  const before = await length.innerText();
  await textOf(page).fill(long.slice(0, -200));
  await eventually(async () => assert.notEqual(await length.innerText(), before));
  assert.equal(await page.evaluate(() => window.timesTold ?? 0), 0, "said once, when the limit was passed");
  await textOf(page).fill("Lyhyt");
  await page.waitForFunction(() => location.hash.startsWith("#2."));
  await page.locator(TOO_LONG).waitFor({ state: "detached" });
  await beside.waitFor({ state: "detached" });
  assert.equal(await description(), null);
  await page.assertClean();
});

test("who leaves is asked only while something is neither in a file nor in a link that was opened", async () => {
  const page = await openDigest(TWO_FIGURES);
  await settledAddress(page);
  assert.equal(await asksBeforeLeaving(page), false);
  await edit(page);
  await page.getByRole("textbox", { name: "Koosteen otsikko" }).fill("Toinen");
  await comesToAsk(page);
  await savedFile(page);
  assert.equal(await asksBeforeLeaving(page), false);
  await undoneBy(page).click();
  await comesToAsk(page);
});

test("what was not saved is asked about also after another digest was opened, and can be had back", async () => {
  const page = await openDigest(TWO_FIGURES);
  await edit(page);
  await page.getByRole("textbox", { name: "Koosteen otsikko" }).fill("Tallentamaton");
  await settledAddress(page);
  const other = JSON.stringify({ format: "tilannekuva-kooste", version: 1, title: "Toinen", items: [{ kind: "text", text: "Muuta" }] });
  await page.locator("input[type=file]").setInputFiles({ name: "x.json", mimeType: "application/json", buffer: Buffer.from(other) });
  await waitForText(page, "Toinen", { selector: "h1" });
  await settledAddress(page);
  assert.equal(await asksBeforeLeaving(page), true);
  await undoneBy(page).click();
  await waitForText(page, "Tallentamaton", { selector: "h1" });
  await page.assertClean();
});

test("the address says what is shown, also after an earlier link or none was put into it", async () => {
  const page = await openDigest(TWO_FIGURES);
  await edit(page);
  await page.getByRole("textbox", { name: "Koosteen otsikko" }).fill("Muutettu");
  const address = await settledAddress(page);
  for (const hash of [TWO_FIGURES, ""]) {
    await page.evaluate((hash) => { location.hash = hash; }, hash);
    await page.waitForFunction((address) => location.href === address, address);
    await waitForText(page, "Muutettu", { selector: "h1" });
  }
  const reader = await openDigest(TWO_FIGURES);
  const other = fragmentOf([["t", "", "Aivan toinen"]]);
  await reader.evaluate(() => { location.hash = "1.zzzz"; });
  await waitForText(reader, "ei saatu mitään auki", { selector: ".digest__losses" });
  await reader.waitForFunction((fragment) => location.hash.slice(1) === fragment, TWO_FIGURES);
  for (const [hash, said] of [[other, "Aivan toinen"], [TWO_FIGURES, "Ensimmäinen kappale."]]) {
    await reader.evaluate((hash) => { location.hash = hash; }, hash);
    await waitForText(reader, said, { selector: ".digest-item--text" });
  }
  await reader.assertClean();
});

test("words that do not fit do not stay in the field as if they were kept", async () => {
  const most = Array.from({ length: 9 }, () => ["t", "", "a".repeat(10_000)]);
  const page = await openDigest(fragmentOf([...most, ["t", "Viimeinen", "b".repeat(9_500)]]));
  await edit(page);
  const last = textOf(page).last();
  await last.fill("b".repeat(10_000));
  const told = page.locator(".digest__told", { hasText: "Kooste on täynnä" });
  await told.waitFor();
  assert.ok((await told.boundingBox()).width > 100, "seen by everybody");
  assert.equal((await last.inputValue()).length, 9_500);
  const first = textOf(page).first();
  await first.fill("c".repeat(10_001));
  await page.locator(".digest__told", { hasText: "enintään 10\u202f000 merkkiä" }).waitFor();
  assert.equal(await first.inputValue(), "a".repeat(10_000), "nothing of what was pasted is cut unsaid");
  await page.assertClean();
});

test("a digest says whose it is, and its words keep their language", async () => {
  const swedish = await openDigest(fragmentOf([["l", "sv"], ["o", "Ungas vardag"], ["t", "Varför?", "Egna ord."]]));
  await waitForText(swedish, "Otsikot ja tekstit ovat lukijan", { selector: ".digest__whose" });
  assert.match(await swedish.title(), /^Kooste: Ungas vardag/);
  assert.deepEqual(await swedish.$$eval("h1, .digest-item__said > *", (all) => all.map((element) => element.lang)), ["sv", "sv", "sv"]);
  const page = await openDigest();
  assert.equal(await page.locator(".digest__whose").count(), 0, "nobody's yet");
  await button(page, "Lisää teksti").click();
  await textOf(page).fill("Own words.");
  const language = page.getByRole("combobox", { name: "Tekstien kieli" });
  assert.equal(await language.inputValue(), "fi");
  await language.selectOption("en");
  await button(page, "Lopeta muokkaus").click();
  assert.equal(await page.getByText("Own words.").locator("xpath=..").getAttribute("lang"), "en");
  const file = JSON.parse(await savedFile(page));
  assert.equal(file.language, "en");
  await page.assertClean();
});

test("a saved digest can be opened from every page", async () => {
  const page = await browser.openPage("/");
  await page.getByRole("contentinfo").getByRole("link", { name: "Oma kooste" }).click();
  await page.locator("input[type=file]").waitFor({ state: "attached" });
  await page.assertClean();
});

test("while a digest is made nothing but published files is asked for, and what is written is no markup", async () => {
  const requests = [];
  const page = await browser.openPage("/mittari/181?kunta=992", {
    prepare: (page) => page.on("request", (request) => requests.push(request)),
  });
  await button(page, "Lisää koosteeseen").waitFor();
  await pageIsAtRest(page);
  const before = requests.length;
  await button(page, "Lisää koosteeseen").click();
  await page.getByRole("link", { name: "Avaa kooste (1)" }).click();
  await button(page, "Lisää teksti").click();
  await addedTextHasFocus(page);
  await textOf(page).fill("Salaisuus <img src=x onerror=alert(1)> <script>alert(2)</script>");
  await page.getByRole("textbox", { name: "Koosteen otsikko" }).fill("<b>Salaisuus</b>");
  await settledAddress(page);
  await button(page, "Lopeta muokkaus").click();
  await waitForText(page, "Salaisuus <img src=x onerror=alert(1)>", { selector: ".digest-item--text" });
  await waitForText(page, "<b>Salaisuus</b>", { selector: "h1" });
  assert.equal(await page.locator(".digest-item--text :is(img, script), .digest h1 *").count(), 0);
  const made = requests.slice(before);
  for (const request of made) {
    const { pathname, search } = new URL(request.url());
    assert.equal(request.method(), "GET");
    assert.equal(search, "");
    assert.match(pathname, /^\/(?:publication\/[\w/.-]+\.json|[\w-]+\.(?:wasm|js|svg))$/);
  }
  assert.ok(made.length > 0);
  const kept = await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie]);
  assert.deepEqual(kept, [0, 0, ""]);
  await page.assertClean();
});

test("the page meets WCAG in every state and language, and needs no scrolling sideways", async () => {
  const isEdited = (page) => page.locator("#digest-add-text").waitFor();
  const states = [
    ["", isEdited],
    [TWO_FIGURES, async () => {}],
    [TWO_FIGURES, async (page) => {
      await page.locator("#digest-edit").click();
      await isEdited(page);
    }],
  ];
  for (const [language, settings] of [["fi", { width: 320, height: 640 }], ["sv", { colorScheme: "dark" }], ["en", { width: 320, forcedColors: "active" }]]) {
    for (const [fragment, then] of states) {
      const page = await browser.openPage(`/kooste?kieli=${language}#${fragment}`, settings);
      await page.waitForSelector(".digest__tools");
      await then(page);
      if (fragment) {
        await page.waitForSelector(".trend-figure__canvas svg");
      }
      await pageIsAtRest(page);
      await scan(page);
      const levels = await page.$$eval("main :is(h1, h2, h3, h4)", (all) => all.map((heading) => Number(heading.tagName[1])));
      assert.ok(levels.every((level, place) => place === 0 ? level === 1 : level - levels[place - 1] <= 1), `${levels}`);
      const isWide = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
      assert.equal(isWide, false, `${language} ${fragment}`);
      await page.assertClean();
    }
  }
});

test("on paper stands what is read, also while it is edited", async () => {
  const page = await openDigest(TWO_FIGURES);
  await edit(page);
  await textOf(page).waitFor();
  await page.waitForSelector(".trend-figure__canvas svg");
  await page.emulateMedia({ media: "print" });
  await waitForText(page, "Ensimmäinen kappale.", { selector: ".digest-item--text" });
  await waitForText(page, "Oma otsikko");
  await waitForText(page, "Lähteet");
  assert.equal(await page.locator(".digest :is(button, input, textarea):visible").count(), 0);
});
