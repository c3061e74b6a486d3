import type { Dataset } from '../../data/dataset.ts';
import type { DraftGraph } from '../../load/draft-graph.ts';
import { RELATION_CODE, stanceCode } from '../../snapshot/claim-columns.ts';
import { InternedNumbers } from '../../snapshot/interned-numbers.ts';
import { InternedTexts } from '../../snapshot/interned-texts.ts';
import { Growing } from '../../snapshot/growing.ts';
import { kindOf } from '../../vocabulary/kinds.ts';
import type { Stance } from '../../vocabulary/levels.ts';
import { relation as relationRow, type RelationKind } from '../../vocabulary/relations.ts';
import { KnownData } from '../known-data.ts';
import { Tally, type Remark } from '../tally.ts';
import { Above } from './above.ts';
import { ImportedWorks } from './works.ts';

/** A triple of entities, by their numbers. */
export interface NumberedTriple {
  readonly subject: number;
  readonly relation: RelationKind;
  readonly object: number;
}

/** A piece of evidence for a triple, by the numbers of works and in texts. */
export interface Piece {
  readonly work: number;
  readonly via?: number | undefined;
  readonly stance: Stance;
  readonly locator: string;
  readonly note?: string | undefined;
  /** Whether the locator is a place in the work: then another place is another piece. */
  readonly isPlaced: boolean;
}

/** A graph to which the rows of an import are added, beside the data that is in it. */
export class KgxGraph {
  readonly draft: DraftGraph;
  readonly known: KnownData;
  readonly works: ImportedWorks;
  readonly tally: Tally;
  /** The name of the import among the data folders. */
  readonly folder: string;
  /** Terms above others. */
  readonly above = new Above();
  /** Ids of other vocabularies, and beside each the number of its entity. */
  private readonly curies = new InternedTexts();
  private readonly entityOf = new Growing(Uint32Array);
  private readonly triples = new InternedNumbers(3);
  /** Which work takes which stance on which triple, and at which place. */
  private readonly stances = new InternedNumbers(2);
  private readonly places = new InternedNumbers(3);

  constructor(
    draft: DraftGraph,
    data: Dataset,
    { folder, seen, tell }: { folder: string; seen: string; tell: (remark: Remark) => void },
  ) {
    this.draft = draft;
    this.folder = folder;
    this.known = new KnownData(data);
    this.works = new ImportedWorks(draft.works, this.known, { folder, seen });
    this.tally = new Tally(tell);
    draft.addDataset(data);
    this.learn(draft.statements.count);
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

  /** Whether a claim of this triple is there. */
  hasClaim({ subject, relation, object }: NumberedTriple): boolean {
    return this.triples.has([subject, RELATION_CODE[relation]!, object]);
  }

  /** Adds a piece of evidence, unless the work takes that stance already; makes the claim when it is new. */
  state({ subject, relation, object }: NumberedTriple, piece: Piece): void {
    const { texts, statements, folders } = this.draft;
    const triple = this.triples.add([subject, RELATION_CODE[relation]!, object]);
    const stance = stanceCode(piece.stance);
    const taken = [triple, stanceKey(piece.work, stance)] as const;
    const locator = texts.add(piece.locator);
    if (piece.isPlaced ? this.places.has([...taken, locator]) : this.stances.has(taken)) return;
    this.stances.add(taken);
    this.places.add([...taken, locator]);
    if (relation === 'kind-of' && piece.stance !== 'disputes') this.above.add(subject, object);
    statements.add({
      subject,
      relation: RELATION_CODE[relation]!,
      object,
      work: piece.work,
      via: piece.via === undefined ? 0 : piece.via + 1,
      locator,
      note: piece.note === undefined ? 0 : texts.add(piece.note) + 1,
      stance,
      folder: folders.indexOf(this.folder),
    });
  }

  /** A triple in the one way to write it: for a symmetric relation, the smaller id comes first. */
  canonical({ subject, relation, object }: NumberedTriple): NumberedTriple {
    const { entities } = this.draft;
    const turned = relationRow(relation).symmetric && entities.idAt(object) < entities.idAt(subject);
    return turned ? { subject: object, relation, object: subject } : { subject, relation, object };
  }

  /** Takes note of the statements that the data has. */
  private learn(count: number): void {
    const { subjects, relations, objects, works, stances, locators } = this.draft.statements;
    const [kindOfCode, disputes] = [RELATION_CODE['kind-of']!, stanceCode('disputes')];
    for (let at = 0; at < count; at += 1) {
      const triple = this.triples.add([subjects.at(at), relations.at(at), objects.at(at)]);
      const taken = [triple, stanceKey(works.at(at), stances.at(at))] as const;
      this.stances.add(taken);
      this.places.add([...taken, locators.at(at)]);
      if (relations.at(at) === kindOfCode && stances.at(at) !== disputes)
        this.above.add(subjects.at(at), objects.at(at));
    }
  }
}

const STANCES = 4;

function stanceKey(work: number, stance: number): number {
  return work * STANCES + stance;
}
