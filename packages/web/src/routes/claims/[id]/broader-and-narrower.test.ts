import { expect, it } from 'vitest';
import { broaderAndNarrower } from './broader-and-narrower.ts';

const up = (...ids: string[]) => ({ nodes: ids.map((id) => ({ object: { id } })) });
const down = (...ids: string[]) => ({ nodes: ids.map((id) => ({ subject: { id } })) });

it('replaces either end by broader and narrower terms', () => {
  const claim = { subject: 'symptom:a', relation: 'felt-in', object: 'region:thigh' } as const;
  expect(
    broaderAndNarrower(claim, {
      subject: { broader: up('symptom:pain'), narrower: down() },
      object: { broader: up('region:leg'), narrower: down('region:lateral-thigh', 'region:inner-thigh') },
    }),
  ).toEqual({
    broader: ['symptom:a~felt-in~region:leg', 'symptom:pain~felt-in~region:thigh'],
    narrower: ['symptom:a~felt-in~region:lateral-thigh', 'symptom:a~felt-in~region:inner-thigh'],
  });
});
