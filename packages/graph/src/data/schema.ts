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

/** Pages link it, so it leads to the web and nowhere else. */
const address = text.superRefine((written, context) => {
  const message = addressProblem(written);
  if (message !== undefined) context.addIssue({ code: 'custom', message });
});

const person = z.union([
  z.strictObject({ family: text, given: text.optional() }),
  z.strictObject({ literal: text }),
]);
const date = z.strictObject({ 'date-parts': z.array(z.array(z.int()).min(1).max(3)).min(1).max(2) });

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
  edition: text.optional(),
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
  note: text.optional(),
});

export const claimsFileSchema = z.strictObject({
  via: text.optional(),
  claims: z.array(z.unknown()),
});

export type EntityFields = z.infer<typeof entitySchema>;
export type TextNamesFields = z.infer<typeof textNamesSchema>;
export type HomonymFields = z.infer<typeof homonymSchema>;
export type CitationFields = z.infer<typeof citationSchema>;
