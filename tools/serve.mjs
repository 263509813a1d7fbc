// Serves the built app on this computer, with the headers that a real server should send.
//
//   node tools/serve.mjs [--port 8080] [--root dist] [--publication DIR]
//
// `--publication` shows another folder of figures than the one that was built in.

import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, resolve, sep } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";

const WANTED_PORT = 8080;

/** The addresses that the app knows, as in its routes. Any other gets the app too, which says so, but with status 404. */
const PAGES = /^\/(?:(?:ilmio|jarjestolle|kertomus|kooste|kunnat|kunta|mittari|muutokset|painopiste|saavutettavuus|tietoa|tietosuoja|tutki|upotus|vuosikello)(?:\/.*)?)?$/;

const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json; charset=utf-8",
  ".woff2": "font/woff2",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

const ENCODINGS = [
  ["br", ".br"],
  ["gzip", ".gz"],
];

const HEADERS = {
  // All files are public. Frames in a sandbox without `allow-same-origin` are of no origin, and read them by this alone.
  "Access-Control-Allow-Origin": "*",
  "Content-Security-Policy": [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "connect-src 'self'",
    "font-src 'self'",
    "frame-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; "),
  "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
  "Referrer-Policy": "strict-origin-when-cross-origin",
  Vary: "Accept-Encoding",
  "X-Content-Type-Options": "nosniff",
};

const FOREVER = "public, max-age=31536000, immutable";
const ASK_EACH_TIME = "no-cache";

/** A name that holds a hash of the content: eight or more hexadecimal digits, or esbuild's eight capitals and digits. */
const HASHED = /(?:[-._/][0-9a-f]{8,64}|-[0-9A-Z]{8})(?:_bg)?\.[a-z0-9.]+$/;

/** The script that pages of other sites name with a hash of its content, which therefore never changes. */
const FOR_OTHERS = /[\\/]upotus-\d+\.js$/;

/**
 * Starts a server on 127.0.0.1. Without `port` any free port is taken; a taken `port` gives way to a free one.
 *
 * @param {{ root?: string, publication?: string, port?: number }} options
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function startServer({ root = "dist", publication, port = 0 } = {}) {
  const folders = { root: resolve(root), publication: publication && resolve(publication) };
  const server = createServer((request, response) => {
    answer(folders, request, response).catch((error) => {
      console.error(error);
      response.destroy();
    });
  });
  await listen(server, port).catch((error) => {
    if (error.code !== "EADDRINUSE" || port === 0) {
      throw error;
    }
    return listen(server, 0);
  });
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

function listen(server, port) {
  return new Promise((done, fail) => {
    server.once("error", fail);
    server.listen(port, "127.0.0.1", () => {
      server.off("error", fail);
      done();
    });
  });
}

async function answer(folders, request, response) {
  if (request.method !== "GET" && request.method !== "HEAD") {
    return sendText(response, 405, "Only GET and HEAD are answered.", { Allow: "GET, HEAD" });
  }
  const path = pathOf(request.url);
  if (path === null) {
    return sendText(response, 400, "The address cannot be read.");
  }
  // A page of its own, which tells services without script what it is about, stands in for the page of the app.
  const file = (await findFile(folders, path)) ?? (extname(path) ? null : await findFile(folders, `${path}.html`));
  if (file) {
    return sendFile(request, response, 200, file);
  }
  if (extname(path)) {
    return sendText(response, 404, "There is no such file.");
  }
  return sendFile(request, response, PAGES.test(path) ? 200 : 404, join(folders.root, "index.html"));
}

/** The decoded path, or null when it is malformed. */
function pathOf(url) {
  try {
    const path = decodeURIComponent(url.split(/[?#]/, 1)[0]);
    return path.startsWith("/") && !path.includes("\0") ? path : null;
  } catch {
    return null;
  }
}

async function findFile(folders, path) {
  const override = folders.publication && path.startsWith("/publication/");
  const folder = override ? folders.publication : folders.root;
  const file = resolve(folder, `.${override ? path.slice("/publication".length) : path}`);
  if (!file.startsWith(folder + sep)) {
    return null;
  }
  return (await isFile(file)) ? file : null;
}

async function isFile(file) {
  return (await stat(file).catch(() => null))?.isFile() ?? false;
}

async function sendFile(request, response, status, file) {
  const [source, encoding] = await smallestAccepted(request, file);
  const content = await readFile(source).catch(() => null);
  if (content === null) {
    return sendText(response, 500, "The app has not been built: run \"make build\".");
  }
  const tag = `"${createHash("sha256").update(content).digest("base64url").slice(0, 22)}"`;
  const headers = {
    ...HEADERS,
    "Cache-Control": HASHED.test(file) || FOR_OTHERS.test(file) ? FOREVER : ASK_EACH_TIME,
    ETag: tag,
    ...(encoding && { "Content-Encoding": encoding }),
  };
  if (status === 200 && request.headers["if-none-match"] === tag) {
    return response.writeHead(304, headers).end();
  }
  headers["Content-Type"] = TYPES[extname(file)] ?? "application/octet-stream";
  headers["Content-Length"] = content.length;
  response.writeHead(status, headers).end(request.method === "HEAD" ? undefined : content);
}

async function smallestAccepted(request, file) {
  const accepted = acceptedEncodings(request.headers["accept-encoding"] ?? "");
  for (const [encoding, ending] of ENCODINGS) {
    if (accepted.has(encoding) && (await isFile(file + ending))) {
      return [file + ending, encoding];
    }
  }
  return [file, null];
}

function acceptedEncodings(header) {
  return new Set(
    header
      .split(",")
      .map((part) => part.trim().split(/\s*;\s*/))
      .filter(([, quality]) => !/^q=0(\.0*)?$/.test(quality ?? ""))
      .map(([name]) => name),
  );
}

function sendText(response, status, text, headers = {}) {
  response
    .writeHead(status, { ...HEADERS, "Cache-Control": ASK_EACH_TIME, "Content-Type": TYPES[".txt"], ...headers })
    .end(`${text}\n`);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { values } = parseArgs({
    options: {
      port: { type: "string", default: String(WANTED_PORT) },
      root: { type: "string", default: "dist" },
      publication: { type: "string" },
    },
  });
  const { url } = await startServer({ ...values, port: Number(values.port) });
  console.log(`Tilannekuva: ${url}/\nStop with Ctrl+C.`);
}
