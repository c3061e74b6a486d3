import type { CitationRecord, Dataset } from '../../data/dataset.ts';
import type { Problem } from '../../data/problem.ts';
import { lastYearOf, yearOf } from '../../data/year-of.ts';
import type { Rule } from '../rule.ts';
import { fileNamedIn } from './locator-in-words.ts';

const NAME = 'draws-on-earlier-works';

export const drawsOnEarlierWorks: Rule = {
  name: NAME,
  description:
    'A work draws on works that are no later than it, never on itself over others, and says in words how that is known.',
  check: (dataset) => [...wrongLinks(dataset), ...circles(dataset)],
};

function wrongLinks({ citations }: Dataset): Problem[] {
  const byId = new Map(citations.map((record) => [record.id, record]));
  return citations.flatMap(({ id, fields, at }) =>
    Object.entries(fields['draws-on'] ?? {}).flatMap(([key, basis]): Problem[] => {
      const place = { ...at(['draws-on', key]), rule: NAME };
      const file = fileNamedIn(basis);
      const unsaid =
        file !== undefined || !/\p{L}.*\s.*\p{L}|\p{Script=Han}{2}/u.test(basis)
          ? [
              {
                ...place,
                message: `“${basis}” does not tell a reader how it is known that \`${id}\` draws on \`${key}\``,
                tip: 'Name it in words, with where that was read: its preface, what it cites, a history.',
              },
            ]
          : [];
      const source = byId.get(`citation:${key}`)?.fields;
      const [begun, last] = [source && yearOf(source), lastYearOf(fields)];
      if (begun === undefined || last === undefined || begun <= last) return unsaid;
      const message = `\`${key}\` is of ${begun}, and \`${id}\`, which is to draw on it, of ${last}`;
      return [...unsaid, { ...place, message }];
    }),
  );
}

/** Works that would draw on themselves; each circle is told once. */
function circles({ citations }: Dataset): Problem[] {
  const byId = new Map<string, CitationRecord>();
  for (const record of citations) if (!byId.has(record.id)) byId.set(record.id, record);
  const finished = new Set<string>();
  const problems: Problem[] = [];
  const climb = (record: CitationRecord, above: readonly string[]): void => {
    const chain = [...above, record.id];
    for (const key of Object.keys(record.fields['draws-on'] ?? {})) {
      const source = byId.get(`citation:${key}`);
      if (source === undefined) continue;
      if (chain.includes(source.id))
        problems.push({
          ...record.at(['draws-on', key]),
          rule: NAME,
          message: `\`${source.id}\` would draw on itself: ${[...chain.slice(chain.indexOf(source.id)), source.id].join(' → ')}`,
          tip: 'One of these does not draw on the next.',
        });
      else if (!finished.has(source.id)) climb(source, chain);
    }
    finished.add(record.id);
  };
  for (const record of byId.values()) if (!finished.has(record.id)) climb(record, []);
  return problems;
}
