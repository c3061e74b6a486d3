import { expect, it } from 'vitest';
import type { Design } from '../work/source-noun.ts';
import { studyLines } from './study-lines.ts';

const nothing = { participants: null, comparator: null, result: null, limitations: null };
const of = (design: Design) => ({ type: 'article-journal', study: { design } });

it('says what a study found, in how many people, and against what', () => {
  const facts = {
    participants: 220,
    comparator: 'sham acupuncture',
    result: 'Less leg pain.',
    limitations: 'One month.',
  };
  expect(studyLines(of('RANDOMIZED_TRIAL'), facts, [])).toEqual({
    found: 'Less leg pain.',
    people: '220 people. Compared: sham acupuncture',
    limits: 'One month.',
  });
});

it('says when a study has no recorded result', () => {
  expect(studyLines(of('TRIAL_REGISTRATION'), { ...nothing, participants: 1 }, [])).toEqual({
    found: 'No result recorded here.',
    people: '1 person',
    limits: '',
  });
  expect(studyLines(of('COHORT'), null, []).found).toBe('No result recorded here.');
  expect(studyLines(of('COHORT'), { ...nothing, comparator: 'none' }, []).people).toBe(
    'Nothing to compare with',
  );
});

it('does not ask for a result of a book or a web page', () => {
  for (const design of ['TEXTBOOK', 'CLASSIC', 'WEB_ARTICLE', 'STANDARD'] as const)
    expect(studyLines(of(design), nothing, [])).toEqual({ found: '', people: '', limits: '' });
});
