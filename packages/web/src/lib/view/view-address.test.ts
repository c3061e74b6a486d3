import { ENTITY_KINDS, EVIDENCE_LEVELS, RELATION_KINDS, STANDINGS } from '@jingluo/graph/vocabulary';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NO_FILTERS } from './filters.ts';
import { readLoadingView, readView, VIEW_PARAMETER_NAMES, writeSeen, writeView } from './view-address.ts';
import { VIEW_PARAMETERS } from './view-parameters.ts';
import { MOST_NEIGHBORS, MOST_OPENED, PATHS, type ViewState, WHOLE_MAP } from './view-state.ts';

const SEED = 20261129;

const read = (address: string) => readView(new URL(address, 'https://example.org').searchParams);

const id = fc
  .tuple(fc.constantFrom(...ENTITY_KINDS), fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9-]{0,12}$/))
  .map(([kind, local]) => `${kind}:${local}`);
const ids = fc.uniqueArray(id, { maxLength: 6 });
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const word = fc.stringMatching(/^[\p{L}\p{N}&+#%=?'"~-]{1,12}$/u);
const whole = fc.integer({ min: -5000, max: 5000 });
const view: fc.Arbitrary<ViewState> = fc.record({
  focus: maybe(fc.oneof(id, word)),
  to: maybe(id),
  path: maybe(fc.integer({ min: 1, max: PATHS })),
  opened: fc.uniqueArray(fc.record({ id, count: maybe(fc.integer({ min: 1, max: MOST_NEIGHBORS })) }), {
    maxLength: MOST_OPENED,
    selector: (opened) => opened.id,
  }),
  hidden: ids,
  pinned: fc.uniqueArray(fc.record({ id, x: whole, y: whole }), { maxLength: 6, selector: (pin) => pin.id }),
  selected: maybe(id),
  claim: maybe(fc.tuple(id, id).map(([a, b]) => `${a}~treats~${b}`)),
  filters: fc.record({
    kinds: fc.subarray([...ENTITY_KINDS]),
    relations: fc.subarray([...RELATION_KINDS]),
    standings: fc.subarray([...STANDINGS]),
    minLevel: fc.constantFrom(...EVIDENCE_LEVELS),
    derived: fc.boolean(),
    sham: fc.boolean(),
    work: maybe(word.map((key) => `citation:${key}`)),
  }),
  list: fc.boolean(),
});

test('every view is read back from its address without a problem', () => {
  fc.assert(
    fc.property(view, (one) => {
      expect(read(writeView(one))).toEqual({ view: one, problems: [] });
    }),
    { seed: SEED },
  );
});

test('any address can be read, and the view can be written again', () => {
  const value = fc.oneof(
    word,
    fc.string({ maxLength: 30 }),
    ids.map((all) => all.join(',')),
  );
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...VIEW_PARAMETER_NAMES), value), (parameters) => {
      const { view: once } = readView(new URLSearchParams(parameters));
      expect(read(writeView(once)).view).toEqual(once);
    }),
    { seed: SEED },
  );
});

test('an address is short and can be read by people', () => {
  expect(writeView(WHOLE_MAP)).toBe('/');
  expect(
    writeView({
      ...WHOLE_MAP,
      focus: 'acupoint:GB30',
      opened: [{ id: 'symptom:sciatica', count: 18 }],
      pinned: [{ id: 'channel:GB', x: -200, y: 40 }],
      filters: { ...NO_FILTERS, relations: RELATION_KINDS.filter((kind) => kind !== 'kind-of') },
    }),
  ).toBe('/?focus=acupoint:GB30&open=symptom:sciatica*18&pin=channel:GB@-200_40&relations=-kind-of');
});

test('a broken link reports what was left out, and the rest still works', () => {
  const { view: found, problems } = read(
    '/?focus=acupoint:GB30&open=nonsense,symptom:sciatica&kinds=planet&level=holy&derived=perhaps&against=drugs&path=99',
  );
  expect(found.opened).toEqual([{ id: 'symptom:sciatica', count: undefined }]);
  expect(found.filters).toEqual(NO_FILTERS);
  expect(problems).toEqual([
    'There is no path “99”; all are shown.',
    '“nonsense” names nothing that could be opened; it was left out.',
    '“planet” is no kind of thing; that filter was left out.',
    '“holy” is no level (uncited, traditional, registered, observational, randomized, synthesized); all levels are shown.',
    'derived=perhaps is neither yes nor no; derived claims are shown.',
    'against=drugs is not against=sham; claims are shown whatever studies compare with.',
  ]);
});

test('a link with a hundred expanded things expands the first of them and says so', () => {
  const many = Array.from({ length: 100 }, (_, number) => `acupoint:X${number}`);
  const { view: found, problems } = read(`/?focus=acupoint:GB30&open=${many.join(',')}`);
  expect(found.opened.map(({ id: one }) => one)).toEqual(many.slice(0, MOST_OPENED));
  expect(problems).toEqual([`The link has 100 things opened; the first ${MOST_OPENED} are.`]);
});

test('loading reads only the parts of a view that change the data', () => {
  const part = ({ focus, to, opened, selected, claim, list, filters }: ViewState) => ({
    ...{ ...WHOLE_MAP, focus, to, opened, selected, claim, list },
    filters: {
      ...NO_FILTERS,
      work: filters.work,
      // Paths are searched among the claims that the filters keep.
      ...(to === undefined
        ? {}
        : { relations: filters.relations, minLevel: filters.minLevel, derived: filters.derived }),
    },
  });
  fc.assert(
    fc.property(view, (one) => {
      const parameters = new URL(writeView(one), 'https://example.org').searchParams;
      expect(readLoadingView(parameters)).toEqual(part(one));
    }),
  );
});

test('parameters that change no data are not read', () => {
  const names: string[] = [];
  readLoadingView({
    has: () => false,
    get: (name) => {
      names.push(name);
      return null;
    },
  });
  expect(names).toEqual(['focus', 'to', 'open', 'selected', 'claim', 'work', 'view']);
});

test('each part of a view has its own parameter', () => {
  const names = Object.values(VIEW_PARAMETERS).map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});

test('the address of the drawn view has its area and no list', () => {
  const area = { width: 1068.4, height: 798 };
  expect(writeSeen({ ...WHOLE_MAP, focus: 'acupoint:GB30', list: true }, area)).toBe(
    '?focus=acupoint:GB30&width=1068&height=798',
  );
  expect(writeSeen(WHOLE_MAP, area)).toBe('?width=1068&height=798');
});

test('a hand-written address is read as intended', () => {
  const found = (search: string) => read(`/?${search}`);
  expect(found('focus=%20GB30%20&to=%20').view).toEqual({ ...WHOLE_MAP, focus: 'GB30' });
  expect(found('derived=yes')).toEqual({ view: WHOLE_MAP, problems: [] });
  expect(found('kinds=symptom,,acupoint,').view.filters.kinds).toEqual(['acupoint', 'symptom']);
  expect(found('kinds=-symptom,planet').view.filters.kinds).toEqual(
    ENTITY_KINDS.filter((kind) => kind !== 'symptom'),
  );
  expect([
    found('work=qin-z-2015').view.filters.work,
    found('work=citation:qin-z-2015').view.filters.work,
  ]).toEqual(['citation:qin-z-2015', 'citation:qin-z-2015']);
});

test.each(['0', '-1', '1.5', `${PATHS + 1}`, 'first'])('there is no path %s', (path) => {
  expect(read(`/?path=${path}`)).toEqual({
    view: WHOLE_MAP,
    problems: [`There is no path “${path}”; all are shown.`],
  });
});

test('an invalid count is left out; a count that is too large becomes the maximum', () => {
  const opened = read('/?open=organ:a*0,organ:b*many,organ:c*5.7,organ:d*,organ:e*9999,organ:f').view.opened;
  expect(opened.map(({ id: one, count }) => [one, count])).toEqual([
    ['organ:a', undefined],
    ['organ:b', undefined],
    ['organ:c', 5],
    ['organ:d', undefined],
    ['organ:e', MOST_NEIGHBORS],
    ['organ:f', undefined],
  ]);
});

test('a thing is pinned once; an invalid place or id pins nothing', () => {
  const { view: found, problems } = read(
    '/?pin=organ:a@-0_9,organ:a@1_2,organ:b@1_2px,@1_2,organ:c@123456_1,nonsense@1_2,x organ:d@1_2',
  );
  expect(found.pinned).toEqual([{ id: 'organ:a', x: 0, y: 9 }]);
  expect(problems).toHaveLength(5);
});
