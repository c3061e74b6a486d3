import { Growing } from '../../snapshot/growing.ts';
import { InternedTexts } from '../../snapshot/interned-texts.ts';
import { kindOf } from '../../vocabulary/kinds.ts';
import { type ImportBeside, ImportedGraph } from '../into-snapshot/imported-graph.ts';
import { KnownData } from '../known-data.ts';
import { ImportedWorks } from './works.ts';

/** A graph to which the rows of one in KGX are added, with the names that things and works have there. */
export class KgxGraph extends ImportedGraph {
  readonly known: KnownData;
  readonly works: ImportedWorks;
  /** Ids of other vocabularies, and beside each the number of its entity. */
  private readonly curies = new InternedTexts();
  private readonly entityOf = new Growing(Uint32Array);

  constructor(beside: ImportBeside) {
    super(beside);
    const { data, folder } = beside;
    this.known = new KnownData(data);
    this.works = new ImportedWorks(this.draft.works, this.known, { folder, seen: `edges of ${folder}` });
  }

  /** The number of the entity with an id of ours, or of another vocabulary; undefined when there is none. */
  entity(id: string): number | undefined {
    if (kindOf(id) !== undefined) return this.draft.entities.find(id);
    const curie = this.curies.find(id);
    return curie === undefined ? undefined : this.entityOf.at(curie);
  }

  /** Lets an id of another vocabulary, which is new, lead to an entity. */
  lead(curie: string, entity: number): void {
    this.curies.add(curie);
    this.entityOf.push(entity);
  }
}
