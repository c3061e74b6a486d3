import { DESK, type Size } from '#lib/scene/area.ts';
import { EXPORT_FORMATS, EXPORT_PARAMETERS, ExportError } from '@jingluo/graph/exporting';
import { AREA_PARAMETERS, VIEW_PARAMETER_NAMES } from '#lib/view/view-address.ts';

export type Format = (typeof EXPORT_FORMATS)[number];

/** The content of a file: the filtered graph, or what the explorer draws. */
export type Scope = 'graph' | 'view';

export interface RequestedFile {
  readonly scope: Scope;
  readonly format: Format;
}

/**
 * The file that a name requests: `graph.gexf`, `view.claims.csv`. `graph.` may be left out. Throws `ExportError` with
 * all names for an unknown one.
 */
export function requestedFile(name: string): RequestedFile {
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

/** Throws `ExportError` for an unknown parameter: without it the file would be another one than requested. */
export function refuseUnknown(scope: Scope, parameters: URLSearchParams): void {
  const unknown = [...parameters.keys()].filter((name) => !PARAMETERS[scope].includes(name));
  if (unknown.length > 0)
    throw new ExportError(
      `There is no parameter ${unknown.map((name) => `“${name}”`).join(', ')}; there are ${PARAMETERS[scope].join(', ')}.`,
    );
}

const LEAST = 200;
const MOST = 10_000;

/** The size in which a view is drawn. Throws `ExportError` for an impossible size. */
export function requestedSize(parameters: URLSearchParams): Size {
  const side = (name: (typeof AREA_PARAMETERS)[number]): number => {
    const value = parameters.get(name);
    if (value === null) return DESK[name];
    const pixels = Number(value);
    if (Number.isInteger(pixels) && pixels >= LEAST && pixels <= MOST) return pixels;
    throw new ExportError(`${name}: “${value}” is not allowed; allowed: ${LEAST} to ${MOST} pixels`);
  };
  return { width: side('width'), height: side('height') };
}
