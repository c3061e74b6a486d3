import {
  ENTITY_KINDS,
  EVIDENCE_LEVELS,
  type EvidenceLevel,
  kindOf,
  RELATION_KINDS,
  STANDINGS,
} from '@jingluo/graph/vocabulary';
import type { Filters } from './filters.ts';
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

/** Every part of a view, each filter by itself. */
export type ViewParts = Omit<ViewState, 'filters'> & Filters;

/** A part of a view as a parameter of its address. */
export interface ViewParameter<Part> {
  readonly name: string;
  /**
   * When a change of it loads something. Most filters only choose from what is loaded; a search for paths uses some.
   */
  readonly loads: 'always' | 'with paths' | 'never';
  /** Undefined for the value that the whole map has. */
  readonly write: (part: Part) => string | undefined;
  /** Reports what cannot be read, in a whole sentence, and leaves it out. */
  readonly read: (text: string | undefined, tell: (problem: string) => void) => Part;
}

/** All parameters, in their order in an address. */
export const VIEW_PARAMETERS: { readonly [Part in keyof ViewParts]: ViewParameter<ViewParts[Part]> } = {
  focus: text({ name: 'focus', loads: 'always' }),
  to: text({ name: 'to', loads: 'always' }),
  path: { name: 'path', loads: 'never', write: (path) => path?.toString(), read: readPath },
  opened: list<Opened>({
    name: 'open',
    loads: 'always',
    most: MOST_OPENED,
    words: 'opened',
    write: ({ id, count }) => (count === undefined ? id : `${id}*${count}`),
    read: readOpened,
  }),
  hidden: list<string>({
    name: 'hide',
    loads: 'never',
    most: MOST_HIDDEN,
    words: 'hidden',
    write: (id) => id,
    read: (entry) => (isId(entry) ? entry : undefined),
  }),
  pinned: list<Pin>({
    name: 'pin',
    loads: 'never',
    most: MOST_PINNED,
    words: 'pinned',
    write: ({ id, x, y }) => `${id}@${x}_${y}`,
    read: readPin,
  }),
  selected: text({ name: 'selected', loads: 'always' }),
  claim: text({ name: 'claim', loads: 'always' }),
  kinds: choice({ name: 'kinds', loads: 'never', all: ENTITY_KINDS, word: 'kind of thing' }),
  relations: choice({ name: 'relations', loads: 'with paths', all: RELATION_KINDS, word: 'relation' }),
  standings: choice({ name: 'standing', loads: 'never', all: STANDINGS, word: 'standing' }),
  minLevel: {
    name: 'level',
    loads: 'with paths',
    write: (level) => (level === 'uncited' ? undefined : level),
    read: readLevel,
  },
  derived: {
    name: 'derived',
    loads: 'with paths',
    write: (isShown) => (isShown ? undefined : 'no'),
    read: readDerived,
  },
  sham: {
    name: 'against',
    loads: 'never',
    write: (isAsked) => (isAsked ? 'sham' : undefined),
    read: readSham,
  },
  work: {
    name: 'work',
    loads: 'always',
    write: (work) => work?.replace(/^citation:/, ''),
    read: (value) => (value === undefined || value.startsWith('citation:') ? value : `citation:${value}`),
  },
  list: {
    name: 'view',
    loads: 'always',
    write: (isList) => (isList ? 'list' : undefined),
    read: (value) => value === 'list',
  },
};

type Named = Pick<ViewParameter<unknown>, 'name' | 'loads'>;

function text(named: Named): ViewParameter<string | undefined> {
  return { ...named, write: (value) => value, read: (value) => value };
}

interface ListOf<Item> extends Named {
  readonly most: number;
  /** What the things of the list are: “opened”. */
  readonly words: string;
  readonly write: (item: Item) => string;
  readonly read: (entry: string) => Item | undefined;
}

/** Things with commas between them, each once. */
function list<Item extends string | { readonly id: string }>({
  most,
  words,
  write,
  read,
  ...named
}: ListOf<Item>): ViewParameter<readonly Item[]> {
  const idOf = (item: Item) => (typeof item === 'string' ? item : item.id);
  return {
    ...named,
    write: (items) => (items.length === 0 ? undefined : items.map(write).join(',')),
    read: (value, tell) => {
      const good = entriesOf(value ?? '').flatMap((entry) => {
        const item = read(entry);
        if (item === undefined) tell(`“${entry}” names nothing that could be ${words}; it was left out.`);
        return item === undefined ? [] : [item];
      });
      const unique = [...new Map(good.toReversed().map((item) => [idOf(item), item])).values()].toReversed();
      if (unique.length > most) tell(`The link has ${unique.length} things ${words}; the first ${most} are.`);
      return unique.slice(0, most);
    },
  };
}

interface ChoiceOf<Value> extends Named {
  readonly all: readonly Value[];
  /** What a value is: “relation”. */
  readonly word: string;
}

/** What is shown; or, after a minus, what is not shown, if that is shorter. Nothing when all is shown. */
function choice<Value extends string>({
  all,
  word,
  ...named
}: ChoiceOf<Value>): ViewParameter<readonly Value[]> {
  return {
    ...named,
    write: (shown) => {
      if (shown.length === all.length) return undefined;
      if (shown.length === 0) return 'none';
      const left = all.filter((value) => !shown.includes(value));
      return shown.length <= left.length ? shown.join(',') : `-${left.join(',')}`;
    },
    read: (value, tell) => {
      if (value === undefined) return all;
      if (value === 'none') return [];
      const without = value.startsWith('-');
      const entries = entriesOf(without ? value.slice(1) : value);
      const unknown = entries.filter((entry) => !all.some((known) => known === entry));
      for (const entry of unknown) tell(`“${entry}” is no ${word}; that filter was left out.`);
      if (unknown.length === entries.length) return all;
      return all.filter((known) => entries.includes(known) !== without);
    },
  };
}

function entriesOf(value: string): string[] {
  return value.split(',').filter((entry) => entry !== '');
}

function readLevel(value: string | undefined, tell: (problem: string) => void): EvidenceLevel {
  const level = EVIDENCE_LEVELS.find((known) => known === value);
  if (value !== undefined && level === undefined)
    tell(`“${value}” is no level (${EVIDENCE_LEVELS.join(', ')}); all levels are shown.`);
  return level ?? 'uncited';
}

function readDerived(value: string | undefined, tell: (problem: string) => void): boolean {
  if (value !== undefined && value !== 'no' && value !== 'yes')
    tell(`derived=${value} is neither yes nor no; derived claims are shown.`);
  return value !== 'no';
}

function readSham(value: string | undefined, tell: (problem: string) => void): boolean {
  if (value !== undefined && value !== 'sham')
    tell(`against=${value} is not against=sham; claims are shown whatever studies compare with.`);
  return value === 'sham';
}

function readPath(value: string | undefined, tell: (problem: string) => void): number | undefined {
  if (value === undefined) return undefined;
  const number = Number(value);
  if (Number.isInteger(number) && number >= 1 && number <= PATHS) return number;
  tell(`There is no path “${value}”; all are shown.`);
  return undefined;
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
