import { readIdentifiers } from '../../search/identifiers.ts';
import type { ResolvedBy } from '../model.ts';

/** An identifier as it is printed in an entry. */
export interface PrintedIdentifier {
  readonly by: Extract<ResolvedBy, 'doi' | 'pmid' | 'pmcid' | 'registration'>;
  /** In the form in which identifiers are compared. */
  readonly value: string;
}

/** Where an identifier stands in a running text. None of them can be matched in two ways. */
const FORMS: readonly (readonly [PrintedIdentifier['by'], RegExp])[] = [
  ['doi', /10\.\d{4,9}\/[^\s"<>，。；]+/g],
  ['pmid', /(?:pmid|pubmed(?:\.ncbi\.nlm\.nih\.gov\/|\/))[\s:#]{0,3}\d{1,8}/gi],
  ['pmcid', /\bpmc\d{4,9}\b/gi],
  [
    'registration',
    /\b(?:nct[\s:-]?\d{8}|isrctn\d{8}|chictr[-a-z]{0,6}\d{6,14}|crd\d{11}|drks\d{8}|actrn\d{14})\b/gi,
  ],
];

/** What a DOI that has lost the space after it ran into. */
const AFTER_DOI = /(?:pmid|pmc\d|https?:|\[).*$/i;

/** The identifiers that an entry prints, the surest first. */
export function printedIdentifiers(text: string): PrintedIdentifier[] {
  return FORMS.flatMap(([by, form]) =>
    Array.from(text.matchAll(form), ([written]): PrintedIdentifier => ({
      by,
      value: identifierForm(by, by === 'doi' ? written.replace(AFTER_DOI, '') : written),
    })),
  );
}

/** The form in which identifiers of a kind are compared. */
export function identifierForm(by: PrintedIdentifier['by'], written: string): string {
  if (by === 'pmid') return /\d+$/.exec(written)?.[0] ?? written;
  return readIdentifiers(written)[0]?.value ?? written.toLowerCase();
}
