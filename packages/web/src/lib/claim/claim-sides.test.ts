import { expect, it } from 'vitest';
import { claimSides, sidesOf } from './claim-sides.ts';
import { evidence } from './piece.fixture.ts';
import { outcome } from '../outcome/outcome.fixture.ts';

const claim = {
  evidence: [
    evidence('book'),
    evidence('doubt', { direction: 'DISPUTES' }),
    evidence('plan', { direction: 'NEUTRAL', level: 'REGISTERED' }),
    evidence('book', { locator: 'page 9' }),
  ],
};
const twin = { evidence: [evidence('trial', { level: 'RANDOMIZED' })] };

function columns(relation: 'TREATS' | 'STUDIED_FOR' | 'FELT_IN', twinClaim: typeof twin | null) {
  return claimSides({ relation, subject: { kind: 'ACUPOINT' } }, sidesOf(claim, twinClaim)).map(
    ({ key, pieces, ofTwin }) => [key, pieces.map(({ citation }) => citation.id).join(' '), ofTwin],
  );
}

it('puts studies of a point beside the claim that it helps', () => {
  expect(columns('TREATS', twin)).toEqual([
    ['so', 'book', false],
    ['otherwise', 'doubt', false],
    ['studied', 'plan trial', true],
  ]);
});

it('a study that is neutral on the claim and was made of it stands once, with both its places', () => {
  const both = { evidence: [evidence('plan', { locator: 'page 2', outcomes: [outcome()] })] };
  const sides = claimSides({ relation: 'TREATS', subject: { kind: 'ACUPOINT' } }, sidesOf(claim, both));
  const { pieces } = sides.find(({ key }) => key === 'studied')!;
  expect(pieces).toMatchObject([
    {
      citation: { id: 'plan' },
      direction: 'NEUTRAL',
      outcomes: [outcome()],
      places: [{ locator: 'page 1' }, { locator: 'page 2' }],
    },
  ]);
  const helps = { evidence: [evidence('trial'), evidence('trial', { direction: 'NEUTRAL' })] };
  expect(sidesOf(claim, helps).twin.map(({ citation }) => citation.id)).toEqual(['trial']);
});

it('puts sources that say it helps beside the claim that it was studied', () => {
  expect(columns('STUDIED_FOR', twin)).toEqual([
    ['so', 'book', false],
    ['otherwise', 'doubt', false],
    ['studied', 'plan', false],
    ['helps', 'trial', true],
  ]);
});

it('always has both sides, also when one is empty', () => {
  const sides = claimSides(
    { relation: 'FELT_IN', subject: { kind: 'SYMPTOM' } },
    sidesOf({ evidence: [] }, null),
  );
  expect(sides.map(({ key, pieces }) => [key, pieces.length])).toEqual([
    ['so', 0],
    ['otherwise', 0],
  ]);
});

it('the heading of a column agrees with the number of its sources', () => {
  const treats = { relation: 'TREATS', subject: { kind: 'ACUPOINT' } } as const;
  const headings = (evidenceOf: typeof claim.evidence) =>
    claimSides(treats, sidesOf({ evidence: evidenceOf }, null)).map(({ heading }) => heading);
  expect(headings([evidence('book'), evidence('other')])).toEqual(['Say so', 'Say otherwise']);
  expect(headings([evidence('book'), evidence('doubt', { direction: 'DISPUTES' })])).toEqual([
    'Says so',
    'Says otherwise',
  ]);
});

it('marks results of studies of a point, which need not be due to the point', () => {
  const found = evidence('trial', { level: 'RANDOMIZED' });
  const study = { design: 'RANDOMIZED_TRIAL' } as const;
  const trialOf = (result: string | null) => {
    const facts = { participants: 9, comparator: 'sham', result, limitations: null };
    return { evidence: [{ ...found, citation: { ...found.citation, study, facts } }] };
  };
  const flags = (kind: string, twinClaim: ReturnType<typeof trialOf>) =>
    claimSides({ relation: 'TREATS', subject: { kind } }, sidesOf(claim, twinClaim)).map(
      ({ ofTreatment }) => ofTreatment,
    );
  expect(flags('ACUPOINT', trialOf('Less pain.'))).toEqual([false, false, true]);
  expect(flags('ACUPOINT', trialOf(null))).toEqual([false, false, false]);
  expect(flags('REMEDY', trialOf('Less pain.'))).toEqual([false, false, false]);
});
