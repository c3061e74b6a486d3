import { CSL_FIELDS, type CslField } from '../../vocabulary/csl.ts';
import { forbiddenCharacters } from '../../text/characters.ts';
import type { Row } from '../into-snapshot/row.ts';

/* What the columns of a table of works hold, in the fields of a record. What cannot be read stays a text, for the schema to refuse. */

const PERSONS: readonly CslField[] = ['author', 'editor'];
const DATES: readonly CslField[] = ['issued', 'accessed'];

/** The fields of a record of a work, still unchecked. */
export function workFields(row: Row, id: string): Readonly<Record<string, unknown>> {
  const family = row.text('family');
  return filled([
    ...CSL_FIELDS.map((field) => [field, bibliographic(row, field)] as const),
    ...editionRead(row),
    ['study', study(row)],
    ['cites', list(row, 'cites')?.map((cited) => cited.replace(/^citation:/, ''))],
    ['includes', list(row, 'includes')?.map((pooled) => pooled.replace(/^citation:/, ''))],
    ['includes-basis', text(row, 'includes_basis')],
    ['draws-on', json(row, 'draws_on')],
    // A work without a family has its own id in the table.
    ['family', family === id ? undefined : text(row, 'family')],
    ['family-basis', text(row, 'family_basis')],
    ['statements', number(row, 'statements')],
    ['defects', list(row, 'defects')],
    ['unresolved', flag(row, 'unresolved')],
    ['retracted', flag(row, 'retracted')],
    ['registry', text(row, 'registry')],
    ['seen', list(row, 'seen')],
  ]);
}

/** The column of a field of a record. */
export function columnOf(path: readonly PropertyKey[]): string {
  const [field, part] = path.map(String);
  if (field === 'study') return part ?? 'design';
  if (field === 'edition' && part !== undefined) return `edition_${part}`;
  return (field ?? '').replace('-basis', '_basis').replace('draws-on', 'draws_on');
}

/** Which file of the work was read; it stands in the place of a printed edition. */
function editionRead(row: Row): [string, unknown][] {
  const read = filled([
    ['file', text(row, 'edition_file')],
    ['sha256', text(row, 'edition_sha256')],
  ]);
  return Object.keys(read).length === 0 ? [] : [['edition', read]];
}

function study(row: Row): unknown {
  const fields = filled([
    ['design', text(row, 'design')],
    ['participants', number(row, 'participants')],
    ['comparator', text(row, 'comparator')],
    ['result', text(row, 'result')],
    ['outcomes', json(row, 'outcomes')],
    ['limitations', text(row, 'limitations')],
  ]);
  return Object.keys(fields).length === 0 ? undefined : fields;
}

function bibliographic(row: Row, field: CslField): unknown {
  if (PERSONS.includes(field)) return persons(row, field);
  return DATES.includes(field) ? date(row, field) : text(row, field);
}

/** `Qin, Zongshi` is family and given name; a name without a comma, or one in `whole_names`, is one whole. */
function persons(row: Row, field: string): unknown {
  const whole = row.list('whole_names');
  return list(row, field)?.map((name) => {
    const comma = name.indexOf(',');
    if (comma === -1 || whole.includes(name)) return { literal: name };
    const given = name.slice(comma + 1).trim();
    return { family: name.slice(0, comma).trim(), ...(given !== '' && { given }) };
  });
}

/** `2015`, `2015-10`, `2015-10-21`, or two of these with a slash between. */
function date(row: Row, field: string): unknown {
  const written = text(row, field);
  const days = written?.split('/').map((day) => /^(-?\d+)(?:-(\d{1,2}))?(?:-(\d{1,2}))?$/.exec(day.trim()));
  if (days === undefined || days.some((day) => day === null)) return written;
  return { 'date-parts': days.map((day) => numbers(day?.slice(1) ?? [])) };
}

/** The parts of a date that are there. */
function numbers(parts: readonly (string | undefined)[]): number[] {
  return parts.filter((part) => part !== undefined).map(Number);
}

function text(row: Row, name: string): string | undefined {
  const written = row.text(name);
  return written === '' ? undefined : written;
}

function list(row: Row, name: string): readonly string[] | undefined {
  const written = row.list(name);
  return written.length === 0 ? undefined : written;
}

function number(row: Row, name: string): number | string | undefined {
  const written = text(row, name);
  return written !== undefined && /^\d{1,15}$/.test(written) ? Number(written) : written;
}

/** What is written as JSON; what is none stays a text. */
function json(row: Row, name: string): unknown {
  const written = text(row, name);
  try {
    return written === undefined ? undefined : (JSON.parse(written, refuseForbidden) as unknown);
  } catch {
    return written;
  }
}

/** JSON can hide in escapes what a cell must not hold. */
function refuseForbidden(_: string, value: unknown): unknown {
  if (typeof value === 'string' && forbiddenCharacters(value).length > 0)
    throw new SyntaxError('refuseForbidden: a character that no text of a graph has');
  return value;
}

/** True, nothing for `false`, or another text. A spreadsheet writes both in capitals. */
function flag(row: Row, name: string): true | string | undefined {
  const written = text(row, name);
  const lower = written?.toLowerCase();
  return lower === 'true' ? true : lower === 'false' ? undefined : written;
}

function filled(fields: readonly (readonly [name: string, value: unknown])[]): Record<string, unknown> {
  return Object.fromEntries(fields.filter(([, value]) => value !== undefined));
}
