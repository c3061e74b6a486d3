import { summarize } from '../read/dataset-summary.ts';
import { localId } from '../text/label.ts';
import { yearOf } from '../data/year-of.ts';
import type { Citation, Claim } from '../snapshot/model.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { EVIDENCE_LEVELS, type EvidenceLevel, levelRank, STANDINGS } from '../vocabulary/levels.ts';
import { align } from '../text/align.ts';

const WORKS_SHOWN = 15;

/** The title of a work that is known by its number: of a registration, of a record in an index. */
const IS_NUMBER = /^(?:NCT|PMID:?|ISRCTN|ChiCTR)?[\s-]*\d+$/i;

/**
 * The counts of a snapshot as aligned text. Derived claims are only counted in the first line. "Above traditional"
 * are the levels from `registered` up. Claims that are only registered have a column of their own, since a
 * registration says nothing about success.
 */
export function formatStats(snapshot: Snapshot): string {
  const summary = summarize(snapshot);
  const stored = snapshot.graph
    .mapEdges((_, claim) => claim)
    .filter(({ derivedBy }) => derivedBy === undefined);
  const standings = Map.groupBy(stored, ({ standing }) => standing);
  const works = claimsOfWorks(stored);
  const recorded = [...snapshot.citations.values()];

  return [
    `${summary.entities} entities${headings(summary.headings)}, ${summary.claims} claims (and ${summary.derivedClaims} derived), ${summary.citations} works`,
    section([['kind', 'entities'], ...summary.kinds.map(({ kind, count }) => [kind, count])]),
    section([
      ['relation', 'claims', 'above traditional', 'share', 'registered only'],
      ...summary.relations.map(({ relation, count }) => relationRow(relation, count, stored)),
      relationRow('all', stored.length, stored),
    ]),
    section([['level', 'claims'], ...summary.levels.map(({ level, count }) => [level, count])]),
    section([
      ['standing', 'claims'],
      ...STANDINGS.map((standing) => [standing, standings.get(standing)?.length ?? 0]),
    ]),
    section([
      ['level of works', 'works', 'with an outcome', 'no year', 'a number for a title'],
      ...EVIDENCE_LEVELS.map((level) => workRow(level, recorded)),
    ]),
    section([
      [`work (${Math.min(WORKS_SHOWN, works.length)} of ${works.length} with claims)`, 'claims'],
      ...works.slice(0, WORKS_SHOWN),
    ]),
  ].join('\n\n');
}

function headings(count: number): string {
  return count === 0 ? '' : ` under ${count} ${count === 1 ? 'heading' : 'headings'}`;
}

function relationRow(name: string, count: number, stored: readonly Claim[]): (string | number)[] {
  const above = stored.filter(
    ({ relation, level }) =>
      (name === 'all' || relation === name) && levelRank(level) > levelRank('traditional'),
  );
  const registered = above.filter(({ level }) => level === 'registered');
  const share = count === 0 ? '–' : `${Math.round((above.length / count) * 100)} %`;
  return [name, count, above.length, share, registered.length];
}

/** What records of works of a level lack. Outcomes are those of studies that have ended. */
function workRow(level: EvidenceLevel, recorded: readonly Citation[]): (string | number)[] {
  const works = recorded.filter((work) => work.level === level);
  const count = (lacks: (fields: Citation['fields']) => boolean) =>
    works.filter(({ fields }) => lacks(fields)).length;
  const ended = levelRank(level) > levelRank('registered');
  return [
    level,
    works.length,
    ended ? count(({ study }) => study?.outcomes !== undefined) : '–',
    count((fields) => yearOf(fields) === undefined),
    count(({ title }) => IS_NUMBER.test(title)),
  ];
}

/** Works with the number of claims they take a stance on; the most first, then by name. */
function claimsOfWorks(stored: readonly Claim[]): [work: string, claims: number][] {
  const spoken = stored.flatMap(({ evidence }) => [...new Set(evidence.map(({ citation }) => citation))]);
  return [...Map.groupBy(spoken, (work) => localId(work))]
    .map(([work, claims]): [string, number] => [work, claims.length])
    .sort(([a, claims], [b, others]) => others - claims || (a < b ? -1 : 1));
}

function section(rows: readonly (readonly (string | number)[])[]): string {
  return align(rows).join('\n');
}
