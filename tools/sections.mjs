// The sections of a WebAssembly module, of which single ones can be written again.

const [IMPORTS, EXPORTS] = [2, 7];
export const [ELEMENTS, CODE, DATA] = [9, 10, 11];
const HEADER = 8;
const [FUNCTION, TABLE, MEMORY, GLOBAL, TAG] = [0, 1, 2, 3, 4];
/** The bits of a limit that say whether there is a most, and whether it counts in 64 bits. */
const HAS_MOST = 1;

/**
 * The module with what it imports under other names.
 *
 * @param {Buffer} wasm
 * @param {(module: string, name: string) => [string, string]} rename
 * @returns {Buffer}
 */
export function withImports(wasm, rename) {
  return withSection(wasm, IMPORTS, (reader) => renamed(reader, rename));
}

/**
 * The module without the exports that `isUseless` names.
 *
 * @param {Buffer} wasm
 * @param {(name: string) => boolean} isUseless
 * @returns {Buffer}
 */
export function withoutExports(wasm, isUseless) {
  return withSection(wasm, EXPORTS, (reader) => {
    const exports = Array.from({ length: readNumber(reader) }, () => {
      const start = reader.at;
      const name = readText(reader);
      reader.at += 1;
      readNumber(reader);
      return { name, bytes: wasm.subarray(start, reader.at) };
    });
    const kept = exports.filter(({ name }) => !isUseless(name));
    return Buffer.concat([number(kept.length), ...kept.map(({ bytes }) => bytes)]);
  });
}

/** The module with one kind of section as `write` writes it, from a reader at the beginning of its content. */
export function withSection(wasm, wanted, write) {
  const parts = sectionsOf(wasm).map(({ kind, start, content, end }) => {
    if (kind !== wanted) {
      return wasm.subarray(start, end);
    }
    const written = write({ wasm, at: content });
    return Buffer.concat([Buffer.from([kind]), number(written.length), written]);
  });
  return Buffer.concat([wasm.subarray(0, HEADER), ...parts]);
}

/** How many bytes of the module stay when it is made small: names for people, which are longer than the code, do not. */
export function contentSize(wasm) {
  const kept = sectionsOf(wasm).filter(({ kind }) => [ELEMENTS, CODE, DATA].includes(kind));
  return kept.reduce((sum, { content, end }) => sum + end - content, 0);
}

function sectionsOf(wasm) {
  const sections = [];
  const reader = { wasm, at: HEADER };
  while (reader.at < wasm.length) {
    const start = reader.at;
    const kind = wasm[reader.at++];
    const length = readNumber(reader);
    const content = reader.at;
    reader.at = content + length;
    sections.push({ kind, start, content, end: reader.at });
  }
  return sections;
}

function renamed(reader, rename) {
  const count = readNumber(reader);
  const parts = [number(count)];
  for (let place = 0; place < count; place += 1) {
    const [module, name] = rename(readText(reader), readText(reader));
    const start = reader.at;
    skipDescription(reader);
    parts.push(text(module), text(name), reader.wasm.subarray(start, reader.at));
  }
  return Buffer.concat(parts);
}

function skipDescription(reader) {
  const kind = reader.wasm[reader.at++];
  if (kind === TABLE) {
    reader.at += 1;
  }
  if (kind === TABLE || kind === MEMORY) {
    const flags = readNumber(reader);
    readNumber(reader);
    if (flags & HAS_MOST) {
      readNumber(reader);
    }
  } else if (kind === GLOBAL) {
    reader.at += 2;
  } else if (kind === TAG) {
    reader.at += 1;
    readNumber(reader);
  } else if (kind === FUNCTION) {
    readNumber(reader);
  } else {
    throw new Error(`An import of the unknown kind ${kind}.`);
  }
}

/** Numbers are written in groups of seven bits, the lowest first. */
export function readNumber(reader) {
  let value = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = reader.wasm[reader.at++];
    value += (byte & 0x7f) * 2 ** shift;
    if (byte < 0x80) {
      return value;
    }
  }
}

export function number(value) {
  const bytes = [];
  do {
    bytes.push((value % 0x80) | (value >= 0x80 ? 0x80 : 0));
    value = Math.floor(value / 0x80);
  } while (value > 0);
  return Buffer.from(bytes);
}

function readText(reader) {
  const length = readNumber(reader);
  const text = reader.wasm.toString("utf8", reader.at, reader.at + length);
  reader.at += length;
  return text;
}

function text(value) {
  const bytes = Buffer.from(value);
  return Buffer.concat([number(bytes.length), bytes]);
}
