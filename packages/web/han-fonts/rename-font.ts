import { readTables, tableOf, writeTables } from './sfnt.ts';

const WINDOWS = 3;
const BASIC_PLANE = 1;
const ENGLISH = 0x409;
const RECORD = 12;
const FAMILY = 1;
const SUBFAMILY = 2;
const FULL_NAME = 4;
const POSTSCRIPT = 6;
/** Copyright, licence and its address go with a font wherever it goes. */
const CARRIED = [0, 13, 14];

/** The font under another family name, for a program that finds fonts by it. Of other names only those of the licence stay. */
export function renameFont(font: Buffer, family: string): Buffer {
  const tables = readTables(font);
  const carried = [...readNames(tableOf(tables, 'name'))].filter(([id]) => CARRIED.includes(id));
  const given: [number, Buffer][] = [
    [FAMILY, encode(family)],
    [SUBFAMILY, encode('Regular')],
    [FULL_NAME, encode(family)],
    [POSTSCRIPT, encode(family.replaceAll(' ', '-'))],
  ];
  tables.set('name', writeNames([...carried, ...given].toSorted(([a], [b]) => a - b)));
  return writeTables(tables);
}

/** The English names for Windows of a `name` table, as they are written (OpenType 1.9, "Naming Table"). */
function readNames(table: Buffer): Map<number, Buffer> {
  const texts = table.readUInt16BE(4);
  const names = new Map<number, Buffer>();
  for (let index = 0; index < table.readUInt16BE(2); index++) {
    const word = (at: number) => table.readUInt16BE(6 + RECORD * index + 2 * at);
    if (word(0) !== WINDOWS || word(2) !== ENGLISH) continue;
    const start = texts + word(5);
    names.set(word(3), table.subarray(start, start + word(4)));
  }
  return names;
}

/** A `name` table of format 0; names come by their numbers. */
function writeNames(names: readonly (readonly [id: number, bytes: Buffer])[]): Buffer {
  const header = Buffer.alloc(6 + RECORD * names.length);
  header.writeUInt16BE(names.length, 2);
  header.writeUInt16BE(header.length, 4);
  let start = 0;
  for (const [index, [id, bytes]] of names.entries()) {
    const words = [WINDOWS, BASIC_PLANE, ENGLISH, id, bytes.length, start];
    for (const [at, word] of words.entries()) header.writeUInt16BE(word, 6 + RECORD * index + 2 * at);
    start += bytes.length;
  }
  return Buffer.concat([header, ...names.map(([, bytes]) => bytes)]);
}

function encode(text: string): Buffer {
  return Buffer.from(text, 'utf16le').swap16();
}
