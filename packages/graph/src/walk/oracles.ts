import { ENTITY_KINDS } from '../vocabulary/kinds.ts';
import { EVIDENCE_LEVELS } from '../vocabulary/levels.ts';
import { relation as relationRow, RELATION_KINDS, type RelationKind } from '../vocabulary/relations.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { Path } from './paths.ts';
import { type PlainClaim, plainClaims } from './random-graph.ts';
import type { TraversalStep, WalkFilter } from './step.ts';
import type { Subgraph } from './subgraph.ts';

/*
 * Slow, simple versions of the functions in this folder, over a list of claims without any index. The tests compare
 * both on random graphs.
 */

interface End {
  readonly claim: PlainClaim;
  readonly other: string;
  readonly forward: boolean;
}

/** The claims of an entity, with their other ends; a claim of an entity with itself is there twice. */
function endsAt(claims: readonly PlainClaim[], id: string): End[] {
  return [
    ...claims
      .filter(({ subject }) => subject === id)
      .map((claim) => ({ claim, other: claim.object, forward: true })),
    ...claims
      .filter(({ object }) => object === id)
      .map((claim) => ({ claim, other: claim.subject, forward: false })),
  ];
}

function isHeading({ entities }: Snapshot, id: string): boolean {
  return entities.rows.find((entity) => entity.id === id)!.heading;
}

function usable(snapshot: Snapshot, { minLevel = 'uncited', derived = true }: WalkFilter): PlainClaim[] {
  return plainClaims(snapshot).filter(
    (claim) => claim.rank >= EVIDENCE_LEVELS.indexOf(minLevel) && (derived || !claim.derived),
  );
}

/** A slow `traverse`, set by set. */
export function traverseSlowly(
  snapshot: Snapshot,
  from: readonly string[],
  steps: readonly TraversalStep[],
  options: WalkFilter & { limit: number },
): Subgraph {
  const claims = usable(snapshot, options);
  const order = snapshot.entities.rows.map(({ id }) => id);
  const nodes = [...new Set(from)].slice(0, options.limit);
  let truncated = new Set(from).size > nodes.length;
  const walked = new Set<string>();
  let frontier = nodes;
  for (const { relations = RELATION_KINDS, direction = 'both', to = ENTITY_KINDS } of steps) {
    const taken = frontier.flatMap((id) =>
      endsAt(claims, id).filter(
        ({ claim, other, forward }) =>
          relations.includes(claim.relation) &&
          to.some((kind) => other.startsWith(`${kind}:`)) &&
          (direction === 'both' ||
            relationRow(claim.relation).symmetric ||
            forward === (direction === 'out')),
      ),
    );
    const reached = order.filter((id) => taken.some(({ other }) => other === id));
    const fresh = reached.filter((id) => !nodes.includes(id));
    const kept = fresh.slice(0, Math.max(0, options.limit - nodes.length));
    truncated ||= kept.length < fresh.length;
    nodes.push(...kept);
    for (const { claim, other } of taken) if (nodes.includes(other)) walked.add(claim.id);
    frontier = reached.filter(
      (id) =>
        nodes.includes(id) &&
        (!isHeading(snapshot, id) || taken.some(({ other, forward }) => other === id && !forward)),
    );
  }
  return { nodes, claims: claims.filter(({ id }) => walked.has(id)).map(({ id }) => id), truncated };
}

/** A slow `neighborhood` that sorts one list again and again. */
export function neighborhoodSlowly(
  snapshot: Snapshot,
  ids: readonly string[],
  options: WalkFilter & { depth: number; limit: number },
): Subgraph {
  const claims = usable(snapshot, options);
  const strongestFirst = claims.toSorted(
    (a, b) => b.rank - a.rank || Number(a.derived) - Number(b.derived) || b.works - a.works,
  );
  const place = new Map(strongestFirst.map(({ id }, index) => [id, index]));
  const nodes = [...new Set(ids)].slice(0, options.limit);
  const taken: string[] = [];
  let truncated = new Set(ids).size > nodes.length;
  let frontier = [...nodes];
  for (let hop = 0; hop < options.depth; hop += 1) {
    const queue = frontier
      .flatMap((id) => {
        const ends = endsAt(strongestFirst, id);
        return ends.map((end) => {
          const same = ends.filter(
            ({ claim, forward }) => claim.relation === end.claim.relation && forward === end.forward,
          );
          return { ...end, turn: same.indexOf(end) };
        });
      })
      .sort((a, b) => a.turn - b.turn || place.get(a.claim.id)! - place.get(b.claim.id)!);
    const before = [...nodes];
    const reached: string[] = [];
    for (const { claim, other, forward } of queue) {
      if (!nodes.includes(other)) {
        if (nodes.length >= options.limit) {
          truncated = true;
          continue;
        }
        nodes.push(other);
      }
      const goesOn = !isHeading(snapshot, other) || !forward;
      if (goesOn && !before.includes(other) && !reached.includes(other)) reached.push(other);
      if (!taken.includes(claim.id)) taken.push(claim.id);
    }
    frontier = reached;
  }
  return { nodes, claims: taken, truncated };
}

interface SlowHop {
  readonly other: string;
  readonly ends: readonly End[];
}

/** Every simple path, then the rules of `paths` one after the other. */
export function pathsSlowly(
  snapshot: Snapshot,
  from: string,
  to: string,
  options: WalkFilter & { maxLength: number; first: number; relations?: readonly RelationKind[] | undefined },
): Path[] {
  const { relations = RELATION_KINDS, maxLength, first } = options;
  const leading = options.relations ?? RELATION_KINDS.filter((kind) => !relationRow(kind).caution);
  const claims = usable(snapshot, options).filter(({ relation }) => relations.includes(relation));
  const order = snapshot.entities.rows.map(({ id }) => id);
  const hopsOf = (id: string): SlowHop[] =>
    order
      .filter((other) => other !== id)
      .map((other) => ({
        other,
        ends: endsAt(claims, id)
          .filter((end) => end.other === other)
          .filter(({ claim }) => (id === from && other === to) || leading.includes(claim.relation))
          .sort(
            (a, b) =>
              b.claim.rank - a.claim.rank ||
              b.claim.works - a.claim.works ||
              claims.indexOf(a.claim) - claims.indexOf(b.claim),
          ),
      }))
      .filter(({ ends }) => ends.length > 0);

  const all: { nodes: string[]; hops: SlowHop[] }[] = [];
  const walk = (nodes: string[], hops: SlowHop[]): void => {
    const last = nodes.at(-1)!;
    if (last === to) {
      if (hops.length > 0) all.push({ nodes, hops });
      return;
    }
    if (hops.length === maxLength) return;
    for (const hop of hopsOf(last)) {
      const isOver = hop.other !== to && isHeading(snapshot, hop.other);
      if (!isOver && !nodes.includes(hop.other)) walk([...nodes, hop.other], [...hops, hop]);
    }
  };
  if (from !== to) walk([from], []);

  const paths = all
    .filter(
      ({ hops }) => hops.length <= 2 || !hops.some((hop, index) => index > 0 && turns(hops[index - 1]!, hop)),
    )
    .map(({ nodes, hops }) => ({
      nodes,
      hops: hops.map(({ ends }) => ends.map(({ claim }) => claim.id)),
      length: hops.length,
      rank: Math.min(...hops.map(({ ends }) => ends[0]!.claim.rank)),
      works: Math.min(...hops.map(({ ends }) => ends[0]!.claim.works)),
      way: wayOf(snapshot, nodes, hops),
    }))
    .sort(
      (a, b) =>
        a.length - b.length || b.rank - a.rank || b.works - a.works || compareNodes(order, a.nodes, b.nodes),
    );

  const chosen: typeof paths = [];
  for (let length = 1; length <= maxLength && chosen.length < first; length += 1) {
    const same = paths.filter((path) => path.length === length);
    const isWithin = (path: (typeof paths)[number]): boolean =>
      same.filter(({ way }) => way === path.way).indexOf(path) < Math.ceil(first / 3);
    const preferred = [...same.filter(isWithin), ...same.filter((path) => !isWithin(path))];
    const taken = preferred.slice(0, first - chosen.length);
    chosen.push(...same.filter((path) => taken.includes(path)));
  }
  return chosen.map(({ nodes, hops, length, rank, works }) => ({
    nodes,
    hops,
    length,
    weakestLevel: EVIDENCE_LEVELS[rank]!,
    works,
  }));
}

function turns(into: SlowHop, away: SlowHop): boolean {
  const [a, b] = [into.ends[0]!, away.ends[0]!];
  const { relation } = a.claim;
  const isMembership = relation === 'point-of' || relation === 'contraindicated-in';
  return a.forward && !b.forward && isMembership && relation === b.claim.relation;
}

function wayOf(snapshot: Snapshot, nodes: readonly string[], hops: readonly SlowHop[]): string {
  const claims = plainClaims(snapshot);
  const order = snapshot.entities.rows.map(({ id }) => id);
  const [busiest] = nodes
    .slice(1, -1)
    .sort(
      (a, b) => endsAt(claims, b).length - endsAt(claims, a).length || order.indexOf(a) - order.indexOf(b),
    );
  return JSON.stringify([busiest, hops.map(({ ends }) => [ends[0]!.claim.relation, ends[0]!.forward])]);
}

function compareNodes(order: readonly string[], a: readonly string[], b: readonly string[]): number {
  const index = a.findIndex((id, at) => id !== b[at]);
  return index < 0 ? 0 : order.indexOf(a[index]!) - order.indexOf(b[index]!);
}
