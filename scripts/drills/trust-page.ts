import type { Result } from './run-drills.ts';

const BEGIN = '<!-- drills: made by pnpm drills --write -->';
const END = '<!-- end of drills -->';

/** The page with the table of these results in the place of the last one. Throws when it has no place for it. */
export function withTable(page: string, results: readonly Result[], machine: string): string {
  const [begin, end] = [page.indexOf(BEGIN), page.indexOf(END)];
  if (begin < 0 || end < begin) throw new Error(`withTable: the page needs the lines ${BEGIN} and ${END}`);
  const rows = results.map(
    ({ drill, broken, seen }) =>
      `| ${drill.name} | ${drill.promise} | ${broken.length === 0 ? 'kept' : `**broken**: ${broken.join('; ')}`} | ${seen} |`,
  );
  const table = [
    '| what is done | what is promised | result | measured |',
    '| --- | --- | --- | --- |',
    ...rows,
  ];
  const text = [BEGIN, '', `Measured with ${machine}.`, '', ...table, '', END];
  return page.slice(0, begin) + text.join('\n') + page.slice(end + END.length);
}
