import type { Size } from '../scene/area.ts';
import { VIEW_PARAMETERS, type ViewParts } from './view-parameters.ts';
import type { ViewState } from './view-state.ts';

type Part = keyof ViewParts;
const PARTS = Object.keys(VIEW_PARAMETERS) as Part[];

/** The names of all parameters, in their order in an address. */
export const VIEW_PARAMETER_NAMES: readonly string[] = PARTS.map((part) => VIEW_PARAMETERS[part].name);

/** The view of an address, and sentences about the parts of the address that could not be read. */
export interface ReadView {
  readonly view: ViewState;
  readonly problems: readonly string[];
}

/** Reads an address. Never fails: what cannot be read is left out and named. */
export function readView(parameters: Pick<URLSearchParams, 'get'>): ReadView {
  const problems: string[] = [];
  const read = (part: Part) => {
    const { name, read: readPart } = VIEW_PARAMETERS[part];
    return readPart(parameters.get(name)?.trim() || undefined, (problem) => problems.push(problem));
  };
  const parts = Object.fromEntries(PARTS.map((part) => [part, read(part)])) as unknown as ViewParts;
  const { kinds, relations, standings, minLevel, derived, sham, work, ...others } = parts;
  const filters = { kinds, relations, standings, minLevel, derived, sham, work };
  return { view: { ...others, filters }, problems };
}

/** The address of a view: `/` with the parameters that differ from the whole map. */
export function writeView({ filters, ...others }: ViewState): string {
  const parts: ViewParts = { ...others, ...filters };
  const parameters = PARTS.flatMap((part) => {
    const value = writePart(part, parts);
    return value === undefined ? [] : [`${VIEW_PARAMETERS[part].name}=${readable(value)}`];
  });
  return parameters.length === 0 ? '/' : `/?${parameters.join('&')}`;
}

function writePart<One extends Part>(part: One, parts: ViewParts): string | undefined {
  return VIEW_PARAMETERS[part].write(parts[part]);
}

/** The parameters for which something is loaded. */
export function loadingNames({ withPaths }: { readonly withPaths: boolean }): string[] {
  return PARTS.map((part) => VIEW_PARAMETERS[part])
    .filter(({ loads }) => loads === 'always' || (withPaths && loads === 'with paths'))
    .map(({ name }) => name);
}

/** The parts of a view for which something is loaded. Other parameters are not read, so that their change loads nothing. */
export function readLoadingView(parameters: Pick<URLSearchParams, 'get' | 'has'>): ViewState {
  const names = loadingNames({ withPaths: parameters.has(VIEW_PARAMETERS.to.name) });
  return readView({ get: (name) => (names.includes(name) ? parameters.get(name) : null) }).view;
}

/** The size of the area in which a view is drawn: how many things it shows depends on it. */
export const AREA_PARAMETERS = ['width', 'height'] as const;

/** The parameters of a view as a drawing, with its area. */
export function writeSeen(view: ViewState, area: Size): string {
  const sides = AREA_PARAMETERS.map((side) => `${side}=${Math.round(area[side])}`).join('&');
  const address = writeView({ ...view, list: false });
  return address === '/' ? `?${sides}` : `${address.slice(1)}&${sides}`;
}

/** Encoded, but for characters that are allowed in a query: a link stays readable. */
function readable(value: string): string {
  return encodeURIComponent(value)
    .replaceAll('%3A', ':')
    .replaceAll('%2C', ',')
    .replaceAll('%40', '@')
    .replaceAll('%2A', '*');
}
