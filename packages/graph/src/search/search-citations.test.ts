import { expect, test } from 'vitest';
import { citationSearch } from '../read/citation-search.ts';
import { snapshotFrom } from '../load/snapshot-from.ts';

const { search, identify } = citationSearch(
  snapshotFrom({
    'citations/works.yaml': `
qin:
  type: article-journal
  title: 'Effectiveness of Acupuncture for Treating Sciatica: A Systematic Review'
  author: [{ family: Qin, given: Zongshi }, { family: Liu, given: Xiaoxu }]
  issued: { date-parts: [[2015]] }
  container-title: Evidence-Based Complementary Medicine
  DOI: 10.1155/2015/425108
  PMID: '26576192'
  study: { design: systematic-review }
  seen: [x]
qin-protocol:
  type: article-journal
  title: Acupuncture for chronic sciatica, a protocol
  author: [{ family: Qin, given: Zongshi }, { family: Wu, given: Jiani }]
  issued: { date-parts: [[2017]] }
  study: { design: protocol }
  seen: [x]
jiayi:
  type: book
  title: 针灸甲乙经 (Zhenjiu Jiayi Jing)
  author: [{ literal: 皇甫谧 (Huangfu Mi) }]
  study: { design: classic }
  seen: [x]`,
  }),
);
const ids = (text: string) => search(text, { limit: 10 }).map(({ id }) => id.slice('citation:'.length));

test.each(['Qin 2015', 'qin et al. 2015', 'Qin et al. (2015)', '2015 Qin', 'Qin & Liu 2015'])(
  'finds %s',
  (text) => {
    expect(ids(text)[0]).toBe('qin');
  },
);

test('is sure of author and year, of a title and of an identifier; not of an author alone', () => {
  const first = (text: string) => search(text, { limit: 1 })[0];
  expect(first('Qin 2015')).toMatchObject({ matched: 'Qin et al. 2015', confident: true });
  expect(first('acupuncture for chronic sciatica: a protocol')).toMatchObject({
    fit: 'alias',
    confident: true,
  });
  expect(first('doi:10.1155/2015/425108')).toMatchObject({
    matched: 'doi:10.1155/2015/425108',
    confident: true,
  });
  expect(first('Qin')).toMatchObject({ confident: false });
});

test('finds words of title, author and journal together, in any form and order', () => {
  expect(ids('review sciatica qin complementary')).toEqual(['qin']);
  expect(ids('treatment effectiveness acupuncture')).toEqual(['qin']);
  expect(ids('針灸甲乙經')).toEqual(['jiayi']);
  expect(ids('huangfu mi')).toEqual(['jiayi']);
  expect(ids('endometriosis')).toEqual([]);
});

test('shows the title, not all words of the work, as what matched', () => {
  expect(search('liu sciatica', { limit: 1 })[0]?.matched).toBe(
    'Effectiveness of Acupuncture for Treating Sciatica: A Systematic Review',
  );
});

test('identifies a work by an identifier only', () => {
  expect(identify('https://pubmed.ncbi.nlm.nih.gov/26576192')).toBe('citation:qin');
  expect(identify('Qin 2015')).toBeUndefined();
});
