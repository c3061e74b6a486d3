import { DESK, type Size } from '#lib/scene/area.ts';
import { EXPORT_FORMATS, EXPORT_PARAMETERS, ExportError } from '@jingluo/graph/exporting';
import { AREA_PARAMETERS, VIEW_PARAMETER_NAMES } from '#lib/view/view-address.ts';

export type Format = (typeof EXPORT_FORMATS)[number];

/** What a file is made of: the graph as far as a filter leaves it, or what the explorer draws. */
export type Scope = 'graph' | 'view';

export interface AskedFile {
  readonly scope: Scope;
  readonly format: Format;
}

/**
 * The file that an address ends in: `graph.gexf`, `view.claims.csv`. `graph.` may be left out. Throws `ExportError`, with
 * all that there are, for a name that no file has.
 */
export function askedFile(name: string): AskedFile {
  const [, scope = 'graph', ending] = /^(?:(graph|view)\.)?(.+)$/.exec(name) ?? [];
  const format = EXPORT_FORMATS.find((known) => known.ending === ending);
  if (format !== undefined) return { scope: scope as Scope, format };
  const names = EXPORT_FORMATS.map((known) => `graph.${known.ending}`).join(', ');
  throw new ExportError(
    `There is no file “${name}”. There are ${names}, and all of them with “view” for what the explorer draws.`,
    { isUnknown: true },
  );
}

const PARAMETERS: Readonly<Record<Scope, readonly string[]>> = {
  graph: Object.keys(EXPORT_PARAMETERS),
  view: [...VIEW_PARAMETER_NAMES, ...AREA_PARAMETERS],
};

/** Throws `ExportError` for a parameter that narrows nothing: the file would be another than was asked for. */
export function refuseUnknown(scope: Scope, parameters: URLSearchParams): void {
  const unknown = [...parameters.keys()].filter((name) => !PARAMETERS[scope].includes(name));
  if (unknown.length > 0)
    throw new ExportError(
      `There is no parameter ${unknown.map((name) => `“${name}”`).join(', ')}; there are ${PARAMETERS[scope].join(', ')}.`,
    );
}

const LEAST = 200;
const MOST = 10_000;

/** The area that a view is drawn in. Throws `ExportError` for one that no window has. */
export function askedSize(parameters: URLSearchParams): Size {
  const side = (name: (typeof AREA_PARAMETERS)[number]): number => {
    const value = parameters.get(name);
    if (value === null) return DESK[name];
    const pixels = Number(value);
    if (Number.isInteger(pixels) && pixels >= LEAST && pixels <= MOST) return pixels;
    throw new ExportError(`${name}: “${value}” is not allowed; allowed: ${LEAST} to ${MOST} pixels`);
  };
  return { width: side('width'), height: side('height') };
}
