import { Growing } from '../../snapshot/growing.ts';
import { InternedNumbers } from '../../snapshot/interned-numbers.ts';
import { InternedTexts } from '../../snapshot/interned-texts.ts';
import { isRelationKind, RELATION_KINDS } from '../../vocabulary/relations.ts';
import { wrongEnds } from '../into-snapshot/claim-rules.ts';
import type { ImportedGraph, NumberedTriple } from '../into-snapshot/imported-graph.ts';
import { isTrue } from '../into-snapshot/own-columns.ts';
import type { Row } from '../into-snapshot/row.ts';

/** Columns that a table of claims must have. */
export const CLAIM_COLUMNS = ['id', 'subject', 'relation', 'object'];

/** What becomes of a row when the table of evidence has been read. */
const [WAITS, HAS_EVIDENCE, WAS_THERE] = [0, 1, 2];

/**
 * The rows of a table of claims. A claim is there because a work says so: what becomes of its row is known when the evidence has
 * been read. Until then only numbers and its id are held.
 */
export class ClaimRows {
  private readonly graph: ImportedGraph;
  private readonly file: string;
  /** Ids, which the table of evidence names, and beside each the row plus one; 0 for a refused row. */
  private readonly ids = new InternedTexts();
  private readonly rowOf = new Growing(Uint32Array);
  private readonly lines = new Growing(Uint32Array);
  private readonly states = new Growing(Uint8Array);
  private readonly subjects = new Growing(Uint32Array);
  private readonly relations = new Growing(Uint8Array);
  private readonly objects = new Growing(Uint32Array);
  /** The id that was last asked for: the evidence of a claim mostly stands together. */
  private last: { readonly id: string; readonly place: number | undefined } | undefined;

  constructor(graph: ImportedGraph, file: string) {
    this.graph = graph;
    this.file = file;
  }

  add(row: Row, line: number): 'later' | void {
    const id = row.text('id');
    const refuse = (reason: string, value: string) => this.graph.tally.leaveOut(reason, value);
    const relation = row.text('relation');
    const shown = `${row.text('subject')} ${relation} ${row.text('object')}`;
    if (id === '') return refuse('no id', shown);
    const place = this.ids.add(id);
    if (place < this.rowOf.length) return refuse('another row has this id of a claim', id);
    const wrong = this.tripleIn(row);
    this.rowOf.push('refused' in wrong ? 0 : this.lines.length + 1);
    if ('refused' in wrong) return refuse(wrong.refused, shown);
    this.keep(wrong, line);
    return 'later';
  }

  /** The claim of a row; or why there is none for its evidence. */
  named(
    id: string,
  ): { readonly row: number; readonly triple: NumberedTriple } | { readonly refused: string } {
    if (this.last?.id !== id) this.last = { id, place: this.ids.find(id) };
    const { place } = this.last;
    if (place === undefined) return { refused: 'no row of the table of claims has this id' };
    const row = this.rowOf.at(place) - 1;
    return row === -1 ? { refused: 'the claim was refused' } : { row, triple: this.tripleAt(row) };
  }

  /** Takes note that there is evidence for the claim of a row. */
  hasEvidence(row: number): void {
    this.states.set(row, this.states.at(row) | HAS_EVIDENCE);
  }

  /** Closes the rows that waited for evidence. */
  end(): void {
    const { tally, draft } = this.graph;
    const taken = new InternedNumbers(3);
    for (let row = 0; row < this.lines.length; row += 1) {
      const { subject, relation, object } = this.tripleAt(row);
      const triple = [subject, this.relations.at(row), object];
      const state = this.states.at(row);
      if ((state & HAS_EVIDENCE) === 0)
        tally.leaveOut(
          'no evidence for it was taken: no work says so',
          `${draft.entities.idAt(subject)} ${relation} ${draft.entities.idAt(object)}`,
        );
      else if (state & WAS_THERE || taken.has(triple)) tally.take('known');
      else {
        taken.add(triple);
        tally.take('added');
      }
      tally.close(this.file, this.lines.at(row));
    }
  }

  private tripleIn(row: Row): NumberedTriple | { readonly refused: string } {
    const { graph } = this;
    const { entities } = graph.draft;
    const ends = [row.text('subject'), row.text('object')] as const;
    if (ends.includes('')) return { refused: 'no subject or no object' };
    const relation = row.text('relation');
    if (!isRelationKind(relation)) return { refused: 'no relation of ours has that name' };
    if (isTrue(row, 'derived')) return { refused: 'derived: made again by rule' };
    const [subject, object] = [entities.find(ends[0]), entities.find(ends[1])];
    if (subject === undefined || object === undefined)
      return { refused: 'an end that is no entity that was taken, and is not in the data' };
    const triple = graph.canonical({ subject, relation, object });
    const wrong = wrongEnds(triple, entities);
    return wrong === undefined ? triple : { refused: wrong };
  }

  private keep(triple: NumberedTriple, line: number): void {
    this.lines.push(line);
    // No evidence has been read yet, so what is there is in the data.
    this.states.push(this.graph.hasClaim(triple) ? WAS_THERE : WAITS);
    this.subjects.push(triple.subject);
    this.relations.push(RELATION_KINDS.indexOf(triple.relation));
    this.objects.push(triple.object);
  }

  private tripleAt(row: number): NumberedTriple {
    const relation = RELATION_KINDS[this.relations.at(row)]!;
    return { subject: this.subjects.at(row), relation, object: this.objects.at(row) };
  }
}
