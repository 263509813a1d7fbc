// What every browser test needs: the built app on a server of its own, a real Chromium, and a page that notices what goes wrong.
//
//   const browser = await startBrowser();           in before(), and browser.close() in after()
//   const page = await browser.openPage("/tutki", { width: 390 });
//   await waitForText(page, "Tutki");
//   await scan(page);
//   await page.assertClean();

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { setTimeout } from "node:timers/promises";

import { chromium } from "playwright-core";

import { startHosts } from "./hosts.mjs";
import { chromiumOptions } from "../../tools/chromium.mjs";
import { startServer } from "../../tools/serve.mjs";

const WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const PATIENCE = 10_000;

const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/**
 * Starts Chromium. Each page gets a fresh profile; a server is started for each publication that is asked for.
 *
 * @param {{ root?: string }} options `root` is the folder of another site than the built one.
 */
export async function startBrowser({ root } = {}) {
  const browser = await chromium.launch(chromiumOptions());
  const servers = new Map();
  let hosts;

  async function addressOf(publication) {
    if (!servers.has(publication)) {
      servers.set(publication, startServer({ root, publication }));
    }
    return (await servers.get(publication)).url;
  }

  return {
    /**
     * Opens `path` of the app, as a reader with the given screen and settings would.
     *
     * @param {string} path
     * @param {{ width?: number, height?: number, colorScheme?: "light" | "dark", locale?: string,
     *           reducedMotion?: "reduce" | "no-preference", forcedColors?: "active" | "none", publication?: string,
     *           prepare?: (page: import("playwright-core").Page) => Promise<void> }} options
     *        `publication` is the folder of another publication than the built one; `prepare` runs before the page is opened.
     */
    async openPage(path, { width = 1280, height = 800, publication, prepare, ...settings } = {}) {
      const origin = await addressOf(publication);
      const context = await browser.newContext({
        baseURL: origin,
        viewport: { width, height },
        locale: "fi-FI",
        reducedMotion: "reduce",
        ...settings,
      });
      const page = await context.newPage();
      page.setDefaultTimeout(PATIENCE);
      await watch(page, origin);
      await prepare?.(page);
      await page.goto(path);
      return page;
    },

    /**
     * Opens a page of another site, on an origin of its own, as somebody who visits that site would.
     *
     * @param {(app: string) => string} body what stands in the page's body, for the address of the app
     * @param {{ head?: string, policy?: (app: string) => string, hasTouch?: boolean, width?: number, height?: number,
     *           publication?: string, prepare?: (page: import("playwright-core").Page) => Promise<void> }} options
     */
    async openHost(body, { head = "", policy, width = 1280, height = 800, publication, prepare, ...settings } = {}) {
      const app = await addressOf(publication);
      hosts ??= startHosts();
      const host = await hosts;
      const html = `<!doctype html><html lang="fi"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Kunnan sivu</title>${head}<body>${body(app)}</body></html>`;
      const context = await browser.newContext({ viewport: { width, height }, locale: "fi-FI", reducedMotion: "reduce", ...settings });
      const page = await context.newPage();
      page.setDefaultTimeout(PATIENCE);
      await watch(page, app, host.url);
      await prepare?.(page);
      await page.goto(host.put(html, policy ? { "Content-Security-Policy": policy(app) } : {}));
      page.app = app;
      return page;
    },

    /** The address of the app, with another publication where one is asked for. */
    addressOf,

    async close() {
      await (await hosts)?.close();
      await browser.close();
      for (const server of servers.values()) {
        await (await server).close();
      }
    },
  };
}

/** Gives `page` the list `problems` and the check `assertClean()`. */
async function watch(page, ...origins) {
  const problems = [];
  page.problems = problems;

  page.on("pageerror", (error) => problems.push(`error: ${error.message}`));
  page.on("console", (message) => {
    // Chromium reports a page's own status 404 as an error, but a page for an unknown address is right to have it.
    const ownStatus = message.location().url === page.url() && message.text().includes("status of 404");
    if (message.type() === "error" && !ownStatus) {
      problems.push(`console: ${message.text()} ${message.location().url}`);
    }
  });
  page.on("request", (request) => {
    const { protocol, origin: target } = new URL(request.url());
    if (protocol.startsWith("http") && !origins.includes(target)) {
      problems.push(`request to another origin: ${request.url()}`);
    }
  });
  page.on("requestfailed", (request) => {
    // A page that is left or a search that is typed on cancels its own requests; that is no fault.
    if (request.failure()?.errorText !== "net::ERR_ABORTED") {
      problems.push(`request failed: ${request.url()} ${request.failure()?.errorText}`);
    }
  });
  await page.exposeBinding("reportViolation", (_source, violation) => problems.push(`content security policy: ${violation}`));
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sourceFile, lineNumber, sample }) => {
      window.reportViolation(`${violatedDirective} ${blockedURI} ${sourceFile}:${lineNumber} ${sample}`);
    });
  });

  page.assertClean = async () => {
    // What the page has already done may still be on its way to us.
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
    assert.deepEqual(problems, [], `${page.url()} is not clean`);
  };
}

/** Waits until `text` (words or a pattern) is to be read inside `selector`; any run of spaces, hard ones too, counts as one space. */
export async function waitForText(page, text, { selector = "body", timeout = PATIENCE } = {}) {
  const deadline = Date.now() + timeout;
  for (;;) {
    const seen = await textOf(page.locator(selector).first());
    if (text instanceof RegExp ? text.test(seen) : seen.includes(text)) {
      return;
    }
    if (Date.now() > deadline) {
      assert.fail(`${text} did not appear in ${selector}. What is there: ${seen || "nothing"}`);
    }
    await setTimeout(50);
  }
}

async function textOf(locator) {
  const text = await locator.innerText({ timeout: 500 }).catch(() => "");
  return text.replace(/\s+/g, " ");
}

/** Reads the table of an indicator once it is there: `head` names the columns, `rows` has the cells of each year. */
export async function readSeriesTable(page) {
  await page.waitForSelector(".series-table tbody tr");
  const { head, rows } = await page.$eval(".series-table", (table) => {
    const texts = (cells) => [...cells].map((cell) => cell.textContent);
    return {
      head: texts(table.querySelectorAll("thead th")),
      rows: [...table.querySelectorAll("tbody tr")].map((row) => [row.querySelector("th").textContent, texts(row.querySelectorAll("td"))]),
    };
  });
  return { head, rows: new Map(rows) };
}

/** Waits until the lists of the explorer, which change a few items at a time, are what they shall be. */
export async function listsAreWhole(page) {
  await page.waitForFunction(() => document.querySelectorAll("[aria-busy=false]").length === 2);
}

/** Opens every portion of the explorer and scrolls through it until every panel has its figures. */
export async function loadAllPanels(page) {
  await page.waitForSelector(".panel");
  const more = page.locator(".explorer__results > .portions > button");
  while ((await more.count()) > 0) {
    await more.first().click();
  }
  await listsAreWhole(page);
  for (const panel of await page.locator(".panel").all()) {
    await panel.scrollIntoViewIfNeeded();
  }
  await page.waitForFunction(() => !document.querySelector(".panel .skeleton"));
}

/** Lets the code of a part of the app not come, but for what a page that is there has as well; gives a way to let it come again. */
export async function refusePart(page, part, except) {
  const modules = JSON.parse(await readFile("target/split/modules.json", "utf8"));
  const own = modules[part].filter((name) => name.startsWith(`part-${part}-`));
  // A part without a file of its own shares each of them with others.
  const names = own.length > 0 ? own : modules[part].filter((name) => !modules[except]?.includes(name));
  assert.ok(names.length > 0, `${part} needs nothing that ${except} does not have`);
  const isRefused = (url) => names.some((name) => url.pathname.endsWith(name));
  await page.route(isRefused, (route) => route.fulfill({ status: 503 }));
  return () => page.unroute(isRefused);
}

/** The field that municipalities are added with. */
export function municipalityField(page) {
  return page.getByRole("combobox", { name: "Lisää kunta" });
}

/** Types the name of a municipality and takes it from the list, as a reader does. */
export async function addMunicipality(page, name) {
  await municipalityField(page).fill(name);
  await page.getByRole("option", { name, exact: true }).click();
}

/**
 * Repeats `check` until it holds, for as long as a reader would wait; then what it last complained of counts.
 *
 * For what a page comes to after a key, a press or a scroll, and never for what holds before it as well.
 */
export async function eventually(check, { timeout = PATIENCE } = {}) {
  const deadline = Date.now() + timeout;
  for (;;) {
    try {
      return await check();
    } catch (fault) {
      if (Date.now() > deadline) {
        throw fault;
      }
    }
    await setTimeout(50);
  }
}

/**
 * Waits until a page stands still: for half a second nothing has come, and neither its height nor its place in the window has changed.
 *
 * What may take longer on its way is to be waited for by itself.
 * Not for a frame that nobody sees: browsers draw nothing there.
 */
export async function pageIsAtRest(page) {
  await page.waitForLoadState("networkidle");
  await page.evaluate(
    (quiet) =>
      new Promise((done) => {
        let seen;
        let since;
        const look = (now) => {
          const { top, height } = document.body.getBoundingClientRect();
          const state = `${top} ${height} ${performance.getEntriesByType("resource").length}`;
          if (state !== seen) {
            seen = state;
            since = now;
          }
          return now - since > quiet ? done() : requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      }),
    500,
  );
}

/** Tells the page that it is being printed, as a browser does: figures that would come only near the window come too. */
export const tellOfPrinting = (page) => page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));

/** Asserts that an element comes to stand in the window, whole: scrolling may be under way. */
export async function assertInView(locator) {
  await eventually(async () => {
    const { top, bottom, height } = await locator.evaluate((element) => {
      const { top, bottom } = element.getBoundingClientRect();
      return { top, bottom, height: window.innerHeight };
    });
    assert.ok(top >= 0 && bottom <= height, `${locator} stands from ${top} to ${bottom} in a window of ${height} pixels`);
  });
}

/** Fails, saying what is wrong and where, when axe finds a breach of WCAG 2.0–2.2 at levels A and AA. */
export async function scan(page, { include } = {}) {
  await page.evaluate(axe);
  const violations = await page.evaluate(
    async ({ tags, include }) => {
      const { violations } = await window.axe.run(include ?? document, { runOnly: { type: "tag", values: tags } });
      return violations.map(({ id, help, nodes }) => ({
        id,
        help,
        nodes: nodes.map(({ target, failureSummary }) => ({ target: target.join(" "), failureSummary })),
      }));
    },
    { tags: WCAG, include },
  );
  assert.equal(violations.length, 0, `${page.url()} breaches WCAG:\n${violations.map(describe).join("\n")}`);
}

function describe({ id, help, nodes }) {
  const places = nodes.map(({ target, failureSummary }) => `  ${target}\n    ${failureSummary.replaceAll("\n", "\n    ")}`);
  return `${id}: ${help}\n${places.join("\n")}`;
}

/** What has the focus, in words for a message. */
export const focused = (page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    return element.getAttribute("aria-label") ?? element.closest("label")?.textContent ?? element.textContent;
  });

/** Presses Tab until `locator` has the focus. */
export async function tabTo(page, locator) {
  for (let presses = 0; presses < 120; presses += 1) {
    if (await locator.evaluate((element) => element === document.activeElement)) {
      return;
    }
    await page.keyboard.press("Tab");
  }
  assert.fail(`Tab does not lead to ${locator}; the last was ${await focused(page)}`);
}
