import { expect, test } from 'vitest';
import { shippedSnapshot } from '../read/shipped.ts';
import { writeBibtex } from './bibtex.ts';
import { writeBibliography } from './bibliography.ts';
import { Cite, type CslItem } from './cite.ts';
import { writeCslJson } from './csl-json.ts';
import { writeRis } from './ris.ts';
import { toCsl } from './to-csl.ts';

const works = [...shippedSnapshot().citations.values()].map(toCsl);

/** Types that a format does not have, and what is read back instead. */
type Types = Readonly<Record<string, string>>;

const BIBTEX_TYPES: Types = {
  dataset: 'document',
  webpage: 'document',
  standard: 'document',
  software: 'document',
  'post-weblog': 'document',
  entry: 'document',
};
const BIBTEX_HAS_NO = [
  'language',
  'PMID',
  'PMCID',
  'version',
  'container-title-short',
  'document.container-title',
  'dataset.container-title',
  'webpage.container-title',
  'post-weblog.container-title',
  'entry.container-title',
  'dataset.number',
  'standard.number',
  // Of a span only the first year is kept.
  'book.issued',
  'chapter.issued',
];
const BIBLATEX_HAS_NO = ['PMCID', 'dataset.number', 'standard.number'];
const RIS_HAS_NO = [
  'PMID',
  'article-journal.publisher',
  'dataset.container-title',
  'webpage.container-title',
  'entry.container-title',
  'standard.ISBN',
  'webpage.page',
  // Of these only the year is kept, and of a span its first year.
  'book.issued',
  'chapter.issued',
  'software.issued',
];

test('BibTeX keeps every field of every work that it has a place for', () => {
  expect(lost(works, (items) => writeBibtex(items, 'bibtex'), BIBTEX_HAS_NO, BIBTEX_TYPES)).toEqual([]);
});

test('BibLaTeX keeps nearly all fields', () => {
  const types = { 'post-weblog': 'webpage' };
  // citation-js writes years before the common era and does not read them.
  const [readable, older] = [works.filter(ofOurEra), works.filter((work) => !ofOurEra(work))];
  const write = (items: readonly CslItem[]) => writeBibtex(items, 'biblatex');
  expect(lost(readable, write, BIBLATEX_HAS_NO, types)).toEqual([]);
  expect(lost(older, write, [...BIBLATEX_HAS_NO, 'issued'], types)).toEqual([]);
});

test('RIS keeps every field of every work that it has a place for', () => {
  expect(lost(works, writeRis, RIS_HAS_NO, {})).toEqual([]);
});

test('CSL-JSON keeps everything', () => {
  expect(lost(works, (items) => JSON.stringify(items), [], {})).toEqual([]);
});

test('characters that TeX reads as commands are escaped, and read back unchanged', () => {
  const work: CslItem = {
    id: 'odd-1',
    type: 'article-journal',
    title: String.raw`R&D: 50% of $5, #1 a_b {c} x\y ~ ^ 環跳 Müller "DNA"`,
    author: [{ family: 'Müller & Söhne', given: 'A_B' }],
    'container-title': '針灸 & 100%',
    URL: 'https://x.org/a_b?c=d&e=%20#f~g',
  };
  const text = writeBibtex([work], 'bibtex');
  expect(text).toContain(String.raw`journal = {針灸 \& 100\%}`);
  expect(text).toContain(String.raw`a\_b \{c\} x\textbackslash{}y \textasciitilde{} \textasciicircum{} 環跳`);
  expect(text).toContain('url = {https://x.org/a_b?c=d&e=%20#f~g}');
  expect(lost([work], () => text, [], {})).toEqual([]);
});

test('long titles, addresses and ids are not broken in RIS', () => {
  const work: CslItem = {
    id: 'a-key-of-more-than-twenty-letters',
    type: 'webpage',
    title: `${'Points '.repeat(20)}of the leg`,
    URL: `https://x.org/${'a'.repeat(100)}`,
  };
  expect(lost([work], writeRis, [], {})).toEqual([]);
});

test('no address ends its field too soon, and half a surrogate pair is no letter', () => {
  const work: CslItem = {
    id: 'odd-2',
    type: 'webpage',
    title: 'a\uD800b',
    URL: 'https://x.org/a}, note = {b\\',
    DOI: '10.1000/{a',
  };
  for (const dialect of ['bibtex', 'biblatex'] as const) {
    const [read, ...others] = new Cite(writeBibtex([work], dialect)).data;
    expect([read!['URL'], read!['DOI'], read!['note'], others]).toEqual([
      'https://x.org/a%7D, note = %7Bb%5C',
      '10.1000/%7Ba',
      undefined,
      [],
    ]);
  }
  for (const text of [
    writeBibtex([work], 'bibtex'),
    writeRis([work]),
    writeBibliography([work], 'apa'),
    writeCslJson([work]),
  ])
    expect(text).toContain('a\uFFFDb');
});

test('a span of early years has years of four digits in BibLaTeX, and is named by its era in a reference', () => {
  const work = (id: string, from: number, to: number): CslItem => ({
    id,
    type: 'book',
    title: 'T',
    issued: { 'date-parts': [[from], [to]] },
    accessed: { 'date-parts': [[2026, 1, 2]] },
  });
  const works = [work('a', -200, -1), work('b', 1, 20), work('c', 256, 1282)];
  expect(writeBibtex(works, 'biblatex').match(/(?<=\tdate = \{)[^}]*/g)).toEqual([
    '-0200/-0001',
    '0001/0020',
    '0256/1282',
  ]);
  expect(writeBibliography(works, 'ama').split('\n').slice(0, 2)).toEqual([
    expect.stringContaining('T. 200–1 BC'),
    expect.stringContaining('T. 1–20 AD'),
  ]);
});

test('no works give an empty text', () => {
  expect([writeBibtex([], 'bibtex'), writeRis([])]).toEqual(['', '']);
});

/** `work field: written, read` for each field that citation-js reads differently; `unsupported` are fields or `type.field`. */
function lost(
  items: readonly CslItem[],
  write: (items: readonly CslItem[]) => string,
  unsupported: readonly string[],
  types: Types,
): string[] {
  const read = new Cite(write(items)).data;
  expect(read.map(({ id }) => id)).toEqual(items.map(({ id }) => id));
  return items.flatMap((item, index) =>
    Object.keys(item)
      .filter((field) => !unsupported.includes(field) && !unsupported.includes(`${typeOf(item)}.${field}`))
      .filter((field) => !isSame(expected(item, field, types), read[index]![field]))
      .map((field) => `${String(item['id'])} ${field}: ${show(item[field])}, ${show(read[index]![field])}`),
  );
}

function expected(item: CslItem, field: string, types: Types): unknown {
  return field === 'type' ? (types[typeOf(item)] ?? item['type']) : item[field];
}

/**
 * The name of an organization is read back as a family name without a given name, and `van der Windt` as Windt with
 * what stands before it; both print the same.
 */
function isSame(written: unknown, read: unknown): boolean {
  return show(inOneName(written)) === show(inOneName(read));
}

function inOneName(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  return value.map((name: Readonly<Record<string, string>>) =>
    name['literal'] === undefined
      ? [familyOf(name), name['given']].filter(Boolean).join(', ')
      : name['literal'],
  );
}

function familyOf(name: Readonly<Record<string, string>>): string {
  return [name['non-dropping-particle'], name['family']].filter(Boolean).join(' ');
}

function show(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value);
}

function ofOurEra({ issued }: CslItem): boolean {
  return !JSON.stringify(issued ?? '').includes('[-');
}

function typeOf(item: CslItem): string {
  return String(item['type']);
}
