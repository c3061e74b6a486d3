import { expect, test } from 'vitest';
import { shippedReader, shippedSnapshot } from '../read/shipped.ts';

const { claims } = shippedSnapshot();

/** What warns of a point: the other end of each claim, with the works and what they say exactly. */
const cautionsOf = (point: string) =>
  [
    ...claims.from(`acupoint:${point}`, 'contraindicated-in'),
    ...claims.to(`acupoint:${point}`, 'contraindicated-at'),
  ].map(
    ({ subject, object, evidence }) =>
      `${subject === `acupoint:${point}` ? object : subject}: ${evidence.map(({ citation }) => citation.replace('citation:', '')).join(' ')}`,
  );

test('a textbook and the classics keep SP6 from pregnancy', () => {
  expect(cautionsOf('SP6')).toEqual([
    'symptom:pregnancy: chinese-acupuncture-moxibustion-1999 zhenjiu-dacheng zhenjiu-jicheng zisheng-jing',
  ]);
});

test('the navel is not needled, and not kept from moxa', () => {
  expect(cautionsOf('CV8')).toEqual([
    'remedy:acupuncture: chinese-acupuncture-moxibustion-1999 zhenjiu-dacheng zhenjiu-jiayi-jing zhenjiu-jicheng',
  ]);
});

test('points of lists whose name another point has are those that the books keep from moxa', () => {
  const withoutMoxa = new Set(
    claims
      .from('remedy:moxibustion', 'contraindicated-at')
      .map(({ object }) => object.replace('acupoint:', '')),
  );
  for (const [meant, namesake] of [
    ['GB15', 'GB41'],
    ['GB33', 'GV3'],
    ['LI19', 'TE22'],
  ])
    expect([withoutMoxa.has(meant!), withoutMoxa.has(namesake!)]).toEqual([true, false]);
});

test('a trace names no point for pregnancy, and a path says that one is not to be used', async () => {
  const reader = shippedReader();
  expect(await reader.symptomPoints('symptom:pregnancy', undefined)).toEqual([]);
  expect(await reader.symptomChannels('symptom:pregnancy')).toEqual([]);
  const { paths } = await reader.paths('acupoint:SP6', 'symptom:pregnancy', { maxLength: 4, first: 10 });
  expect(paths.map(({ hops }) => hops)).toEqual([[['acupoint:SP6~contraindicated-in~symptom:pregnancy']]]);
});
