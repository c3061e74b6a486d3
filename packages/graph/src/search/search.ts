import MiniSearch from 'minisearch';
import type { Entity, Name } from '../snapshot/model.ts';
import type { ClaimGraph } from '../snapshot/snapshot.ts';
import type { EntityKind } from '../vocabulary/kinds.ts';
import { fold, squeeze, words } from './fold.ts';
import type { NamesIndex } from './names-index.ts';

export interface SearchHit {
  readonly id: string;
  /** The name, alias or code that was hit. */
  readonly matched: string;
  /** Above 0 and at most 1; only good for ordering hits of one search. */
  readonly score: number;
}

export interface SearchOptions {
  readonly kinds?: readonly EntityKind[] | undefined;
  /** Most hits to return. */
  readonly limit: number;
}

export type Search = (text: string, options: SearchOptions) => SearchHit[];

interface Candidate extends SearchHit {
  readonly kind: EntityKind;
}

/**
 * Search over all names. Order: exact code, exact name, exact alias, name that holds the words as typed, then
 * what MiniSearch finds by prefix and with one typing error in words of five letters or more. People search for
 * what ails them, so a region that is called the same comes after the symptoms felt there.
 */
export function createSearch(graph: ClaimGraph, names: NamesIndex): Search {
  const documents = graph
    .mapNodes((id, entity) => entity.names.map((name, index) => ({ key: `${id}#${index}`, id, name })))
    .flat();
  const byKey = new Map(documents.map((document) => [document.key, document]));
  const index = new MiniSearch<{ key: string; text: string }>({
    idField: 'key',
    fields: ['text'],
    tokenize: words,
    processTerm: (term) => term,
  });
  index.addAll(documents.map(({ key, name }) => ({ key, text: name.text })));

  return (text, { kinds, limit }) => {
    if (limit <= 0 || squeeze(text) === '') return [];
    const exact = (names.get(squeeze(text)) ?? []).map(({ id, name }) =>
      candidate(graph.getNodeAttributes(id), name, exactScore(graph.getNodeAttributes(id), name)),
    );
    const found = index.search(text, {
      combineWith: 'AND',
      prefix: true,
      fuzzy: (term) => (term.length >= 5 && /^[a-z]+$/.test(term) ? 1 : false),
      maxFuzzy: 1,
    });
    const most = found[0]?.score ?? 1;
    const near = found.map((hit) => {
      const { id, name } = byKey.get(hit.id as string)!;
      const entity = graph.getNodeAttributes(id);
      return candidate(
        entity,
        name,
        nearScore(entity, name, text, { share: hit.score / most, claims: graph.degree(id) }),
      );
    });
    return best([...exact, ...near], kinds).slice(0, limit);
  };
}

function candidate(entity: Entity, name: Name, score: number): Candidate {
  return { id: entity.id, kind: entity.kind, matched: name.text, score };
}

function exactScore({ kind }: Entity, name: Name): number {
  if (kind === 'region') return 0.6;
  if (name.language === 'code') return 1;
  return name.preferred ? 0.9 : 0.8;
}

/** Among names that fit alike, what more claims speak of is what is more often meant. */
function nearScore(
  { kind }: Entity,
  name: Name,
  text: string,
  hit: { share: number; claims: number },
): number {
  const phrase = ` ${fold(name.text)} `.includes(` ${fold(text)} `);
  const base = phrase ? (kind === 'region' ? 0.5 : 0.65) : 0.1;
  return base + 0.05 * hit.share + (0.05 * hit.claims) / (hit.claims + 20);
}

function best(candidates: readonly Candidate[], kinds: readonly EntityKind[] | undefined): SearchHit[] {
  const wanted = kinds === undefined ? candidates : candidates.filter(({ kind }) => kinds.includes(kind));
  const ordered = wanted.toSorted(
    (a, b) => b.score - a.score || a.id.localeCompare(b.id, 'en', { numeric: true }),
  );
  const first = new Map(ordered.toReversed().map((hit) => [hit.id, hit]));
  return ordered
    .filter((hit) => first.get(hit.id) === hit)
    .map(({ id, matched, score }) => ({ id, matched, score }));
}
