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

test('because holds the premises of what follows by rule, with their works', async () => {
  const [gb] = await trace('sciatica-lateral');
  const premise = gb.because.find(({ id }: any) => id === 'channel:GB~traverses~region:lateral-leg');
  expect(premise.evidence.length).toBeGreaterThan(0);
  expect(premise.evidence.every(({ citation, locator }: any) => citation.id && locator)).toBe(true);
});

test('without derived claims no hop follows by rule', async () => {
  const channels = await trace('sciatica-medial', { derived: false });
  expect(channels.flatMap(({ because }) => because).filter(({ derivedBy }) => derivedBy !== null)).toEqual(
    [],
  );
  expect(find(await trace('sciatica-medial'), 'KI').match).toBe('EXACT');
  expect(find(channels, 'KI').match).toBe('BROADER');
});

test('a minimum level holds for hops and for points', async () => {
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
