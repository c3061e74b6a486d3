import { expect, test } from 'vitest';
import { shippedDataset, shippedSnapshot } from '../read/shipped.ts';
import { POINT_COUNTS } from '../vocabulary/channels.ts';

const { graph } = shippedSnapshot();
const claims = graph.mapEdges((_, claim) => claim).filter(({ derivedBy }) => derivedBy === undefined);
const { statements } = shippedDataset();

const objects = (subject: string, relation: string) =>
  claims
    .filter((claim) => claim.subject === subject && claim.relation === relation)
    .map(({ object }) => object);
const subjects = (object: string, relation: string) =>
  claims
    .filter((claim) => claim.object === object && claim.relation === relation)
    .map(({ subject }) => subject);
const ofKind = (kind: string) => graph.filterNodes((_, entity) => entity.kind === kind).sort();
const kindsOf = (quality: string) => subjects(`quality:${quality}`, 'kind-of');

const CODES = Object.keys(POINT_COUNTS);
const PRIMARY = CODES.slice(0, 12).map((code) => `channel:${code}`);
const VESSELS = ['GV', 'CV', 'TV', 'BV', 'YinHV', 'YangHV', 'YinLV', 'YangLV'].map(
  (code) => `channel:${code}`,
);
const ZANG = ['liver', 'heart', 'spleen', 'lung', 'kidney'].map((id) => `organ:${id}`);
const ELEMENTS = ['wood', 'fire', 'earth', 'metal', 'water'].map((id) => `element:${id}`);
const FU = [
  'gallbladder',
  'stomach',
  'small-intestine',
  'large-intestine',
  'bladder',
  'triple-energizer',
].map((id) => `organ:${id}`);
const SENSES = ['eye', 'tongue', 'mouth', 'nose', 'ear'].map((id) => `region:${id}`);
const TISSUES = ['tendons', 'vessels', 'muscles', 'skin', 'bones'].map((id) => `region:${id}`);

test.each(['season', 'colour', 'taste', 'climate', 'emotion'])(
  'each element has something of the kind %s',
  (family) => {
    const members = kindsOf(family);
    expect(members.length).toBeGreaterThanOrEqual(5);
    const had = ELEMENTS.map((id) =>
      subjects(id, 'corresponds-to').filter((other) => members.includes(other)),
    );
    expect(had.map((found) => found.length > 0)).toEqual([true, true, true, true, true]);
  },
);

test('each element and its zang organ have the sense organ and the tissue of Suwen 5', () => {
  for (const regions of [SENSES, TISSUES]) {
    const correspondences = regions.map((region) =>
      claims
        .filter(({ subject, evidence }) => subject === region && evidence.some(isOfSuwen5))
        .map(({ relation, object }) => `${relation} ${object}`)
        .sort(),
    );
    expect(correspondences).toEqual(
      ELEMENTS.map((element, index) => [`corresponds-to ${element}`, `pertains-to ${ZANG[index]}`]),
    );
  }
  function isOfSuwen5({ citation }: { readonly citation: string }): boolean {
    return citation === 'citation:suwen-5';
  }
});

test('the ear pertains to the Heart (Suwen 4) and to the Kidney (Suwen 5)', () => {
  expect(objects('region:ear', 'pertains-to').sort()).toEqual(['organ:heart', 'organ:kidney']);
});

test('there are twelve zang-fu and six extraordinary fu, and the Gallbladder is both', () => {
  const extraordinary = ['brain', 'marrow', 'bone', 'vessels', 'gallbladder', 'uterus'].map(
    (id) => `organ:${id}`,
  );
  expect(ofKind('organ')).toEqual(
    [...new Set([...ZANG, 'organ:pericardium', ...FU, ...extraordinary])].sort(),
  );
  expect(subjects('quality:zang', 'has-quality').sort()).toEqual([...ZANG, 'organ:pericardium'].sort());
  expect(subjects('quality:fu', 'has-quality').sort()).toEqual([...FU].sort());
  expect(subjects('quality:extraordinary-fu', 'has-quality').sort()).toEqual(extraordinary.sort());
});

test('there are twenty channels, twelve primary and eight extraordinary', () => {
  expect(ofKind('channel')).toEqual([...PRIMARY, ...VESSELS].sort());
  expect(subjects('quality:primary-channel', 'has-quality').sort()).toEqual([...PRIMARY].sort());
  expect(subjects('quality:extraordinary-vessel', 'has-quality').sort()).toEqual([...VESSELS].sort());
});

test('each channel has names in pinyin, traditional and simplified characters', () => {
  const missing = ofKind('channel').flatMap((id) => {
    const languages = graph.getNodeAttributes(id).names.map(({ language }) => language);
    return ['zh-Latn-pinyin', 'zh-Hant', 'zh-Hans'].flatMap((language) =>
      languages.includes(language as never) ? [] : [`${id} ${language}`],
    );
  });
  expect(missing).toEqual([]);
});

test.each([
  ['yin-or-yang', 12, 2],
  ['limb', 12, 2],
  ['hour', 12, 12],
])('each primary channel has one quality of the kind %s', (family, channels, different) => {
  const members = kindsOf(family);
  const had = PRIMARY.map((id) => objects(id, 'has-quality').filter((quality) => members.includes(quality)));
  expect(had.filter((found) => found.length === 1)).toHaveLength(channels);
  expect(new Set(had.flat()).size).toBe(different);
});

test('each primary channel has one of the six names, which agrees with its yin or yang', () => {
  const agree = PRIMARY.map((id) => {
    const had = objects(id, 'has-quality');
    const sides = ['yin', 'yang'].filter((side) => kindsOf(side).some((name) => had.includes(name)));
    return sides.length === 1 && had.includes(`quality:${sides[0]}`);
  });
  expect(agree).toEqual(PRIMARY.map(() => true));
});

test('paired primary channels have the same limb and element, and opposite yin and yang', () => {
  const pairs = claims.filter(
    ({ relation, subject }) => relation === 'paired-with' && PRIMARY.includes(subject),
  );
  expect(pairs).toHaveLength(6);
  const shared = pairs.map(({ subject, object }) => {
    const [one, other] = [subject, object].map((id) => [
      ...objects(id, 'has-quality'),
      ...objects(id, 'corresponds-to'),
    ]);
    return one!.filter((quality) => other!.includes(quality)).length;
  });
  // primary channel, hand or foot, element
  expect(shared).toEqual([3, 3, 3, 3, 3, 3]);
});

test('every primary channel has an organ, an element and a pair, and its organ has an element and a pair', () => {
  const partners = (id: string) => [...objects(id, 'paired-with'), ...subjects(id, 'paired-with')];
  for (const channel of PRIMARY) {
    const [organ, ...more] = objects(channel, 'pertains-to');
    expect(more).toEqual([]);
    for (const id of [channel, organ!]) {
      expect([objects(id, 'corresponds-to').length, partners(id).length]).toEqual([1, 1]);
    }
    expect(objects(organ!, 'corresponds-to')).toEqual(objects(channel, 'corresponds-to'));
  }
});

/** What Lingshu 10 says of a channel, in its order: where it begins, and where each of its branches ends. */
function course(code: string): string {
  const path = statements.filter(
    ({ citation, subject, relation }) =>
      citation === 'citation:lingshu-10' && subject === `channel:${code}` && relation === 'traverses',
  );
  const branches = [...Map.groupBy(path, ({ locator }) => locator).values()];
  const ends = branches.map((branch) => branch.at(-1)!.object);
  return [path[0]!.object, ...ends].map((id) => id.slice('region:'.length)).join(' ');
}

test('the pathways of Lingshu 10 begin and end where the classic says', () => {
  expect(Object.fromEntries(CODES.slice(0, 12).map((code) => [code, course(code)]))).toEqual({
    LU: 'upper-abdomen thumb index-finger',
    LI: 'index-finger supraclavicular-fossa nose',
    ST: 'nose face supraclavicular-fossa groin middle-toe great-toe',
    SP: 'great-toe tongue',
    HT: 'chest chest eye little-finger',
    SI: 'little-finger throat ear cheek',
    BL: 'eye vertex ear low-back knee little-toe',
    KI: 'little-toe spine tongue chest',
    PC: 'chest chest middle-finger ring-finger',
    TE: 'ring-finger chest cheek eye',
    GB: 'eye supraclavicular-fossa eye hip fourth-toe great-toe',
    LR: 'great-toe vertex lips',
  });
});

test('every vessel has a pathway', () => {
  expect(VESSELS.filter((id) => objects(id, 'traverses').length < 3)).toEqual(['channel:BV']);
  expect(objects('channel:BV', 'traverses').sort()).toEqual(['region:ribs', 'region:waist']);
});

test('the eight confluent and the sixteen cleft points open or belong to the right vessels', () => {
  const of = (relation: string) =>
    claims
      .filter((claim) => claim.relation === relation && VESSELS.includes(claim.object))
      .map(({ subject, object }) => `${object} ${subject}`.replace(/(?:channel|acupoint):/g, ''))
      .sort();
  expect(of('confluent-point-of')).toEqual(
    ['GV SI3', 'CV LU7', 'TV SP4', 'BV GB41', 'YinHV KI6', 'YangHV BL62', 'YinLV PC6', 'YangLV TE5'].sort(),
  );
  expect(of('cleft-point-of')).toEqual(['YangHV BL59', 'YangLV GB35', 'YinHV KI8', 'YinLV KI9']);
});

test('the eight meeting points are those of Nanjing 45', () => {
  const meeting = claims.filter(({ relation }) => relation === 'meeting-point-of');
  expect(meeting.map(({ subject, object }) => `${subject} ${object}`).sort()).toEqual([
    'acupoint:BL11 region:bones',
    'acupoint:BL17 region:blood',
    'acupoint:CV12 quality:fu',
    'acupoint:CV17 quality:qi',
    'acupoint:GB34 region:tendons',
    'acupoint:GB39 region:marrow',
    'acupoint:LR13 quality:zang',
    'acupoint:LU9 region:vessels',
  ]);
  const cited = (id: string) =>
    meeting.find((claim) => claim.id === id)!.evidence.map(({ citation }) => citation);
  expect(meeting.every(({ id }) => cited(id).includes('citation:nanjing-45'))).toBe(true);
});
