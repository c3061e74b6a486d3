import {
  ENTITY_KINDS,
  EVIDENCE_LEVELS,
  type EvidenceLevel,
  kindOf,
  RELATION_KINDS,
  STANDINGS,
} from '@jingluo/graph/vocabulary';
import {
  MOST_HIDDEN,
  MOST_NEIGHBORS,
  MOST_OPENED,
  MOST_PINNED,
  type Opened,
  PATHS,
  type Pin,
  type ViewState,
} from './view-state.ts';

/** A view as an address asks for it, and in whole sentences what of the address could not be followed. */
export interface ReadView {
  readonly view: ViewState;
  readonly problems: readonly string[];
}

/** Reads an address. Never fails: what cannot be read is left out and named. */
export function readView(parameters: Pick<URLSearchParams, 'get'>): ReadView {
  const problems: string[] = [];
  const text = (name: string): string | undefined => parameters.get(name)?.trim() || undefined;
  const view: ViewState = {
    focus: text('focus'),
    to: text('to'),
    path: readPath(text('path')),
    opened: capped('open', MOST_OPENED, readOpened, 'opened'),
    hidden: capped('hide', MOST_HIDDEN, (entry) => (isId(entry) ? { id: entry } : undefined), 'hidden').map(
      ({ id }) => id,
    ),
    pinned: capped('pin', MOST_PINNED, readPin, 'pinned'),
    selected: text('selected'),
    claim: text('claim'),
    filters: {
      kinds: readChoice('kinds', ENTITY_KINDS, 'kind of thing'),
      relations: readChoice('relations', RELATION_KINDS, 'relation'),
      standings: readChoice('standing', STANDINGS, 'standing'),
      minLevel: readLevel(text('level')),
      derived: readDerived(text('derived')),
      work: readWork(text('work')),
    },
    list: text('view') === 'list',
  };
  return { view, problems };

  function capped<T extends { readonly id: string }>(
    name: string,
    most: number,
    read: (entry: string) => T | undefined,
    word: string,
  ): T[] {
    const entries = (text(name) ?? '').split(',').filter((entry) => entry !== '');
    const good = entries.flatMap((entry) => {
      const value = read(entry);
      if (value === undefined)
        problems.push(`“${entry}” names nothing that could be ${word}; it was left out.`);
      return value === undefined ? [] : [value];
    });
    const unique = [...new Map(good.toReversed().map((value) => [value.id, value])).values()].toReversed();
    if (unique.length > most)
      problems.push(`The link has ${unique.length} things ${word}; the first ${most} are.`);
    return unique.slice(0, most);
  }

  function readChoice<T extends string>(name: string, all: readonly T[], word: string): readonly T[] {
    const value = text(name);
    if (value === undefined) return all;
    if (value === 'none') return [];
    const without = value.startsWith('-');
    const named = (without ? value.slice(1) : value).split(',').filter((entry) => entry !== '');
    const unknown = named.filter((entry) => !all.some((known) => known === entry));
    for (const entry of unknown) problems.push(`“${entry}” is no ${word}; that filter was left out.`);
    if (unknown.length === named.length) return all;
    return all.filter((known) => named.includes(known) !== without);
  }

  function readLevel(value: string | undefined): EvidenceLevel {
    const level = EVIDENCE_LEVELS.find((known) => known === value);
    if (value !== undefined && level === undefined)
      problems.push(`“${value}” is no level (${EVIDENCE_LEVELS.join(', ')}); all levels are shown.`);
    return level ?? 'uncited';
  }

  function readDerived(value: string | undefined): boolean {
    if (value !== undefined && value !== 'no' && value !== 'yes')
      problems.push(`derived=${value} is neither yes nor no; derived claims are shown.`);
    return value !== 'no';
  }

  function readPath(value: string | undefined): number | undefined {
    if (value === undefined) return undefined;
    const number = Number(value);
    if (Number.isInteger(number) && number >= 1 && number <= PATHS) return number;
    problems.push(`There is no path “${value}”; all are shown.`);
    return undefined;
  }
}

function isId(entry: string): boolean {
  return kindOf(entry) !== undefined && /^[^\s,*@]+$/.test(entry);
}

function readOpened(entry: string): Opened | undefined {
  const [id = '', count] = entry.split('*');
  if (!isId(id)) return undefined;
  const number = Math.trunc(Number(count));
  return { id, count: count !== undefined && number >= 1 ? Math.min(number, MOST_NEIGHBORS) : undefined };
}

function readPin(entry: string): Pin | undefined {
  const match = /^([^@]+)@(-?\d{1,5})_(-?\d{1,5})$/.exec(entry);
  if (match === null || !isId(match[1]!)) return undefined;
  // Adding zero turns -0 into 0.
  return { id: match[1]!, x: Number(match[2]) + 0, y: Number(match[3]) + 0 };
}

function readWork(value: string | undefined): string | undefined {
  return value === undefined ? undefined : value.startsWith('citation:') ? value : `citation:${value}`;
}
