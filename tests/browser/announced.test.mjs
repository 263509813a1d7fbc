// Pages for services that run no script: what is told before any script runs, and that the app starts from such a page all the same.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { cp, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { promisify } from "node:util";

import { pageIsAtRest, readSeriesTable, startBrowser, tellOfPrinting, waitForText } from "./support.mjs";

const ADDRESS = "https://tilannekuva.example/";
const COMMAND = ["run", "--quiet", "--no-default-features", "--features", "publish", "--bin", "tilannekuva", "--", "pages"];

let site;
let browser;
let said;

before(async () => {
  site = await mkdtemp(join(tmpdir(), "tilannekuva-"));
  await cp("dist", site, { recursive: true });
  ({ stdout: said } = await promisify(execFile)("cargo", [...COMMAND, "--site", site, "--address", ADDRESS]));
  browser = await startBrowser({ root: site });
});

after(async () => {
  await browser?.close();
  await rm(site, { recursive: true, force: true });
});

/** The value of an attribute in the markup of a page, as a service without script reads it. */
function told(markup, start) {
  const value = markup.split(`<${start}="`)[1]?.split('"')[0];
  assert.ok(value, `${start} is not in the page`);
  return value;
}

test("the command says what it wrote", () => {
  assert.match(said, /: \d+ sivua, \d+ kuvaa ja \d+ oEmbed-tiedostoa\.\n$/);
});

test("a page tells without script what it is about, and the app starts from it", async () => {
  const page = await browser.openPage("/mittari/181?kunta=992");
  const { rows } = await readSeriesTable(page);
  assert.ok(rows.size > 0);
  await waitForText(page, "Työttömät, % työvoimasta", { selector: "h1" });
  await page.waitForSelector(".trend-figure__canvas svg");
  // Phones share the canonical address where there is one: the reader's choices would be lost.
  assert.equal(await page.locator("link[rel=canonical]").count(), 0);
  await page.assertClean();

  const response = await page.request.get("/mittari/181");
  const index = await page.request.get("/tutki");
  for (const header of ["content-security-policy", "cache-control", "content-type"]) {
    assert.equal(response.headers()[header], index.headers()[header], header);
  }
  const markup = await response.text();
  assert.ok(markup.includes("<title>Työttömät, % työvoimasta – Tilannekuva</title>"), markup);
  assert.match(told(markup, 'meta name="description" content'), /^Keski-Suomessa työttömiä oli .* vuonna \d{4}\./);
  assert.equal(told(markup, 'link rel="canonical" href'), `${ADDRESS}mittari/181`);
  assert.equal(told(markup, 'meta property="og:url" content'), `${ADDRESS}mittari/181`);
  await page.context().close();
});

test("the report, a tour and every page of which there is one say without script what the app says once it has started", async () => {
  const paths = ["ilmio/lastensuojelu", "kertomus", "kunnat", "jarjestolle", "vuosikello", "kooste", "tietoa", "muutokset", "saavutettavuus", "tietosuoja"];
  for (const path of paths) {
    const page = await browser.openPage(`/${path}`);
    const markup = await (await page.request.get(`/${path}`)).text();
    assert.equal(told(markup, 'link rel="canonical" href'), `${ADDRESS}${path}`);
    assert.equal(markup.includes('property="og:image"'), path.startsWith("ilmio/"), path);
    assert.ok(!markup.includes("oembed"), path);
    const title = markup.split("<title>")[1].split("</title>")[0];
    // The app takes the title of the page for its own when it has loaded what the page shows.
    await page.waitForSelector("main h1");
    // Figures far from the window come once they are wanted on paper, and otherwise only after seconds.
    await tellOfPrinting(page);
    await page.waitForFunction(() => !document.querySelector(".skeleton"));
    assert.equal(await page.title(), title, path);
    const heading = await page.locator("main h1").innerText();
    assert.ok(title.startsWith(heading), `${path}: ${heading}`);
    await page.assertClean();
    await page.context().close();
  }
});

test("the rest of a page is that of the site, so that its policy and its hashes hold", async () => {
  const index = await readFile(join(site, "index.html"), "utf8");
  const markup = await readFile(join(site, "mittari/181.html"), "utf8");
  const scripts = (text) => text.match(/<script.*?<\/script>|<link rel="(?:stylesheet|modulepreload|preload)".*?>/gs);
  assert.deepEqual(scripts(markup), scripts(index));
  assert.equal(markup.slice(markup.indexOf("<body>")), index.slice(index.indexOf("<body>")));
});

test("the picture of a page is a PNG of the size that the page tells", async () => {
  const page = await browser.openPage("/kunta/992");
  await waitForText(page, "Äänekoski", { selector: "h1" });
  for (const path of ["/mittari/181", "/kunta/992", "/painopiste/mielen-hyvinvointi"]) {
    const markup = await (await page.request.get(path)).text();
    const image = told(markup, 'meta property="og:image" content');
    assert.ok(image.startsWith(ADDRESS), image);
    const response = await page.request.get(image.replace(ADDRESS, "/"));
    assert.equal(response.status(), 200, image);
    assert.equal(response.headers()["content-type"], "image/png");
    const bytes = await response.body();
    assert.deepEqual([bytes.readUInt32BE(16), bytes.readUInt32BE(20)], [1200, 630]);
    assert.equal(told(markup, 'meta property="og:image:width" content'), "1200");
    assert.equal(told(markup, 'meta property="og:image:height" content'), "630");
  }
  await page.assertClean();
  await page.context().close();
});

test("a page leads to its offer of an embed", async () => {
  const page = await browser.openPage("/tutki");
  const markup = await (await page.request.get("/mittari/181")).text();
  const discovery = told(markup, 'link rel="alternate" type="application/json+oembed" href');
  const response = await page.request.get(discovery.replace(ADDRESS, "/"));
  assert.match(response.headers()["content-type"], /^application\/json/);
  const offer = await response.json();
  assert.deepEqual([offer.version, offer.type, offer.title], ["1.0", "rich", "Työttömät, % työvoimasta"]);
  const frame = await page.evaluate((html) => {
    const body = new DOMParser().parseFromString(html, "text/html").body;
    const [element] = body.children;
    return { count: body.children.length, name: element.localName, title: element.title, src: element.getAttribute("src") };
  }, offer.html);
  assert.deepEqual([frame.count, frame.name, frame.title], [1, "iframe", offer.title]);
  assert.ok(frame.src.startsWith(`${ADDRESS}upotus/mittari/181?`), frame.src);
  await page.context().close();
});

test("an offer is as high as what it shows in the width that it offers, and little higher", async () => {
  for (const path of ["mittari-181", "mittari-4", "kunta-992", "kunta-179", "painopiste-arjen-turvallisuus", "painopiste-mielen-hyvinvointi"]) {
    const page = await browser.openPage("/tutki");
    const offer = await (await page.request.get(`/oembed/${path}.json`)).json();
    await page.setViewportSize({ width: offer.width, height: offer.height });
    await page.goto(offer.html.match(/src="([^"]*)"/)[1].replaceAll("&amp;", "&").replace(ADDRESS, "/"));
    await page.waitForSelector(".embed__foot a");
    await page.waitForFunction(() => !document.querySelector(".skeleton"));
    await pageIsAtRest(page);
    const height = await page.evaluate(() => document.querySelector("#app").getBoundingClientRect().height);
    assert.ok(height <= offer.height * 1.12 && height >= offer.height * 0.7, `${path} is ${height} pixels high, ${offer.height} are offered`);
    await page.context().close();
  }
});

test("a page that has none of its own is the site's, and a missing file is not there", async () => {
  const page = await browser.openPage("/tutki");
  const index = await readFile(join(site, "index.html"), "utf8");
  for (const path of ["/tutki", "/mittari/3127", "/mittari/181/"]) {
    const response = await page.request.get(path);
    assert.equal(response.status(), 200, path);
    assert.equal(await response.text(), index, path);
  }
  assert.equal((await page.request.get("/mittari/181.json")).status(), 404);
  await page.context().close();
});

test("a compressed copy of an earlier page is not sent in its place", async () => {
  const file = join(site, "mittari/181.html");
  await writeFile(`${file}.gz`, "old");
  await writeFile(join(site, "mittari/9999.html"), "old");
  const { stdout } = await promisify(execFile)("cargo", [...COMMAND, "--site", site, "--address", ADDRESS]);
  await assert.rejects(stat(`${file}.gz`));
  await assert.rejects(stat(join(site, "mittari/9999.html")));
  assert.match(stdout, /Poistettiin yksi tiedosto/);
});
