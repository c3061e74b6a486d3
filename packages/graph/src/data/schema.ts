import { z } from 'zod';
import { addressProblem } from '../text/web-address.ts';
import { CSL_TYPES, type CslField } from '../vocabulary/csl.ts';
import { EXTERNAL_SCHEMES } from '../vocabulary/external-schemes.ts';
import { EVIDENCE_ROLES, NAME_LANGUAGES, STANCES, STUDY_DESIGNS } from '../vocabulary/levels.ts';
import { COMPARATORS, OUTCOME_RESULTS } from '../vocabulary/outcomes.ts';
import { RELATION_KINDS } from '../vocabulary/relations.ts';

/* The shape of the data files. data/README.md describes the same for readers. */

const text = z.string().trim().min(1, 'is empty: write it or leave the field out');
const oneOrMore = z.union([text, z.array(text).min(1)]);
const ids = z.union([text, z.array(text).min(1)]);

export const entitySchema = z.strictObject({
  name: text,
  heading: z.literal(true).optional(),
  names: z.partialRecord(z.enum(NAME_LANGUAGES), oneOrMore).optional(),
  summary: text.optional(),
  externalIds: z.partialRecord(z.enum(EXTERNAL_SCHEMES), oneOrMore).optional(),
  sources: z.record(text, text).optional(),
});

/** A name that several entities truly have. Several spellings may stand in one entry: both scripts, pinyin. */
export const homonymSchema = z.strictObject({
  name: oneOrMore,
  entities: z.array(text).min(2),
  note: text.optional(),
});

/** The languages of what texts call a thing: those that they are written in. */
export const TEXT_LANGUAGES = ['en', 'zh-Hant', 'zh-Hans'] as const;

/** What texts call a thing that is no name of it, and where its names mean something else. */
export const textNamesSchema = z
  .strictObject({
    forms: z.partialRecord(z.enum(TEXT_LANGUAGES), oneOrMore).optional(),
    otherwise: z.array(text).min(1).optional(),
    formerCode: z.strictObject({ code: text, citation: text, locator: text }).optional(),
  })
  .refine((fields) => Object.keys(fields).length > 0, 'says nothing: write forms, otherwise or formerCode');

/** What old books call a symptom, beside its names. */
export const classicalTermsSchema = z.strictObject({
  terms: z.array(text).min(1).optional(),
  doubtful: z.record(text, text).optional(),
});

/** Phrases of old books that name no symptom, each with the reason. */
export const refusedTermsSchema = z.record(text, text);

/** Pages link it, so it leads to the web and nowhere else. */
const address = text.superRefine((written, context) => {
  const message = addressProblem(written);
  if (message !== undefined) context.addIssue({ code: 'custom', message });
});

const person = z.union([
  z.strictObject({ family: text, given: text.optional() }),
  z.strictObject({ literal: text }),
]);
/** One date, or the first and the last of a span. Years before the common era are negative: 256 BC is -256. */
const date = z
  .strictObject({ 'date-parts': z.array(z.array(z.int()).min(1).max(3)).min(1).max(2) })
  .superRefine(({ 'date-parts': [first, last] }, context) => {
    const wrong = (message: string) => context.addIssue({ code: 'custom', path: ['date-parts'], message });
    if (first?.[0] === 0 || last?.[0] === 0)
      wrong('has the year 0, which there is not: the year before 1 is -1');
    if (last !== undefined && isBefore(last, first!)) wrong('is a span that ends before it begins');
  });

function isBefore(a: readonly number[], b: readonly number[]): boolean {
  const at = a.findIndex((part, index) => b[index] !== undefined && part !== b[index]);
  return at !== -1 && a[at]! < b[at]!;
}

const MOST_CHARACTERS = 20;

/** A term as a work writes it, in its own script. */
export const termSchema = text.superRefine((written, context) => {
  const count = [...written].length;
  if (count > MOST_CHARACTERS)
    context.addIssue({
      code: 'custom',
      message: `has ${count} characters: write the term alone, ${MOST_CHARACTERS} at most`,
    });
  else if (/[。！？；\n]/u.test(written))
    context.addIssue({ code: 'custom', message: 'is a sentence: write the term alone' });
});

/** The text of a work that was read and is verified against: the name of its file, and what the file has. */
const readEdition = z.strictObject({
  file: text,
  sha256: text.regex(/^[0-9a-f]{64}$/, 'is no SHA-256: 64 digits from 0 to f'),
});

const cslFields = {
  type: z.enum(CSL_TYPES),
  title: text,
  author: z.array(person).min(1).optional(),
  editor: z.array(person).min(1).optional(),
  issued: date.optional(),
  accessed: date.optional(),
  'container-title': text.optional(),
  'container-title-short': text.optional(),
  'collection-title': text.optional(),
  volume: text.optional(),
  issue: text.optional(),
  page: text.optional(),
  number: text.optional(),
  edition: z
    .union([text, readEdition], {
      error: 'must be a text, or the file that was read: { file: a.txt, sha256: … }',
    })
    .optional(),
  publisher: text.optional(),
  'publisher-place': text.optional(),
  language: text.optional(),
  genre: text.optional(),
  version: text.optional(),
  DOI: text.regex(/^10\.\d{4,9}\/\S+$/, 'is no DOI: it starts with 10. and has no https://').optional(),
  PMID: text.regex(/^\d{1,8}$/, 'is no PMID: up to eight digits, in quotes').optional(),
  PMCID: text.regex(/^PMC\d+$/, 'is no PMCID: PMC and digits').optional(),
  ISBN: text.optional(),
  URL: address.optional(),
} satisfies Record<CslField, z.ZodType>;

/** One comparison of a study, or of the studies that a review pools. */
const outcomeSchema = z.strictObject({
  against: z.enum(COMPARATORS),
  comparator: text.optional(),
  measure: text.optional(),
  at: text.optional(),
  result: z.enum(OUTCOME_RESULTS),
  figure: text.optional(),
  participants: z.int().positive().optional(),
  trials: z.int().positive().optional(),
  certainty: text.optional(),
  locator: text,
});

export const citationSchema = z.strictObject({
  ...cslFields,
  study: z
    .strictObject({
      design: z.enum(STUDY_DESIGNS),
      participants: z.int().positive().optional(),
      comparator: text.optional(),
      result: text.optional(),
      outcomes: z.array(outcomeSchema).min(1).optional(),
      limitations: text.optional(),
    })
    .optional(),
  cites: z.array(text).min(1).optional(),
  includes: z.array(text).min(1).optional(),
  'includes-basis': text.optional(),
  'draws-on': z.record(text, text).optional(),
  family: text.optional(),
  'family-basis': text.optional(),
  statements: z.int().positive().optional(),
  defects: z.array(text).min(1).optional(),
  unresolved: z.literal(true).optional(),
  retracted: z.literal(true).optional(),
  registry: text.optional(),
  seen: z.array(text).min(1),
});

const relationFields = Object.fromEntries(RELATION_KINDS.map((kind) => [kind, ids.optional()]));

export const statementSchema = z.strictObject({
  subject: ids,
  ...relationFields,
  locator: text,
  direction: z.enum(STANCES).optional(),
  role: z.enum(EVIDENCE_ROLES).optional(),
  verb: text.optional(),
  'said-as': z
    .union([termSchema, z.record(text, termSchema)], {
      error:
        'must be the term as the work writes it, or { symptom:hip-pain: 髀枢痛 } where there are several',
    })
    .optional(),
  note: text.optional(),
});

export const claimsFileSchema = z.strictObject({
  via: text.optional(),
  claims: z.array(z.unknown()),
});

export type EntityFields = z.infer<typeof entitySchema>;
export type ClassicalTermsFields = z.infer<typeof classicalTermsSchema>;
export type TextNamesFields = z.infer<typeof textNamesSchema>;
export type HomonymFields = z.infer<typeof homonymSchema>;
export type CitationFields = z.infer<typeof citationSchema>;
