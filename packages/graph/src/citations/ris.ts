import { Cite, type CslItem } from './cite.ts';

/**
 * Works as RIS records, one line for each tag, however long. Only the tags come from citation-js: it would break
 * lines after 70 characters, in the middle of words and addresses, and cut ids after 20.
 */
export function writeRis(items: readonly CslItem[]): string {
  if (items.length === 0) return '';
  const records = new Cite(items).format('ris', { format: 'object' });
  return records
    .map((record, index) => `${lines(record, String(items[index]!['id']))}\n`)
    .join('\n')
    .toWellFormed();
}

function lines(record: Readonly<Record<string, string | readonly string[]>>, id: string): string {
  const { TY, ...rest } = record;
  const tags = Object.entries({ ...rest, ID: id }).flatMap(([tag, value]) =>
    [value].flat().map((one) => [tag, one] as const),
  );
  return [['TY', TY] as const, ...tags, ['ER', ''] as const]
    .map(([tag, value]) => `${tag}  - ${String(value).replaceAll(/\s+/g, ' ').trim()}`)
    .join('\n');
}
