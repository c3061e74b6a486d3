import { expect, test } from 'vitest';
import { gradeOf, isWhole, reasonOf, sourceReason } from './fits.ts';

test.each([
  ['PHRASE', 'pressure in the chest', 'pressure', 'with “pressure” in the name'],
  ['REGION_PHRASE', 'inner side of the leg', 'side of the leg', 'with “side of the leg” in the name'],
  ['PHRASE', 'x', 'a text that is too long for a heading', 'with these words in the name'],
  ['PREFIX', 'Héadache', 'hea', 'beginning like this'],
  ['PREFIX', 'Racing heart', 'hea', 'with a word that begins like this'],
  ['PREFIX', 'Swelling of the face', 'swollen', 'with a form of this word'],
  ['PREFIX', 'inner leg pain', 'pain leg', 'with all these words, in some form'],
  ['FUZZY', 'headache at the temples', 'hedache', 'spelled almost like this'],
  ['PARTIAL', 'pressure in the chest', 'high blood pressure', 'with some of these words'],
  ['PARTIAL', '坐骨神經痛', '坐骨神經炎', 'with some of these characters'],
  ['NAME', 'Futu', 'futu', 'called that'],
] as const)('%s: %s, for “%s”, is found as one %s', (fit, matched, text, reason) =>
  expect(reasonOf({ fit, matched }, text)).toBe(reason),
);

test('what is meant comes first, however it fits; then what fits better; nothing comes last', () => {
  const meant = [gradeOf({ fit: 'PREFIX', confident: true }), gradeOf({ fit: 'CODE', confident: true })];
  expect(meant[0]).toBe(meant[1]);
  const [name, partial] = (['NAME', 'PARTIAL'] as const).map((fit) => gradeOf({ fit, confident: false }));
  expect([meant[0]! < name!, name! < partial!, partial! < gradeOf(undefined)]).toEqual([true, true, true]);
});

test('a name that was typed whole is told from others', () => {
  expect([isWhole({ fit: 'REGION' }), isWhole({ fit: 'WORDS' }), isWhole({ fit: 'PREFIX' })]).toEqual([
    true,
    true,
    false,
  ]);
});

test('the reasons for a source hold wherever the words stand in its record', () => {
  expect([
    sourceReason('PHRASE', 'pressure'),
    sourceReason('PREFIX', 'hea'),
    sourceReason('PREFIX', 'knee trial'),
    sourceReason('PARTIAL', 'knee trial'),
  ]).toEqual([
    'with “pressure” in title, author or journal',
    'with a word like this',
    'with all these words, in some form',
    'with some of these words',
  ]);
});
