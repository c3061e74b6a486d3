import { localId } from '../../text/label.ts';
import { simplify } from '../../text/simplify.ts';
import type { KnownData } from '../known-data.ts';
import { LOST } from './classic-text.ts';
import { OLD_NAMES } from './old-names.ts';
import { isRestored } from './restored.ts';

/** The point that a printed name names, or why it names none. */
export type PointReading = { readonly id: string } | { readonly reason: string };

/** What tells points of one name apart: `channel:ST` for a channel, 手 or 足 for a limb. */
export type Among = string;

/** Characters that the books write for one another in names of points; none tells two points apart. */
const ALIKE: readonly (readonly [RegExp, string])[] = [
  [/[\s\u3000]/gu, LOST],
  [/大/gu, '太'],
  [/鬲/gu, '膈'],
  [/[管腕]/gu, '脘'],
  [/留/gu, '溜'],
  [/[付附趺]/gu, '跗'],
  [/[液掖]/gu, '腋'],
  [/理/gu, '里'],
  [/郎/gu, '廊'],
  [/[输腧]/gu, '俞'],
  [/谿/gu, '溪'],
  [/窌/gu, '髎'],
  [/扬/gu, '阳'],
  [/却/gu, '郄'],
  [/瞳/gu, '童'],
];

/** What names begin with to tell two points of one short name apart: 手三里 and 足三里 are both 三里. */
const BEFORE_SHORT_NAMES = /^[手足头腹腰膝耳口](?=..)/u;

/** The names of points as the books write them. */
export class PointNames {
  private readonly named = new Map<string, Set<string>>();
  private readonly lengths = new Map<number, string[]>();

  constructor(known: Pick<KnownData, 'idsOf' | 'names'>) {
    for (const id of known.idsOf('acupoint'))
      for (const { language, text } of known.names(id))
        if (language.startsWith('zh-Han') || language === 'lzh') {
          const name = keyOf(text);
          this.add(name, id);
          if (!id.includes('EX-') && BEFORE_SHORT_NAMES.test(name))
            this.add(name.replace(BEFORE_SHORT_NAMES, ''), id);
        }
    for (const [old, name] of Object.entries(OLD_NAMES))
      for (const id of this.named.get(keyOf(name)) ?? []) this.add(keyOf(old), id);
    for (const name of this.named.keys())
      this.lengths.set(name.length, [...(this.lengths.get(name.length) ?? []), name]);
  }

  /** Whether something is the name of a point, or of several. */
  has(written: string): boolean {
    return this.named.has(keyOf(written));
  }

  /** The points that a printed name can mean; a lost character is any that the edition does not have elsewhere. */
  meant(written: string, characters: ReadonlySet<string>): ReadonlySet<string> {
    const name = keyOf(written);
    // A name has two characters or more: of one alone, the one before it or behind it is lost.
    if (name.length === 1 && name !== LOST)
      return this.meant(name + LOST, characters).union(this.meant(LOST + name, characters));
    const same = this.named.get(name);
    if (same !== undefined || !name.includes(LOST)) return same ?? new Set();
    const fitting = (this.lengths.get(name.length) ?? []).filter((one) => isRestored(name, one, characters));
    return new Set(fitting.flatMap((one) => [...(this.named.get(one) ?? [])]));
  }

  /** The one point that a printed name means in its place. */
  read(written: string, characters: ReadonlySet<string>, among?: Among): PointReading {
    const meant = this.meant(written, characters);
    if (/^_+$/u.test(keyOf(written))) return { reason: 'the name of the point is lost' };
    if (meant.size === 0) return { reason: 'no point of the data has this name' };
    const here = meant.size === 1 || among === undefined ? [...meant] : this.within(written, meant, among);
    if (here.length === 1) return { id: here[0]! };
    return {
      reason:
        keyOf(written).includes(LOST) || written.length === 1
          ? 'a character of the name is lost, and several points fit'
          : 'a name that several points have, and nothing here says which',
    };
  }

  /** The names that a run of characters is made of, where a line ended between two of them; itself otherwise. */
  parted(written: string): string[] {
    if (this.has(written)) return [written];
    const ways = [...written]
      .map((_, at) => [written.slice(0, at), written.slice(at)] as const)
      .filter((names) => names.every((name) => this.has(name)));
    return ways.length === 1 ? [...ways[0]!] : [written];
  }

  private within(written: string, meant: ReadonlySet<string>, among: Among): string[] {
    const limb = this.named.get(among + keyOf(written));
    return [...meant].filter((id) => limb?.has(id) ?? channelOf(id) === among);
  }

  private add(name: string, id: string): void {
    this.named.set(name, (this.named.get(name) ?? new Set()).add(id));
  }
}

/** The channel of a point by its code: channel:GB for acupoint:GB30. */
export function channelOf(point: string): string {
  return `channel:${localId(point).replace(/[-\d].*$/, '')}`;
}

/** A name as it is compared. */
function keyOf(written: string): string {
  return ALIKE.reduce((name, [characters, by]) => name.replace(characters, by), simplify(written));
}
