import { isDeepStrictEqual } from 'node:util';
import type { z } from 'zod';
import { isWellFormedId } from '../../check/rules/well-formed-id.ts';
import { idsIn } from '../../load/compile-citations.ts';
import { type CitationFields, citationSchema } from '../../data/schema.ts';
import { workLevel } from '../../snapshot/evidence.ts';
import type { Citation } from '../../snapshot/model.ts';
import { UNLINKED } from '../../snapshot/work-table.ts';
import type { ImportedGraph } from '../into-snapshot/imported-graph.ts';
import { type Row, SHOWN } from '../into-snapshot/row.ts';
import { columnOf, workFields } from './work-columns.ts';

/** Columns that a table of works must have. */
export const WORK_COLUMNS = ['id', 'type', 'title', 'design', 'seen'];

/** The lists of a work that its row names, and those of the works that are named. */
const NAMING = [
  { field: 'cites', list: 'cites', back: 'citedBy', notThere: 'a cited work that is not there' },
  { field: 'includes', list: 'includes', back: 'includedIn', notThere: 'a pooled study that is not there' },
  {
    field: 'draws-on',
    list: 'drawsOn',
    back: 'drawnOnBy',
    notThere: 'a work that is drawn on and is not there',
  },
] as const;

type Lists = Pick<Citation, (typeof NAMING)[number]['list']>;

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
    const named: Lists = {
      cites: idsIn(fields, 'cites'),
      includes: idsIn(fields, 'includes'),
      drawsOn: idsIn(fields, 'draws-on'),
    };
    const work = draft.works.add({
      id,
      fields,
      ...UNLINKED,
      ...named,
      family: fields.family ?? id,
      level: workLevel(fields),
      folder,
    });
    if (NAMING.every(({ list }) => named[list].length === 0)) return tally.take('added');
    this.naming.push({ line, work });
    return 'later';
  }

  /** Lets works know what cites, pools and draws on them, and closes the rows that do. */
  end(): void {
    const { tally, draft } = this.graph;
    const backs = NAMING.map(({ back }) => ({ back, by: new Map<number, string[]>() }));
    for (const { line, work } of this.naming) {
      const naming = draft.works.at(work);
      const lists = Object.fromEntries(
        NAMING.map(({ list, notThere }, at) => [
          list,
          this.known(naming, naming[list], notThere, backs[at]!.by),
        ]),
      ) as unknown as Lists;
      if (NAMING.some(({ list }) => lists[list].length < naming[list].length))
        draft.works.replace(work, withOnly(naming, lists));
      tally.take('added');
      tally.close(this.file, line);
    }
    for (const { back, by } of backs)
      for (const [work, ids] of by) {
        const named = draft.works.at(work);
        draft.works.replace(work, { ...named, [back]: [...named[back], ...ids].sort() });
      }
  }

  /** Those works of a list that are there, which are noted with the work that names them. */
  private known(
    { id: naming }: Citation,
    ids: readonly string[],
    notThere: string,
    by: Map<number, string[]>,
  ): string[] {
    const { tally, draft } = this.graph;
    return ids.filter((id) => {
      const work = draft.works.find(id);
      if (work === undefined) tally.leaveOut(notThere, id);
      else by.set(work, [...(by.get(work) ?? []), naming]);
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

/** The work with these lists, also in its record, where an empty one has no field. */
function withOnly(work: Citation, lists: Lists): Citation {
  const { cites: _, includes: __, 'includes-basis': basis, 'draws-on': drawn = {}, ...fields } = work.fields;
  const keys = (ids: readonly string[]) => ids.map((id) => id.replace(/^citation:/, ''));
  const { cites, includes, drawsOn } = lists;
  return {
    ...work,
    ...lists,
    fields: {
      ...fields,
      ...(cites.length > 0 && { cites: keys(cites) }),
      ...(includes.length > 0 && { includes: keys(includes), 'includes-basis': basis }),
      ...(drawsOn.length > 0 && {
        'draws-on': Object.fromEntries(keys(drawsOn).map((key) => [key, drawn[key]!])),
      }),
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
