import { expect, test } from 'vitest';
import { lineOfTime } from './line-of-time.ts';

const citation = {
  id: 'trial',
  shortName: 'A 2001',
  title: 'A trial',
  study: null,
  level: 'RANDOMIZED',
  year: 2001,
};
const origin = { citation, year: 2001, yearTo: null, saidAs: null, locator: null };

function viewOf(kind: string) {
  const object = { kind, label: 'Leg pain' };
  const evidence = [{ level: 'RANDOMIZED', role: 'FINDING', outcomes: [], citation }];
  const timeline = {
    strands: [{ origin, repeats: [], entity: object, match: 'EXACT' }],
    more: 0,
    undated: 0,
  };
  const claim = { subject: { label: 'GB30' }, object, evidence, timeline };
  return lineOfTime({ claim, twin: null, needling: [] } as unknown as Parameters<typeof lineOfTime>[0]);
}

test('studies of a symptom have a row above the line', () => {
  expect(viewOf('SYMPTOM')?.rows.map(({ name }) => name)).toEqual(['GB30 for leg pain']);
});

test('of what is no symptom there are no studies for it', () => {
  expect(viewOf('QUALITY')?.rows).toEqual([]);
});
