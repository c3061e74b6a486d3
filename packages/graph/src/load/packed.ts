/*
 * Objects, lists, texts and numbers as JSON, and the typed arrays in them as they lie in memory. So they are read
 * without being copied, and by any version of V8.
 */

/** By the names that are written. */
const ARRAYS = { Uint8Array, Uint16Array, Uint32Array };

type PackedArray = InstanceType<(typeof ARRAYS)[keyof typeof ARRAYS]>;

/** What is written in place of a typed array. */
interface PackedPlace {
  readonly array: keyof typeof ARRAYS;
  /** Where it begins, after the JSON. */
  readonly at: number;
  readonly length: number;
}

/** Every array, and the JSON with its line end, takes a multiple of this, so that all can be read where they lie. */
const STEP = 8;

/** The pieces of a packed value, one after the other. Typed arrays are not copied. */
export function pack(value: unknown): Uint8Array[] {
  const pieces: Uint8Array[] = [];
  let size = 0;
  const place = (array: PackedArray): PackedPlace => {
    const at = size;
    const padding = -array.byteLength & (STEP - 1);
    pieces.push(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), new Uint8Array(padding));
    size += array.byteLength + padding;
    return { array: array.constructor.name as PackedPlace['array'], at, length: array.length };
  };
  const write = (item: unknown): unknown => {
    if (ArrayBuffer.isView(item)) return place(item as PackedArray);
    if (Array.isArray(item)) return item.map(write);
    if (typeof item !== 'object' || item === null) return item;
    return Object.fromEntries(Object.entries(item).map(([key, inner]) => [key, write(inner)]));
  };
  const json = new TextEncoder().encode(JSON.stringify(write(value)));
  const line = new Uint8Array(json.length + 1 + (-(json.length + 1) & (STEP - 1))).fill(' '.charCodeAt(0));
  line.set(json);
  line[line.length - 1] = LINE_END;
  return [line, ...pieces];
}

const LINE_END = '\n'.charCodeAt(0);

/** The value of packed bytes. Its typed arrays are views of them when they begin at a multiple of eight, else of a copy. */
export function unpack(packed: Uint8Array): unknown {
  const bytes = packed.byteOffset % STEP === 0 ? packed : Uint8Array.from(packed);
  const lineEnd = bytes.indexOf(LINE_END);
  const start = bytes.byteOffset + lineEnd + 1;
  return JSON.parse(new TextDecoder().decode(bytes.subarray(0, lineEnd)), (_, item: unknown) => {
    if (!isPlace(item)) return item;
    return new ARRAYS[item.array](bytes.buffer as ArrayBuffer, start + item.at, item.length);
  });
}

function isPlace(item: unknown): item is PackedPlace {
  return typeof item === 'object' && item !== null && 'array' in item && 'at' in item;
}
