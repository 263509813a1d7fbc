// An embed stands on pages of other sites: whatever they do with it, it is readable, keeps nothing and tells nothing.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { promisify } from "node:util";
import { brotliCompressSync } from "node:zlib";

import { pageIsAtRest, readSeriesTable, scan, startBrowser, tabTo, waitForText } from "./support.mjs";

const INDICATOR = "mittari/181?v=1&kunta=992&vertaa=hva~maa&vuodet=ensin..uusin&nakyma=kehitys";
const COMMAND = ["run", "--quiet", "--no-default-features", "--features", "publish", "--bin", "tilannekuva", "--"];
const CARD = "kunta/992?v=1";

let browser;
before(async () => {
  browser = await startBrowser();
});
after(() => browser.close());

/** A frame as an editor has pasted it, with the script that keeps its height. */
const frame = (app, path, { more = "", style = "width:100%;height:800px;border:0" } = {}) =>
  `<iframe title="Työttömät" lang="fi" loading="lazy" src="${app}/upotus/${path.replaceAll("&", "&amp;")}" width="100%" height="800" style="${style}" ${more}></iframe>`;
const script = (app) => `<script async src="${app}/upotus-1.js" crossorigin="anonymous"></script>`;

/** What stands where figures or charts are still to come. */
const COMING = ".skeleton, .trend-figure__canvas:not(:has(svg))";

/** The document in a frame, once its figures stand. */
async function inside(page, place = 0) {
  const element = page.locator("iframe").nth(place);
  await element.waitFor({ state: "attached" });
  const handle = await element.elementHandle();
  const content = await handle.contentFrame();
  await content.waitForSelector(".embed__foot a");
  // By a timer, since a frame that is off the screen draws no frames by which it could be looked at.
  await content.waitForFunction((coming) => !document.querySelector(coming), COMING, { polling: 50 });
  return content;
}

/** How high a frame is, and what is in it. */
async function heights(page, place = 0) {
  const content = await inside(page, place);
  return {
    frame: await page.locator("iframe").nth(place).evaluate((element) => element.clientHeight),
    content: await content.evaluate(() => Math.ceil(document.getElementById("app").getBoundingClientRect().height)),
  };
}

/** Waits until a frame is as high as what is in it, within two pixels. */
async function assertRightHeight(page, place = 0) {
  let seen;
  for (let tries = 0; tries < 60; tries += 1) {
    seen = await heights(page, place);
    if (Math.abs(seen.frame - seen.content) <= 2) {
      return seen;
    }
    await page.waitForTimeout(50);
  }
  assert.fail(`the frame is ${seen.frame} pixels high, what is in it ${seen.content}`);
}

/** Nothing in an embed is wider than the embed. */
async function assertNotWide(content) {
  const over = await content.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  assert.ok(over <= 0, `${over} pixels stick out`);
}

/** Nothing is kept in a browser by what stands in a page. */
async function assertNothingKept(page) {
  assert.deepEqual(await page.context().cookies(), []);
  for (const content of page.frames()) {
    const kept = await content.evaluate(async () => [
      ...Object.keys(localStorage),
      ...Object.keys(sessionStorage),
      ...(await indexedDB.databases()).map(({ name }) => name),
      document.cookie,
    ]);
    assert.deepEqual(kept, [""], content.url());
  }
}

test("on a plain page an embed is as high as what is in it, keeps nothing and asks nobody else", async () => {
  const page = await browser.openHost((app) => frame(app, INDICATOR) + script(app));
  const content = await inside(page);
  assert.match(await content.innerText("h1"), /Työttömät/);
  assert.equal(await content.getAttribute("html", "lang"), "fi");
  assert.equal(await content.locator("h1").count(), 1);
  await content.waitForSelector(".trend-figure svg");
  await assertRightHeight(page);
  await assertNotWide(content);
  await assertNothingKept(page);
  await page.assertClean();
  await page.context().close();
});

test("every kind of embed stands in a column of 320 pixels, in three languages", async () => {
  for (const path of [INDICATOR, `${INDICATOR.replace("kehitys", "kunnat")}`, `${INDICATOR.replace("kehitys", "kartta")}`, CARD, `${CARD}&ilmio=tyottomyys`, "painopiste/arjen-turvallisuus?v=1"]) {
    for (const language of ["fi", "sv", "en"]) {
      const page = await browser.openHost((app) => `<div style="width:320px">${frame(app, `${path}&kieli=${language}`)}</div>${script(app)}`);
      const content = await inside(page);
      assert.equal(await content.getAttribute("html", "lang"), language);
      await assertRightHeight(page);
      await assertNothingKept(page);
      await assertNotWide(content);
      assert.doesNotMatch(await content.innerText("body"), /undefined|NaN|null/);
      await page.assertClean();
      await page.context().close();
    }
  }
});

test("no embed is wider than its frame, however wide that is", async () => {
  for (const path of [`${CARD}&ilmio=tyottomyys&kieli=en`, "painopiste/mielen-hyvinvointi?v=1&kieli=en", `${INDICATOR}&kieli=en`]) {
    const page = await browser.openPage(`/upotus/${path}`, { width: 1200 });
    await page.waitForSelector(".embed__foot a");
    await page.waitForFunction((coming) => !document.querySelector(coming), COMING);
    for (const width of [320, 480, 640, 740, 900, 1000, 1060]) {
      await page.setViewportSize({ width, height: 800 });
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(wider <= 0, `${path} is ${wider} pixels too wide at ${width}`);
      const overlaps = await page.$$eval(".card-table__row", (rows) => rows.filter((row) => {
        const [figure, words] = [".card-figure", ".verdict"].map((part) => row.querySelector(part)?.getBoundingClientRect());
        return figure && words && figure.right > words.left && figure.left < words.right && figure.bottom > words.top && figure.top < words.bottom;
      }).length);
      assert.equal(overlaps, 0, `${path} at ${width}`);
    }
    await page.assertClean();
    await page.context().close();
  }
});

test("the source of outlines is named where outlines are drawn, and nowhere else", async () => {
  const outlines = "Tilastokeskus ja Maanmittauslaitos";
  for (const [path, drawn] of [
    [CARD, 0],
    ["painopiste/mielen-hyvinvointi?v=1", 0],
    ["sarja/oma?v=1&sarja=493", 0],
    ["mittari/181?v=1", 0],
    ["mittari/181?v=1&nakyma=kartta", 1],
  ]) {
    const page = await browser.openPage(`/upotus/${path}`);
    await page.waitForSelector(".embed__foot a");
    await page.waitForFunction(() => !document.querySelector(".skeleton"));
    const text = await page.innerText("body");
    assert.equal(text.split(outlines).length - 1, drawn, path);
    assert.ok(text.includes("Lähde: Sotkanet.fi, THL"), path);
    await page.assertClean();
    await page.context().close();
  }
});

test("where the script is stripped, nothing is lost: the frame scrolls", async () => {
  const page = await browser.openHost((app) => `<div style="width:320px">${frame(app, INDICATOR)}</div>`);
  const content = await inside(page);
  const last = content.locator(".embed__foot");
  await last.scrollIntoViewIfNeeded();
  assert.ok(await last.isVisible());
  const reach = await content.evaluate(() => {
    scrollTo(0, document.documentElement.scrollHeight);
    return document.querySelector(".embed__foot").getBoundingClientRect().bottom <= innerHeight + 20;
  });
  assert.ok(reach);
  await page.assertClean();
  await page.context().close();
});

test("pym.js as the parent resizes the embed", async () => {
  const page = await browser.openHost(
    (app) => `<div id="chart"></div><script src="/pym.js"></script><script>new pym.Parent("chart", "${app}/upotus/${INDICATOR}");</script>`,
  );
  await assertRightHeight(page);
  // Remarks come a moment after their place.
  await pageIsAtRest(page);
  assert.equal(await (await inside(page)).locator(".caveat", { hasText: "valinta" }).count(), 0);
  await page.assertClean();
  await page.context().close();
});

test("a listener for Datawrapper's messages, and one for AMP's, resize the embed", async () => {
  // Both are written to the shape of the messages that those services publish.
  const datawrapper = `addEventListener("message", ({ data, source }) => {
    for (const height of Object.values(data?.["datawrapper-height"] ?? {})) {
      document.querySelectorAll("iframe").forEach((frame) => frame.contentWindow === source && (frame.style.height = height + "px"));
    }
  });`;
  const amp = `addEventListener("message", ({ data, source }) => {
    if (data?.sentinel === "amp" && data.type === "embed-size") document.querySelector("iframe").style.height = data.height + "px";
  });`;
  const reader = `addEventListener("message", ({ data }) => {
    if (typeof data !== "string") return;
    const told = JSON.parse(data);
    if (told.context === "iframe.resize") document.querySelector("iframe").style.height = told.height + "px";
  });`;
  for (const listener of [datawrapper, amp, reader]) {
    const page = await browser.openHost((app) => `<script>${listener}</script>${frame(app, INDICATOR)}`);
    await assertRightHeight(page);
    await page.assertClean();
    await page.context().close();
  }
});

test("in a sandbox that gives it no origin, as services put what they take from oEmbed into one, an embed is whole", async () => {
  const page = await browser.openHost((app) => frame(app, INDICATOR, { more: `sandbox="allow-scripts"` }));
  const content = await inside(page);
  await content.waitForSelector(".trend-figure svg");
  assert.match(await content.innerText("#chart-summary"), /Äänekoskella/);
  await page.assertClean();
  await page.context().close();
});

test("wishes that follow each other at once are all granted", async () => {
  const page = await browser.openHost((app) => frame(app, INDICATOR) + script(app));
  const content = await inside(page);
  await page.evaluate(() => {
    for (const state of [{ kunta: "179" }, { teema: "tumma" }, { muut: "0" }]) {
      document.querySelector("iframe").contentWindow.postMessage({ type: "tilannekuva", v: 1, event: "set", state }, "*");
    }
  });
  await content.waitForFunction(() => /kunta=179/.test(location.search) && /teema=tumma/.test(location.search) && /muut=0/.test(location.search));
  await content.waitForFunction(() => /Jyväskylä/.test(document.querySelector("#chart-summary").textContent));
  await page.assertClean();
  await page.context().close();
});

test("under a strict policy of the host, and in the sandbox that the guide names, an embed is right", async () => {
  const guide = await readFile("docs/embedding.md", "utf8");
  const [, sandbox] = guide.match(/sandbox="([^"]+)"/);
  const policy = (app) => `default-src 'none'; style-src 'self'; script-src ${app}; frame-src ${app}`;
  const page = await browser.openHost((app) => frame(app, INDICATOR, { more: `sandbox="${sandbox}"` }) + script(app), { policy });
  const content = await inside(page);
  await content.waitForSelector(".trend-figure svg");
  await assertRightHeight(page);
  await assertNothingKept(page);
  // The host forbids the attribute `style`, and that alone.
  assert.deepEqual(page.problems.filter((problem) => !/style-src/.test(problem)), []);
  // The way out of the sandbox to the whole page.
  await content.locator(".embed__foot a").first().click();
  await page.waitForURL(/\/mittari\/181\?/);
  await page.context().close();
});

test("two embeds on a page are resized each by itself", async () => {
  const page = await browser.openHost((app) => frame(app, INDICATOR) + frame(app, `${CARD}&ilmio=tyottomyys`) + script(app) + script(app));
  const [one, other] = [await assertRightHeight(page, 0), await assertRightHeight(page, 1)];
  assert.notEqual(one.frame, other.frame);
  await page.assertClean();
  await page.context().close();
});

test("an embed below the fold has the right height before anybody scrolls to it", async () => {
  const height = (element) => element.getBoundingClientRect().height;
  const page = await browser.openHost((app) => `<div style="width:500px">${frame(app, INDICATOR)}<p style="height:700px">lisää</p>${frame(app, CARD)}</div>${script(app)}`);
  await assertRightHeight(page);
  const below = page.locator("iframe").nth(1);
  const content = await (await below.elementHandle()).contentFrame();
  await content.waitForURL(/\/upotus\/kunta\//, { waitUntil: "commit" });
  // Nothing is drawn in a frame that is off the screen, so nothing can be waited for by the frames that are drawn there.
  const look = async () => [await below.evaluate(height), await content.evaluate(() => document.querySelector(".highlights") && document.querySelector("#app").getBoundingClientRect().height)];
  const seen = [];
  for (let tries = 0; tries < 60 && !(seen.at(-1) && Math.abs(seen.at(-1)[0] - seen.at(-1)[1]) <= 2); tries += 1) {
    await page.waitForTimeout(100);
    seen.push(await look());
  }
  const [outside, within] = seen.at(-1);
  assert.ok(Math.abs(outside - within) <= 2, `${outside} for ${within}`);
  assert.ok(Math.abs(outside - 800) > 2, "the card is not as high as its frame was pasted");
  // It never became lower than what was in it on the way.
  assert.deepEqual(seen.filter(([outside, within]) => within && outside < Math.min(within, 800) - 2), []);
  assert.equal(await page.evaluate(() => scrollY), 0);
  await page.assertClean();
  await page.context().close();
});

test("an embed in a tab that is opened later has the right height then", async () => {
  for (const loading of ["lazy", "eager"]) {
    const page = await browser.openHost(
      (app) => `<div id="tab" style="display:none">${frame(app, INDICATOR).replace("lazy", loading)}</div>${script(app)}`,
    );
    await page.waitForTimeout(800);
    await page.evaluate(() => (document.getElementById("tab").style.display = "block"));
    const content = await inside(page);
    await content.waitForSelector(".trend-figure svg");
    await assertRightHeight(page);
    await assertNotWide(content);
    await page.assertClean();
    await page.context().close();
  }
});

test("our own element is the same frame, and without the script it is the link", async () => {
  const element = (app) => `<tilannekuva-upotus src="${app}/upotus/${CARD}&amp;ilmio=tyottomyys" name="Äänekoski" lang="fi" height="500"><p><a href="${app}/kunta/992">Avaa kortti</a></p></tilannekuva-upotus>`;
  const page = await browser.openHost((app) => element(app) + script(app));
  await assertRightHeight(page);
  assert.equal(await page.locator("iframe").getAttribute("title"), "Äänekoski");
  assert.ok(await page.getByRole("link", { name: "Avaa kortti" }).isVisible());
  await page.assertClean();
  const bare = await browser.openHost((app) => element(app).replace(`${app}/upotus`, "https://muu.example/upotus") + script(app));
  await bare.waitForFunction(() => customElements.get("tilannekuva-upotus"));
  assert.equal(await bare.locator("iframe").count(), 0);
  await bare.assertClean();
  await page.context().close();
  await bare.context().close();
});

/** Values of any shape, the same in every run. */
function* junk(count) {
  let seed = 7;
  const random = (below) => (seed = (seed * 48_271) % 2_147_483_647) % below;
  const keys = ["type", "v", "event", "height", "state", "id", "datawrapper-height", "html"];
  const plain = () =>
    [null, undefined, true, random(10), -random(5000), 1e9, NaN, Infinity, "", "set", "tilannekuva", "resize", "<b>", "640", "https://muu.example/"][random(15)];
  const value = (depth) => {
    const kind = random(depth > 2 ? 1 : 4);
    if (kind === 1) {
      return Array.from({ length: random(4) }, () => value(depth + 1));
    }
    return kind === 2 || kind === 3
      ? Object.fromEntries(Array.from({ length: random(5) }, () => [keys[random(keys.length)], value(depth + 1)]))
      : plain();
  };
  for (let round = 0; round < count; round += 1) {
    yield value(0);
  }
  yield* [null, "", "pym", [], [640], 1e9, { type: "tilannekuva", v: 1, event: "resize", height: 1e9 }, { type: "tilannekuva", v: 1, event: "resize", height: "640" }];
  yield* [{ type: "tilannekuva", v: 1, event: "resize", height: -1 }, { type: "tilannekuva", v: 1, event: "resize", height: 4001 }, { type: "tilannekuva", v: 1, event: "set", state: null }];
}

test("no message of any shape, from the host or from a foreign frame, changes or breaks anything", async () => {
  const page = await browser.openHost((app) => frame(app, INDICATOR) + `<iframe id="foreign" srcdoc="<p>muu</p>"></iframe>${script(app)}`);
  await assertRightHeight(page);
  await pageIsAtRest(page);
  const before = await assertRightHeight(page);
  const address = page.frames()[1].url();
  const values = [...junk(400)];
  await page.evaluate(async (values) => {
    const [ours, foreign] = document.querySelectorAll("iframe");
    for (const value of values) {
      ours.contentWindow.postMessage(value, "*");
      window.postMessage(value, "*");
      foreign.contentWindow.eval?.call(null, `parent.postMessage(${JSON.stringify(value) ?? "undefined"}, "*")`);
    }
    // A true height, but from a frame that is not ours.
    foreign.contentWindow.eval(`parent.postMessage({ type: "tilannekuva", v: 1, event: "resize", height: 321 }, "*")`);
    // Messages come in their order: with the answer to the last one, all have been heard.
    await new Promise((done) => {
      addEventListener("message", ({ source, data }) => source === ours.contentWindow && data?.event === "resize" && done());
      ours.contentWindow.postMessage({ type: "tilannekuva", v: 1, event: "measure" }, "*");
    });
  }, values);
  // A wish is written into the address a moment after it was granted.
  await pageIsAtRest(page);
  assert.deepEqual(await heights(page), before);
  assert.equal(page.frames().find((content) => content.url().includes("/upotus/")).url(), address);
  await page.assertClean();
  await page.context().close();
});

test("the script believes plain objects of sensible heights, and only from the frame that they are of", async () => {
  const page = await browser.openHost((app) => frame(app, INDICATOR) + frame(app, `${CARD}&ilmio=tyottomyys`) + `<iframe src="${app}/tutki"></iframe>${script(app)}`);
  await assertRightHeight(page, 0);
  await assertRightHeight(page, 1);
  await pageIsAtRest(page);
  const [one, other] = [await assertRightHeight(page, 0), await assertRightHeight(page, 1)];
  const values = [...junk(200)];
  for (const content of page.frames().slice(1)) {
    // From the very origin that the script believes, and from the frames themselves.
    await content.evaluate((values) => values.forEach((value) => parent.postMessage(value, "*")), values);
  }
  const stranger = page.frames().find((content) => content.url().endsWith("/tutki"));
  await page.evaluate(() => addEventListener("message", ({ data }) => data === "the last one" && (window.hasHeardAll = true)));
  await stranger.evaluate(() => {
    parent.postMessage({ type: "tilannekuva", v: 1, event: "resize", height: 333 }, "*");
    parent.postMessage("the last one", "*");
  });
  await page.waitForFunction(() => window.hasHeardAll);
  assert.deepEqual([await heights(page, 0), await heights(page, 1)], [one, other]);
  // The same shape with a sensible height, from the frame itself, is believed.
  await page.frames()[1].evaluate(() => parent.postMessage({ type: "tilannekuva", v: 1, event: "resize", height: 333 }, "*"));
  await page.waitForFunction(() => document.querySelector("iframe").style.height === "333px");
  await page.assertClean();
  await page.context().close();
});

test("hundreds of wishes of a host leave an embed whole", async () => {
  const page = await browser.openHost((app) => frame(app, INDICATOR) + script(app));
  const content = await inside(page);
  await page.evaluate(async () => {
    const { contentWindow } = document.querySelector("iframe");
    for (let round = 0; round < 300; round += 1) {
      contentWindow.postMessage({ type: "tilannekuva", v: 1, event: "set", state: { kunta: round % 2 ? "179" : "992", [`x${round}`]: "y".repeat(90), data: "0123456789ab" } }, "*");
      await new Promise((done) => setTimeout(done));
    }
    contentWindow.postMessage({ type: "tilannekuva", v: 1, event: "set", state: { kunta: "729" } }, "*");
  });
  await content.waitForFunction(() => /Saarijär/.test(document.querySelector("#chart-summary").textContent));
  await content.waitForURL(/kunta=729/);
  assert.doesNotMatch(content.url(), /0123456789ab/);
  await page.assertClean();
  await page.context().close();
});

test("the host may ask for another view, and only through the door of the address", async () => {
  const page = await browser.openHost((app) => frame(app, `${INDICATOR}&teema=tumma`) + script(app));
  const content = await inside(page);
  const ask = (state) =>
    page.evaluate((state) => document.querySelector("iframe").contentWindow.postMessage({ type: "tilannekuva", v: 1, event: "set", state }, "*"), state);
  await ask({ kunta: "179", taulukko: "1" });
  await content.waitForFunction(() => /Jyväskylä/.test(document.querySelector("#chart-summary").textContent));
  await content.waitForURL(/kunta=179/);
  assert.equal(await content.getAttribute("html", "data-theme"), "dark");
  assert.match(content.url(), /teema=tumma/);
  await ask({ kunta: "<img src=x onerror=alert(1)>", teema: "javascript:alert(1)" });
  await content.waitForSelector(".caveat >> text=teema=javascript");
  assert.equal(await content.locator("img").count(), 0);
  await page.assertClean();
  await page.context().close();
});

/** Two releases in one folder; in the second, Äänekoski's newest figure is another. Gives the identifier of each. */
async function publishTwice(folder) {
  const content = join(folder, "content");
  const output = join(folder, "publication");
  await cp("content", content, { recursive: true });
  const publish = async () => {
    await promisify(execFile)("cargo", [...COMMAND, "publish", "--content", content, "--output", output]);
    return JSON.parse(await readFile(join(output, "manifest.json"), "utf8")).release.id;
  };
  const first = await publish();
  const figures = join(content, "figures/181.csv");
  const rows = (await readFile(figures, "utf8")).trimEnd().split("\n");
  const newest = rows.findLastIndex((row) => row.startsWith("992,"));
  rows[newest] = rows[newest].replace(/^(992,\w+,\d{4},)[\d.]+/, "$177.7");
  await writeFile(figures, `${rows.join("\n")}\n`);
  const settings = join(content, "publication.toml");
  await writeFile(settings, (await readFile(settings, "utf8")).replace(/^date = .*$/m, 'date = "2026-12-01"'));
  return { output, first, second: await publish() };
}

test("a frozen embed shows the same figures after a new release, a live one the new ones", async () => {
  const folder = await mkdtemp(join(tmpdir(), "tilannekuva-"));
  const { output, first, second } = await publishTwice(folder);
  assert.notEqual(first, second);
  const open = async (data) => {
    const page = await browser.openPage(`/upotus/${INDICATOR}&data=${data}`, { publication: output });
    await page.waitForSelector("#chart-summary span:has-text('%')");
    return page;
  };
  const live = await open("uusin");
  assert.match(await live.innerText("#chart-summary"), /77,7/);
  const frozen = await open(first);
  assert.doesNotMatch(await frozen.innerText("#chart-summary"), /77,7/);
  await waitForText(frozen, "Luvut ovat sellaiset kuin ne julkaistiin 24.11.2026.");
  await scan(frozen);
  await frozen.getByRole("button", { name: "Näytä uusimmat" }).click();
  await waitForText(frozen, "77,7", { selector: "#chart-summary" });
  assert.match(frozen.url(), /data=uusin/);
  const gone = await open("0123456789ab");
  await waitForText(gone, "Julkaisua 0123456789ab ei ole tallessa.");
  assert.match(await gone.innerText("#chart-summary"), /77,7/);
  await live.assertClean();
  await frozen.assertClean();
  for (const page of [live, frozen, gone]) {
    await page.context().close();
  }
  await rm(folder, { recursive: true });
});

test("what in the address means nothing is told and passed over", async () => {
  const page = await browser.openPage(`/upotus/${INDICATOR}&koko=iso&teema=pinkki&data=xyz&childId=a&utm_source=b`);
  await waitForText(page, "Työttömät", { selector: "h1" });
  // They come a moment after their place, so that they are read aloud.
  await page.waitForSelector("[role=status] .caveat");
  const told = await page.locator("[role=status] .caveat").allInnerTexts();
  assert.deepEqual(told.map((text) => /oli (\S+)=/.exec(text)?.[1]), ["koko", "teema", "data"]);
  const missing = await browser.openPage("/upotus/mittari/0?v=1");
  await waitForText(missing, "Upotettavaa ei löydy", { selector: "h1" });
  await missing.assertClean();
  await page.assertClean();
  await page.context().close();
  await missing.context().close();
});

test("parts, colours and the line are as the address says", async () => {
  const page = await browser.openPage(`/upotus/${INDICATOR}&taulukko=0&otsikko=0&reuna=0&teema=tumma`);
  await page.waitForSelector(".trend-figure svg");
  assert.equal(await page.locator(".folded-table").count(), 0);
  assert.equal(await page.locator("h1.visually-hidden").count(), 1);
  assert.equal(await page.locator(".trend-controls").count(), 0);
  assert.equal(await page.evaluate(() => getComputedStyle(document.querySelector(".embed")).borderTopWidth), "0px");
  assert.equal(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme), "dark");
  await scan(page);
  const full = await browser.openPage(`/upotus/${INDICATOR}&valikot=1&taulukko=1&reuna=1&teema=vaalea`, { colorScheme: "dark" });
  await full.waitForSelector(".trend-controls");
  assert.equal(await full.evaluate(() => getComputedStyle(document.documentElement).colorScheme), "light");
  // A choice keeps what is said of the embed.
  await full.getByRole("checkbox", { name: /Koko maa/ }).uncheck();
  await full.waitForURL(/vertaa=hva(&|$)/);
  assert.match(full.url(), /valikot=1.*teema=vaalea/);
  await full.assertClean();
  await page.context().close();
  await full.context().close();
});

test("axe finds nothing in any embed, light and dark, and links lead out of the frame", async () => {
  for (const path of [INDICATOR, INDICATOR.replace("kehitys", "kunnat"), INDICATOR.replace("kehitys", "kartta"), CARD, `${CARD}&ilmio=tyottomyys`, "painopiste/mielen-hyvinvointi?v=1"]) {
    for (const theme of ["vaalea", "tumma"]) {
      const page = await browser.openPage(`/upotus/${path}&teema=${theme}`, { width: 480 });
      await page.waitForSelector(".embed__foot a");
      await page.waitForFunction(() => !document.querySelector(".skeleton"));
      await scan(page);
      const ways = await page.$$eval("a[href]", (links) => links.filter(({ target, rel }) => target !== "_top" || rel !== "noopener").map(({ href }) => href));
      assert.deepEqual(ways, []);
      await page.assertClean();
      await page.context().close();
    }
  }
});

test("a finger that begins on the chart of an embed scrolls the page around it", async () => {
  const page = await browser.openHost((app) => frame(app, INDICATOR) + script(app) + `<p style="height:1500px">lisää</p>`, { width: 360, height: 740, hasTouch: true, isMobile: true });
  const content = await inside(page);
  await content.waitForSelector(".trend-figure svg");
  await assertRightHeight(page);
  const chart = await content.locator(".trend-figure__stage").boundingBox();
  const session = await page.context().newCDPSession(page);
  const [x, y] = [chart.x + 100, Math.min(chart.y + 250, 600)];
  await session.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [{ x, y }] });
  for (let moved = 20; moved <= 300; moved += 20) {
    await session.send("Input.dispatchTouchEvent", { type: "touchMove", touchPoints: [{ x, y: y - moved }] });
  }
  await session.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  // The scroll goes from the process of the frame to that of the page.
  await page.waitForFunction(() => scrollY > 100, null, { timeout: 3000 });
  await assertNothingKept(page);
  await page.assertClean();
  await page.context().close();
});

test("an embed fetches less than its page", async () => {
  const weigh = async (path) => {
    const page = await browser.openPage(path);
    await page.waitForFunction((coming) => document.querySelector("h1") && !document.querySelector(coming), COMING);
    await pageIsAtRest(page);
    const names = await page.evaluate(() => performance.getEntriesByType("resource").map(({ name, encodedBodySize }) => [name, encodedBodySize]));
    await page.context().close();
    return names.reduce((sum, [, size]) => sum + size, 0);
  };
  for (const path of [INDICATOR, CARD]) {
    const [page, embed] = [await weigh(`/${path}`), await weigh(`/upotus/${path}`)];
    assert.ok(embed < page, `${path}: ${embed} bytes in an embed, ${page} on the page`);
  }
});

test("the dialog makes code that works, by keyboard, in three languages, and axe finds nothing", async () => {
  for (const [language, button, title, copy] of [
    ["fi", "Upota", "Upota sivustolle", "Kopioi koodi"],
    ["sv", "Bädda in", "Bädda in på en webbplats", "Kopiera koden"],
    ["en", "Embed", "Embed on a website", "Copy the code"],
  ]) {
    const page = await browser.openPage(`/mittari/181?kunta=992&kieli=${language}`, { width: language === "fi" ? 360 : 1280, permissions: ["clipboard-read", "clipboard-write"] });
    await readSeriesTable(page);
    const opener = page.getByRole("button", { name: button, exact: true });
    await opener.focus();
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog", { name: title });
    await dialog.waitFor();
    await page.waitForFunction(() => /height:\d+px/.test(document.querySelector(".embed-dialog__code textarea")?.value ?? ""));
    await page.waitForFunction(() => /\d+ px/.test(document.querySelector(".embed-dialog__result [role=status]").textContent));
    await scan(page, { include: "dialog" });
    const copyButton = dialog.getByRole("button", { name: copy });
    await tabTo(page, copyButton);
    await page.keyboard.press("Enter");
    await dialog.getByRole("status").nth(1).filter({ hasText: /\S/ }).waitFor();
    const code = await page.evaluate(() => navigator.clipboard.readText());
    assert.equal(code, await page.inputValue(".embed-dialog__code textarea"));
    assert.match(code, new RegExp(`lang="${language}"`));
    // The bar that stays at the top hides nothing that has the focus.
    for (let steps = 0; steps < 12; steps += 1) {
      await page.keyboard.press("Shift+Tab");
      const hidden = await page.evaluate(() => {
        const bar = document.querySelector(".embed-dialog__bar");
        const focused = document.activeElement;
        const isInBody = focused.closest(".embed-dialog__body");
        return isInBody && focused.getBoundingClientRect().top < bar.getBoundingClientRect().bottom - 1 ? focused.outerHTML.slice(0, 90) : "";
      });
      assert.equal(hidden, "");
    }
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
    assert.ok(await opener.evaluate((element) => element === document.activeElement));
    await page.assertClean();
    await page.context().close();

    const app = await browser.addressOf();
    const host = await browser.openHost((own) => `<div style="width:320px">${code.replaceAll(app, own)}</div>`);
    const { frame: height } = await assertRightHeight(host);
    assert.ok(Math.abs(Number(/height:(\d+)px/.exec(code)[1]) - height) <= 2, `${code} for ${height}`);
    assert.equal(await host.locator("iframe").getAttribute("lang"), language);
    await host.assertClean();
    await host.context().close();
  }
});

test("the dialog of a card offers one phenomenon of it, other looks, and code without scripts", async () => {
  const page = await browser.openPage("/kunta/992");
  await page.getByRole("button", { name: "Upota", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Upota sivustolle" });
  const code = () => page.inputValue(".embed-dialog__code textarea");
  const codeHas = (text) => page.waitForFunction((text) => document.querySelector(".embed-dialog__code textarea")?.value.includes(text), text);
  await codeHas("/upotus/kunta/992?v=1&amp;kieli=fi&amp;");
  const steps = await page.evaluate(() => history.length);
  await dialog.getByLabel("Kortin osa").selectOption({ label: "Työttömyys" });
  await codeHas("ilmio=tyottomyys");
  await dialog.getByLabel("Värit").selectOption({ label: "Tummat" });
  await codeHas("teema=tumma");
  await dialog.getByLabel("Leveys").selectOption({ label: "Enintään 480 px" });
  await codeHas("max-width:480px");
  await dialog.getByRole("checkbox", { name: "Reunaviiva" }).uncheck();
  await codeHas("reuna=0");
  await dialog.getByLabel("Luvut").selectOption({ index: 1 });
  await page.waitForFunction(() => /data=[0-9a-f]{12}/.test(document.querySelector(".embed-dialog__code textarea").value));
  // Pages show the newest figures, so the link leads to the embed, whose figures stay.
  assert.match(await code(), /<a href="[^"]*\/upotus\/kunta\/992\?[^"]*data=[0-9a-f]{12}"/);
  await dialog.getByLabel("Kieli").selectOption({ label: "Svenska" });
  await codeHas("kieli=sv");
  await codeHas("Öppna kortet");
  for (const [way, expected] of [["Linkki", /^<p lang="sv"><a href/], ["Kuva ja linkki", /^<img /], ["Oma HTML-elementti", /^<tilannekuva-upotus /]]) {
    await dialog.getByRole("radio", { name: way, exact: true }).check();
    await page.waitForFunction((source) => new RegExp(source).test(document.querySelector(".embed-dialog__code textarea").value), expected.source);
    // What means nothing for what is pasted is not offered, and what was chosen is there again where it does.
    const isEmbed = way === "Oma HTML-elementti";
    assert.equal(await dialog.getByLabel("Värit").count(), isEmbed ? 1 : 0, way);
    assert.equal(await dialog.getByRole("checkbox").count(), isEmbed ? 2 : 0, way);
    assert.equal(await dialog.getByLabel("Leveys").count(), way === "Linkki" ? 0 : 1, way);
  }
  assert.equal(await dialog.getByLabel("Värit").inputValue(), "2");
  assert.equal(await dialog.getByRole("checkbox", { name: "Reunaviiva" }).isChecked(), false);
  // The preview changed with every choice; Back leads to the page before, and not through previews.
  const preview = page.frameLocator(".embed-dialog__preview");
  await preview.getByRole("link", { name: "Öppna kortet" }).waitFor();
  assert.equal(await page.evaluate(() => history.length), steps);
  assert.match(await code(), /<script async /);
  // The picture that such code shows can be taken from here, and is of what was chosen here.
  await dialog.getByRole("radio", { name: "Kuva ja linkki", exact: true }).check();
  const [file] = await Promise.all([page.waitForEvent("download"), dialog.getByRole("button", { name: /SVG/ }).click()]);
  const picture = await readFile(await file.path(), "utf8");
  assert.match(picture, /Arbetslös|arbetslös/);
  assert.match(picture, /kieli=sv/);
  assert.equal(await dialog.getByRole("button", { name: /CSV/ }).filter({ visible: true }).count(), 0);
  // From inside the preview the keyboard gets out as from anywhere else in the dialog, which listens there once it is loaded.
  await (await (await page.locator(".embed-dialog__preview").elementHandle()).contentFrame()).waitForLoadState();
  await preview.getByRole("link", { name: "Öppna kortet" }).focus();
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
  await page.assertClean();
  await page.context().close();
});

test("the script that pages name by its hash is the one that was published", async () => {
  const response = await (await browser.openPage("/")).request.get("/upotus-1.js");
  assert.equal(response.headers()["access-control-allow-origin"], "*");
  assert.match(response.headers()["cache-control"], /immutable/);
  const hash = createHash("sha384").update(await response.body()).digest("base64");
  // Pages of others refuse a script with another hash: what is to be better is upotus-2.js.
  assert.equal(hash, "5Yq4Dh0pAb79iC0tY7JCPGF6Nzf+dsCsBenhb3fPmamQYDz0GmqEwYs2btruXYqV");
  assert.ok(brotliCompressSync(await response.body()).length <= 2000);
});
