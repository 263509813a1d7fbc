// The table of functions of a WebAssembly module: which function stands in which slot, in as few bytes as say the same.

import { ELEMENTS, number, readNumber, withSection } from "./sections.mjs";

/** Segments of functions by their numbers, and segments of expressions; both begin at a constant slot of the first table. */
const [OF_NUMBERS, OF_EXPRESSIONS] = [0, 4];
const [CONSTANT, END, NULL, FUNCTION] = [0x41, 0x0b, 0xd0, 0xd2];

/**
 * The module without segments that only say that slots are empty, which they are, and with neighbours in one segment.
 *
 * The splitter has a segment for every piece of code, also in the module from which that piece was taken out.
 *
 * @param {Buffer} wasm
 * @returns {Buffer}
 */
export function withFewSegments(wasm) {
  return withSection(wasm, ELEMENTS, (reader) => {
    const segments = Array.from({ length: readNumber(reader) }, () => readSegment(reader));
    const filled = segments.filter(({ functions }) => functions.some((place) => place !== null));
    if (filled.some(({ functions }) => functions.includes(null))) {
      throw new Error("A segment of functions has empty slots between others.");
    }
    filled.sort((one, other) => one.slot - other.slot);
    const joined = [];
    for (const segment of filled) {
      const last = joined.at(-1);
      if (last && last.slot + last.functions.length === segment.slot) {
        last.functions.push(...segment.functions);
      } else {
        joined.push(segment);
      }
    }
    return Buffer.concat([number(joined.length), ...joined.map(written)]);
  });
}

function readSegment(reader) {
  const kind = readNumber(reader);
  expect(reader, CONSTANT);
  const slot = readNumber(reader);
  expect(reader, END);
  const read = { [OF_NUMBERS]: readNumber, [OF_EXPRESSIONS]: readExpression }[kind];
  if (!read) {
    throw new Error(`A segment of functions of the unknown kind ${kind}.`);
  }
  const functions = Array.from({ length: readNumber(reader) }, () => read(reader));
  return { slot, functions };
}

/** The number of a function, or null. */
function readExpression(reader) {
  const kind = reader.wasm[reader.at++];
  const content = readNumber(reader);
  expect(reader, END);
  if (kind !== NULL && kind !== FUNCTION) {
    throw new Error(`An expression of the unknown kind ${kind} in a segment of functions.`);
  }
  return kind === NULL ? null : content;
}

function expect(reader, byte) {
  if (reader.wasm[reader.at++] !== byte) {
    throw new Error("A segment of functions begins at a slot that is no constant.");
  }
}

function written({ slot, functions }) {
  return Buffer.concat([
    Buffer.from([OF_NUMBERS, CONSTANT]),
    signed(slot),
    Buffer.from([END]),
    number(functions.length),
    ...functions.map(number),
  ]);
}

/** Constants have a sign, which is the highest bit of the last group of seven. */
function signed(value) {
  const bytes = number(value);
  return bytes.at(-1) & 0x40 ? Buffer.concat([bytes.subarray(0, -1), Buffer.from([bytes.at(-1) | 0x80, 0])]) : bytes;
}
