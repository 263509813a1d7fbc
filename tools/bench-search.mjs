// Measures how long typing in the search holds up the page, with thousands of indicators on a slow device.
//
//   node tools/bench-search.mjs [--root dist] [--indicators 3500] [--throttle 4]
//
// It needs a built app (`make build`) and Chromium. The indicators are made up of words and thrown away afterwards.
// What counts is how long the main thread works on one task, drawing included: until it is done, no key is heard.
// It is the processor's time as the browser's tracing tells it, so that other work of the machine changes it little.

import { createHash } from "node:crypto";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { parseArgs } from "node:util";

import { chromium } from "playwright-core";

import { chromiumOptions } from "./chromium.mjs";
import { startServer } from "./serve.mjs";

/** Inflected, compound, misspelt, unknown, in several words, and the letter that finds nearly everything. */
const SEARCHES = ["työttömyyttä", "nuorten yksinäisyys", "a", "koulukiusaaminen", "tyttömyyss", "qqqqqqqq", "juopottelu", "ikääntyneiden liikkuminen"];
const BETWEEN_KEYS = 150;
const LONGEST_TASK = 50;

const { values: options } = parseArgs({
  options: {
    root: { type: "string", default: "dist" },
    indicators: { type: "string", default: "3500" },
    throttle: { type: "string", default: "4" },
  },
});

async function main() {
  const folder = await mkdtemp(join(tmpdir(), "tilannekuva-bench-"));
  const browser = await chromium.launch(chromiumOptions());
  try {
    await writePublication(folder, Number(options.indicators));
    const server = await startServer({ root: options.root, publication: folder });
    await measure(browser, server.url);
    await server.close();
  } finally {
    await browser.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function measure(browser, url) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: "fi-FI" });
  await page.goto(`${url}/tutki`);
  await page.waitForSelector(".panel");
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: Number(options.throttle) });
  await setTimeout(1000);

  console.log(`${options.indicators} indicators, processor ${options.throttle} times slower; tasks in milliseconds`);
  const all = [await tasks(session, () => prepare(page))];
  console.log(row("making the index", all[0]));
  for (const search of SEARCHES) {
    all.push(await tasks(session, () => typeAndErase(page, search)));
    console.log(row(search, all.at(-1)));
  }
  console.log(row("all", all.flat()));
  process.exitCode = Math.max(...all.flat()) > LONGEST_TASK ? 1 : 0;
}

/** Puts the focus into the field and waits until words can be searched for. */
async function prepare(page) {
  await page.getByRole("searchbox").focus();
  await page.keyboard.type("x");
  await page.waitForFunction(() => document.querySelector(".results__count").textContent.endsWith(" 0"), null, { timeout: 60_000 });
  await page.keyboard.press("Backspace");
  await setTimeout(1000);
}

async function typeAndErase(page, search) {
  for (const letter of search) {
    await page.keyboard.type(letter);
    await setTimeout(BETWEEN_KEYS);
  }
  for (let count = 0; count < search.length; count += 1) {
    await page.keyboard.press("Backspace");
    await setTimeout(BETWEEN_KEYS);
  }
}

/** How long the page's main thread works on each task while `act` does something, in milliseconds. */
async function tasks(session, act) {
  const events = [];
  const collect = ({ value }) => events.push(...value);
  session.on("Tracing.dataCollected", collect);
  await session.send("Tracing.start", { transferMode: "ReportEvents", traceConfig: { includedCategories: ["toplevel", "devtools.timeline", "__metadata"] } });
  await act();
  const complete = new Promise((resolve) => session.once("Tracing.tracingComplete", resolve));
  await session.send("Tracing.end");
  await complete;
  session.off("Tracing.dataCollected", collect);
  const pageThreads = new Set(events.filter(({ name, args }) => name === "thread_name" && args.name === "CrRendererMain").map(({ pid, tid }) => `${pid} ${tid}`));
  return events
    .filter(({ name, pid, tid, tdur }) => tdur && name.endsWith("RunTask") && pageThreads.has(`${pid} ${tid}`))
    .map(({ tdur }) => tdur / 1000);
}

function row(name, durations) {
  const sorted = durations.toSorted((one, other) => one - other);
  const at = (share) => sorted[Math.ceil(share * sorted.length) - 1].toFixed(0).padStart(4);
  const over = sorted.filter((duration) => duration > LONGEST_TASK).length;
  return `${name.padEnd(28)} longest ${at(1)}   99 % up to ${at(0.99)}   over ${LONGEST_TASK}: ${over} of ${sorted.length}`;
}

/** Writes the built publication with other indicators: each has the figures of one that there is. */
async function writePublication(folder, count) {
  const built = join(options.root, "publication");
  const manifest = JSON.parse(await readFile(join(built, "manifest.json"), "utf8"));
  const catalogue = JSON.parse(await readFile(join(built, manifest.catalogue), "utf8"));
  const models = catalogue.indicators.filter(({ id }) => manifest.datasets[id]);
  const phenomena = catalogue.areas.flatMap((area) => area.phenomena.map(({ id }) => id));
  const figures = new Map();
  for (const { id } of models) {
    figures.set(id, await readFile(join(built, manifest.datasets[id]), "utf8"));
  }
  await mkdir(join(folder, "datasets"));
  const datasets = {};
  catalogue.indicators = [];
  for (let number = 0; number < count; number += 1) {
    const model = models[number % models.length];
    const id = `synthetic-${number}`;
    catalogue.indicators.push({ ...model, id, name: nameOf(number), phenomenon: phenomena[number % phenomena.length] });
    const text = figures.get(model.id).replace(`"indicator":"${model.id}"`, `"indicator":"${id}"`);
    datasets[id] = await write(folder, `datasets/${id}`, text);
  }
  const words = JSON.parse(await readFile(join(built, manifest.synonyms), "utf8"));
  words.synonyms = words.synonyms.filter((synonym) => delete synonym.indicators && (synonym.phenomena || synonym.groups));
  manifest.synonyms = await write(folder, "synonyms", JSON.stringify(words));
  manifest.catalogue = await write(folder, "catalogue", JSON.stringify(catalogue));
  manifest.datasets = datasets;
  manifest.explanations = {};
  await writeFile(join(folder, "manifest.json"), JSON.stringify(manifest));
}

async function write(folder, stem, text) {
  const hash = createHash("sha256").update(text).digest("hex").slice(0, 16);
  const name = `${stem}.${hash}.json`;
  await writeFile(join(folder, name), text);
  return name;
}

/** Words in three languages; two of them make a compound, as in most names of indicators. */
const FIRST = [
  ["työttömyys", "arbetslöshets", "unemployment"], ["koulu", "skol", "school"], ["perhe", "familje", "family"], ["terveys", "hälso", "health"],
  ["liikunta", "motions", "exercise"], ["päihde", "missbruks", "substance"], ["lasten", "barn", "child"], ["nuoriso", "ungdoms", "youth"],
  ["asumis", "boende", "housing"], ["toimeentulo", "försörjnings", "income"], ["mielenterveys", "mentalvårds", "mental"], ["kulttuuri", "kultur", "culture"],
  ["tapaturma", "olycksfalls", "accident"], ["väkivalta", "vålds", "violence"], ["kirjasto", "biblioteks", "library"], ["liikenne", "trafik", "traffic"],
  ["koti", "hem", "home"], ["laitos", "institutions", "residential"], ["vanhus", "äldre", "elderly"], ["vammais", "handikapp", "disability"],
  ["hammas", "tand", "dental"], ["neuvola", "rådgivnings", "clinic"], ["sairaala", "sjukhus", "hospital"], ["lääke", "läkemedels", "medicine"],
  ["ravinto", "närings", "nutrition"], ["uni", "sömn", "sleep"], ["kunta", "kommun", "municipal"], ["vero", "skatte", "tax"],
  ["muutto", "flyttnings", "migration"], ["koulutus", "utbildnings", "education"], ["rikos", "brotts", "crime"], ["luottamus", "förtroende", "trust"],
];
const SECOND = [
  ["palvelut", "tjänster", "services"], ["tuki", "stöd", "support"], ["kustannukset", "kostnader", "costs"], ["käynnit", "besök", "visits"],
  ["hoito", "vård", "care"], ["ilmoitukset", "anmälningar", "reports"], ["asiakkaat", "klienter", "clients"], ["riski", "risk", "risk"],
  ["kysely", "enkät", "survey"], ["ongelmat", "problem", "problems"], ["suunnitelma", "plan", "plan"], ["kokemukset", "upplevelser", "experiences"],
  ["henkilöstö", "personal", "staff"], ["aste", "grad", "rate"], ["jaksot", "perioder", "periods"], ["harrastus", "hobby", "hobby"],
];
const WHOM = [
  ["8. ja 9. luokan oppilaat, %", "elever i årskurs 8 och 9, %", "pupils in grades 8 and 9, %"],
  ["20–64-vuotiaat, % vastaavan ikäisestä väestöstä", "20–64-åringar, % av befolkningen i samma ålder", "people aged 20–64, % of population of the same age"],
  ["65 vuotta täyttäneet / 1 000 vastaavan ikäistä", "65 år fyllda / 1 000 i samma ålder", "people aged 65 and over per 1,000 of the same age"],
  ["euroa / asukas", "euro / invånare", "euros per inhabitant"],
  ["yksinäiset ja työttömät nuoret, % väestöstä", "ensamma och arbetslösa unga, % av befolkningen", "lonely and unemployed young people, % of population"],
  ["naisista liian vähän liikkuvia, %", "kvinnor som rör sig för lite, %", "women who exercise too little, %"],
  ["alkoholia liikaa käyttävien osuus (%)", "andel med för hög alkoholkonsumtion (%)", "share drinking too much alcohol (%)"],
];

function nameOf(number) {
  const first = FIRST[number % FIRST.length];
  const second = SECOND[Math.floor(number / FIRST.length) % SECOND.length];
  const whom = WHOM[Math.floor(number / (FIRST.length * SECOND.length)) % WHOM.length];
  const [fi, sv, en] = [0, 1, 2].map((language) => {
    const compound = first[language] + (language === 2 ? " " : "") + second[language];
    return `${compound[0].toUpperCase()}${compound.slice(1)}, ${whom[language]}`;
  });
  return { fi, sv, en };
}

await main();
