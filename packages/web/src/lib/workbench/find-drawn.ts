import { ENTITY_KINDS, type EntityKind } from '@jingluo/graph/vocabulary';
import { claimParts } from '../claim/claim-id.ts';
import { LEVELS, type Level } from '../level/level.ts';
import type { Json } from './flatten.ts';

/** An entity that an answer holds. */
export interface FoundEntity {
  readonly id: string;
  readonly kind: EntityKind;
  /** What the answer calls it; undefined when it only gives its id. */
  readonly label: string | undefined;
}

/** A claim that an answer holds. What the answer does not say of it is undefined. */
export interface FoundClaim {
  readonly id: string;
  readonly subject: string;
  readonly object: string;
  readonly derived: boolean;
  readonly sentence: string | undefined;
  readonly level: Level | undefined;
  readonly works: number | undefined;
  readonly standing: string | undefined;
}

/** What of an answer can be drawn. Both ends of each claim are among the entities. */
export interface Drawn {
  readonly entities: ReadonlyMap<string, FoundEntity>;
  readonly claims: ReadonlyMap<string, FoundClaim>;
}

/** In front of the keys that `drawingQuestion` adds to a question, so that they meet none that were asked for. */
export const DRAWN = 'drawn_';

interface Finding {
  readonly entities: Map<string, FoundEntity>;
  readonly claims: Map<string, FoundClaim>;
}

/** The entities and claims anywhere in an answer, told by their ids; each once, with all that is said of it anywhere. */
export function findDrawn(data: Json): Drawn {
  const found: Finding = { entities: new Map(), claims: new Map() };
  look(data, found);
  for (const { subject, object } of found.claims.values())
    for (const id of [subject, object]) addEntity(found, id, {});
  return found;
}

function look(value: Json, found: Finding): void {
  if (value === null || typeof value !== 'object') return;
  if (!Array.isArray(value)) note(value as { readonly [key: string]: Json }, found);
  for (const part of Object.values(value)) look(part as Json, found);
}

function note(thing: { readonly [key: string]: Json }, found: Finding): void {
  const told = (key: string): Json | undefined => thing[`${DRAWN}${key}`] ?? thing[key];
  const id = told('id');
  if (typeof id !== 'string') return;
  if (kindOf(id) !== undefined) {
    const label = [told('label'), told('name'), told('code')].find((name) => typeof name === 'string');
    addEntity(found, id, { label });
  } else addClaim(found, id, told);
}

/** The kind in front of an entity's id; undefined for the id of anything else. */
function kindOf(id: string): EntityKind | undefined {
  if (id.includes('~')) return undefined;
  return ENTITY_KINDS.find((kind) => id.startsWith(`${kind}:`) && id.length > kind.length + 1);
}

function addEntity(
  { entities }: Finding,
  id: string,
  { label }: { readonly label?: string | undefined },
): void {
  const kind = kindOf(id);
  if (kind !== undefined) entities.set(id, { id, kind, label: entities.get(id)?.label ?? label });
}

function addClaim({ claims }: Finding, id: string, told: (key: string) => Json | undefined): void {
  const parts = claimParts(id);
  if (parts === undefined || kindOf(parts.subject) === undefined || kindOf(parts.object) === undefined)
    return;
  const before = claims.get(id);
  const [sentence, level, works, standing] = ['sentence', 'level', 'works', 'standing'].map(told);
  claims.set(id, {
    id,
    subject: parts.subject,
    object: parts.object,
    derived: parts.rule !== undefined,
    sentence: before?.sentence ?? (typeof sentence === 'string' ? sentence : undefined),
    level: before?.level ?? LEVELS.find((known) => known === level),
    works: before?.works ?? (typeof works === 'number' ? works : undefined),
    standing: before?.standing ?? (typeof standing === 'string' ? standing : undefined),
  });
}
