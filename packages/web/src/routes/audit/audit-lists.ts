import { error } from '@sveltejs/kit';
import type { AuditNumbers } from './audit.graphql.ts';

/** A list of the audit: its words, and the source of its number. */
interface AuditList {
  /** Its name in addresses. */
  readonly key: string;
  readonly title: string;
  readonly words: string;
  readonly count: (audit: AuditNumbers['audit']) => number;
}

export const AUDIT_LISTS = [
  {
    key: 'uncited',
    title: 'Claims from texts that name no source',
    words:
      'The texts that say so name no source, or what they name could not be found. Contested claims have their own list.',
    count: ({ uncited }) => uncited.totalCount,
  },
  {
    key: 'contested',
    title: 'Contested claims',
    words: 'At least one source says otherwise. Both sides are shown side by side.',
    count: ({ contested }) => contested.totalCount,
  },
  {
    key: 'differences',
    title: 'Sources that differ',
    words:
      'Sources give a thing a different element, organ, channel or partner, and none says that the other is wrong.',
    count: ({ differing }) => differing.totalCount,
  },
  {
    key: 'single-work',
    title: 'Claims from one source',
    words: 'One source says so and no other. Sources that belong together count as one.',
    count: ({ singleWork }) => singleWork.totalCount,
  },
  {
    key: 'defective',
    title: 'Sources with notes on their record',
    words: 'What is missing from our record of a source, or does not agree with it.',
    count: ({ defectiveCount }) => defectiveCount,
  },
  {
    key: 'unresolved',
    title: 'Sources that cannot be found',
    words:
      'Somebody lists them; no copy and no index record was found. They do not raise the level of a claim.',
    count: ({ unresolved }) => unresolved.totalCount,
  },
  {
    key: 'retracted',
    title: 'Retracted sources',
    words: 'They stay visible and do not raise the level of a claim.',
    count: ({ retracted }) => retracted.totalCount,
  },
  {
    key: 'unused',
    title: 'Sources without a claim',
    words: 'No claim names them, and no name or code was taken from them.',
    count: ({ unused }) => unused.totalCount,
  },
  {
    key: 'double-counts',
    title: 'Likely double counts',
    words: 'Papers of one trial, or a review with its own plan. Together they count as one source.',
    count: ({ sharedFamilies }) => sharedFamilies.totalCount,
  },
  {
    key: 'points-without-study',
    title: 'Points that no study names',
    words: 'No registered trial, no observation, no randomized trial and no review recorded here names them.',
    count: ({ pointsWithoutStudy }) => pointsWithoutStudy.totalCount,
  },
  {
    key: 'studies-without-point',
    title: 'Studies of which no point is known',
    words: 'Registered trials, studies and reviews: which points they used is not recorded here.',
    count: ({ studiesWithoutPoint }) => studiesWithoutPoint.totalCount,
  },
] as const satisfies readonly AuditList[];

export type AuditListKey = (typeof AUDIT_LISTS)[number]['key'];

/** The list of a key. Throws the page's error 404 for a key that no list has. */
export function auditList(key: string): AuditList & { readonly key: AuditListKey } {
  const list = AUDIT_LISTS.find((one) => one.key === key);
  if (list !== undefined) return list;
  error(404, `The audit has no list “${key}”. It has ${AUDIT_LISTS.map((one) => one.key).join(', ')}.`);
}
