import { expect, test } from 'vitest';
import { ask } from '../testing/ask.ts';

test.each(['acupoint:GB30', 'GB30', 'GB-30', 'huantiao', '环跳', '環跳'])(
  'entity finds Huantiao as %s',
  async (id) => {
    const { data } = await ask('query ($id: ID!) { entity(id: $id) { id kind name label } }', { id });
    expect(data.entity).toEqual({
      id: 'acupoint:GB30',
      kind: 'ACUPOINT',
      name: 'Huantiao',
      label: 'GB30 Huantiao',
    });
  },
);

test('an unknown id gives null and no error', async () => {
  expect(
    await ask(
      '{ entity(id: "GB300") { id } symptom(id: "nothing") { id } node(id: "x") { id } claim(id: "y") { id } citation(id: "z") { id } }',
    ),
  ).toEqual({
    data: { entity: null, symptom: null, node: null, claim: null, citation: null },
  });
});

test('a name of several entities is refused with the candidates', async () => {
  const { errors } = await ask('{ entity(id: "Wood") { id } first: entity(id: "gallbladder") { id } }');
  expect(errors ?? []).toEqual([]);
  const several = await ask('{ entity(id: "Zhongdu") { id } }');
  const candidates = (several.errors?.[0]?.extensions['candidates'] ?? [several.data.entity.id]) as string[];
  expect(candidates).toContain('acupoint:GB32');
});

test('a point has its channel, number, roles and phase', async () => {
  const { data } = await ask(`{
    acupoint(id: "GB34") { code number pinyin hanzi channel { code organ { name } element { name } pair { code } }
      phase { name } roles { relation of { id } claim { works } } } }`);
  expect(data.acupoint).toMatchObject({
    code: 'GB34',
    number: 34,
    pinyin: 'Yánglíngquán',
    hanzi: '陽陵泉',
    channel: { code: 'GB', organ: { name: 'Gallbladder' }, element: { name: 'Wood' }, pair: { code: 'LR' } },
  });
  expect(data.acupoint.roles).toContainEqual(
    expect.objectContaining({ relation: 'HE_SEA_POINT_OF', of: { id: 'channel:GB' } }),
  );
});

test('an element has its cycles and the things that correspond to it', async () => {
  const { data } = await ask(
    '{ element(id: "wood") { generates { id } controls { id } organs { id } channels { code } } }',
  );
  expect(data.element).toMatchObject({
    generates: { id: 'element:fire' },
    controls: { id: 'element:earth' },
  });
  expect(data.element.organs.map(({ id }: { id: string }) => id).sort()).toEqual([
    'organ:gallbladder',
    'organ:liver',
  ]);
  expect(data.element.channels.map(({ code }: { code: string }) => code).sort()).toEqual(['GB', 'LR']);
});

test('an element has its season, colour and taste, its sense organ and its tissue', async () => {
  const { data } = await ask('{ element(id: "water") { qualities { id broader { id } } regions { id } } }');
  expect(data.element.qualities).toEqual(
    expect.arrayContaining([
      { id: 'quality:winter', broader: [{ id: 'quality:season' }] },
      { id: 'quality:black', broader: [{ id: 'quality:colour' }] },
      { id: 'quality:salty', broader: [{ id: 'quality:taste' }] },
      { id: 'quality:cold', broader: [{ id: 'quality:climate' }] },
      { id: 'quality:fear', broader: [{ id: 'quality:emotion' }] },
    ]),
  );
  expect(data.element.regions).toEqual(
    expect.arrayContaining([{ id: 'region:ear' }, { id: 'region:bones' }]),
  );
});

test('a channel and an organ have their qualities, and a quality lists the things that have it', async () => {
  const { data } = await ask(`{
    channel(id: "LU") { qualities { name } }
    organ(id: "organ:brain") { qualities { id } channels { id } regions { id } }
    kidney: organ(id: "kidney") { regions { id } }
    quality(id: "shaoyang") { __typename kind label broader { id } narrower { id } elements { id } organs { id } channels { code } }
    entities(kind: QUALITY, first: 1) { totalCount }
  }`);
  expect(data.channel.qualities.map(({ name }: { name: string }) => name).sort()).toEqual([
    'Hand channel',
    'Hour of yin',
    'Primary channel',
    'Taiyin',
    'Yin',
  ]);
  expect(data.organ).toEqual({ qualities: [{ id: 'quality:extraordinary-fu' }], channels: [], regions: [] });
  expect(data.kidney.regions).toEqual(expect.arrayContaining([{ id: 'region:ear' }, { id: 'region:bones' }]));
  expect({
    ...data.quality,
    channels: data.quality.channels.map(({ code }: { code: string }) => code).sort(),
  }).toEqual({
    __typename: 'Quality',
    kind: 'QUALITY',
    label: 'Shaoyang',
    broader: [{ id: 'quality:yang' }],
    narrower: [],
    elements: [],
    organs: [],
    channels: ['GB', 'TE'],
  });
  expect(data.entities.totalCount).toBeGreaterThan(60);
});

test('channel codes win over the names of hours, and heel vessels are found by their codes', async () => {
  const { data } = await ask(
    '{ si: entity(id: "SI") { id } heel: entity(id: "Yin HV") { id } same: entity(id: "YinHV") { id } }',
  );
  expect(data).toEqual({
    si: { id: 'channel:SI' },
    heel: { id: 'channel:YinHV' },
    same: { id: 'channel:YinHV' },
  });
});

test('node refetches entities, claims and works by id', async () => {
  const { data } = await ask(
    `{ nodes(ids: ["acupoint:GB30", "citation:who-2008", "acupoint:GB30~point-of~channel:GB", "nothing"]) { __typename id } }`,
  );
  expect(data.nodes).toEqual([
    { __typename: 'Acupoint', id: 'acupoint:GB30' },
    { __typename: 'Citation', id: 'citation:who-2008' },
    { __typename: 'Claim', id: 'acupoint:GB30~point-of~channel:GB' },
    null,
  ]);
});
