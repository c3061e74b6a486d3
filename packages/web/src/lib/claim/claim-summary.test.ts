import { expect, it } from 'vitest';
import { claimSummary } from './claim-summary.ts';
import { groupByWork, type Piece } from './evidence-by-work.ts';
import { evidence } from './piece.fixture.ts';
import type { Design } from '../work/source-noun.ts';

const none = { sayingSo: [], sayingOtherwise: [], noVerdict: [], twin: [] };
const point = { subject: { kind: 'ACUPOINT' }, derivedBy: null } as const;
const one = groupByWork([evidence('a')]);
const two = groupByWork([evidence('a'), evidence('b')]);

function source(id: string, design: Design, level: Piece['level'], result: string | null = null): Piece {
  const [piece] = groupByWork([evidence(id, { level })]);
  const facts = { participants: null, comparator: null, result, limitations: null };
  return { ...piece!, citation: { ...piece!.citation, study: { design }, facts } };
}

it('says how many sources say so, which is the best, and which trials there are', () => {
  const claim = { ...point, level: 'TRADITIONAL', relation: 'TREATS' } as const;
  const sayingSo = [source('web', 'WEB_ARTICLE', 'UNCITED'), source('book', 'TEXTBOOK', 'TRADITIONAL')];
  const trial = (id: string, result?: string) => source(id, 'TRIAL_REGISTRATION', 'REGISTERED', result);
  expect(claimSummary(claim, { ...none, sayingSo, twin: [trial('a'), trial('b')] })).toBe(
    '2 sources say so; the best is a textbook. 2 registered trials used this point; none has a result here.',
  );
  expect(claimSummary(claim, { ...none, sayingSo: [sayingSo[1]!], twin: [trial('a')] })).toBe(
    '1 source says so: a textbook. 1 registered trial used this point; it has no result here.',
  );
  const randomized = source('c', 'RANDOMIZED_TRIAL', 'RANDOMIZED', 'Less pain than with sham.');
  expect(claimSummary(claim, { ...none, twin: [trial('a'), randomized] })).toBe(
    '2 trials used this point; 1 has a result here.',
  );
});

it('says when one source names no source and others say otherwise', () => {
  const claim = { ...point, level: 'UNCITED', relation: 'FELT_IN' } as const;
  expect(claimSummary(claim, { ...none, sayingSo: one, sayingOtherwise: two })).toBe(
    '1 source says so but names no source. 2 sources say otherwise.',
  );
  expect(claimSummary(claim, { ...none, sayingSo: two, sayingOtherwise: one })).toBe(
    '2 sources say so but name no source. 1 source says otherwise.',
  );
});

it('for a studied claim says whether there is a result, and how many sources say that it helps', () => {
  const claim = { ...point, level: 'RANDOMIZED', relation: 'STUDIED_FOR' } as const;
  const trial = source('c', 'RANDOMIZED_TRIAL', 'RANDOMIZED', 'Less pain.');
  expect(claimSummary(claim, { ...none, sayingSo: [trial], twin: two })).toBe(
    '1 randomized trial used this point; its result is below. 2 sources say that it helps.',
  );
  expect(
    claimSummary({ ...claim, subject: { kind: 'REMEDY' } }, { ...none, sayingSo: [trial, { ...trial }] }),
  ).toBe('1 randomized trial used it; its result is below.');
});

it('for a derived claim says that its sources are those of other claims', () => {
  const claim = { ...point, level: 'UNCITED', relation: 'INVOLVES', derivedBy: 'channel-by-region' } as const;
  expect(claimSummary(claim, none)).toBe(
    'It follows by rule from the claims below. The sources are those of these claims.',
  );
});
