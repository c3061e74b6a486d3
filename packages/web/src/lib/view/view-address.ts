import { ENTITY_KINDS, RELATION_KINDS, STANDINGS } from '@jingluo/graph/vocabulary';
import type { ViewState } from './view-state.ts';

/** The address that shows a view: `/` with the parameters that differ from the whole map. */
export function writeView(view: ViewState): string {
  const { filters } = view;
  const parameters = Object.entries({
    focus: view.focus,
    to: view.to,
    path: view.path?.toString(),
    open: list(view.opened.map(({ id, count }) => (count === undefined ? id : `${id}*${count}`))),
    hide: list(view.hidden),
    pin: list(view.pinned.map(({ id, x, y }) => `${id}@${x}_${y}`)),
    selected: view.selected,
    claim: view.claim,
    kinds: choice(ENTITY_KINDS, filters.kinds),
    relations: choice(RELATION_KINDS, filters.relations),
    standing: choice(STANDINGS, filters.standings),
    level: filters.minLevel === 'uncited' ? undefined : filters.minLevel,
    derived: filters.derived ? undefined : 'no',
    work: filters.work?.replace(/^citation:/, ''),
    view: view.list ? 'list' : undefined,
  }).flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${readable(value)}`]));
  return parameters.length === 0 ? '/' : `/?${parameters.join('&')}`;
}

function list(values: readonly string[]): string | undefined {
  return values.length === 0 ? undefined : values.join(',');
}

/** What is shown, or, behind a minus, what is not, whichever is shorter; nothing when all is shown. */
function choice<T extends string>(all: readonly T[], shown: readonly T[]): string | undefined {
  if (shown.length === all.length) return undefined;
  if (shown.length === 0) return 'none';
  const left = all.filter((value) => !shown.includes(value));
  return shown.length <= left.length ? shown.join(',') : `-${left.join(',')}`;
}

/** What may stand in a query as it is, stands there as it is: a link can be read. */
function readable(value: string): string {
  return encodeURIComponent(value)
    .replaceAll('%3A', ':')
    .replaceAll('%2C', ',')
    .replaceAll('%40', '@')
    .replaceAll('%2A', '*');
}
