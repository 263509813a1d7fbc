// Publications that are not as they should be: copies of the built one, each with one change.

import { createHash } from "node:crypto";
import { cp, mkdir, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

const BUILT = "dist/publication";
const HASH_DIGITS = 16;
const MANIFEST = "manifest.json";

const folders = [];

/** Copies the built publication into a temporary folder, without its compressed files. */
export async function copyPublication() {
  const folder = await mkdtemp(join(tmpdir(), "tilannekuva-"));
  folders.push(folder);
  await cp(BUILT, folder, { recursive: true, filter: (path) => !/\.(br|gz)$/.test(path) });
  return new Publication(folder);
}

/** Removes every copy that was made. */
export async function removePublications() {
  await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true, force: true })));
}

/** A copy of the built publication. A file is named `catalogue`, `annual-clock`, or by its kind and indicator: `datasets/181`. */
class Publication {
  constructor(folder) {
    this.folder = folder;
  }

  /** Writes other content into a file, under the name it deserves, and names it so in the manifest. */
  async change(file, edit) {
    const content = edit(await this.read(file));
    const hash = createHash("sha256").update(content).digest("hex").slice(0, HASH_DIGITS);
    const name = `${file}.${hash}.json`;
    await writeFile(join(this.folder, name), content);
    await this.changeManifest((manifest) => setName(manifest, file, name));
  }

  /** Adds a file under the name it deserves; `enter` names it in the manifest. */
  async add(file, content, enter) {
    const hash = createHash("sha256").update(content).digest("hex").slice(0, HASH_DIGITS);
    const name = `${file}.${hash}.json`;
    await mkdir(dirname(join(this.folder, name)), { recursive: true });
    await writeFile(join(this.folder, name), content);
    await this.changeManifest((manifest) => enter(manifest, name));
  }

  /** Changes what a file says, as JSON. */
  async changeJson(file, edit) {
    await this.change(file, (text) => {
      const content = JSON.parse(text);
      edit(content);
      return JSON.stringify(content);
    });
  }

  /** Writes other content into a file under its old name, as a transfer that broke off does; gives a way to mend it. */
  async spoil(file, edit) {
    const path = await this.pathOf(file);
    const whole = await readFile(path, "utf8");
    await writeFile(path, edit(whole));
    return () => writeFile(path, whole);
  }

  /** Takes a file away; gives a way to put it back. */
  async remove(file) {
    const path = await this.pathOf(file);
    await rename(path, `${path}.away`);
    return () => rename(`${path}.away`, path);
  }

  async read(file) {
    return readFile(await this.pathOf(file), "utf8");
  }

  /** The name of a file as messages have it. */
  async nameOf(file) {
    return file === MANIFEST ? MANIFEST : getName(JSON.parse(await readFile(join(this.folder, MANIFEST), "utf8")), file);
  }

  async pathOf(file) {
    return join(this.folder, await this.nameOf(file));
  }

  async changeManifest(edit) {
    const path = join(this.folder, MANIFEST);
    const manifest = JSON.parse(await readFile(path, "utf8"));
    edit(manifest);
    await writeFile(path, JSON.stringify(manifest));
  }
}

/** The kind of a file as the manifest has it, and the indicator. */
const partsOf = (file) => file.replaceAll("annual-clock", "annual_clock").split("/");

function getName(manifest, file) {
  const [kind, indicator] = partsOf(file);
  return indicator ? manifest[kind][indicator] : manifest[kind];
}

function setName(manifest, file, name) {
  const [kind, indicator] = partsOf(file);
  if (indicator) {
    manifest[kind][indicator] = name;
  } else {
    manifest[kind] = name;
  }
}
