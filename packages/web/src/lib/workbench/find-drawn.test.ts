import { expect, test } from 'vitest';
import { findDrawn } from './find-drawn.ts';

test('entities and claims are found at any depth, each once, with all their fields', () => {
  const { entities, claims } = findDrawn({
    symptom: {
      id: 'symptom:sciatica',
      channels: [
        {
          channel: { id: 'channel:GB', code: 'GB' },
          because: [[{ id: 'symptom:sciatica~involves~channel:GB' }]],
        },
      ],
      again: { id: 'channel:GB', label: 'Gallbladder channel', name: 'Gallbladder' },
      claim: {
        id: 'symptom:sciatica~involves~channel:GB',
        sentence: 'It involves it',
        level: 'TRADITIONAL',
        works: 2,
        standing: 'CONTESTED',
      },
    },
  });
  expect([...entities.values()]).toEqual([
    { id: 'symptom:sciatica', kind: 'symptom', label: undefined },
    { id: 'channel:GB', kind: 'channel', label: 'GB' },
  ]);
  expect([...claims.values()]).toEqual([
    {
      id: 'symptom:sciatica~involves~channel:GB',
      subject: 'symptom:sciatica',
      object: 'channel:GB',
      derived: false,
      sentence: 'It involves it',
      level: 'TRADITIONAL',
      works: 2,
      standing: 'CONTESTED',
    },
  ]);
});

test('a claim adds its ends, and a derived claim is recognized by its id', () => {
  const id = 'symptom:sciatica-medial~involves~channel:KI~channel-by-region';
  const { entities, claims } = findDrawn([{ id }]);
  expect([...entities.keys()]).toEqual(['symptom:sciatica-medial', 'channel:KI']);
  expect(claims.get(id)).toMatchObject({ derived: true, level: undefined, works: undefined });
});

test('works, unknown kinds, broken ids and other text that looks like an id are ignored', () => {
  const none = [
    { id: 'citation:qin-z-2015-review' },
    { id: 'planet:mars' },
    { id: 'acupoint:' },
    { id: 7 },
    { id: 'acupoint:GB30~eats~symptom:sciatica' },
    { id: 'citation:a~cites~citation:b' },
    { text: 'acupoint:GB30' },
    'acupoint:GB30',
    null,
  ];
  const { entities, claims } = findDrawn(none);
  expect([entities.size, claims.size]).toEqual([0, 0]);
});

test('fields added for the drawing win over fields of the query', () => {
  const { entities } = findDrawn({
    drawn_id: 'acupoint:GB30',
    drawn_label: 'GB30 Huantiao',
    id: 'mine',
    label: 'x',
  });
  expect([...entities.values()]).toEqual([{ id: 'acupoint:GB30', kind: 'acupoint', label: 'GB30 Huantiao' }]);
});
