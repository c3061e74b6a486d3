import { isDeepStrictEqual } from 'node:util';
import type { z } from 'zod';
import { isWellFormedId } from '../../check/rules/well-formed-id.ts';
import { type CitationFields, citationSchema } from '../../data/schema.ts';
import { workLevel } from '../../snapshot/evidence.ts';
import type { ImportedGraph } from '../into-snapshot/imported-graph.ts';
import { type Row, SHOWN } from '../into-snapshot/row.ts';
import { columnOf, workFields } from './work-columns.ts';

/** Columns that a table of works must have. */
export const WORK_COLUMNS = ['id', 'type', 'title', 'design', 'seen'];

/** The rows of a table of works. What a work cites may stand further down, so such a row is closed at the end. */
export class WorkRows {
  private readonly graph: ImportedGraph;
  private readonly file: string;
  private readonly citing: { readonly line: number; readonly work: number }[] = [];

  constructor(graph: ImportedGraph, file: string) {
    this.graph = graph;
    this.file = file;
  }

  add(row: Row, line: number): 'later' | void {
    const { draft, tally, folder } = this.graph;
    const id = row.text('id');
    if (id === '') return tally.leaveOut('no id', row.text('title'));
    if (!id.startsWith('citation:') || !isWellFormedId(id))
      return tally.leaveOut('an id of a work that is not well-formed', id);
    const fields = this.fieldsOf(row, id);
    if (fields === undefined) return;
    const there = draft.works.find(id);
    if (there !== undefined) {
      tally.take('known');
      if (!isDeepStrictEqual(fields, draft.works.at(there).fields))
        tally.leaveOut('other fields than the record of this work has, which stays', id);
      return;
    }
    const cites = (fields.cites ?? []).map((key) => `citation:${key}`);
    const family = fields.family ?? id;
    const work = draft.works.add({
      id,
      fields,
      cites,
      citedBy: [],
      family,
      level: workLevel(fields),
      folder,
    });
    if (cites.length === 0) return tally.take('added');
    this.citing.push({ line, work });
    return 'later';
  }

  /** Lets works know what cites them, and closes the rows that cite. */
  end(): void {
    const { tally, draft } = this.graph;
    const citedBy = new Map<number, string[]>();
    for (const { line, work } of this.citing) {
      const citing = draft.works.at(work);
      const known = citing.cites.filter((id) => {
        const cited = draft.works.find(id);
        if (cited === undefined) tally.leaveOut('a cited work that is not there', id);
        else citedBy.set(cited, [...(citedBy.get(cited) ?? []), citing.id]);
        return cited !== undefined;
      });
      if (known.length < citing.cites.length) draft.works.replace(work, withCites(citing, known));
      tally.take('added');
      tally.close(this.file, line);
    }
    for (const [work, ids] of citedBy) {
      const cited = draft.works.at(work);
      draft.works.replace(work, { ...cited, citedBy: [...cited.citedBy, ...ids].sort() });
    }
  }

  /** The fields of a work, or why it is refused. */
  private fieldsOf(row: Row, id: string): CitationFields | undefined {
    const { tally } = this.graph;
    const read = citationSchema.safeParse(workFields(row, id));
    if (!read.success) tally.leaveOut(...wrongField(read.error.issues[0]!, row));
    else if (read.data.study === undefined && read.data.unresolved !== true)
      tally.leaveOut('no `design`, though the work is not unresolved', id);
    else return read.data;
    return undefined;
  }
}

function withCites<Work extends { readonly fields: CitationFields }>(work: Work, cites: readonly string[]) {
  const { cites: _, ...fields } = work.fields;
  const keys = cites.map((id) => id.replace(/^citation:/, ''));
  return { ...work, cites, fields: { ...fields, ...(keys.length > 0 && { cites: keys }) } };
}

/** The reason, always in the same words for a column, and the value. */
function wrongField(issue: z.core.$ZodIssue, row: Row): [reason: string, value: string] {
  const column = columnOf(issue.path);
  const written = row.text(column).slice(0, SHOWN);
  if (written === '') return [`no \`${column}\``, row.text('id')];
  const allowed = issue.code === 'invalid_value' && column !== 'unresolved' && column !== 'retracted';
  const reason = `a \`${column}\` that no work has`;
  return [
    allowed ? `${reason}; allowed: ${issue.values.join(', ')}` : reason,
    issue.code === 'custom' || issue.code === 'invalid_format' ? `${written}: ${issue.message}` : written,
  ];
}
