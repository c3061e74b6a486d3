/** The vessels that have one name. */
const VESSELS: Readonly<Record<string, string>> = {
  督脉: 'GV',
  任脉: 'CV',
  冲脉: 'TV',
  带脉: 'BV',
  阳跷: 'YangHV',
  阴跷: 'YinHV',
  阳维: 'YangLV',
  阴维: 'YinLV',
};

/** The channels by limb and by their name among the six. */
const OF_LIMBS: Readonly<Record<string, string>> = {
  手太阴: 'LU',
  手阳明: 'LI',
  足阳明: 'ST',
  足太阴: 'SP',
  手少阴: 'HT',
  手太阳: 'SI',
  足太阳: 'BL',
  足少阴: 'KI',
  手厥阴: 'PC',
  手少阳: 'TE',
  足少阳: 'GB',
  足厥阴: 'LR',
};

/**
 * The channels that a list names: 督脉、足太阳、阳明 are GV, BL and ST, since a limb holds until another is named; 手足少阳
 * are TE and GB. Undefined when part of it names none, or names one without a limb.
 */
export function channelsIn(text: string): string[] | undefined {
  const found: string[] = [];
  let limbs: string[] = [];
  for (const part of text.split(/[、，]|与|及/u)) {
    const { limb = '', name = '' } =
      /^(?<limb>手足|足手|手|足)?(?<name>.+?)(?:[之二三]脉|经)?$/u.exec(part)?.groups ?? {};
    const vessel = VESSELS[part] ?? VESSELS[part.replace(/脉$/u, '')];
    if (vessel !== undefined) {
      found.push(vessel);
      continue;
    }
    if (limb !== '') limbs = [...limb];
    const channels = limbs.flatMap((one) => OF_LIMBS[one + name] ?? []);
    if (channels.length === 0 || channels.length < limbs.length) return undefined;
    found.push(...channels);
  }
  return found.map((code) => `channel:${code}`);
}

/** The channel in the heading of a section: channel:ST for 足阳明胃经. */
export function channelOfHeading(heading: string): string | undefined {
  const [limb] = /[手足][太少阳厥][阴阳明]/u.exec(heading) ?? [];
  const code = limb === undefined ? VESSELS[/[督任]脉/u.exec(heading)?.[0] ?? ''] : OF_LIMBS[limb];
  return code === undefined ? undefined : `channel:${code}`;
}
