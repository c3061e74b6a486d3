import { expect, test } from 'vitest';
import { snapshotFrom } from '../load/snapshot-from.ts';
import { formatBibtex, formatReference, formatRis } from './format-citation.ts';
import { oncePerCitation } from './once-per-citation.ts';

const { citations } = snapshotFrom({
  'citations/works.yaml': `
article:
  type: article-journal
  title: Points of the leg 環跳
  author: [{ family: Müller, given: Anna }, { family: Zhang, given: Wei }]
  issued: { date-parts: [[2015, 10, 21]] }
  container-title: Journal of Points
  volume: '3'
  page: 1-13
  DOI: 10.1000/points
  study: { design: randomized-trial }
  seen: [x]`,
});
const article = citations.get('citation:article')!;

test('a reference is one line in the requested style, without a list number', () => {
  expect(formatReference(article, 'apa')).toBe(
    'Müller, A., & Zhang, W. (2015). Points of the leg 環跳. Journal of Points, 3, 1–13. https://doi.org/10.1000/points',
  );
  expect(formatReference(article, 'vancouver')).toBe(
    'Müller A, Zhang W. Points of the leg 環跳. Journal of Points. 2015 Oct 21;3:1–13. doi:10.1000/points',
  );
  expect(formatReference(article, 'ama')).toBe(
    'Müller A, Zhang W. Points of the leg 環跳. Journal of Points. 2015;3:1-13. doi:10.1000/points',
  );
});

test('BibTeX and RIS keep diacritics and Han characters', () => {
  for (const text of [formatBibtex(article), formatRis(article)]) {
    expect(text).toContain('環跳');
    expect(text).toContain('Müller');
    expect(text).toContain('10.1000/points');
  }
});

test('a work is formatted once, even when requested several times', () => {
  let times = 0;
  const format = oncePerCitation(({ id }) => `${id} ${(times += 1)}`);
  expect([format(article), format(article)]).toEqual(['citation:article 1', 'citation:article 1']);
});
