import { entityTable, type EntityTable } from '../snapshot/entity-table.ts';
import type { Citation } from '../snapshot/model.ts';
import type { SnapshotParts } from '../snapshot/open-snapshot.ts';

/** Bytes that begin at a multiple of 8. */
type AlignedBytes = Uint8Array<ArrayBuffer>;

/** How one value is written as bytes, and read back. */
interface Section<Value, Read = Value> {
  readonly toBytes: (value: Value) => Uint8Array;
  readonly fromBytes: (bytes: AlignedBytes) => Read;
}

/**
 * A section for a value, or a layout for each of its fields: a field that is left out is a type error. A field that is
 * always undefined is not written.
 */
type Layout<Value> = Value extends undefined
  ? undefined
  : Section<Value> | { readonly [Field in keyof Value]-?: Layout<Value[Field]> };
type AnyLayout = undefined | Section<never, unknown> | { readonly [field: string]: AnyLayout };

/** The parts of a snapshot that are sections. The others are short, and are in the header of the file. */
export type SectionParts = Omit<SnapshotParts, 'version' | 'folders'>;

const bytes = numbers<Uint8Array>(Uint8Array);
const shorts = numbers<Uint16Array>(Uint16Array);
const words = numbers<Uint32Array>(Uint32Array);
const lists = { offsets: words, values: words };

/** The sections of a snapshot file, in their order. After a change here raise `SNAPSHOT_FORMAT`. */
const LAYOUT = {
  entities: json(({ rows }: EntityTable) => rows, entityTable),
  works: json(
    (works: readonly Citation[]) => works,
    (works) => works,
  ),
  texts: { offsets: words, bytes },
  columns: {
    out: { offsets: words, words, rows: undefined },
    in: { offsets: words, words, rows: words },
    standings: bytes,
    works: shorts,
    evidence: lists,
    stances: bytes,
    vias: words,
    locators: words,
    notes: words,
    folders: bytes,
    derived: words,
    rules: bytes,
    premises: lists,
  },
} satisfies Layout<SectionParts>;

/** The parts of a snapshot as sections, in the order of the file. */
export function toSections(parts: SectionParts): Uint8Array[] {
  return write(LAYOUT, parts);
}

/** The parts of a snapshot from its sections, which `next` gives one after the other. */
export function fromSections(next: () => AlignedBytes): SectionParts {
  return read(LAYOUT, next) as SectionParts;
}

function write(layout: AnyLayout, value: unknown): Uint8Array[] {
  if (layout === undefined) return [];
  if (isSection(layout)) return [layout.toBytes(value as never)];
  const fields = value as Readonly<Record<string, unknown>>;
  return Object.entries(layout).flatMap(([field, part]) => write(part, fields[field]));
}

function read(layout: AnyLayout, next: () => AlignedBytes): unknown {
  if (layout === undefined) return undefined;
  if (isSection(layout)) return layout.fromBytes(next());
  return Object.fromEntries(Object.entries(layout).map(([field, part]) => [field, read(part, next)]));
}

function isSection(layout: NonNullable<AnyLayout>): layout is Section<never, unknown> {
  return 'toBytes' in layout;
}

/** Numbers as they are in memory. When read, they are a view of the file's bytes, not a copy. */
function numbers<Numbers extends Uint8Array | Uint16Array | Uint32Array>(type: {
  new (buffer: ArrayBuffer, offset: number, length: number): Numbers;
  readonly BYTES_PER_ELEMENT: number;
}): Section<Numbers> {
  return {
    toBytes: ({ buffer, byteOffset, byteLength }) => new Uint8Array(buffer, byteOffset, byteLength),
    fromBytes: ({ buffer, byteOffset, byteLength }) =>
      new type(buffer, byteOffset, byteLength / type.BYTES_PER_ELEMENT),
  };
}

/** A value as JSON of its plain form. */
function json<Value, Plain>(
  toPlain: (value: Value) => Plain,
  fromPlain: (plain: Plain) => Value,
): Section<Value> {
  const encoder = new TextEncoder();
  const decoder = new TextDecoder();
  return {
    toBytes: (value) => encoder.encode(JSON.stringify(toPlain(value))),
    fromBytes: (section) => fromPlain(JSON.parse(decoder.decode(section)) as Plain),
  };
}
