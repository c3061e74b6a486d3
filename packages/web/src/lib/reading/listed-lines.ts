import type { IndexedWork, ListedWork, Reading } from '@jingluo/graph/reading';

/** A source that a text lists, as a line. */
export interface ListedLine {
  /** Its position in the list. */
  readonly place: number;
  readonly number: string;
  readonly name: string;
  /** What it is and what is wrong with it: "Journal of Pain Research · likely one trial with 3". */
  readonly words: string;
  /** What it is here; undefined for a source that is not here. */
  readonly work: IndexedWork | undefined;
  /** Its part of the bracket about entries that count once. */
  readonly bracket: 'first' | 'within' | 'last' | undefined;
}

/** The sources that a text lists, in its order. */
export function listedLines(
  { listed, bodies }: Pick<Reading, 'listed' | 'bodies'>,
  workOf: (id: string) => IndexedWork | undefined,
): ListedLine[] {
  return listed.map((entry, place) => {
    const work = entry.citation === undefined ? undefined : workOf(entry.citation);
    const { bracket, with: joined } = bodyOf(place, bodies, listed);
    return {
      place,
      number: entry.number ?? String(place + 1),
      name: work?.label ?? shortened(entry.text),
      words: [work === undefined ? 'not among the sources here' : work.container, ...entry.defects, joined]
        .filter(Boolean)
        .join(' · '),
      work,
      bracket,
    };
  });
}

const LONGEST = 90;

function shortened(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST).trimEnd()}…` : text;
}

function bodyOf(
  place: number,
  bodies: Reading['bodies'],
  listed: readonly ListedWork[],
): { bracket: ListedLine['bracket']; with?: string } {
  const body = bodies.find(({ works }) => works.length > 1 && works.includes(place));
  const [first, last] = [body?.works[0], body?.works.at(-1)];
  if (body === undefined) {
    const around = bodies.some(({ works }) => works.length > 1 && works[0]! < place && place < works.at(-1)!);
    return { bracket: around ? 'within' : undefined };
  }
  if (place === first) return { bracket: 'first' };
  const number = listed[first!]!.number ?? String(first! + 1);
  return {
    bracket: place === last ? 'last' : 'within',
    with: `${body.because ?? 'counts once'} with ${number}`,
  };
}
