import { expect, test } from 'vitest';
import { dataOf, run } from '../testing/run.ts';

const READ = `query ($paragraphs: [String!]!, $title: String) {
  reading(paragraphs: $paragraphs, title: $title) {
    title
    counts { sentences claiming referring listed bodies }
    sentences {
      paragraph start end text
      mentions { start end by entity { id } }
      claims { subject { id } relation object { id } direction hedged hedge sure works level known { id } otherwise { id } nearby { id } }
      marks { start end works { number } }
      cites { number }
    }
    listed { paragraph text number citation { id } citedBy defects }
    bodies { because works { number } }
  } }`;

const QIN =
  'Qin Z, Liu X, Wu J, Zhai Y, Liu Z. Effectiveness of Acupuncture for Treating Sciatica: A Systematic Review and Meta-Analysis. 2015.';

const read = (...paragraphs: string[]) => dataOf(READ, { paragraphs }).reading;

test('a text is read in sentences, with what they name and where', () => {
  const { sentences } = read('The leg hurts. GB30 is used to treat sciatica.');
  expect(sentences.map(({ text }: { text: string }) => text)).toEqual([
    'The leg hurts.',
    'GB30 is used to treat sciatica.',
  ]);
  expect(sentences[1]).toMatchObject({ paragraph: 0, start: 15, end: 46 });
  expect(sentences[1].mentions).toEqual([
    { start: 15, end: 19, by: 'CODE', entity: { id: 'acupoint:GB30' } },
    { start: 37, end: 45, by: 'NAME', entity: { id: 'symptom:sciatica' } },
  ]);
});

test('a claim that works here make has them, and one that none makes says so by null', () => {
  const [known, unknown] = read('GB30 treats sciatica.', 'GB44 treats sciatica.').sentences.map(
    ({ claims }: any) => claims[0],
  );
  expect(known).toMatchObject({
    subject: { id: 'acupoint:GB30' },
    relation: 'TREATS',
    object: { id: 'symptom:sciatica' },
    direction: 'SUPPORTS',
    hedged: false,
    sure: true,
    known: { id: 'acupoint:GB30~treats~symptom:sciatica' },
  });
  expect(known.works).toBeGreaterThan(0);
  expect(unknown).toMatchObject({ known: null, works: 0, level: 'UNCITED' });
});

test('a listed work is found among those here, and the sentence that refers to it', () => {
  const { sentences, listed, bodies, counts } = read(
    'GB30 may treat sciatica [1].',
    'References',
    `1. ${QIN}`,
    '2. Nobody A. A work that is not here at all. J Nothing. 2001;1:1-2.',
  );
  expect(sentences[0].claims[0]).toMatchObject({ hedged: true, hedge: 'may' });
  expect(sentences[0].cites).toEqual([{ number: '1' }]);
  expect(listed.map(({ citation }: any) => citation)).toEqual([{ id: 'citation:qin-z-2015-review' }, null]);
  expect(listed.map(({ citedBy }: any) => citedBy)).toEqual([[0], []]);
  expect(bodies).toHaveLength(2);
  expect(counts).toMatchObject({ referring: 1, listed: 2, bodies: 2 });
});

test('the paragraphs keep their positions, also beside empty ones', () => {
  const { sentences } = read('', 'GB30 is a point.', '   ', 'GB34 is a point.');
  expect(sentences.map(({ paragraph }: any) => paragraph)).toEqual([1, 3]);
});

test('a title is given back; no text and a long title are refused', () => {
  const paragraphs = ['GB30'];
  expect(dataOf(READ, { paragraphs, title: 'Notes' }).reading.title).toBe('Notes');
  const codes = ({ errors = [] }: ReturnType<typeof run>) => errors.map(({ message }) => message);
  expect(codes(run(READ, { paragraphs: [' ', ''] }))).toEqual(['paragraphs: there is no text in them']);
  expect(codes(run(READ, { paragraphs, title: 'a'.repeat(501) }))).toEqual([
    'title (characters): 501 is not allowed; allowed: 0 to 500',
  ]);
});
