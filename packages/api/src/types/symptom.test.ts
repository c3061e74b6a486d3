import { expect, test } from 'vitest';
import { ask } from '../testing/ask.ts';

const TRACE = `query ($id: ID!, $minLevel: EvidenceLevel, $derived: Boolean! = true) {
  symptom(id: $id) {
    channels(minLevel: $minLevel, derived: $derived) {
      channel { code }
      match
      because { id derivedBy premises { id } evidence { citation { id } locator } }
      routes { match level works via { id } claims { id } }
      points { point { code } match level works claims { id works } }
    }
  }
}`;

async function trace(id: string, variables = {}) {
  const { data } = await ask(TRACE, { id, ...variables });
  return data.symptom.channels as any[];
}
const codes = (channel: any): string[] => channel.points.map(({ point }: any) => point.code);
const find = (channels: any[], code: string) => channels.find(({ channel }) => channel.code === code);

test('pain down the side of the leg traces to GB with GB30, GB31 and GB34', async () => {
  const channels = await trace('sciatica-lateral');
  expect(channels[0].channel.code).toBe('GB');
  expect(channels[0].match).toBe('EXACT');
  expect(codes(channels[0])).toEqual(expect.arrayContaining(['GB30', 'GB31', 'GB34']));
});

test('pain down the back of the leg traces to BL with BL36, BL37, BL40, BL57 and BL60', async () => {
  const [first] = await trace('sciatica-posterior');
  expect(first.channel.code).toBe('BL');
  expect(codes(first)).toEqual(expect.arrayContaining(['BL36', 'BL37', 'BL40', 'BL57', 'BL60']));
});

test('pain down the inside of the leg traces to LR with LR8, and SP and KI run there too', async () => {
  const channels = await trace('sciatica-medial');
  expect(codes(find(channels, 'LR'))).toContain('LR8');
  for (const code of ['LR', 'SP', 'KI']) {
    const claim = `symptom:sciatica-medial~involves~channel:${code}~channel-by-region`;
    expect(find(channels, code).because.find(({ id }: any) => id === claim)).toMatchObject({
      derivedBy: 'channel-by-region',
      premises: expect.arrayContaining([
        { id: 'symptom:sciatica-medial~felt-in~region:medial-leg' },
        { id: `channel:${code}~traverses~region:medial-leg` },
      ]),
    });
  }
});

test('because has the premises of derived claims, with their works', async () => {
  const [gb] = await trace('sciatica-lateral');
  const premise = gb.because.find(({ id }: any) => id === 'channel:GB~traverses~region:lateral-leg');
  expect(premise.evidence.length).toBeGreaterThan(0);
  expect(premise.evidence.every(({ citation, locator }: any) => citation.id && locator)).toBe(true);
});

test('without derived claims no hop is derived', async () => {
  const channels = await trace('sciatica-medial', { derived: false });
  expect(channels.flatMap(({ because }) => because).filter(({ derivedBy }) => derivedBy !== null)).toEqual(
    [],
  );
  expect(find(await trace('sciatica-medial'), 'KI').match).toBe('EXACT');
  expect(find(channels, 'KI').match).toBe('BROADER');
});

test('a minimum level applies to hops and points', async () => {
  const channels = await trace('sciatica-lateral', { minLevel: 'TRADITIONAL' });
  const levels = channels.flatMap(({ routes, points }) =>
    [...routes, ...points].map(({ level }: any) => level),
  );
  expect(levels.length).toBeGreaterThan(0);
  expect(levels).not.toContain('UNCITED');
});

test('points rank exact before narrower before broader, then by level', async () => {
  const rank = ['EXACT', 'NARROWER', 'BROADER'];
  const level = ['SYNTHESIZED', 'RANDOMIZED', 'OBSERVATIONAL', 'REGISTERED', 'TRADITIONAL', 'UNCITED'];
  for (const { points } of await trace('sciatica')) {
    const keys = points.map((point: any) => rank.indexOf(point.match) * 10 + level.indexOf(point.level));
    expect(keys).toEqual(keys.toSorted((a: number, b: number) => a - b));
  }
});

/** How many works of a claim support it at each level, families counted once; a slow count of each piece of evidence. */
function worksFrom(claims: any[], least: string): number {
  const order = ['UNCITED', 'TRADITIONAL', 'REGISTERED', 'OBSERVATIONAL', 'RANDOMIZED', 'SYNTHESIZED'];
  const families = claims.flatMap(({ evidence }) =>
    evidence
      .filter(
        ({ direction, level }: any) =>
          direction === 'SUPPORTS' && order.indexOf(level) >= order.indexOf(least),
      )
      .map(({ citation }: any) => [citation.id, ...citation.family.map(({ id }: any) => id)].sort()[0]),
  );
  return new Set(families).size;
}

const POINTS = `query ($id: ID!, $minLevel: EvidenceLevel, $in: ID) {
  symptom(id: $id) {
    points(minLevel: $minLevel, in: $in) {
      point { code }
      works
      claims {
        works
        atLeast: works(minLevel: $minLevel)
        evidence { direction level citation { id family { id } } }
      }
      located { id }
    }
    channels { channel { code } points(minLevel: $minLevel, in: $in) { point { code } works located { id } } }
    inRegion: channels(in: $in) { channel { code } points(minLevel: $minLevel) { point { code } located { id } } }
    pointRegions(minLevel: $minLevel) { region { id } points }
  }
}`;

async function points(id: string, variables = {}) {
  const { data, errors } = await ask(POINTS, { id, ...variables });
  expect(errors).toBeUndefined();
  return data.symptom as { points: any[]; channels: any[]; inRegion: any[]; pointRegions: any[] };
}
const point = (list: any[], code: string) => list.find((each) => each.point.code === code);

test('with a minimum level only works at or above it count for a point', async () => {
  const { points: bl } = await points('low-back-pain', { minLevel: 'RANDOMIZED' });
  expect(point(bl, 'BL23').works).toBe(7);
  expect(point(bl, 'BL23').claims.map((claim: any) => [claim.works, claim.atLeast])).toEqual([[22, 7]]);
  const { points: gb } = await points('sciatica', { minLevel: 'REGISTERED' });
  expect(point(gb, 'GB30').works).toBe(5);
  for (const minLevel of ['TRADITIONAL', 'REGISTERED', 'RANDOMIZED', 'SYNTHESIZED'])
    for (const { works, claims } of (await points('low-back-pain', { minLevel })).points) {
      expect(works).toBe(worksFrom(claims, minLevel));
      for (const claim of claims) expect(claim.atLeast).toBe(worksFrom([claim], minLevel));
    }
});

test('the works of a derived claim are those of its premises, from a minimum level', async () => {
  const { data } = await ask(
    `{ claim(id: "symptom:sciatica-lateral~involves~channel:GB~channel-by-region") {
      works cited: works(minLevel: TRADITIONAL) premises { works cited: works(minLevel: TRADITIONAL) }
    } }`,
  );
  const { works, cited, premises } = data.claim;
  expect(cited).toBeGreaterThan(0);
  expect(cited).toBeLessThan(works);
  expect(cited).toBeLessThanOrEqual(premises.reduce((sum: number, each: any) => sum + each.cited, 0));
});

test('points can be filtered by region, with the claims that place them there', async () => {
  const { points: all } = await points('headache');
  const { points: foot, channels, inRegion, pointRegions } = await points('headache', { in: 'region:foot' });
  expect(foot.length).toBeGreaterThan(5);
  expect(foot.length).toBeLessThan(all.length);
  for (const { point: found, located } of foot) {
    expect(located[0].id).toMatch(new RegExp(`^acupoint:${found.code}~located-in~region:`));
    if (!located[0].id.endsWith('region:foot')) expect(located.at(-1).id).toMatch(/~kind-of~region:foot$/);
  }
  const ofChannels = channels.flatMap((channel) => codes(channel));
  expect(new Set(ofChannels).isSubsetOf(new Set(codes({ points: foot })))).toBe(true);
  expect(ofChannels.length).toBeGreaterThan(0);
  expect(inRegion).toMatchObject(
    channels
      .filter((channel) => channel.points.length > 0)
      .map(({ channel, points: list }) => ({
        channel,
        points: list.map(({ point: found, located }: any) => ({ point: found, located })),
      })),
  );
  expect(inRegion.length).toBeLessThan(channels.length);
  expect(pointRegions.find(({ region }) => region.id === 'region:foot').points).toBe(foot.length);
  expect(all.flatMap(({ located }) => located)).toEqual([]);
});

test('a region can be given by name, and anything else gives no points', async () => {
  expect(codes(await points('headache', { in: 'Foot' }))).toEqual(
    codes(await points('headache', { in: 'region:foot' })),
  );
  for (const place of ['nowhere', 'symptom:headache', 'GB30'])
    expect((await points('headache', { in: place })).points).toEqual([]);
});

test('a point has what studies of it found, and can be filtered by a result against something', async () => {
  const { data } = await ask(`{
    symptom(id: "tension-headache") {
      points { point { code } found { level studies results { against result } } }
      pooled: points(against: SHAM, minLevel: SYNTHESIZED) { point { code } found { level results { against } } }
      sham: points(against: SHAM) { point { code } found { results { against result } } }
      all: channels { channel { code } }
      channels(against: SHAM) { channel { code } points { found { results { against result } } } }
    } }`);
  const { points, pooled, sham, all, channels } = data.symptom;
  const hasSham = ({ found }: any) =>
    found.some(({ results }: any) =>
      results.some(({ against, result }: any) => against === 'SHAM' && result !== 'NOT_REPORTED'),
    );
  expect(sham).toHaveLength(points.filter(hasSham).length);
  expect(sham.length).toBeGreaterThan(0);
  expect(sham.length).toBeLessThan(points.length);
  expect(sham.every(hasSham)).toBe(true);
  for (const { found } of pooled)
    expect(found).toContainEqual(expect.objectContaining({ level: 'SYNTHESIZED' }));
  expect(channels.length).toBeGreaterThan(0);
  expect(channels.length).toBeLessThanOrEqual(all.length);
  expect(channels.every((channel: any) => channel.points.length > 0 && channel.points.every(hasSham))).toBe(
    true,
  );
  const [first] = points.find(({ point }: any) => point.code === 'GB20').found;
  expect(first).toMatchObject({
    level: 'RANDOMIZED',
    results: [{ against: 'SHAM', result: 'NO_DIFFERENCE' }],
  });
  expect(first.studies).toBeGreaterThanOrEqual(2);
});

test('each channel says why it has its place, and what regions tell of a rule', async () => {
  const { data } = await ask(
    `{ symptom(id: "sciatica") { channels {
      channel { code } why { kind match level works via { id } regions { felt shared share } } routes { kind }
    } } }`,
  );
  const channels = data.symptom.channels as any[];
  expect(channels[0]).toMatchObject({
    channel: { code: 'GB' },
    why: { kind: 'SAID', match: 'EXACT', via: { id: 'symptom:sciatica' }, regions: null },
  });
  const yangLink = find(channels, 'YangLV').why;
  expect(yangLink).toMatchObject({ kind: 'BY_RULE', regions: { felt: 8, shared: 3 } });
  // The foot has seven channels, the hip and the side of the leg three each.
  expect(yangLink.regions.share).toBeCloseTo((1 / 7 + 1 / 3 + 1 / 3) / 8);
  for (const { why, routes } of channels) expect(why.kind).toBe(routes[0].kind);
});
