// What Trunk runs in place of wasm-bindgen: takes the code of deferred pages out of the app's WebAssembly first.
//
// It passes everything on to the real wasm-bindgen, and leaves in target/split what bundle.mjs puts beside the app.
// The reasons are in docs/decisions/0016-code-in-parts.md.

import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { basename, delimiter, dirname, join, resolve } from "node:path";
import { argv, env, exit } from "node:process";
import { fileURLToPath } from "node:url";
import { parseArgs, promisify } from "node:util";

import { build } from "esbuild";

import { withFewSegments } from "./elements.mjs";
import { filesOf } from "./parts.mjs";
import { contentSize, withImports, withoutExports } from "./sections.mjs";

const OWN_PATH = fileURLToPath(new URL("path", import.meta.url));
const PIECES = "target/split/pieces";
const MODULES = "target/split/modules";
/** Which files each part of the app needs beside the first module; read by budget.mjs. */
const LIST = "target/split/modules.json";
const LOADER = "__wasm_split.js";
/** The module by whose name pieces import memory and table, and the name by which joined ones do. */
const TOOLS_IMPORTS = "__wasm_split";
const OUR_IMPORTS = "app";
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
  await shortenFirst(folder, name);
  const isRelease = basename(dirname(resolve(input))) === "release";
  const splitter = await readFile(join(PIECES, LOADER), "utf8");
  const pieces = await readPieces(splitter);
  const names = await finishModules(pieces, isRelease);
  const parts = {};
  for (const { name: piece, users } of pieces) {
    for (const part of users) {
      parts[part] = [...new Set([...(parts[part] ?? []), names.get(piece)])];
    }
  }
  await writeFile(LIST, `${JSON.stringify(parts, null, 2)}\n`);
  await joinScripts(folder, name, splitter, parts, isRelease);
}

/**
 * Takes out of the module that starts the app what only weighs.
 *
 * Long names of what it takes from the browser weigh four kilobytes, and nobody reads them. Leptos brings streams for
 * servers, which nothing here begins, but what is exported cannot be left out by the linker.
 */
async function shortenFirst(folder, name) {
  const wasm = join(folder, `${name}_bg.wasm`);
  const script = join(folder, `${name}.js`);
  const short = new Map();
  const module = `./${name}_bg.js`;
  const rename = (from, import_) => {
    if (from !== module) {
      return [from, import_];
    }
    short.set(import_, `$${short.size.toString(36)}`);
    return ["$", short.get(import_)];
  };
  const renamed = withImports(await readFile(wasm), rename);
  const seen = new Map();
  const text = (await readFile(script, "utf8"))
    .replace(`"${module}"`, '"$"')
    .replace(/(?<=^ +)\w+(?=: function|\()/gm, (word) => {
      seen.set(word, (seen.get(word) ?? 0) + 1);
      return short.get(word) ?? word;
    });
  const lost = [...short.keys()].filter((word) => seen.get(word) !== 1);
  if (lost.length > 0) {
    throw new Error(`The script of wasm-bindgen does not have once what the app takes from it: ${lost.slice(0, 5).join(", ")}.`);
  }
  const used = withoutExports(renamed, (name) => /^(?:__wbg_)?intounderlying/.test(name));
  await writeFile(wasm, withFewSegments(used));
  await writeFile(script, text);
}

/** Splits the linker's output, and returns the path of the module that starts the app. */
async function split(input, name) {
  await rm(PIECES, { recursive: true, force: true });
  await mkdir(PIECES, { recursive: true });
  await run("wasm-split-cli", [input, PIECES, "--out-name", name, "--target", "web"]);
  return join(PIECES, `${name}.wasm`);
}

/** Joins the pieces to few modules, makes these small and names them after their content; returns their names by piece. */
async function finishModules(pieces, isRelease) {
  await rm(MODULES, { recursive: true, force: true });
  await mkdir(MODULES, { recursive: true });
  if (!isRelease) {
    // Joining takes minutes, and on one's own computer hundreds of small files are as good.
    await Promise.all(pieces.map(({ name }) => cp(join(PIECES, name), join(MODULES, name))));
    return new Map(pieces.map(({ name }) => [name, name]));
  }
  const files = filesOf(pieces);
  const imports = await writeImports(pieces);
  const names = new Map();
  const options = [await features(), await optionsOfOptimiser()];
  const finish = async (file) => {
    const joined = pieces.map(({ name }) => name).filter((name) => files.get(name) === file);
    const path = join(PIECES, `joined-${file}.wasm`);
    const modules = joined.flatMap((name, place) => [join(PIECES, name), `piece${place}`]);
    await run("wasm-merge", [...options[0], imports, TOOLS_IMPORTS, ...modules, "-o", path]);
    await run("wasm-opt", [...options[1], path, "-o", path]);
    const content = withFewSegments(await readFile(path));
    const hash = createHash("sha256").update(content).digest("hex").slice(0, 8);
    const named = `${file}-${hash}.wasm`;
    await writeFile(join(MODULES, named), content);
    for (const name of joined) {
      names.set(name, named);
    }
  };
  const waiting = [...new Set(files.values())];
  const worker = async () => {
    while (waiting.length > 0) {
      await finish(waiting.pop());
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
  return names;
}

/**
 * Writes a module that has what every piece imports and imports it itself, once.
 *
 * Without it, a module joined of ten pieces would import the memory ten times, as ten memories.
 */
async function writeImports(pieces) {
  const largest = pieces.toSorted((one, other) => other.size - one.size)[0];
  const path = join(PIECES, "imports.wat");
  await run("wasm-dis", [...(await features()), join(PIECES, largest.name), "-o", path]);
  const text = await readFile(path, "utf8");
  const imports = [...text.matchAll(/\(import "__wasm_split" ("\w+") (\((\w+) (\S+) .*\))\)$/gm)];
  const lines = imports.flatMap(([, name, what, kind, id]) => [
    `(import "${OUR_IMPORTS}" ${name} ${what})`,
    `(export ${name} (${kind} ${id}))`,
  ]);
  await writeFile(path, `(module\n${lines.join("\n")}\n)\n`);
  return path;
}

/** The features of WebAssembly that Trunk's optimiser is told of. */
async function features() {
  return (await optionsOfOptimiser()).filter((option) => option.startsWith("--enable-"));
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

/** The pieces with their sizes and the parts that need them, as the splitter's loading script tells. */
async function readPieces(loader) {
  const loads = loader.matchAll(/const (\w+) = (?:wrapAsyncCb\()?makeLoad\(.*?"\.\/([^"]+)".*?, \[([^\]]*)\]/gs);
  const files = new Map();
  const users = new Map();
  for (const [, name, file, needs] of loads) {
    files.set(name, file);
    users.set(file, []);
    const [, part] = name.match(/^__wasm_split_load_(\w+)$/) ?? [];
    if (part) {
      const needed = needs.split(",").map((need) => need.trim()).filter(Boolean);
      [file, ...needed.map((need) => files.get(need))].forEach((file) => users.get(file).push(part));
    }
  }
  const pieces = [...users].map(async ([name, users]) => ({ name, users, size: contentSize(await readFile(join(PIECES, name))) }));
  return Promise.all(pieces);
}

/** Joins the script of wasm-bindgen with the one that loads modules: they import each other, and Trunk gives a name to one. */
async function joinScripts(folder, name, splitter, parts, isRelease) {
  const script = join(folder, `${name}.js`);
  await writeFile(join(folder, LOADER), loadingScript(splitter, parts));
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

/** The splitter's script with our files in the place of its pieces: how to load once and to call back is its own. */
function loadingScript(splitter, parts) {
  const [helpers] = splitter.split(/^(?=\/\*|const __chunk|export const)/m);
  const files = [...new Set(Object.values(parts).flat())];
  const loads = files.map(
    (file, place) => `const file${place} = makeLoad(() => {
  const response = fetch(new URL("./${file}", import.meta.url));
  response.catch(() => {});
  return async (imports) => WebAssembly.instantiateStreaming(response, { ...imports, ${OUR_IMPORTS}: imports.__wasm_split });
}, []);`,
  );
  const exports = Object.entries(parts).map(([part, needed]) => {
    const needs = needed.map((file) => `file${files.indexOf(file)}`);
    return `export const __wasm_split_load_${part} = wrapAsyncCb(makeLoad(() => () => {}, [${needs.join(", ")}]));`;
  });
  return [helpers, ...loads, ...exports, ""].join("\n");
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
