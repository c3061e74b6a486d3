import { expect, test } from 'vitest';
import { CITATION_STYLES } from '../../citations/bibliography.ts';
import { formatReference } from '../../citations/format-citation.ts';
import { shippedReader, shippedSnapshot } from '../../read/shipped.ts';
import type { Citation } from '../../snapshot/model.ts';
import { createWorkFinder } from './find-work.ts';

/** A work without what identifies it, so that only people, title, year and journal are printed. */
function withoutIdentifiers({ fields, ...work }: Citation): Citation {
  const { DOI: _doi, PMID: _pmid, PMCID: _pmcid, ISBN: _isbn, URL: _url, ...others } = fields;
  return { ...work, fields: others };
}

test('nearly all works are recognized as lists print them, without identifiers, and hardly one as another', async () => {
  const findWork = createWorkFinder(await shippedReader().readingIndex());
  let [all, right, wrong] = [0, 0, 0];
  for (const work of shippedSnapshot().citations.values()) {
    // Each style has a third of the works.
    const style = CITATION_STYLES[all % CITATION_STYLES.length]!;
    const found = findWork(formatReference(withoutIdentifiers(work), style));
    all += 1;
    if (found?.work.id === work.id) right += 1;
    else if (found !== undefined) wrong += 1;
  }
  expect(right / all).toBeGreaterThanOrEqual(0.96);
  expect(wrong / all).toBeLessThanOrEqual(0.01);
});

test('a work that is left out is hardly taken for another', async () => {
  const { works } = await shippedReader().readingIndex();
  const [left, others] = [works.filter((_, row) => row % 5 === 0), works.filter((_, row) => row % 5 !== 0)];
  const findWork = createWorkFinder({ works: others });
  const taken = left.filter(({ title, authors, year, container }) =>
    findWork(`${authors.slice(0, 3).join(', ')}. ${title}. ${container ?? ''}. ${year ?? ''}.`),
  );
  expect(taken.length / left.length).toBeLessThanOrEqual(0.03);
});
