import { describe, expect, it } from 'vitest';
import { claimParts, twinId } from './claim-id.ts';

describe('claimParts', () => {
  it('reads subject, relation and object', () => {
    expect(claimParts('acupoint:GB30~treats~symptom:sciatica')).toEqual({
      subject: 'acupoint:GB30',
      relation: 'treats',
      object: 'symptom:sciatica',
      rule: undefined,
    });
  });
  it('reads the rule of a derived claim', () => {
    expect(claimParts('symptom:x~involves~channel:GB~channel-by-region')?.rule).toBe('channel-by-region');
  });
  it.each(['', 'sciatica', 'a~treats', 'a~heals~b', 'a~treats~b~rule~more', '~treats~b'])(
    'refuses “%s”',
    (id) => {
      expect(claimParts(id)).toBeUndefined();
    },
  );
});

describe('twinId', () => {
  it('pairs “said to treat” with “studied for”, both ways', () => {
    const [treats, studied] = [
      'acupoint:GB30~treats~symptom:sciatica',
      'acupoint:GB30~studied-for~symptom:sciatica',
    ];
    expect(twinId(treats)).toBe(studied);
    expect(twinId(studied)).toBe(treats);
  });
  it('gives no twin to any other claim', () => {
    expect(twinId('symptom:sciatica~felt-in~region:hip')).toBeUndefined();
  });
});
