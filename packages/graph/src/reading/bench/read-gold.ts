import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const mention = z.object({
  start: z.int(),
  end: z.int(),
  quote: z.string(),
  /** Each of them counts as right. `NIL:kind` is a phrase that is a thing and has no record. */
  ids: z.array(z.string()).min(1),
  optional: z.boolean(),
});

const claim = z.object({ s: z.string(), r: z.string(), o: z.string(), optional: z.boolean() });

const document = z.object({
  doc: z.string(),
  mentions: z.array(mention),
  claims: z.array(claim),
  /** `claims: data/claims/NAME.yaml`: they are those of the data, by the work of this name. */
  note: z.string().optional(),
});

export type GoldMention = z.infer<typeof mention>;
export type GoldClaim = z.infer<typeof claim>;

/** A text with what a person found in it. */
export interface GoldDocument {
  readonly name: string;
  readonly text: string;
  readonly isChinese: boolean;
  readonly mentions: readonly GoldMention[];
  readonly claims: readonly GoldClaim[];
  /** The name of the file of the data that has its claims; undefined when they are in `claims`. */
  readonly claimsFile: string | undefined;
}

/** The annotated texts of a folder: `gold.json` and `texts/NAME.txt`. Throws when a quote is not at its place. */
export function readGold(folder: string): GoldDocument[] {
  const documents = z.array(document).parse(JSON.parse(readFileSync(join(folder, 'gold.json'), 'utf8')));
  return documents.map(({ doc, mentions, claims, note }) => {
    const text = readFileSync(join(folder, 'texts', `${doc}.txt`), 'utf8');
    for (const { start, end, quote } of mentions)
      if (plain(text.slice(start, end)) !== plain(quote))
        throw new Error(`${folder}: ${doc} has "${text.slice(start, end)}" at ${start}, not "${quote}"`);
    const claimsFile = /data\/claims\/(?<name>[\w-]+)\.yaml/.exec(note ?? '')?.groups?.['name'];
    const characters = text.match(/\p{Script=Han}/gu)?.length ?? 0;
    return {
      name: doc,
      text,
      isChinese: characters > text.length / 3,
      mentions,
      claims,
      claimsFile,
    };
  });
}

/** With each space as a plain one: an annotator does not see which it is. */
function plain(text: string): string {
  return text.replace(/\s/gu, ' ');
}
