// The figures and indicators of content/, read on their own, so that what pages show can be held against the source.

import { readFile } from "node:fs/promises";

/** The rows of `content/figures/{indicator}.csv`: region, sex, year, value and count, all as text. */
export function readFigures(indicator) {
  return readTable(`content/figures/${indicator}.csv`);
}

/** The rows of `content/indicators.csv`, by the indicator's identifier. */
export async function readIndicators() {
  const rows = await readTable("content/indicators.csv");
  return new Map(rows.map((row) => [row.id, row]));
}

/** The rows of `content/regions.csv`, by the region's code. */
export async function readRegions() {
  const rows = await readTable("content/regions.csv");
  return new Map(rows.map((row) => [row.code, row]));
}

/** The rows of one region and sex, by year. */
export function seriesOf(rows, region, sex = "total") {
  const series = rows.filter((row) => row.region === region && row.sex === sex);
  return new Map(series.map((row) => [row.year, row]));
}

/** A number of the source as Finnish has it: `-1234.5` with two decimals is `−1 234,50`. */
export function inFinnish(number, decimals) {
  const [, sign, whole, fraction = ""] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(number);
  if (fraction.length > decimals) {
    throw new Error(`${number} has more than ${decimals} decimals, and this test does not round`);
  }
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, "\u202f");
  const padded = fraction.padEnd(decimals, "0");
  return `${sign && "\u2212"}${grouped}${padded && `,${padded}`}`;
}

/** What stands after a number in Finnish, with its space. */
export const FINNISH_UNITS = {
  percent: "\u00a0%",
  "per-1000": "\u00a0/\u00a01\u202f000",
  "per-10000": "\u00a0/\u00a010\u202f000",
  "per-100000": "\u00a0/\u00a0100\u202f000",
  "euros-per-inhabitant": "\u00a0€",
  count: "",
  index: "",
  ratio: "",
  "share-0-1": "",
};

async function readTable(path) {
  const [head, ...rows] = parseCsv(await readFile(path, "utf8"));
  return rows.map((row) => Object.fromEntries(head.map((name, place) => [name, row[place] ?? ""])));
}

function parseCsv(text) {
  return text
    .split(/\r?\n/)
    .filter((line) => line !== "")
    .map((line) => [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain));
}
