// Pages of other sites, on an origin of their own, for tests of what stands on them.

import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { createRequire } from "node:module";

const PYM = createRequire(import.meta.url).resolve("pym.js/dist/pym.v1.min.js");

/** Starts a server of pages that are put there; it also has the parent's part of pym.js, as such sites do. */
export async function startHosts() {
  const pages = new Map();
  const server = createServer(async (request, response) => {
    const page = pages.get(request.url);
    if (request.url === "/pym.js") {
      response.writeHead(200, { "Content-Type": "text/javascript" }).end(await readFile(PYM));
    } else if (page) {
      response.writeHead(200, { "Content-Type": "text/html; charset=utf-8", ...page.headers }).end(page.html);
    } else {
      response.writeHead(request.url === "/favicon.ico" ? 204 : 404).end();
    }
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  const url = `http://127.0.0.1:${server.address().port}`;
  return {
    url,
    /** Puts a page there; gives its address. */
    put(html, headers) {
      const path = `/${pages.size}`;
      pages.set(path, { html, headers });
      return url + path;
    },
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
