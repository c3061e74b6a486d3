import type { Dataset } from '../../data/dataset.ts';
import { entityOf, mergeEntities } from '../../load/compile-entities.ts';
import { DraftGraph } from '../../load/draft-graph.ts';
import { RELATION_CODE, roleCode, stanceCode } from '../../snapshot/claim-columns.ts';
import { Growing } from '../../snapshot/growing.ts';
import { InternedNumbers } from '../../snapshot/interned-numbers.ts';
import type { Entity, Source } from '../../snapshot/model.ts';
import type { EntityFields } from '../../data/schema.ts';
import type { EntityKind } from '../../vocabulary/kinds.ts';
import type { EvidenceRole, Stance } from '../../vocabulary/levels.ts';
import { relation as relationRow, type RelationKind } from '../../vocabulary/relations.ts';
import { ImportError } from '../import-error.ts';
import { Tally, type Remark } from '../tally.ts';
import { Above } from './above.ts';
import { isPlanOfTreatment, PLAN } from './claim-rules.ts';

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
  /** `finding` when nothing is said. */
  readonly role?: EvidenceRole | undefined;
  readonly locator: string;
  /** Of `acts-on`: another verb is another piece. */
  readonly verb?: string | undefined;
  /** The term of the work: another term is another piece. */
  readonly saidAs?: string | undefined;
  readonly note?: string | undefined;
  /** Whether the locator is a place in the work: then another place is another piece. */
  readonly isPlaced: boolean;
}

/** What a row says of an entity, in the fields of a record. */
export interface ReadEntity {
  readonly id: string;
  readonly kind: EntityKind;
  readonly fields: Omit<EntityFields, 'sources'>;
  readonly sources: readonly Source[];
  /** Where it is drawn on the body, and what old books call it. */
  readonly drawn: Pick<Entity, 'place' | 'shape' | 'terms'>;
}

export interface ImportBeside {
  /** Checked data that the rows are put beside. */
  readonly data: Dataset;
  /** The name of the import among the data folders. */
  readonly folder: string;
  /** Is given every remark on a row. */
  readonly tell: (remark: Remark) => void;
}

/** A graph to which the rows of an import are added, beside the data that is in it: as if they were one more data folder. */
export class ImportedGraph {
  readonly draft: DraftGraph;
  readonly tally: Tally;
  /** The name of the import among the data folders. */
  readonly folder: string;
  /** Terms above others. */
  private readonly above = new Above();
  private readonly triples = new InternedNumbers(3);
  /** Which work takes which stance on which triple, and at which place with which verb and term. */
  private readonly stances = new InternedNumbers(2);
  private readonly places = new InternedNumbers(5);
  /** The statement of each place. */
  private readonly statementOf = new Growing(Uint32Array);

  /** Throws an `ImportError` when a data folder has the name of the import. */
  constructor({ data, folder, tell }: ImportBeside) {
    if (data.folders.includes(folder))
      throw new ImportError(`a data folder is called ${folder}: give the import another name with --name`);
    this.draft = new DraftGraph([...data.folders, folder]);
    this.folder = folder;
    this.tally = new Tally(tell);
    this.draft.addDataset(data);
    this.learn(this.draft.statements.count);
  }

  /** Adds an entity, or what is new in it to the one with its id; counts it, and gives its number. */
  addEntity({ id, kind, fields, sources, drawn }: ReadEntity): number {
    const { entities } = this.draft;
    const entity = { ...entityOf({ id, kind, fields, folder: this.folder }), sources, ...drawn };
    const there = entities.find(id);
    this.tally.take(there === undefined ? 'added' : 'known');
    if (there === undefined) return entities.add(entity);
    const merged = mergeEntities(entities.at(there), entity);
    // What has claims is made no heading.
    entities.replace(there, { ...merged, heading: entities.isHeading(there) });
    return there;
  }

  /** A triple in the one way to write it: for a symmetric relation, the smaller id comes first. */
  canonical({ subject, relation, object }: NumberedTriple): NumberedTriple {
    const { entities } = this.draft;
    const turned = relationRow(relation).symmetric && entities.idAt(object) < entities.idAt(subject);
    return turned ? { subject: object, relation, object: subject } : { subject, relation, object };
  }

  /** Whether a claim of this triple is there. */
  hasClaim({ subject, relation, object }: NumberedTriple): boolean {
    return this.triples.has([subject, RELATION_CODE[relation]!, object]);
  }

  /** Why a work of this rank cannot take this stance on a triple, always in the same words; undefined when it can. */
  whyNotStated(
    { subject, relation, object }: NumberedTriple,
    stance: Stance,
    rank: number,
  ): string | undefined {
    if (isPlanOfTreatment({ relation, stance }, rank)) return PLAN;
    if (relation === 'kind-of' && stance !== 'disputes' && this.above.wouldClose(subject, object))
      return 'a term would be a kind of itself';
    return undefined;
  }

  /** Adds a piece of evidence, and the claim when it is new; returns whether the piece is new. */
  state({ subject, relation, object }: NumberedTriple, piece: Piece): boolean {
    const { texts, statements, folders } = this.draft;
    const triple = this.triples.add([subject, RELATION_CODE[relation]!, object]);
    const stance = stanceCode(piece.stance);
    const taken = [triple, stanceKey(piece.work, stance)] as const;
    const locator = texts.add(piece.locator);
    const via = piece.via === undefined ? 0 : piece.via + 1;
    const optional = (text: string | undefined) => (text === undefined ? 0 : texts.add(text) + 1);
    const note = optional(piece.note);
    const verb = optional(this.verbOf(relation, piece));
    const role = roleCode(piece.role ?? 'finding');
    const saidAs = optional(piece.saidAs);
    const place = this.places.find([...taken, locator, verb, saidAs]);
    if (piece.isPlaced ? place !== undefined : this.stances.has(taken)) {
      if (piece.isPlaced) this.compare(this.statementOf.at(place!), { via, note, role }, piece);
      return false;
    }
    this.stances.add(taken);
    if (place === undefined) this.place([...taken, locator, verb, saidAs], statements.count);
    if (relation === 'kind-of' && piece.stance !== 'disputes') this.above.add(subject, object);
    statements.add({
      subject,
      relation: RELATION_CODE[relation]!,
      object,
      work: piece.work,
      via,
      locator,
      note,
      verb,
      saidAs,
      stance,
      role,
      folder: folders.indexOf(this.folder),
    });
    return true;
  }

  /** The verb of a piece; only `acts-on` has one. */
  private verbOf(relation: RelationKind, { verb }: Piece): string | undefined {
    if (verb === undefined || relation === 'acts-on') return verb;
    this.tally.leaveOut('a verb of another relation than acts-on', verb);
    return undefined;
  }

  /** Tells what a piece says otherwise than the same piece that is there, which stays. */
  private compare(
    statement: number,
    { via, note, role }: { via: number; note: number; role: number },
    piece: Piece,
  ): void {
    const { statements, works } = this.draft;
    if (note !== 0 && note !== statements.notes.at(statement))
      this.tally.leaveOut('another note than the same evidence has, which stays', piece.note!);
    if (piece.role !== undefined && role !== statements.roles.at(statement))
      this.tally.leaveOut('another role than the same evidence has, which stays', piece.role);
    if (via !== 0 && via !== statements.vias.at(statement))
      this.tally.leaveOut('read in another work than the same evidence, which stays', works.idAt(piece.via!));
  }

  /** Takes note of the statements that the data has. */
  private learn(count: number): void {
    const { subjects, relations, objects, works, stances, locators, verbs, terms } = this.draft.statements;
    const [kindOfCode, disputes] = [RELATION_CODE['kind-of']!, stanceCode('disputes')];
    for (let at = 0; at < count; at += 1) {
      const triple = this.triples.add([subjects.at(at), relations.at(at), objects.at(at)]);
      const taken = [triple, stanceKey(works.at(at), stances.at(at))] as const;
      this.stances.add(taken);
      this.place([...taken, locators.at(at), verbs.at(at), terms.at(at)], at);
      if (relations.at(at) === kindOfCode && stances.at(at) !== disputes)
        this.above.add(subjects.at(at), objects.at(at));
    }
  }

  /** Takes note of the place of a statement; of several at one place, the first. */
  private place(place: readonly number[], statement: number): void {
    if (this.places.add(place) === this.statementOf.length) this.statementOf.push(statement);
  }
}

const STANCES = 4;

function stanceKey(work: number, stance: number): number {
  return work * STANCES + stance;
}
