import { EVIDENCE_ROLES, STANCES } from '../../vocabulary/levels.ts';
import { termSchema } from '../../data/schema.ts';
import type { ImportedGraph } from '../into-snapshot/imported-graph.ts';
import type { Row } from '../into-snapshot/row.ts';
import type { ClaimRows } from './claim-rows.ts';

/** Columns that a table of evidence must have. */
export const EVIDENCE_COLUMNS = ['claim', 'work', 'stance', 'locator'];

/** Adds the piece of evidence of a row to its claim, or refuses it. The row is closed by the caller. */
export function addEvidence(row: Row, graph: ImportedGraph, claims: ClaimRows): void {
  const { tally, draft } = graph;
  const { works } = draft;
  const refuse = (reason: string, value: string) => tally.leaveOut(reason, value);
  const [id, named, via, locator, note] = [
    row.text('claim'),
    row.text('work'),
    row.text('read_in'),
    row.text('locator'),
    row.text('note'),
  ];
  if (id === '') return refuse('no claim', named);
  const claim = claims.named(id);
  if ('refused' in claim) return refuse(claim.refused, id);
  if (named === '') return refuse('no work', id);
  const unknown = [named, via].find((work) => work !== '' && works.find(work) === undefined);
  if (unknown !== undefined)
    return refuse('a work that is not in the table of works, and not in the data', unknown);
  const stance = STANCES.find((known) => known === row.text('stance'));
  if (stance === undefined)
    return refuse(`a stance that is none of ${STANCES.join(', ')}`, row.text('stance') || id);
  const role = EVIDENCE_ROLES.find((known) => known === (row.text('role') || 'finding'));
  if (role === undefined)
    return refuse(`a role that is none of ${EVIDENCE_ROLES.join(', ')}`, row.text('role'));
  if (locator === '') return refuse('no locator: the place in the work', id);
  const saidAs = row.text('said_as') || undefined;
  const wrong = saidAs && termSchema.safeParse(saidAs).error?.issues[0];
  if (wrong) return refuse('a `said_as` that is no term', `${saidAs}: ${wrong.message}`);
  const work = works.find(named)!;
  const why = graph.whyNotStated(claim.triple, stance, works.rankAt(work));
  if (why !== undefined) return refuse(why, `${id} ${named}`);
  const isNew = graph.state(claim.triple, {
    work,
    via: via === '' ? undefined : works.find(via),
    stance,
    role: row.text('role') === '' ? undefined : role,
    locator,
    verb: row.text('verb') || undefined,
    saidAs,
    note: note === '' ? undefined : note,
    isPlaced: true,
  });
  tally.take(isNew ? 'added' : 'known');
  claims.hasEvidence(claim.row);
}
