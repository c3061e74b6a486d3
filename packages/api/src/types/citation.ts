import {
  type Citation,
  formatBibtex,
  formatRis,
  lastYearOf,
  localId,
  shortName,
  type Study,
  toCsl,
  yearOf,
} from '@jingluo/graph';
import { citingHere } from '../citing/citing.ts';
import { addedBy } from '../fields/added-by.ts';
import { builder } from '../fields/builder.ts';
import { citationsByIds } from '../fields/citations-by-ids.ts';
import { connection } from '../fields/connection.ts';
import { CitationStyleEnum, EvidenceLevelEnum, StudyDesignEnum } from '../fields/enums.ts';
import { when } from '../fields/maybe-async.ts';
import { NodeRef } from './node.ts';
import { OutcomeRef } from './outcome.ts';
import { CitationRef, ClaimConnectionRef } from './refs.ts';

const StudyRef = builder.objectRef<Study>('Study').implement({
  description: 'What kind of work it is and, for a study, what it did and found, as far as its source says.',
  fields: (t) => ({
    design: t.expose('design', {
      type: StudyDesignEnum,
      description: 'What kind of work it is, from which its level follows.',
    }),
    participants: t.exposeInt('participants', { nullable: true, description: 'How many people took part.' }),
    comparator: t.exposeString('comparator', {
      nullable: true,
      description: 'What the treatment was compared with: another treatment, sham, none.',
    }),
    result: t.exposeString('result', { nullable: true, description: 'What it found, in words of our own.' }),
    outcomes: t.field({
      type: [OutcomeRef],
      description: 'What came out of its comparisons, one by one; empty where none is recorded.',
      resolve: ({ outcomes }) => outcomes ?? [],
    }),
    limitations: t.exposeString('limitations', {
      nullable: true,
      description: 'Its limits, in words of our own.',
    }),
  }),
});

CitationRef.implement({
  description: 'A work: an article, a book, a standard, a registered trial, a web page, a dataset.',
  interfaces: [NodeRef],
  fields: (t) => ({
    key: t.string({
      description: 'Its id without `citation:`; also its key in BibTeX and CSL-JSON.',
      resolve: ({ id }) => localId(id),
    }),
    type: t.string({
      description: 'Its type in the Citation Style Language: `article-journal`, `book`, `webpage`, …',
      resolve: ({ fields }) => fields.type,
    }),
    title: t.string({
      description: 'Its title, as its source gives it.',
      resolve: ({ fields }) => fields.title,
    }),
    shortName: t.string({
      description: 'Author and year, or title: a name for it in a line.',
      resolve: shortName,
    }),
    authors: t.stringList({ description: 'Its authors as far as they are known.', resolve: authors }),
    year: t.int({
      nullable: true,
      description:
        'Year of publication, or the first of the span that is known. Negative before the common era.',
      resolve: ({ fields }) => yearOf(fields),
    }),
    yearTo: t.int({
      nullable: true,
      description:
        'The last year of the span in which it was published, where only a span is known; else the same as `year`. Years ' +
        'before the common era are negative.',
      resolve: ({ fields }) => lastYearOf(fields),
    }),
    containerTitle: t.string({
      nullable: true,
      description: 'The journal, book or site that published it.',
      resolve: ({ fields }) => fields['container-title'],
    }),
    doi: t.string({
      nullable: true,
      description: 'Its digital object identifier, without an address: `10.1155/2015/425108`.',
      resolve: ({ fields }) => fields.DOI,
    }),
    pmid: t.string({ nullable: true, description: 'Its PubMed id.', resolve: ({ fields }) => fields.PMID }),
    pmcid: t.string({
      nullable: true,
      description: 'Its PubMed Central id.',
      resolve: ({ fields }) => fields.PMCID,
    }),
    registry: t.string({
      nullable: true,
      description: 'Registration number of the trial or review.',
      resolve: ({ fields }) => fields.registry,
    }),
    url: t.string({
      nullable: true,
      description: 'Its address on the web.',
      resolve: ({ fields }) => fields.URL,
    }),
    level: t.expose('level', {
      type: EvidenceLevelEnum,
      description: 'The level of evidence that it gives to the claims it supports.',
    }),
    study: t.field({
      type: StudyRef,
      nullable: true,
      description: 'Study facts; null when the work could not be found.',
      resolve: ({ fields }) => fields.study,
    }),
    defects: t.stringList({
      description: 'What is wrong with its record or missing from it.',
      resolve: ({ fields }) => [...(fields.defects ?? [])],
    }),
    retracted: t.boolean({
      description: 'It was retracted and gives no level.',
      resolve: ({ fields }) => fields.retracted === true,
    }),
    unresolved: t.boolean({
      description: 'No copy or index record of it was found; it gives no level.',
      resolve: ({ fields }) => fields.unresolved === true,
    }),
    statements: t.int({
      nullable: true,
      description:
        'The number of statements in a document, counted by a person who read all of it; some relate no two things and are ' +
        'no claims here. Null when not counted.',
      resolve: ({ fields }) => fields.statements,
    }),
    seen: t.stringList({
      description: 'Where its record was read.',
      resolve: ({ fields }) => [...fields.seen],
    }),
    folder: t.exposeString('folder', {
      description: 'The data folder that records it; of several, the first.',
    }),
    addedBy: t.string({
      nullable: true,
      description: 'The same folder when it is an added one; null for the base folder.',
      resolve: ({ folder }, _, { reader }) => addedBy(reader, folder),
    }),
    family: t.field({
      type: [CitationRef],
      description:
        'The other works that count as one with it: papers of one trial, a review and its protocol.',
      resolve: ({ id, family }, _, { reader }) =>
        when(reader.citationFamily(family), (works) => works.filter((other) => other.id !== id)),
    }),
    familyBasis: t.string({
      nullable: true,
      description: 'Why the works of its family count as one, when that is inferred and no work says it.',
      resolve: ({ fields }) => fields['family-basis'],
    }),
    cites: t.field({
      type: [CitationRef],
      description: 'Its reference list, as far as the works are recorded here, in its order.',
      resolve: ({ cites }, _, { reader }) => citationsByIds(reader, cites),
    }),
    includes: t.field({
      type: [CitationRef],
      description:
        'The studies that a review pools, as far as they are recorded here and its list was read. A review and a study that ' +
        'it pools are one witness.',
      resolve: ({ includes }, _, { reader }) => citationsByIds(reader, includes),
    }),
    includesBasis: t.string({
      nullable: true,
      description: 'Where the list of what it pools was read; null where it was not read.',
      resolve: ({ fields }) => fields['includes-basis'],
    }),
    includedIn: t.field({
      type: [CitationRef],
      description: 'The recorded reviews that pool it.',
      resolve: ({ includedIn }, _, { reader }) => citationsByIds(reader, includedIn),
    }),
    drawsOn: t.field({
      type: [CitationRef],
      description: 'The works that it takes from. What it says again of them is no second witness.',
      resolve: ({ drawsOn }, _, { reader }) => citationsByIds(reader, drawsOn),
    }),
    drawnOnBy: t.field({
      type: [CitationRef],
      description: 'The recorded works that take from it.',
      resolve: ({ drawnOnBy }, _, { reader }) => citationsByIds(reader, drawnOnBy),
    }),
    citedBy: t.field({
      type: [CitationRef],
      description: 'The recorded works that cite it.',
      resolve: ({ citedBy }, _, { reader }) => citationsByIds(reader, citedBy),
    }),
    claims: t.field({
      type: ClaimConnectionRef,
      description: 'The claims on which it takes a stance, strongest first.',
      args: {
        first: t.arg.int({ defaultValue: 50, description: 'How many at most, 0 to 500.' }),
        after: t.arg.string({ description: 'The cursor after which the page begins.' }),
      },
      resolve: ({ id }, args, { reader }) =>
        connection((bounds) => reader.claims({ citation: id }, bounds), args),
    }),
    reference: t.string({
      description: 'The reference as one line of a bibliography.',
      args: {
        style: t.arg({
          type: CitationStyleEnum,
          defaultValue: 'apa',
          description: 'The style of the reference.',
        }),
      },
      resolve: (citation, { style }, { citing = citingHere }) => citing.reference(citation, style ?? 'apa'),
    }),
    bibtex: t.string({
      description: 'The work as an entry of a BibTeX file.',
      resolve: (citation) => formatBibtex(citation),
    }),
    ris: t.string({
      description: 'The work as a record of a RIS file, which reference managers read.',
      resolve: (citation) => formatRis(citation),
    }),
    csl: t.field({
      type: 'JSON',
      description: 'The work as an item of CSL-JSON, which citation processors read.',
      resolve: (citation) => toCsl(citation),
    }),
  }),
});

function authors({ fields }: Citation): string[] {
  return (fields.author ?? []).map((name) =>
    'literal' in name ? name.literal : [name.given, name.family].filter(Boolean).join(' '),
  );
}
