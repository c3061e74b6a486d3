import { seeded } from '../testing/seeded.ts';
import type { SnapshotParts } from '../snapshot/open-snapshot.ts';
import { tabulateClaims } from '../snapshot/tabulate-claims.ts';
import { claimId } from '../snapshot/claim-id.ts';
import { tabulateEntities } from '../snapshot/entity-table.ts';
import { supportingFamilies } from '../snapshot/evidence.ts';
import type { Citation, Claim, Entity, Evidence } from '../snapshot/model.ts';
import { ENTITY_KINDS, type EntityKind } from '../vocabulary/kinds.ts';
import { DESIGN_LEVEL, STUDY_DESIGNS } from '../vocabulary/levels.ts';
import type { RelationKind } from '../vocabulary/relations.ts';

/** A number from 0 up to, not including, `bound`. */
export type Draw = (bound: number) => number;

/** Random numbers that are the same for the same seed. */
export function seededDraw(seed: number): Draw {
  const next = seeded(seed);
  return (bound) => Math.floor(next() * bound);
}

/** How many of 1,000 entities are of each kind. */
const SHARES: readonly (readonly [EntityKind, number])[] = [
  ['channel', 2],
  ['acupoint', 400],
  ['symptom', 400],
  ['pattern', 98],
  ['region', 50],
  ['remedy', 50],
];

/** How many of 100 claims join these kinds by this relation. */
const MIX: readonly (readonly [EntityKind, RelationKind, EntityKind, number])[] = [
  ['acupoint', 'treats', 'symptom', 45],
  ['acupoint', 'studied-for', 'symptom', 15],
  ['acupoint', 'point-of', 'channel', 5],
  ['acupoint', 'located-in', 'region', 8],
  ['symptom', 'felt-in', 'region', 7],
  ['symptom', 'kind-of', 'symptom', 5],
  ['symptom', 'involves', 'channel', 3],
  ['pattern', 'manifests-as', 'symptom', 8],
  ['remedy', 'treats', 'symptom', 4],
];

const FOLDER = 'synthetic';

/**
 * A graph of synthetic entities and claims, the same for the same sizes, with one or two pieces of evidence for
 * each claim and without derived claims.
 */
export function syntheticGraph(entityCount: number, claimCount: number): SnapshotParts {
  const draw = seededDraw(entityCount + claimCount);
  const entities = SHARES.flatMap(([kind, share]) =>
    Array.from({ length: Math.round((entityCount * share) / 1000) }, (_, index): Entity => {
      const name = `${kind} ${index}`;
      return {
        id: `${kind}:${index}`,
        kind,
        name,
        heading: false,
        names: [{ text: name, language: 'en', preferred: true }],
        summary: undefined,
        externalIds: [],
        sources: [],
        folder: FOLDER,
      };
    }),
  );
  const idsOf = new Map(
    ENTITY_KINDS.map((kind) => [kind, entities.filter((e) => e.kind === kind).map(({ id }) => id)]),
  );
  const works = Array.from({ length: 2000 }, (_, index): Citation => {
    const design = STUDY_DESIGNS[index % STUDY_DESIGNS.length]!;
    return {
      id: `citation:${index}`,
      fields: { type: 'book', title: `Work ${index}`, study: { design }, seen: ['made up'] },
      cites: [],
      citedBy: [],
      family: `citation:${index}`,
      level: DESIGN_LEVEL[design],
      folder: FOLDER,
    };
  });
  const claims = new Map<string, Claim>();
  const oneOf = <T>(items: readonly T[]): T => items[draw(items.length)]!;
  while (claims.size < claimCount) {
    const [subjects, relation, objects] = weighted(draw(100));
    const triple = { subject: oneOf(idsOf.get(subjects)!), relation, object: oneOf(idsOf.get(objects)!) };
    const id = claimId(triple);
    if (claims.has(id)) continue;
    const evidence = Array.from({ length: 1 + draw(2) }, (): Evidence => {
      const work = oneOf(works);
      return {
        citation: work.id,
        via: undefined,
        locator: `p. ${draw(900)}`,
        direction: 'supports',
        level: work.level,
        note: undefined,
        folder: FOLDER,
      };
    });
    claims.set(id, {
      id,
      ...triple,
      evidence,
      level: evidence[0]!.level,
      standing: evidence[0]!.level === 'uncited' ? 'uncited' : 'supported',
      ...supportingFamilies(evidence, (citation) => citation),
      derivedBy: undefined,
      premises: [],
    });
  }
  const table = tabulateEntities(entities);
  const workRows = new Map(works.map(({ id }, row) => [id, row]));
  const folders = [FOLDER];
  const tables = { folders, entities: table, workRow: (id: string) => workRows.get(id), rules: [] };
  const tabulated = tabulateClaims([...claims.values()], tables);
  return { version: 'synthetic', folders, entities: table, works, ...tabulated };
}

function weighted(number: number): readonly [EntityKind, RelationKind, EntityKind, number] {
  let rest = number;
  return MIX.find(([, , , share]) => (rest -= share) < 0)!;
}
