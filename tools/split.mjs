// What Trunk runs in place of wasm-bindgen: takes the code of deferred pages out of the app's WebAssembly first.
//
// It passes everything on to the real wasm-bindgen, and leaves in target/split what bundle.mjs puts beside the app.
// The reasons are in docs/decisions/0016-code-in-parts.md.

import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { cp, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { basename, delimiter, dirname, join, resolve } from "node:path";
import { argv, env, exit } from "node:process";
import { fileURLToPath } from "node:url";
import { parseArgs, promisify } from "node:util";

import { build } from "esbuild";

const OWN_PATH = fileURLToPath(new URL("path", import.meta.url));
const PIECES = "target/split/pieces";
const MODULES = "target/split/modules";
/** Which files each part of the app needs beside the first module; read by budget.mjs. */
const LIST = "target/split/modules.json";
const LOADER = "__wasm_split.js";
/** The program that is taken apart. */
const APP = "tilannekuva-app";

/** The tools of the PATH without this one, which would call itself. */
const PATH = (env.PATH ?? "")
  .split(delimiter)
  .filter((folder) => resolve(folder) !== OWN_PATH)
  .join(delimiter);

async function main() {
  const words = argv.slice(2);
  const { values, positionals } = parseArgs({
    args: words,
    options: { "out-dir": { type: "string" }, "out-name": { type: "string" } },
    allowPositionals: true,
    strict: false,
  });
  const input = positionals.find((word) => word.endsWith(".wasm"));
  // The workshop's programs come on demand as they are.
  if (!input || values["out-name"] !== APP) {
    return console.log((await run("wasm-bindgen", words)).trimEnd());
  }
  const { "out-dir": folder, "out-name": name } = values;
  const first = await split(input, name);
  await run("wasm-bindgen", ["--keep-lld-exports", ...words.map((word) => (word === input ? first : word))]);
  const isRelease = basename(dirname(resolve(input))) === "release";
  await joinScripts(folder, name, await finishModules(name, isRelease), isRelease);
}

/** Splits the linker's output, and returns the path of the module that starts the app. */
async function split(input, name) {
  await rm(PIECES, { recursive: true, force: true });
  await mkdir(PIECES, { recursive: true });
  await run("wasm-split-cli", [input, PIECES, "--out-name", name, "--target", "web"]);
  return join(PIECES, `${name}.wasm`);
}

/** Makes the deferred modules small, names them after their content, and returns their old and new names. */
async function finishModules(name, isRelease) {
  await rm(MODULES, { recursive: true, force: true });
  await mkdir(MODULES, { recursive: true });
  const names = new Map();
  for (const piece of await readdir(PIECES)) {
    if (!piece.endsWith(".wasm") || piece === `${name}.wasm`) {
      continue;
    }
    const path = join(PIECES, piece);
    if (isRelease) {
      await run("wasm-opt", [...(await optionsOfOptimiser()), path, "-o", path]);
    }
    const content = await readFile(path);
    const hash = createHash("sha256").update(content).digest("hex").slice(0, 16);
    const named = piece.replace(/^split_/, "part-").replace(/^chunk_/, "shared-").replace(/\.wasm$/, `-${hash}.wasm`);
    await cp(path, join(MODULES, named));
    names.set(piece, named);
  }
  return names;
}

/** Those with which Trunk makes the first module small. */
async function optionsOfOptimiser() {
  const html = await readFile("index.html", "utf8");
  const [, level] = html.match(/data-wasm-opt="([^"]*)"/) ?? [];
  const [, parameters] = html.match(/data-wasm-opt-params="([^"]*)"/) ?? [];
  if (!level || !parameters) {
    throw new Error("index.html does not say with which options wasm-opt runs.");
  }
  return [`-O${level}`, ...parameters.split(" ")];
}

/** Joins the script of wasm-bindgen with the one that loads modules: they import each other, and Trunk gives a name to one. */
async function joinScripts(folder, name, names, isRelease) {
  const script = join(folder, `${name}.js`);
  let loader = await readFile(join(PIECES, LOADER), "utf8");
  for (const [piece, named] of names) {
    loader = loader.replaceAll(`"./${piece}"`, `"./${named}"`);
  }
  await writeFile(LIST, `${JSON.stringify(filesOfParts(loader), null, 2)}\n`);
  await writeFile(join(folder, LOADER), loader);
  const { outputFiles } = await build({
    entryPoints: [script],
    bundle: true,
    minify: isRelease,
    format: "esm",
    target: "es2022",
    legalComments: "none",
    write: false,
  });
  await writeFile(script, outputFiles[0].contents);
}

/** The files that each part needs, by its name, as the loading script has them. */
function filesOfParts(loader) {
  const loads = loader.matchAll(/const (\w+) = (?:wrapAsyncCb\()?makeLoad\(.*?"\.\/([^"]+)".*?, \[([^\]]*)\]/gs);
  const files = new Map();
  const parts = {};
  for (const [, name, file, needs] of loads) {
    const needed = needs.split(",").map((need) => need.trim()).filter(Boolean);
    files.set(name, [file, ...needed.flatMap((need) => files.get(need) ?? [])]);
    const [, part] = name.match(/^__wasm_split_load_(\w+)$/) ?? [];
    if (part) {
      parts[part] = files.get(name);
    }
  }
  return parts;
}

async function run(command, words) {
  try {
    const { stdout } = await promisify(execFile)(command, words, { env: { ...env, PATH } });
    return stdout;
  } catch (error) {
    const reason =
      error.code === "ENOENT" ? "it is missing. Run \"make setup\"." : (error.stderr ?? error.message).trim();
    throw new Error(`${command}: ${reason}`);
  }
}

await main().catch((error) => {
  console.error(error.message);
  exit(1);
});
