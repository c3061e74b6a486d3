import { describe, expect, it } from 'vitest';
import { firstSaidWords, listedWorks, originsWords, strandRows } from './line-of-time.ts';
import type { DatedWork, Strand } from './strand.ts';

const work = (name: string, year: number, saidAs: string | null = null): DatedWork => ({
  id: `citation:${name}`,
  name,
  inSentence: / \d+$/.test(name) ? name : `the ${name}`,
  year,
  yearTo: null,
  saidAs,
  isUncited: false,
});
const ofHip: Strand = {
  origin: { ...work('Jiayi jing', 256, '髀痛'), yearTo: 282 },
  repeats: [work('Dacheng', 1601)],
  of: 'hip pain',
};
const byName: Strand = { origin: work('Textbook', 1987), repeats: [], of: null };
const page: Strand = { origin: work('Smith 2012', 2012), repeats: [], of: null };

describe('firstSaidWords', () => {
  it('names the first source with its time', () => {
    expect(firstSaidWords([ofHip, byName])).toBe('First said here in the Jiayi jing, the 3rd century');
    expect(firstSaidWords([page])).toBe('First said here in Smith 2012');
    expect(firstSaidWords([])).toBeUndefined();
  });
});

describe('originsWords', () => {
  it('counts repeats beside origins, and a source that stands twice once', () => {
    expect(originsWords([ofHip, byName])).toBe('2 origins, 3 sources, 1 repeat');
    expect(originsWords([byName, { ...byName, of: 'leg pain' }])).toBe('2 origins, 1 source');
  });
});

describe('strandRows', () => {
  it('has a row for each term, and one for all that say it by the name of today', () => {
    expect(strandRows([ofHip, byName, page], 'sciatica')).toEqual([
      { term: '髀痛', gloss: 'hip pain', strands: [ofHip] },
      { term: null, gloss: 'sciatica, by that name', strands: [byName, page] },
    ]);
  });

  it('glosses a term that says the thing itself with its name', () => {
    const same = { ...ofHip, of: null };
    expect(strandRows([same], 'hip pain')).toEqual([{ term: '髀痛', gloss: 'hip pain', strands: [same] }]);
  });
});

describe('listedWorks', () => {
  it('lists origins and repeats by year, each repeat with what it repeats', () => {
    expect(
      listedWorks([byName, ofHip]).map(({ work: { name }, repeats, of }) => [name, repeats, of]),
    ).toEqual([
      ['Jiayi jing', undefined, 'hip pain'],
      ['Dacheng', 'Jiayi jing', 'hip pain'],
      ['Textbook', undefined, null],
    ]);
  });
});
