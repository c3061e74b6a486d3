import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exported } from './testing/exported.ts';
import { readCsv, readGexf, readGraphml, readJsonld, readTrig, readTsv } from './testing/read-back.ts';
import { selectionOf } from './testing/selection-of.ts';
import { claim, entity } from './testing/things.ts';

/*
 * Texts with quotes, line breaks, tone marks, Han characters and the formats' own special characters are the same
 * when read back.
 */

/** Control characters (of these only tabs and line breaks occur in data), and what is no character. */
const NO_TEXT = /[\p{Cc}\uFFFE\uFFFF]/u;

/** Texts that the data can have: trimmed, not empty, with any characters except control characters. */
const texts = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '"',
        "'",
        '<',
        '>',
        '&',
        '\\',
        '|',
        ',',
        ';',
        '\t',
        '\n',
        '\r\n',
        '\u2028',
        ']]>',
        '&amp;',
        'ǎ',
        '環',
        '環',
        '𠮷',
        '😀',
        ' ',
        '#',
        '@',
      ),
      fc.string({ unit: 'grapheme', maxLength: 4 }).filter((part) => !NO_TEXT.test(part)),
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((parts) => parts.join('').trim())
  .filter((text) => text !== '');

const inCell = (text: string) => text.replaceAll('|', '¦');

test('names, locators and notes are read back unchanged, with any characters', async () => {
  await fc.assert(
    fc.asyncProperty(texts, texts, texts, texts, async (name, other, locator, note) => {
      const selection = selectionOf({
        entities: [entity('symptom:a', name, other), entity('symptom:b', 'B', 'b')],
        claims: [claim(locator, note)],
      });
      const write = (format: string) => exported(format, selection);

      for (const graph of [readGexf(await write('gexf')), readGraphml(await write('graphml'))]) {
        const found = graph.getNodeAttributes('symptom:a');
        expect([found['name'], found['names_zh-Hant']]).toEqual([name, inCell(other)]);
        const [piece] = JSON.parse(
          graph.getEdgeAttribute('symptom:a~leads-to~symptom:b', 'evidence') as string,
        ) as unknown[];
        expect(piece).toMatchObject({ locator, note });
      }
      const [row] = readCsv(await write('csv-entities'));
      expect([row!['name'], row!['names_zh-Hant']]).toEqual([name, inCell(other)]);
      const [piece] = readCsv(await write('csv-evidence'));
      expect([piece!['locator'], piece!['note']]).toEqual([locator, note]);

      const node = (await readJsonld(await write('jsonld'))).find(
        ({ '@id': id }) => id === 'urn:jingluo:symptom:a',
      );
      expect(node!['http://www.w3.org/2004/02/skos/core#prefLabel']).toEqual([
        { '@value': name, '@language': 'en' },
      ]);

      const literals = readTrig(await write('trig')).map(({ predicate, object }) => [
        predicate.value,
        object.value,
      ]);
      expect(literals).toContainEqual(['urn:jingluo:term:locator', locator]);
      expect(literals).toContainEqual(['http://www.w3.org/2000/01/rdf-schema#comment', note]);

      const spaced = (text: string) => text.replaceAll(/[\t\r\n]+/g, ' ');
      const [line] = readTsv(await write('kgx-nodes'));
      expect([line!['name'], line!['names_zh-Hant']]).toEqual([spaced(name), spaced(inCell(other))]);
      const [edge] = readTsv(await write('kgx-edges'));
      expect(JSON.parse(edge!['evidence']!)).toMatchObject([{ locator, note }]);
      expect(edge!['evidence']).not.toContain('|');
    }),
    { numRuns: 60, seed: 20261129 },
  );
});

test.each(['gexf', 'graphml'])(
  '%s replaces characters that XML does not allow, and is read back',
  async (format) => {
    const broken = 'a\u0000b\u000Bc\uFFFFd\uD800e';
    const text = await exported(format, selectionOf({ entities: [entity('symptom:a', broken, broken)] }));
    const graph = format === 'gexf' ? readGexf(text) : readGraphml(text);
    expect(graph.getNodeAttribute('symptom:a', 'name')).toBe('a\uFFFDb\uFFFDc\uFFFDd\uFFFDe');
  },
);
