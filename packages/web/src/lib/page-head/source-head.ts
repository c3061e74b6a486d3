import { counted } from '../counted.ts';
import { sourceKind } from '../work/source-noun.ts';
import type { Work } from '../work/work.graphql.ts';
import { word } from '../level/level.ts';
import { type Head } from './head.ts';

interface DescribedSource extends Pick<
  Work,
  'shortName' | 'title' | 'year' | 'level' | 'retracted' | 'study' | 'type'
> {
  readonly claims: { readonly totalCount: number };
  readonly cites: readonly unknown[];
}

/** The head of a source: its title, its kind, and its number of claims. */
export function sourceHead({
  shortName,
  title,
  year,
  level,
  retracted,
  study,
  type,
  claims,
  cites,
}: DescribedSource): Head {
  const kind = sourceKind({ type, study });
  const said = claims.totalCount;
  const sentences = [
    `${[kind, ...(year === null ? [] : [yearWords(year)])].join(', ')}${retracted ? '; retracted' : `; level of evidence: ${word(level)}`}.`,
    said === 0
      ? 'No claim here comes from it.'
      : `${counted(said, 'claim')} here ${said === 1 ? 'comes' : 'come'} from it${said === 1 ? '' : ', each with its place in the text'}.`,
    ...(cites.length > 0 ? [`It lists ${counted(cites.length, 'source')}.`] : []),
  ];
  return {
    title: title.startsWith(shortName) ? title : `${shortName}: ${title}`,
    description: sentences.join(' '),
    kind,
    level: retracted ? undefined : level,
  };
}

function yearWords(year: number): string {
  return year < 0 ? `${-year} BCE` : String(year);
}

/** The filters of the bibliography that its head names; empty if not set. */
export interface FilteredSources {
  readonly q: string;
  readonly level: string;
  readonly design: string;
  readonly from: string;
  readonly until: string;
  readonly about: string;
}

/** The head of the bibliography. */
export function sourcesHead(asked: FilteredSources, found: number, total: number): Head {
  const { q, level, design, from, until, about } = asked;
  const narrowed = [
    q && `“${q}”`,
    design && design.replaceAll('-', ' '),
    level && `level ${level}`,
    about && `about ${about.replace(/^\w+:/, '')}`,
    from && `from ${from}`,
    until && `until ${until}`,
  ].filter((part) => part !== '');
  if (found === total && narrowed.length === 0)
    return {
      title: `${counted(total, 'source')}: books, studies and articles`,
      description: `The ${counted(total, 'source')} behind every claim here. For each: what kind of source it is, its level of evidence, and what it says.`,
      kind: 'Sources',
    };
  return {
    title: `${counted(found, 'source')}${narrowed.length > 0 ? `: ${narrowed.join(', ')}` : ''}`,
    description: `${found.toLocaleString('en')} of the ${counted(total, 'source')} behind the claims here, each with its level of evidence and what it says.`,
    kind: 'Sources',
  };
}
