import { ENTITY_KINDS, type EntityKind } from '@jingluo/graph/vocabulary';
import { claimParts } from '../claim/claim-id.ts';
import { LEVELS, type Level } from '../level/level.ts';
import type { Json } from './flatten.ts';

/** An entity in an answer. */
export interface FoundEntity {
  readonly id: string;
  readonly kind: EntityKind;
  /** Its name in the answer; undefined if that has only its id. */
  readonly label: string | undefined;
}

/** A claim in an answer. What the answer does not say about it is undefined. */
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

/** The parts of an answer that can be drawn. Both ends of each claim are among the entities. */
export interface Drawn {
  readonly entities: ReadonlyMap<string, FoundEntity>;
  readonly claims: ReadonlyMap<string, FoundClaim>;
}

/** The prefix of the aliases that `drawingQuestion` adds to a question, so that they differ from its own keys. */
export const DRAWN = 'drawn_';

interface Finding {
  readonly entities: Map<string, FoundEntity>;
  readonly claims: Map<string, FoundClaim>;
}

/**
 * The entities and claims anywhere in an answer, recognised by their ids; each once, with everything that the answer
 * says about it.
 */
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
  const valueOf = (key: string): Json | undefined => thing[`${DRAWN}${key}`] ?? thing[key];
  const id = valueOf('id');
  if (typeof id !== 'string') return;
  if (kindOf(id) !== undefined) {
    const label = [valueOf('label'), valueOf('name'), valueOf('code')].find(
      (name) => typeof name === 'string',
    );
    addEntity(found, id, { label });
  } else addClaim(found, id, valueOf);
}

/** The kind of an entity by its id; undefined for other ids. */
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

function addClaim({ claims }: Finding, id: string, valueOf: (key: string) => Json | undefined): void {
  const parts = claimParts(id);
  if (parts === undefined || kindOf(parts.subject) === undefined || kindOf(parts.object) === undefined)
    return;
  const before = claims.get(id);
  const [sentence, level, works, standing] = ['sentence', 'level', 'works', 'standing'].map(valueOf);
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
