// Measures how long typing in the search holds up the page, with thousands of indicators on a slow device.
//
//   node tools/bench-search.mjs [--root dist] [--indicators 3500] [--throttle 4]
//
// It needs a built app (`make build`) and Chromium. The indicators are made up of words and thrown away afterwards.
// Blocked is the longest task of the main thread after a key, which the browser tells of from 50 ms on, or the longest
// handling of the key itself; shown is the longest time between two frames, painting by the processor included.

import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { parseArgs } from "node:util";

import { chromium } from "playwright-core";

import { startServer } from "./serve.mjs";

const CHROMIUM = [process.env.CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const ARGUMENTS = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-gpu",
  "--disable-quic",
  "--disable-sync",
  "--no-first-run",
];
const AS_ROOT = ["--no-sandbox"];

/** Inflected, compound, misspelt, unknown, in several words, and the letter that finds nearly everything. */
const SEARCHES = ["työttömyyttä", "nuorten yksinäisyys", "a", "koulukiusaaminen", "tyttömyyss", "qqqqqqqq", "juopottelu", "ikääntyneiden liikkuminen"];
const BETWEEN_KEYS = 150;
const LONGEST_BLOCK = 50;

const { values: options } = parseArgs({
  options: {
    root: { type: "string", default: "dist" },
    indicators: { type: "string", default: "3500" },
    throttle: { type: "string", default: "4" },
  },
});

async function main() {
  const folder = await mkdtemp(join(tmpdir(), "tilannekuva-bench-"));
  const executablePath = CHROMIUM.find((path) => path && existsSync(path));
  const browser = await chromium.launch({ executablePath, args: process.getuid?.() === 0 ? [...ARGUMENTS, ...AS_ROOT] : ARGUMENTS });
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
  await page.addInitScript(watchFrames);
  await page.goto(`${url}/tutki`);
  await page.waitForSelector(".panel");
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: Number(options.throttle) });
  await setTimeout(1000);

  const focus = await watch(page, () => page.getByRole("searchbox").focus(), 2000);
  console.log(`${options.indicators} indicators, processor ${options.throttle} times slower`);
  console.log(row("making the index", [focus]));
  const all = [];
  for (const search of SEARCHES) {
    const keys = [];
    for (const letter of search) {
      keys.push(await watch(page, () => page.keyboard.type(letter), BETWEEN_KEYS));
    }
    for (let count = 0; count < search.length; count += 1) {
      keys.push(await watch(page, () => page.keyboard.press("Backspace"), BETWEEN_KEYS));
    }
    console.log(row(search, keys));
    all.push(...keys);
  }
  console.log(row("all keys", all));
  process.exitCode = [focus, ...all].some(({ blocked }) => blocked > LONGEST_BLOCK) ? 1 : 0;
}

/** How long the page was held up from what `act` does until `wait` milliseconds later. */
async function watch(page, act, wait) {
  await page.evaluate(() => window.heldUp.begin());
  await act();
  await setTimeout(wait);
  return page.evaluate(() => window.heldUp.longest());
}

/** Runs in the page: notes the times between frames, the long tasks and how long keys are handled. */
function watchFrames() {
  let last = performance.now();
  let longest = { blocked: 0, shown: 0 };
  const blocked = (duration) => {
    longest.blocked = Math.max(longest.blocked, duration);
  };
  const onFrame = (now) => {
    longest.shown = Math.max(longest.shown, now - last);
    last = now;
    requestAnimationFrame(onFrame);
  };
  requestAnimationFrame(onFrame);
  new PerformanceObserver((list) => list.getEntries().forEach(({ duration }) => blocked(duration))).observe({ type: "longtask" });
  new PerformanceObserver((list) => {
    list.getEntries().forEach(({ processingStart, processingEnd }) => blocked(processingEnd - processingStart));
  }).observe({ type: "event", durationThreshold: 16 });
  window.heldUp = {
    begin: () => {
      longest = { blocked: 0, shown: 0 };
    },
    longest: () => longest,
  };
}

function row(name, measures) {
  const numbers = ["blocked", "shown"].map((kind) => {
    const sorted = measures.map((measure) => measure[kind]).toSorted((one, other) => one - other);
    const [median, longest] = [sorted[Math.floor(sorted.length / 2)], sorted.at(-1)].map((number) => number.toFixed(0).padStart(4));
    return `${kind}: median ${median} ms, longest ${longest} ms`;
  });
  return `${name.padEnd(28)} ${numbers.join("   ")}`;
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
  catalogue.synonyms = (catalogue.synonyms ?? []).filter((synonym) => delete synonym.indicators && (synonym.phenomena || synonym.groups));
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
