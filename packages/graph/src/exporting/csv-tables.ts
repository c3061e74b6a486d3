import { editionRead } from '../data/edition-read.ts';
import { CSL_FIELDS } from '../vocabulary/csl.ts';
import { jsonText } from '../text/json-text.ts';
import { label } from '../text/label.ts';
import type { Citation, Entity } from '../snapshot/model.ts';
import { type Cell, CSV_MARK, csvLine } from '../text/csv.ts';
import { CLAIM_FIELDS, ENTITY_FIELDS, joined, pieceOf } from './fields.ts';
import type { ExportFormat } from './format.ts';
import type { Selection } from './selection.ts';

const MEDIA_TYPE = 'text/csv; charset=utf-8; header=present';

/** A format with the names of its columns. */
export type CsvTable = ExportFormat & { readonly columns: readonly string[] };

/** A CSV table after RFC 4180, of one kind of record. */
function table(
  records: string,
  meaning: string,
  columns: readonly string[],
  rows: (selection: Selection) => AsyncIterable<readonly Cell[]>,
): CsvTable {
  return {
    columns,
    name: `csv-${records}`,
    ending: `${records}.csv`,
    mediaType: MEDIA_TYPE,
    meaning,
    async *write(selection) {
      yield CSV_MARK + csvLine(columns);
      for await (const row of rows(selection)) yield csvLine(row);
    },
  };
}

/** One row for each entity. */
export const csvEntities = table(
  'entities',
  'CSV: entities with all their names',
  ['id', ...ENTITY_FIELDS.map(({ name }) => name)],
  async function* ({ entities }) {
    for await (const entity of entities()) yield [entity.id, ...ENTITY_FIELDS.map(({ of }) => of(entity))];
  },
);

/** One row for each claim. */
export const csvClaims = table(
  'claims',
  'CSV: claims with level, standing and number of sources',
  ['id', 'subject', 'subject_name', 'object', 'object_name', ...CLAIM_FIELDS.map(({ name }) => name)],
  async function* (selection) {
    const nameOf = async (id: string): Promise<string> => label((await selection.entity(id)) as Entity);
    for await (const claim of selection.claims()) {
      const { id, subject, object } = claim;
      const worded = { claim, sentence: await selection.sentence(claim) };
      yield [
        id,
        subject,
        await nameOf(subject),
        object,
        await nameOf(object),
        ...CLAIM_FIELDS.map(({ of }) => of(worded)),
      ];
    }
  },
);

/** One row for each piece of evidence. */
export const csvEvidence = table(
  'evidence',
  'CSV: which source says what of which claim, and where',
  ['claim', 'work', 'stance', 'role', 'level', 'locator', 'read_in', 'verb', 'note', 'folder', 'said_as'],
  async function* ({ claims }) {
    for await (const { id, evidence } of claims())
      for (const piece of evidence.map(pieceOf)) {
        const { work, stance, role, level, locator, read_in, verb, note, folder, said_as } = piece;
        yield [id, work, stance, role, level, locator, read_in, verb, note, folder, said_as];
      }
  },
);

type WorkColumn = readonly [name: string, of: (work: Citation) => Cell];

const WORK_COLUMNS: readonly WorkColumn[] = [
  ['id', ({ id }) => id],
  ...CSL_FIELDS.map((field): WorkColumn => [field, ({ fields }) => bibliographic(fields[field])]),
  ['level', ({ level }) => level],
  ['design', ({ fields }) => fields.study?.design],
  ['participants', ({ fields }) => fields.study?.participants],
  ['comparator', ({ fields }) => fields.study?.comparator],
  ['result', ({ fields }) => fields.study?.result],
  ['limitations', ({ fields }) => fields.study?.limitations],
  ['registry', ({ fields }) => fields.registry],
  ['family', ({ family }) => family],
  ['family_basis', ({ fields }) => fields['family-basis']],
  ['cites', ({ cites }) => joined(cites)],
  ['includes', ({ includes }) => joined(includes)],
  ['includes_basis', ({ fields }) => fields['includes-basis']],
  ['defects', ({ fields }) => joined(fields.defects ?? [])],
  ['unresolved', ({ fields }) => fields.unresolved],
  ['retracted', ({ fields }) => fields.retracted],
  ['seen', ({ fields }) => joined(fields.seen)],
  ['folder', ({ folder }) => folder],
  ['statements', ({ fields }) => fields.statements],
  ['outcomes', ({ fields }) => fields.study?.outcomes && jsonText(fields.study.outcomes)],
  ['whole_names', ({ fields }) => joined(wholeNames(fields))],
  ['draws_on', ({ fields }) => fields['draws-on'] && jsonText(fields['draws-on'])],
  ['edition_file', ({ fields }) => editionRead(fields)?.file],
  ['edition_sha256', ({ fields }) => editionRead(fields)?.sha256],
];

/** One row for each work, with the field names of CSL-JSON. */
export const csvWorks = table(
  'works',
  'CSV: the sources, with what is known of each study',
  WORK_COLUMNS.map(([name]) => name),
  async function* ({ works }) {
    for await (const work of works()) yield WORK_COLUMNS.map(([, of]) => of(work));
  },
);

type Bibliographic = Citation['fields'][(typeof CSL_FIELDS)[number]];

/** Names as `Qin, Zongshi|World Health Organization`, dates as `2015-10-21`. */
function bibliographic(value: Bibliographic): Cell {
  if (value === undefined || typeof value === 'string') return value;
  if ('file' in value) return undefined;
  if ('date-parts' in value)
    return value['date-parts']
      .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join('-'))
      .join('/');
  return joined(
    value.map((person) =>
      'literal' in person
        ? person.literal
        : [person.family, person.given].filter((part) => part !== undefined).join(', '),
    ),
  );
}

/** The names of authors and editors that are one whole, though they have a comma. */
function wholeNames({ author = [], editor = [] }: Citation['fields']): string[] {
  return [...author, ...editor].flatMap((person) =>
    'literal' in person && person.literal.includes(',') ? [person.literal] : [],
  );
}
