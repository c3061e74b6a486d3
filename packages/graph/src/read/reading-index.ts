import { yearOf } from '../data/year-of.ts';
import type { IndexedThing, IndexedWork, ReadingIndex } from '../reading/reading-index.ts';
import { shortName } from '../search/search-citations.ts';
import type { Citation, Entity } from '../snapshot/model.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { label, labelInSentence } from '../text/label.ts';
import { simplify } from '../text/simplify.ts';
import { elementOf } from '../vocabulary/channels.ts';
import { levelRank, type NameLanguage } from '../vocabulary/levels.ts';
import type { ReadingClaims } from './reading-claims.ts';

type Tables = Pick<Snapshot, 'version' | 'entities' | 'citations'>;

/** What texts are read with, of one version of a graph: names and works of its tables, and what was taken from its claims. */
export function readingIndex(
  { version, entities, citations }: Tables,
  { compared, broader, locatedIn, corresponds }: ReadingClaims,
): ReadingIndex {
  const corresponding = (row: number): string | undefined =>
    corresponds[row]?.map(entities.idAt).find((id) => id.startsWith('element:'));
  return {
    version,
    things: Array.from({ length: entities.count }, (_, row): IndexedThing => {
      const entity = entities.at(row);
      const element = elementOf(entity.id) ?? (entity.kind === 'organ' ? corresponding(row) : undefined);
      return {
        ...thing(entity),
        ...(element !== undefined && { element }),
        ...(broader[row] && { broader: broader[row] }),
        ...(locatedIn[row] && { locatedIn: locatedIn[row] }),
      };
    }),
    works: Array.from({ length: citations.size }, (_, row) => ({
      ...work(citations.at(row)),
      ...pooled(citations, row),
    })),
    claims: compared,
  };
}

function thing(entity: Entity): Omit<IndexedThing, 'element' | 'broader' | 'locatedIn'> {
  const names: Partial<Record<IndexedLanguage, string[]>> = {};
  for (const { text, language } of entity.names) (names[indexed(language)] ??= []).push(text);
  addSimplified(names);
  return {
    id: entity.id,
    kind: entity.kind,
    label: entity.kind === 'acupoint' ? labelInSentence(entity) : label(entity),
    ...(entity.heading && { heading: true }),
    names,
    ...entity.inTexts,
  };
}

/** Adds the simplified form of Chinese names that are recorded in the other script alone: a text may have either. */
function addSimplified(names: Partial<Record<IndexedLanguage, string[]>>): void {
  const written = [...(names['zh-Hant'] ?? []), ...(names['lzh'] ?? [])];
  const known = new Set([...written, ...(names['zh-Hans'] ?? [])]);
  const missing = written.map(simplify).filter((text) => !known.has(text));
  if (missing.length > 0) names['zh-Hans'] = [...new Set([...(names['zh-Hans'] ?? []), ...missing])];
}

type IndexedLanguage = Exclude<NameLanguage, 'zh-Latn-pinyin'> | 'pinyin';

function indexed(language: NameLanguage): IndexedLanguage {
  return language === 'zh-Latn-pinyin' ? 'pinyin' : language;
}

function work(citation: Citation): IndexedWork {
  const { id, fields, level, family } = citation;
  const values = {
    year: yearOf(fields),
    container: fields['container-title'],
    doi: fields.DOI,
    pmid: fields.PMID,
    pmcid: fields.PMCID,
    registration: fields.registry,
    url: fields.URL !== undefined && namesIdentifier(fields) ? undefined : fields.URL,
    family: family === id ? undefined : family,
    familyBasis: fields['family-basis'],
  };
  return {
    id,
    label: shortName(citation),
    title: fields.title,
    authors: (fields.author ?? fields.editor ?? []).map((name) =>
      'literal' in name ? name.literal : name.family,
    ),
    ...(Object.fromEntries(
      Object.entries(values).filter(([, value]) => value !== undefined),
    ) as Partial<IndexedWork>),
    level: levelRank(level),
    defects: [
      ...(fields.retracted ? ['retracted'] : []),
      ...(fields.unresolved ? ['not found in any index'] : []),
      ...(fields.defects ?? []),
    ],
  };
}

/** Whether its address is that of an identifier that stands beside it: `https://doi.org/10.1000/a`. */
function namesIdentifier({ URL: url = '', DOI, PMID, PMCID }: Citation['fields']): boolean {
  return [DOI, PMID, PMCID].some((identifier) => identifier !== undefined && url.includes(identifier));
}

function pooled(citations: Snapshot['citations'], row: number): Pick<IndexedWork, 'pools'> {
  const families = new Set(Array.from(citations.restatedBy(row), citations.familyAt));
  return families.size === 0 ? {} : { pools: [...families] };
}
