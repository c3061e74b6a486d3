import { closest } from 'fastest-levenshtein';
import type { ClaimFilter } from '../read/claim-filter.ts';
import type { GraphReader } from '../read/graph-reader.ts';
import { everyItem } from '../read/page.ts';
import { EVIDENCE_LEVELS, STANDINGS } from '../vocabulary/levels.ts';
import { RELATION_KINDS } from '../vocabulary/relations.ts';

/** Thrown when an export cannot be made as requested. The message says what is possible. */
export class ExportError extends Error {
  /** True when the request is well formed but names something that does not exist. */
  readonly isUnknown: boolean;

  constructor(message: string, { isUnknown = false } = {}) {
    super(message);
    this.name = 'ExportError';
    this.isUnknown = isUnknown;
  }
}

/** The parameters that narrow an export, in an address and on the command line. */
export const EXPORT_PARAMETERS = {
  relation: 'relations, separated by commas',
  level: 'the lowest level of evidence',
  standing: 'standings, separated by commas',
  work: 'a work: only claims on which it takes a stance',
  entity: 'an entity, by id or any name: only claims about it',
  derived: '0 or no: without what only follows by rule',
} as const;

export type ExportParameter = keyof typeof EXPORT_PARAMETERS;

/** The value of a parameter; null or undefined when it is not given. */
export type ParameterValue = (name: ExportParameter) => string | null | undefined;

/**
 * The filter that some parameters describe. An entity may be given by any of its names, a work with or without
 * `citation:`. Throws `ExportError` for a value that is not allowed, with those that are, and for an unknown id,
 * with the nearest.
 */
export async function readExportFilter(reader: GraphReader, given: ParameterValue): Promise<ClaimFilter> {
  const text = (name: ExportParameter): string | undefined => given(name)?.trim() ?? undefined;
  const [entity, work] = [text('entity'), text('work')];
  const level = readList('level', text('level'), EVIDENCE_LEVELS);
  if (level !== undefined && level.length > 1)
    throw new ExportError(`level: give one, the lowest; allowed: ${EVIDENCE_LEVELS.join(', ')}`);
  return {
    relations: readList('relation', text('relation'), RELATION_KINDS),
    minLevel: level?.[0],
    standings: readList('standing', text('standing'), STANDINGS),
    derived: readDerived(text('derived')),
    entity: entity === undefined ? undefined : await knownEntity(reader, entity),
    citation: work === undefined ? undefined : await knownWork(reader, work),
  };
}

/** Values as in the data, or in capital letters as in GraphQL. */
function readList<T extends string>(
  name: ExportParameter,
  value: string | undefined,
  allowed: readonly T[],
): T[] | undefined {
  if (value === undefined) return undefined;
  return value.split(',').map((word) => {
    const plain = word.trim().toLowerCase().replaceAll('_', '-');
    const found = allowed.find((one) => one === plain);
    if (found === undefined)
      throw new ExportError(`${name}: “${word}” is not allowed; allowed: ${allowed.join(', ')}`);
    return found;
  });
}

function readDerived(value: string | undefined): boolean | undefined {
  if (value === undefined || value === '1' || value === 'yes') return undefined;
  if (value === '0' || value === 'no') return false;
  throw new ExportError(`derived: “${value}” is not allowed; allowed: 0, no, 1, yes`);
}

/** The id of the entity with a name. Throws `ExportError` when there is none, or when there are several. */
export async function knownEntity(reader: GraphReader, text: string): Promise<string> {
  const resolution = await reader.resolve(text);
  if (resolution.found !== undefined) return resolution.found;
  if (resolution.candidates.length > 0)
    throw new ExportError(
      `entity: “${text}” is the name of several; give one of these ids: ${resolution.candidates.join(', ')}`,
    );
  throw await unknown('entity', text, (bounds) => reader.entities({}, bounds));
}

async function knownWork(reader: GraphReader, text: string): Promise<string> {
  const id = text.startsWith('citation:') ? text : `citation:${text}`;
  if ((await reader.citation(id)) !== undefined) return id;
  throw await unknown('work', text, (bounds) => reader.citations({}, bounds), id);
}

async function unknown(
  name: ExportParameter,
  text: string,
  readKnown: Parameters<typeof everyItem<{ readonly id: string }>>[0],
  id = text,
): Promise<ExportError> {
  const ids: string[] = [];
  for await (const known of everyItem(readKnown)) ids.push(known.id);
  const nearest = ids.length === 0 ? '' : ` Nearest: ${closest(id, ids)}.`;
  return new ExportError(`${name}: nothing here is called “${text}”.${nearest}`, { isUnknown: true });
}
