import { buildParts } from '../../graph/src/load/draft-graph.ts';
import { claimId } from '../../graph/src/snapshot/claim-id.ts';
import { tabulateEntities } from '../../graph/src/snapshot/entity-table.ts';
import type { Claim, Entity } from '../../graph/src/snapshot/model.ts';
import type { SnapshotParts } from '../../graph/src/snapshot/open-snapshot.ts';
import type { Snapshot } from '../../graph/src/snapshot/snapshot.ts';
import { seeded } from '../../graph/src/testing/seeded.ts';

/** How many claims there are for each symptom and pattern. */
const CLAIMS_OF_EACH = 10;

/** How many made-up channels the second of the made-up symptoms involves. */
const CHANNELS = 40;

/**
 * The data with made-up symptoms and patterns and so many made-up claims about them, from its own points and works: the
 * first are named most often, and the second involves many made-up channels. The same for the same number.
 */
export function largeGraph(base: Snapshot, claims: number): SnapshotParts {
  const random = seeded(claims);
  const below = (bound: number) => Math.floor(random() * bound);
  const folder = base.folders[0]!;
  const count = Math.ceil(claims / CLAIMS_OF_EACH);
  const madeUp = (kind: Entity['kind'], index: number): Entity => {
    const name = `Made-up ${kind} number ${index}`;
    return {
      id: `${kind}:made-up-${index}`,
      kind,
      name,
      heading: false,
      names: [{ text: name, language: 'en', preferred: true }],
      summary: undefined,
      externalIds: [],
      sources: [],
      folder,
    };
  };
  const made = Array.from({ length: count }, (_, index) =>
    madeUp(index % 5 === 4 ? 'pattern' : 'symptom', index),
  );
  const channels = Array.from({ length: CHANNELS }, (_, index) => madeUp('channel', index));
  const points = base.entities.rows.filter(({ id }) => /^acupoint:[A-Z]{2}\d/.test(id));
  const works = [...base.citations.values()].filter(({ level }) => level !== 'uncited');
  const stored = new Map(
    base.claims.all().flatMap((claim) => (claim.derivedBy === undefined ? [[claim.id, claim]] : [])),
  );
  const add = (triple: Pick<Claim, 'subject' | 'relation' | 'object'>): void => {
    const work = works[below(works.length)]!;
    const id = claimId(triple);
    stored.set(id, {
      id,
      ...triple,
      evidence: [
        {
          citation: work.id,
          via: undefined,
          locator: 'made up',
          direction: 'supports',
          role: 'finding',
          verb: undefined,
          level: work.level,
          note: undefined,
          folder,
        },
      ],
      level: work.level,
      standing: 'supported',
      families: [{ id: work.family, level: work.level, includes: [] }],
      works: 1,
      derivedBy: undefined,
      premises: [],
    } satisfies Claim);
  };
  const wanted = stored.size + claims;
  while (stored.size < wanted) {
    const object = made[Math.floor(count * random() ** 1.5)]!;
    add({ subject: points[below(points.length)]!.id, relation: 'treats', object: object.id });
  }
  for (const { id } of channels) add({ subject: made[1]!.id, relation: 'involves', object: id });
  return buildParts({
    version: `large-${claims}`,
    folders: base.folders,
    entities: tabulateEntities([...base.entities.rows, ...made, ...channels], base.folders),
    works: base.citations,
    stored: [...stored.values()],
  });
}
