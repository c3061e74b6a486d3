import { expect, it } from 'vitest';
import { sourcesByNote } from './sources-by-note.ts';

const piece = (id: string, note: string | null) => ({ note, citation: { id, shortName: id } });

it('gathers the sources that say the same, each once, in the order of the evidence', () => {
  const evidence = [
    piece('dacheng', 'Needling.'),
    piece('jiayi', null),
    piece('jicheng', 'Needling.'),
    piece('dacheng', 'Needling.'),
    piece('dacheng', 'Tonifying.'),
  ];
  const lines = sourcesByNote(evidence).map(
    ({ note, sources }) => `${note}|${sources.map(({ id }) => id).join(' ')}`,
  );
  expect(lines).toEqual(['Needling.|dacheng jicheng', '|jiayi', 'Tonifying.|dacheng']);
});
