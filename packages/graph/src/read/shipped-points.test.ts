import { expect, test } from 'vitest';
import { type EvidenceLevel, EVIDENCE_LEVELS, levelRank } from '../vocabulary/levels.ts';
import { shippedSnapshot } from './shipped.ts';
import { symptomPoints } from './symptom-points.ts';

const { claims, citations } = shippedSnapshot();
const all = claims.all();

/** The works of a point for exactly this symptom, by going through every claim of the graph. */
function slowCount(point: string, symptom: string, minLevel: EvidenceLevel): number {
  const works = new Set<string>();
  for (const { subject, relation, object, evidence } of all) {
    if (subject !== point || object !== symptom) continue;
    if (relation !== 'treats' && relation !== 'studied-for') continue;
    for (const { citation, direction, level } of evidence) {
      const { family } = citations.get(citation)!;
      if (direction === 'supports' && levelRank(level) >= levelRank(minLevel)) works.add(family);
    }
  }
  return works.size;
}

const shown = (point: string, symptom: string, minLevel: EvidenceLevel) =>
  symptomPoints(claims, symptom, undefined, { minLevel }).find((found) => found.point === point)?.families
    .length ?? 0;

test('GB30 for sciatica: five of its works are registered, and none is above that', () => {
  expect(slowCount('acupoint:GB30', 'symptom:sciatica', 'randomized')).toBe(0);
  expect(slowCount('acupoint:GB30', 'symptom:sciatica', 'registered')).toBe(5);
  for (const level of EVIDENCE_LEVELS)
    expect(shown('acupoint:GB30', 'symptom:sciatica', level)).toBe(
      slowCount('acupoint:GB30', 'symptom:sciatica', level),
    );
});

test('BL23 for low back pain: seven randomized trials of 22 studies', () => {
  expect(slowCount('acupoint:BL23', 'symptom:low-back-pain', 'randomized')).toBe(7);
  expect(slowCount('acupoint:BL23', 'symptom:low-back-pain', 'registered')).toBe(22);
  for (const level of EVIDENCE_LEVELS)
    expect(shown('acupoint:BL23', 'symptom:low-back-pain', level)).toBe(
      slowCount('acupoint:BL23', 'symptom:low-back-pain', level),
    );
});

test('the works of every exact point of headache, sciatica and low back pain match the slow count at every level', () => {
  for (const symptom of ['symptom:headache', 'symptom:sciatica', 'symptom:low-back-pain'])
    for (const minLevel of EVIDENCE_LEVELS) {
      const exact = symptomPoints(claims, symptom, undefined, { minLevel }).filter(
        ({ match }) => match === 'exact',
      );
      expect(exact.map(({ families }) => families.length)).toEqual(
        exact.map(({ point }) => slowCount(point, symptom, minLevel)),
      );
      expect(exact.every(({ families }) => families.length > 0)).toBe(true);
    }
});

test('points on the foot for headache are those with a claim for the foot or a part of it', () => {
  const parts = new Set(['region:foot']);
  for (let before = 0; before < parts.size;) {
    before = parts.size;
    for (const { subject, relation, object } of all)
      if (relation === 'kind-of' && parts.has(object)) parts.add(subject);
  }
  const onFoot = new Set(
    all.filter((claim) => claim.relation === 'located-in' && parts.has(claim.object)).map((c) => c.subject),
  );
  const anywhere = symptomPoints(claims, 'symptom:headache', undefined).map(({ point }) => point);
  const found = symptomPoints(claims, 'symptom:headache', undefined, { region: 'region:foot' });
  expect(found.map(({ point }) => point)).toEqual(anywhere.filter((point) => onFoot.has(point)));
  expect(found.length).toBeGreaterThan(5);
  for (const { point, located } of found) expect(claims.get(located[0]!)?.subject).toBe(point);
});
