// What a reader takes along is what the page shows: files are read back by readers that know nothing of the app.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { promisify } from "node:util";

import { readIndicators } from "./source.mjs";
import { pageIsAtRest, readSeriesTable, scan, startBrowser, waitForText } from "./support.mjs";

const SOURCE = "Lähde: Sotkanet.fi, THL";
const LICENCE = "CC BY 4.0, https://creativecommons.org/licenses/by/4.0/";

let browser;
let folder;
before(async () => {
  browser = await startBrowser();
  folder = await mkdtemp(join(tmpdir(), "tilannekuva-"));
});
after(async () => {
  await browser.close();
  await rm(folder, { recursive: true });
});

async function openDownloads(path, options) {
  const page = await browser.openPage(path, options);
  await readSeriesTable(page);
  await page.locator(".downloads summary").click();
  await page.locator(".downloads__buttons").first().waitFor();
  return page;
}

/** The query of an address that goes on showing what a page shows, whatever becomes usual. */
const PINNED = "v=1&kunta=992&vertaa=hva~maa&sukupuoli=y&vuodet=";

/** Presses a button and keeps the file it gives, which must be told of; gives the file's name. */
async function download(page, button, into) {
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: button, exact: true }).click(),
  ]);
  const name = file.suggestedFilename();
  await file.saveAs(join(into, name));
  await waitForText(page, `Tiedosto ${name} tallentuu latauksiin.`, { selector: ".downloads__told" });
  return name;
}

/** The address that the page hands out: it stands at the end of the citation. */
async function pinned(page) {
  const address = /https?:\S+$/.exec(await page.textContent(".downloads__citation"))[0];
  assert.ok(address.startsWith(page.url().split("?")[0]), address);
  return address;
}

/** Downloads every kind of file of a page and lets the readers compare them; `series` are its columns. */
async function downloadAndCheck(path, indicator, series) {
  const page = await openDownloads(path);
  const table = await readSeriesTable(page);
  const into = await mkdtemp(join(folder, "files-"));
  const files = {
    machine: await download(page, "CSV ohjelmille", into),
  };
  // Both kinds of CSV have one name: it says what is inside.
  const keep = async (name, other) => {
    await writeFile(join(into, other), await readFile(join(into, name)));
    return other;
  };
  files.machine = await keep(files.machine, "machine.csv");
  files.excel = await keep(await download(page, "CSV suomalaiseen Exceliin", into), "excel.csv");
  files.xlsx = await download(page, "Excel (XLSX)", into);
  files.svg = await download(page, "Kuva (SVG)", into);
  files.png = await download(page, "Kuva (PNG)", into);

  const cells = [...table.rows].flatMap(([year, texts]) =>
    texts.map((text, place) => ({ region: series[place][0], sex: series[place][1] ?? "total", year, text })),
  );
  const caption = await page.textContent(".trend-figure figcaption");
  const shown = {
    files,
    cells,
    decimals: Number((await readIndicators()).get(indicator).decimals),
    title: await page.textContent("h1"),
    sentence: [await page.textContent(".lead"), await page.textContent(".trend__words p")].join(" "),
    source: caption.slice(caption.indexOf(SOURCE)),
    licence: LICENCE,
    address: await pinned(page),
    date: "2026-11-24",
  };
  await writeFile(join(into, "shown.json"), JSON.stringify(shown));
  const { stdout } = await promisify(execFile)("python3", ["tests/downloads/check.py", into]);
  await page.assertClean();
  return { page, files, stdout };
}

test("negative figures, in every kind of file, are the figures of the page", async () => {
  const { files } = await downloadAndCheck("/mittari/178?kunta=992", "178", [["992"]]);
  assert.match(files.xlsx, /^178_992_\d{4}-\d{4}_[0-9a-f]{8}\.xlsx$/);
});

test("suppressed figures, women and men, in every kind of file, are as on the page", async () => {
  const series = ["435", "HVA15"].flatMap((region) => ["total", "female", "male"].map((sex) => [region, sex]));
  await downloadAndCheck("/mittari/191?kunta=435&sukupuoli=y~n~m&vertaa=hva", "191", series);
});

test("the number of rows is said before downloading, comparators among them", async () => {
  const page = await openDownloads("/mittari/181?kunta=992");
  const table = await readSeriesTable(page);
  await waitForText(page, `Tämän näkymän luvut (rivejä ${table.rows.size * 3})`, { selector: ".downloads" });
  assert.match(await download(page, "CSV ohjelmille", folder), /^181_992-HVA15-SSS_/);

  const whole = page.locator("label", { hasText: "Kaikki mittarin luvut" });
  await whole.locator("input").check();
  const count = Number(/rivejä ([\d\u202f]+)/.exec(await whole.textContent())[1].replace("\u202f", ""));
  assert.ok(count > table.rows.size * 20, `${count} rows`);
  const name = await download(page, "CSV ohjelmille", folder);
  assert.match(name, /^181_kaikki_/);
  const text = await readFile(join(folder, name), "utf8");
  assert.equal(text.split("\r\n").length, count + 2);
  await page.assertClean();
});

test("sentences, link, citation and picture come to the clipboard, and it is told", async () => {
  const page = await openDownloads("/mittari/178?kunta=992");
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  const press = (name) => page.getByRole("button", { name, exact: true }).click();
  const copied = () => page.evaluate(() => navigator.clipboard.readText());

  await press("Kopioi virkkeet");
  await waitForText(page, "Virkkeet on kopioitu leikepöydälle.", { selector: ".downloads__told" });
  const [lead, rest] = [await page.textContent(".lead"), await page.textContent(".trend__words p")];
  assert.equal(await copied(), `${lead} ${rest}`);

  await press("Kopioi linkki");
  await waitForText(page, "Linkki on kopioitu leikepöydälle.", { selector: ".downloads__told" });
  const link = await copied();
  assert.ok(link.startsWith(`${page.url().split("?")[0]}?${PINNED}`), link);
  assert.match(link, /&vuodet=\d{4}\.\.\d{4}&/);

  await press("Kopioi lähdeviite");
  await waitForText(page, "Lähdeviite on kopioitu leikepöydälle.", { selector: ".downloads__told" });
  const citation = await copied();
  assert.equal(citation, await page.textContent(".downloads__citation"));
  for (const part of ["Keski-Suomen hyvinvointialue", "Äänekoski", SOURCE, "Lisenssi: CC BY 4.0.", "24.11.2026", link]) {
    assert.ok(citation.includes(part), `${part} is not in ${citation}`);
  }

  await press("Kopioi kuva");
  await waitForText(page, "Kuva on kopioitu leikepöydälle.", { selector: ".downloads__told" });
  const types = await page.evaluate(async () => (await navigator.clipboard.read()).flatMap((item) => item.types));
  assert.ok(types.includes("image/png"), `${types}`);
  await page.assertClean();

  const again = await browser.openPage(link.slice(new URL(link).origin.length));
  assert.deepEqual([...(await readSeriesTable(again)).rows], [...(await readSeriesTable(page)).rows]);
});

test("the citation follows what is chosen", async () => {
  const page = await openDownloads("/mittari/181?kunta=992");
  await page.getByRole("checkbox", { name: "Koko maa" }).uncheck();
  await page.waitForURL(/vertaa=hva/);
  await waitForText(page, "vertaa=hva", { selector: ".downloads__citation" });
  assert.ok(!(await page.textContent(".downloads__citation")).includes("Koko maa"));
});

test("what the browser cannot do has no button, and sharing has one where there is a share sheet", async () => {
  const without = await openDownloads("/mittari/178?kunta=992", {
    prepare: (page) =>
      page.addInitScript(() => {
        Object.defineProperty(Navigator.prototype, "clipboard", { value: undefined });
        Object.defineProperty(Navigator.prototype, "share", { value: undefined });
      }),
  });
  await without.getByRole("button", { name: "Kuva (PNG)" }).waitFor();
  assert.equal(await without.getByRole("button", { name: /^(Kopioi|Jaa)/ }).count(), 0);

  const phone = await openDownloads("/mittari/178?kunta=992", {
    width: 360,
    height: 740,
    prepare: (page) =>
      page.addInitScript(() => {
        Object.defineProperty(Navigator.prototype, "share", {
          value: (parts) => {
            window.shared = parts;
            return Promise.resolve();
          },
        });
      }),
  });
  await phone.getByRole("button", { name: "Jaa…" }).click();
  await waitForText(phone, "Linkki on annettu eteenpäin.", { selector: ".downloads__told" });
  const { title, text, url } = await phone.evaluate(() => window.shared);
  assert.equal(url, await pinned(phone));
  assert.ok(text.startsWith(await phone.textContent(".lead")), text);
  assert.ok(title.length > 0);
  await pageIsAtRest(phone);
  const overflow = await phone.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  assert.ok(overflow <= 0, `the page is ${overflow} pixels too wide`);
  await scan(phone);
});

test("a refused clipboard and spreadsheets that do not come are told with a way on", async () => {
  const page = await openDownloads("/mittari/178?kunta=992", {
    prepare: async (page) => {
      await page.addInitScript(() => {
        Object.defineProperty(Clipboard.prototype, "writeText", { value: () => Promise.reject(new Error("no")) });
      });
      await page.route(/tilannekuva-spreadsheet/, (route) => route.abort());
    },
  });
  await page.getByRole("button", { name: "Kopioi linkki" }).click();
  await waitForText(page, "Valitse teksti sivulta ja kopioi se itse.", { selector: ".downloads__told" });
  await page.getByRole("button", { name: "Excel (XLSX)" }).click();
  await waitForText(page, "Yritä uudelleen tai lataa CSV suomalaiseen Exceliin.", { selector: ".downloads__told" });
});

test("a workshop that does not come is told, and comes when it is asked for again", async () => {
  let refused = 0;
  const page = await browser.openPage("/mittari/178?kunta=992", {
    prepare: async (page) => {
      await page.route(/workshop-[^/]*\.js$/, (route) => {
        refused += 1;
        return refused === 1 ? route.abort() : route.continue();
      });
    },
  });
  await page.locator(".downloads summary").click();
  await waitForText(page, "Luvut ovat taulukossa.", { selector: ".downloads" });
  await page.locator(".downloads").getByRole("button", { name: "Yritä uudelleen" }).click();
  await page.locator(".downloads__buttons").first().waitFor();
});

test("the workshop is fetched only when downloads are opened, and spreadsheets only when one is asked for", async () => {
  const asked = [];
  const note = (page) =>
    page.on("request", (request) => {
      const name = /(workshop|spreadsheet)[^/]*$/.exec(request.url());
      if (name) {
        asked.push(name[1] + name[0].slice(name[0].lastIndexOf(".")));
      }
    });
  const page = await browser.openPage("/mittari/178?kunta=992", { prepare: note });
  await readSeriesTable(page);
  await page.locator(".downloads summary").waitFor();
  await pageIsAtRest(page);
  assert.deepEqual(asked, []);
  await page.locator(".downloads summary").click();
  await download(page, "CSV ohjelmille", folder);
  assert.deepEqual(asked, ["workshop.js", "workshop.wasm"]);
  await download(page, "Excel (XLSX)", folder);
  assert.deepEqual(asked.slice(2), ["spreadsheet.wasm"]);
});

test("all municipalities of a year can be taken along, with an address that shows them again", async () => {
  const page = await browser.openPage("/mittari/181?kunta=992&nakyma=kunnat&vuosi=2019");
  await page.locator(".downloads summary").click();
  await page.locator(".downloads__buttons").first().waitFor();
  const rows = await page.$$eval(".distribution-table tbody tr", (rows) => rows.map((row) => [...row.cells].slice(0, 2).map((cell) => cell.innerText)));
  const text = await readFile(join(folder, await download(page, "CSV suomalaiseen Exceliin", folder)), "utf8");
  const [, ...lines] = text.replace(/^\ufeff/, "").trim().split("\r\n").map((line) => line.split(";"));
  // The places of columns are promised.
  const [year, value] = [7, 9];
  assert.equal(lines.length, rows.length);
  assert.deepEqual(lines.map((line) => line[value]), rows.map(([, figure]) => figure));
  assert.ok(lines.every((line) => line[year] === "2019"));
  const address = await pinned(page);
  assert.match(address, /nakyma=kunnat/);
  assert.match(address, /vuosi=2019/);
  await page.context().close();
});

/** Downloads both kinds of picture of a page and lets the readers compare them with what it showed. */
async function checkPictures(page, shown, prefix) {
  const into = await mkdtemp(join(folder, "pictures-"));
  const told = ".downloads__told";
  const files = {};
  for (const [kind, button] of [["svg", shown.svg ?? "Kuva (SVG)"], ["png", shown.png ?? "Kuva (PNG)"]]) {
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: button, exact: true }).click(),
    ]);
    files[kind] = file.suggestedFilename();
    assert.ok(files[kind].startsWith(prefix) && files[kind].endsWith(`.${kind}`), files[kind]);
    await file.saveAs(join(into, files[kind]));
    await waitForText(page, files[kind], { selector: told });
  }
  await writeFile(join(into, "shown.json"), JSON.stringify({ licence: LICENCE, date: "2026-11-24", ...shown, files }));
  await promisify(execFile)("python3", ["tests/downloads/check.py", into]);
  await page.assertClean();
  return files;
}

/** Opens the place where pictures are asked for. */
async function openPictures(path, options) {
  const page = await browser.openPage(path, options);
  await page.locator(".downloads summary").click();
  await page.locator(".downloads__buttons").first().waitFor();
  return page;
}

/** The figures of the page's table, as they are written there. */
async function distributionTexts(page) {
  const rows = await page.$$eval(".distribution-table tbody tr", (rows) =>
    rows.map((row) => [...row.cells].slice(0, 2).map((cell) => cell.innerText.trim())),
  );
  return rows.flat();
}

for (const [view, part] of [["kunnat", ".place-figure__picture--bars"], ["kartta", ".place-figure__picture--map"]]) {
  test(`the picture of all municipalities has the figures of the page: ${view}`, async () => {
    // In 2019 some are hidden, and one that is has to say so.
    const page = await openPictures(`/mittari/191?kunta=435&nakyma=${view}`);
    await page.locator(part).waitFor();
    const address = await pinned(page);
    await checkPictures(
      page,
      {
        kind: "picture",
        title: await page.textContent("h1"),
        texts: await distributionTexts(page),
        sentence: (await page.textContent(".lead")).trim(),
        source: SOURCE,
        address,
      },
      "191_",
    );
    await page.context().close();
  });
}

test("a map whose outlines do not come says so and has the figures all the same", async () => {
  const page = await openPictures("/mittari/181?nakyma=kartta&kieli=sv", {
    prepare: (page) => page.route(/geometry/, (route) => route.abort()),
  });
  const texts = await distributionTexts(page);
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Bild (SVG)", exact: true }).click(),
  ]);
  await file.saveAs(join(folder, "without.svg"));
  const svg = await readFile(join(folder, "without.svg"), "utf8");
  assert.match(svg, /kartan saknas/);
  assert.ok(texts.length > 20 && texts.every((text) => svg.includes(text)), "a figure is missing");
  await page.context().close();
});

/** Names, figures, years and directions of a card's rows, in the order of the page. */
async function cardTexts(page, rows) {
  return page.$$eval(`${rows} .card-table__row`, (rows) =>
    rows.flatMap((row) => [
      row.querySelector("th").innerText,
      ...[...row.querySelectorAll(".card-figure b, .card-figure small, .card-table__place")].map((part) => part.innerText),
      ...[...row.querySelectorAll(".verdict > :nth-child(2)")].map((part) => part.innerText),
    ]),
  );
}

for (const [language, title, file, buttons] of [
  ["fi", "Äänekoski: Kuntakortti", "kortti", {}],
  ["sv", "Äänekoski: Kommunkort", "kort", { svg: "Bild (SVG)", png: "Bild (PNG)" }],
  ["en", "Äänekoski: Municipality card", "card", { svg: "Picture (SVG)", png: "Picture (PNG)" }],
]) {
  test(`the picture of a card has the rows of the page: ${language}`, async () => {
    const query = language === "fi" ? "" : `?kieli=${language}`;
    const page = await openPictures(`/kunta/992${query}`);
    // What is not known stands below the figures and comes after them.
    await page.waitForFunction(() => !document.querySelector(".skeleton"));
    const address = page.url();
    const texts = await cardTexts(page, ".card-area");
    assert.ok(texts.length > 100, `${texts.length} texts`);
    texts.push(...(await page.$$eval(".highlights li, .unknown li", (items) => items.map((item) => item.innerText))));
    await checkPictures(page, { kind: "picture", ...buttons, title, texts, source: "Sotkanet.fi, THL", address }, `${file}_992_`);
    await page.context().close();
  });
}

test("the picture of one phenomenon of a card has its rows and no others", async () => {
  const page = await openPictures("/kunta/992?ilmio=tyottomyys");
  const files = await checkPictures(
    page,
    {
      kind: "picture",
      title: "Äänekoski: Työttömyys",
      texts: ["Työttömät, % työvoimasta"],
      without: ["Mihin kiinnittää huomiota", "Masennus", "Diabetes"],
      source: SOURCE,
      address: page.url(),
    },
    "kortti_992_tyottomyys_",
  );
  assert.match(files.png, /\.png$/);
  await page.context().close();
});

test("the picture of a priority area has the rows of its page", async () => {
  const page = await openPictures("/painopiste/mielen-hyvinvointi", { width: 400, height: 800 });
  const texts = await cardTexts(page, ".card-area");
  assert.ok(texts.length > 5, `${texts}`);
  const title = `${await page.textContent("h1")}: Keski-Suomi`;
  await checkPictures(page, { kind: "picture", title, texts, source: SOURCE, address: page.url() }, "painopiste_mielen-hyvinvointi_");
  await scan(page);
  await page.context().close();
});

for (const [language, title, file, link, buttons] of [
  ["fi", "Toimeentulo", "oma-kokoelma", "Kopioi kokoelman linkki", {}],
  ["sv", "Utkomst", "egen-samling", "Kopiera länken till samlingen", { svg: "Bild (SVG)", png: "Bild (PNG)" }],
]) {
  test(`the picture of a set says of each indicator what the page says: ${language}`, async () => {
    const ids = ["493", "5", "127"];
    const page = await browser.openPage(`/jarjestolle?kieli=${language}&kunta=992~179&sarja=${ids.join("~")}&nimi=${title}`);
    // Several sentences may be told of one.
    await page.waitForFunction((count) => document.querySelectorAll(".need:has(.need__told > p)").length === count, ids.length);
    await page.locator(".downloads summary").click();
    await page.locator(".downloads__buttons").first().waitFor();
    const texts = await page.$$eval(".need h3, .need__lead, .need__words > p, .need__told > p, .need .caveat, .need .remarks li", (parts) => parts.map((part) => part.innerText));
    assert.ok(texts.length > 4 * ids.length, `${texts}`);
    const source = "Sotkanet.fi, THL";
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    // All languages have one clipboard.
    await page.evaluate(() => navigator.clipboard.writeText(""));
    await page.getByRole("button", { name: link }).click();
    await page.waitForFunction(async () => (await navigator.clipboard.readText()).includes("/jarjestolle?"));
    const address = await page.evaluate(() => navigator.clipboard.readText());
    const { svg } = await checkPictures(page, { kind: "picture", ...buttons, title, texts, source, address }, `${file}_${title.toLowerCase()}_992-179_`);
    assert.match(svg, /\.svg$/);
    await page.context().close();
  });
}

test("the pictures of cards come in a WebAssembly that nothing else fetches, when they are asked for", async () => {
  const asked = [];
  const page = await browser.openPage("/kunta/992", {
    prepare: (page) => page.on("request", (request) => asked.push(request.url())),
  });
  await page.locator(".downloads summary").waitFor();
  await pageIsAtRest(page);
  const workshops = () => asked.filter((url) => /(workshop|card-picture|spreadsheet)[^/]*\.(js|wasm)$/.test(url));
  assert.deepEqual(workshops(), []);
  await page.locator(".downloads summary").click();
  await page.locator(".downloads__buttons").first().waitFor();
  assert.equal(workshops().length, 2, `${workshops()}`);
  assert.match(workshops()[1], /card-picture_bg-\w+\.wasm$/);
  assert.ok(!asked.some((url) => /echarts/.test(url)), "a card needs no ECharts");
  await page.context().close();
});
