import { isDeepStrictEqual } from 'node:util';
import type { z } from 'zod';
import { isWellFormedId } from '../../check/rules/well-formed-id.ts';
import { type CitationFields, citationSchema } from '../../data/schema.ts';
import { workLevel } from '../../snapshot/evidence.ts';
import type { Citation } from '../../snapshot/model.ts';
import type { ImportedGraph } from '../into-snapshot/imported-graph.ts';
import { type Row, SHOWN } from '../into-snapshot/row.ts';
import { columnOf, workFields } from './work-columns.ts';

/** Columns that a table of works must have. */
export const WORK_COLUMNS = ['id', 'type', 'title', 'design', 'seen'];

type NamingField = 'cites' | 'includes';

const NOT_THERE: Readonly<Record<NamingField, string>> = {
  cites: 'a cited work that is not there',
  includes: 'a pooled study that is not there',
};

/** The rows of a table of works. What a work cites or pools may stand further down, so such a row is closed at the end. */
export class WorkRows {
  private readonly graph: ImportedGraph;
  private readonly file: string;
  private readonly naming: { readonly line: number; readonly work: number }[] = [];

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
    const named = { cites: idsIn(fields, 'cites'), includes: idsIn(fields, 'includes') };
    const work = draft.works.add({
      id,
      fields,
      ...named,
      citedBy: [],
      includedIn: [],
      family: fields.family ?? id,
      level: workLevel(fields),
      folder,
    });
    if (named.cites.length + named.includes.length === 0) return tally.take('added');
    this.naming.push({ line, work });
    return 'later';
  }

  /** Lets works know what cites and pools them, and closes the rows that do. */
  end(): void {
    const { tally, draft } = this.graph;
    const by = { citedBy: new Map<number, string[]>(), includedIn: new Map<number, string[]>() };
    for (const { line, work } of this.naming) {
      const naming = draft.works.at(work);
      const cites = this.known(naming, 'cites', by.citedBy);
      const includes = this.known(naming, 'includes', by.includedIn);
      if (cites.length < naming.cites.length || includes.length < naming.includes.length)
        draft.works.replace(work, withOnly(naming, { cites, includes }));
      tally.take('added');
      tally.close(this.file, line);
    }
    for (const field of ['citedBy', 'includedIn'] as const)
      for (const [work, ids] of by[field]) {
        const named = draft.works.at(work);
        draft.works.replace(work, { ...named, [field]: [...named[field], ...ids].sort() });
      }
  }

  /** Those works of a field that are there, which are noted with the work that names them. */
  private known(naming: Citation, field: NamingField, by: Map<number, string[]>): string[] {
    const { tally, draft } = this.graph;
    return naming[field].filter((id) => {
      const work = draft.works.find(id);
      if (work === undefined) tally.leaveOut(NOT_THERE[field], id);
      else by.set(work, [...(by.get(work) ?? []), naming.id]);
      return work !== undefined;
    });
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

function idsIn(fields: CitationFields, field: NamingField): string[] {
  return (fields[field] ?? []).map((key) => `citation:${key}`);
}

/** The work with these lists, also in its record, where an empty one has no field. */
function withOnly(work: Citation, lists: Pick<Citation, NamingField>): Citation {
  const { cites: _, includes: __, 'includes-basis': basis, ...fields } = work.fields;
  const keys = (ids: readonly string[]) => ids.map((id) => id.replace(/^citation:/, ''));
  return {
    ...work,
    ...lists,
    fields: {
      ...fields,
      ...(lists.cites.length > 0 && { cites: keys(lists.cites) }),
      ...(lists.includes.length > 0 && { includes: keys(lists.includes), 'includes-basis': basis }),
    },
  };
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
