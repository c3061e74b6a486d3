import fc from 'fast-check';
import jsonld from 'jsonld';
import { expect, test } from 'vitest';
import { EXPORT_FORMATS } from './formats.ts';
import { exported } from './testing/exported.ts';
import { readJsonld, readTrig, readTsv } from './testing/read-back.ts';
import { selectionOf } from './testing/selection-of.ts';
import { claim, entity, work } from './testing/things.ts';

/*
 * What the check refuses may still reach an export, from data that was not checked: the file is valid nonetheless.
 */

/** An IRI with a scheme, after RFC 3987, section 2.2; square brackets only around a host. */
const IRI =
  /^[a-z][a-z\d+.-]*:(?:\/\/\[[\da-f:.]+\])?(?:%[\dA-F]{2}|[-\w.~:/?#@!$&'()*+,;=]|[\u{A0}-\u{D7FF}\u{F900}-\u{FDCF}\u{FDF0}-\u{FFEF}\u{10000}-\u{DFFFF}])+$/iu;

const parts = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...[
          ' ',
          '<',
          '>',
          '"',
          "'",
          '\\',
          '{',
          '}',
          '|',
          '^',
          '`',
          '[',
          ']',
          '#',
          '?',
          '%',
          '%41',
          ':',
          '//',
        ],
        ...[
          '\n',
          '\t',
          '\u0000',
          '\u007F',
          '\u0085',
          '\u00A0',
          '\u2028',
          '\u202E',
          '\uD800',
          '\uDC00',
          '\uFFFF',
        ],
        ...['javascript:', 'data:', 'file:///', 'http://', '環', '𠮷', '_:a', '@id'],
      ),
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
    { maxLength: 8 },
  )
  .map((some) => some.join(''));
const addresses = fc
  .tuple(fc.constantFrom('', 'https://x.org/', 'http://[::1]/', 'https://x.org/?a='), parts)
  .map((some) => some.join(''));

test('every name in TriG and JSON-LD is a valid IRI, whatever the data has', async () => {
  await fc.assert(
    fc.asyncProperty(addresses, parts, parts, async (url, doi, id) => {
      const things = hard({ url, doi: `10.1000/${doi}`, id });
      const quads = readTrig(await exported('trig', things));
      const nodes = await readJsonld(await exported('jsonld', things));
      const linked = (await jsonld.toRDF(nodes as object)) as typeof quads;
      const names = [...quads, ...linked]
        .flatMap(({ subject, predicate, object, graph }) => [subject, predicate, object, graph])
        .filter((term) => term.termType === 'NamedNode');
      expect(
        names.map(({ value }) => value).filter((name) => !IRI.test(name) || !name.isWellFormed()),
      ).toEqual([]);
      expect(
        names.map(({ value }) => value).filter((name) => !/^(?:urn:jingluo:|https?:\/\/)/.test(name)),
      ).toEqual([]);
      // None is lost: readers leave out what is no IRI.
      const about = (of: typeof quads, predicate: string) =>
        of.filter((quad) => quad.predicate.value === predicate).length;
      expect([about(quads, SAME_AS), about(linked, SAME_AS)]).toEqual([1, 1]);
      expect([about(quads, REFERENCE), about(linked, REFERENCE)]).toEqual([1, 1]);
    }),
    { numRuns: 300, seed: 20261129 },
  );
});

test('an address that does not lead to the web is in no name', async () => {
  for (const url of ['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd']) {
    const things = hard({ url, id: 'a' });
    expect(
      readTrig(await exported('trig', things)).filter(({ object }) => object.value.includes(url)),
    ).toEqual([]);
    expect(readTsv(await exported('kgx-edges', things))[0]!['publications']).toBe('citation:a');
  }
});

test.each(EXPORT_FORMATS.map(({ name }) => name))(
  '%s with half a surrogate pair is written to its end, as UTF-8',
  async (name) => {
    const text = await exported(
      name,
      hard({ url: 'https://x.org/\uD800', doi: '10.1000/\uDC00', id: 'a', text: 'a\uD800b' }),
    );
    expect(text.isWellFormed()).toBe(true);
    expect(text).not.toMatch(/\\ud8/i);
    if (name !== 'kgx-nodes') expect(text).toContain('a\uFFFDb');
  },
);

const SAME_AS = 'http://schema.org/sameAs';
const REFERENCE = 'http://purl.obolibrary.org/obo/SEPIO_0000124';

interface Hard {
  readonly url: string;
  readonly doi?: string;
  readonly id: string;
  readonly text?: string;
}

/** A claim, its two ends and its work, all with hard texts. */
function hard({ url, doi, id, text = 'a' }: Hard) {
  const [from, to, by] = [`symptom:${id}`, `symptom:b${id}`, `citation:${id}`];
  const said = claim(text, text);
  const evidence = said.evidence.map((piece) => ({ ...piece, citation: by }));
  return selectionOf({
    entities: [entity(from, text, text), entity(to, text, text)],
    works: [work(by, { title: text, URL: url, ...(doi === undefined ? {} : { DOI: doi }) })],
    claims: [{ ...said, id: `${from}~leads-to~${to}`, subject: from, object: to, evidence }],
  });
}
