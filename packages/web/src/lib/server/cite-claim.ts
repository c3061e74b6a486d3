import type { ServedGraph } from '@jingluo/api/served-graph';
import { writeBibtex } from '@jingluo/graph/citations';

/** A reference to a claim's page. */
export interface ClaimCitation {
  /** In APA style. */
  readonly text: string;
  readonly bibtex: string;
  readonly link: string;
}

interface Seen {
  readonly link: string;
  /** Of the data. */
  readonly version: string;
  readonly day: Date;
}

/** The reference for what sources say about a claim: its link, the date of access, and the version of the data. */
export async function citeClaim(
  claim: { readonly id: string; readonly sentence: string },
  seen: Seen,
  citing: ServedGraph['citing'],
): Promise<ClaimCitation> {
  const { link, version, day } = seen;
  const item = {
    id: `jingluo-${claim.id.replaceAll(/[^A-Za-z0-9]+/g, '-')}`,
    type: 'webpage',
    author: [{ literal: 'Jingluo' }],
    title: `${claim.sentence}: what sources say (data version ${version.slice(0, 12)})`,
    URL: link,
    accessed: { 'date-parts': [[day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate()]] },
  };
  return {
    text: (await citing.write({ format: 'apa', items: [item] })).trim(),
    bibtex: writeBibtex([item], 'bibtex').trim(),
    link,
  };
}
