import { type ImportRun, slug } from '../import-run.ts';
import type { Table } from '../read-table.ts';
import { cell } from '../sheet.ts';
import { placeIn } from './locators.ts';

export const MESH_FILE = 'MeSH-Condition.csv';

/**
 * Headings that AcuKG lists as conditions but that are none: how well somebody is, or the course of an illness.
 * Chosen for this project after reading all headings that the rows use.
 */
const NO_CONDITION = new Set([
  'acute disease',
  'body weight',
  'chronic disease',
  'critical illness',
  'disease',
  'disease attributes',
  'facies',
  'quality of life',
  'recurrence',
  'syndrome',
]);

/** A heading as in MeSH-Condition.csv, with its id there. Several rows may have it, some without an id. */
export interface MeshTerm {
  readonly term: string;
  readonly id: string | undefined;
}

export type MeshTerms = ReadonlyMap<string, MeshTerm>;

/** The headings of MeSH-Condition.csv by their text in lower case. */
export function meshTerms(tables: ReadonlyMap<string, Table>): MeshTerms {
  const terms = new Map<string, MeshTerm>();
  for (const { cells } of tables.get(MESH_FILE)?.rows ?? []) {
    const term = cell(cells, 'MeSH Term');
    const id = cell(cells, 'MeSH ID');
    const earlier = terms.get(term.toLowerCase());
    terms.set(term.toLowerCase(), { term, id: earlier?.id ?? (isMeshId(id) ? id : undefined) });
  }
  return terms;
}

/**
 * A letter and six or nine digits. Ids of nine digits continue the numbers of those with six: the lowest in
 * MeSH-Condition.csv is 66553. A lower number padded to nine digits, like D000005128, is malformed.
 */
export function isMeshId(id: string): boolean {
  return /^[CD](?:\d{6}|\d{9})$/.test(id) && (id.length === 7 || Number(id.slice(1)) > 66_000);
}

/**
 * The heading in a row of another table, when it is in MeSH-Condition.csv and is a condition; otherwise it is left
 * out.
 */
export function readCondition(run: ImportRun, terms: MeshTerms, heading: string): MeshTerm | undefined {
  const term = terms.get(heading.toLowerCase());
  if (term === undefined) {
    run.leaveOut(`MeSH heading that is not among the conditions of ${MESH_FILE}`, heading);
    return undefined;
  }
  return leaveOutNoCondition(run, heading) ? undefined : term;
}

/** Leaves out a heading that is no condition, and returns true. */
export function leaveOutNoCondition(run: ImportRun, heading: string): boolean {
  const none = NO_CONDITION.has(heading.toLowerCase());
  if (none) run.leaveOut('MeSH heading that names no condition', heading);
  return none;
}

/** Leaves out a MeSH id that differs from that of the heading in MeSH-Condition.csv; it is not corrected. */
export function checkMeshId(run: ImportRun, { id }: MeshTerm, written: string): void {
  if (written === id) return;
  const why = isMeshId(written) ? `not the one of ${MESH_FILE}` : 'malformed';
  run.leaveOut(`MeSH id ${why}: the id is left out, the row is read by its heading`, written);
}

/**
 * The recorded symptom for a heading: by its MeSH id, else by its name or the inverted name (“Osteoarthritis, Knee”
 * is “Knee osteoarthritis”), else one that an earlier row added.
 */
export function symptomOf(run: ImportRun, { term, id }: MeshTerm): string | undefined {
  const turned = term.split(', ').toReversed().join(' ');
  const begun = `symptom:${slug(term)}`;
  return (
    (id === undefined ? undefined : run.known.identified('symptom', 'mesh', id)) ??
    run.known.named('symptom', term) ??
    run.known.named('symptom', turned) ??
    (run.has(begun) ? begun : undefined)
  );
}

/** The symptom for a heading; added with the heading's own name when the data has none. */
export function symptomFor(run: ImportRun, term: MeshTerm): string {
  return (
    symptomOf(run, term) ??
    run.addEntity(`symptom:${slug(term.term)}`, term.term, placeIn(MESH_FILE, term.id ?? term.term))
  );
}
