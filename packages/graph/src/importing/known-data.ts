import {
  asList,
  type CitationRecord,
  type Dataset,
  type EntityRecord,
  type StatementRecord,
} from '../data/dataset.ts';
import type { CitationFields } from '../data/schema.ts';
import type { ExternalScheme } from '../vocabulary/external-schemes.ts';
import { localId } from '../text/label.ts';
import { fold, squeeze } from '../text/fold.ts';
import type { EntityKind } from '../vocabulary/kinds.ts';
import type { NameLanguage } from '../vocabulary/levels.ts';
import { canonical, claimId, type Triple } from '../snapshot/claim-id.ts';

/** A triple that a work states, at any place in it. */
export interface StatedTriple extends Triple {
  readonly citation: string;
  /** Of `acts-on`: with another verb it is another statement. */
  readonly verb?: string | undefined;
}

/** A name with its language. */
export interface KnownName {
  readonly language: NameLanguage;
  readonly text: string;
}

/** Look-ups in the data that an import is compared with. */
export class KnownData {
  readonly citations: ReadonlyMap<string, CitationFields>;
  /** `he` → HT: the squeezed codes of the channels, including those of other schemes. */
  readonly channelCodes: ReadonlyMap<string, string>;
  /** `gb30` → acupoint:GB30, `exhn3` → acupoint:EX-HN3. */
  readonly points: ReadonlyMap<string, string>;
  /** Registration number → the work that is the registration itself. */
  readonly registrations: ReadonlyMap<string, string>;
  /** PubMed number → work. */
  readonly pubmed: ReadonlyMap<string, string>;
  /** DOI in lower case → work. */
  readonly dois: ReadonlyMap<string, string>;
  /** PMCID → work. */
  readonly central: ReadonlyMap<string, string>;
  /** Web address → work. */
  readonly addresses: ReadonlyMap<string, string>;
  /** Point → a name that another point truly has, too: who reads only the name cannot tell them apart. */
  readonly sharedNames: ReadonlyMap<string, string>;
  private readonly seen: ReadonlyMap<string, string>;
  private readonly entities: ReadonlyMap<string, readonly EntityRecord[]>;
  private readonly ids: ReadonlyMap<string, ReadonlySet<string>>;
  private readonly statedTriples: ReadonlySet<string>;
  private readonly openedWorks: ReadonlySet<string>;
  private readonly locators: ReadonlyMap<string, ReadonlySet<string>>;
  private readonly places: ReadonlyMap<string, readonly StatementRecord[]>;

  constructor({ entities, citations, homonyms, statements }: Dataset) {
    this.entities = Map.groupBy(entities, ({ id }) => id);
    this.citations = new Map(citations.toReversed().map(({ id, fields }) => [id, fields]));
    this.registrations = new Map(
      citations.flatMap(({ id, fields: { registry, study } }) =>
        registry !== undefined && study?.design === 'trial-registration' ? [[registry, id]] : [],
      ),
    );
    this.pubmed = worksBy(citations, ({ PMID }) => PMID);
    this.dois = worksBy(citations, ({ DOI }) => DOI?.toLowerCase());
    this.central = worksBy(citations, ({ PMCID }) => PMCID);
    this.addresses = worksBy(citations, ({ URL }) => URL);
    this.seen = new Map(citations.flatMap(({ id, fields }) => fields.seen.map((place) => [place, id])));
    this.ids = indexed(entities);
    this.channelCodes = new Map(
      this.idsOf('channel').flatMap((id) =>
        [
          localId(id),
          ...this.names(id)
            .filter(isCode)
            .map(({ text }) => text),
        ].map((code) => [squeeze(code), localId(id)]),
      ),
    );
    this.points = new Map(this.idsOf('acupoint').map((id) => [squeeze(localId(id)), id]));
    this.sharedNames = new Map(
      homonyms.flatMap(({ fields: { name, entities: ids } }) => {
        const points = ids.filter((id) => id.startsWith('acupoint:'));
        return points.length < 2 ? [] : points.map((id) => [id, asList(name)[0] ?? '']);
      }),
    );
    this.openedWorks = new Set(
      statements.filter(({ via }) => via === undefined).map(({ citation }) => citation),
    );
    this.statedTriples = new Set(statements.map(statedTripleKey));
    this.locators = new Map(
      [...Map.groupBy(statements, ({ citation }) => citation)].map(([citation, same]) => [
        citation,
        new Set(same.map(({ locator }) => locator)),
      ]),
    );
    this.places = Map.groupBy(statements, ({ citation, subject }) => `${citation} ${subject}`);
  }

  has(id: string): boolean {
    return this.entities.has(id);
  }

  /** The preferred name, from the first folder that records the entity. */
  nameOf(id: string): string | undefined {
    return this.entities.get(id)?.[0]?.fields.name;
  }

  idsOf(kind: EntityKind): string[] {
    return [...this.entities.keys()].filter((id) => id.startsWith(`${kind}:`));
  }

  names(id: string): KnownName[] {
    return (this.entities.get(id) ?? []).flatMap(({ fields }) => [
      { language: 'en' as const, text: fields.name },
      ...Object.entries(fields.names ?? {}).flatMap(([language, texts]) =>
        asList(texts).map((text) => ({ language: language as NameLanguage, text })),
      ),
    ]);
  }

  externalIds(id: string, scheme: ExternalScheme): string[] {
    return (this.entities.get(id) ?? []).flatMap(({ fields }) => asList(fields.externalIds?.[scheme]));
  }

  /** The only entity of a kind with this name; undefined when there is none, or several. */
  named(kind: EntityKind, name: string): string | undefined {
    return only(this.ids.get(`${kind} ${fold(name)}`));
  }

  /** The only entity of a kind with this id in another vocabulary. */
  identified(kind: EntityKind, scheme: ExternalScheme, value: string): string | undefined {
    return only(this.ids.get(`${kind} ${scheme} ${value}`));
  }

  says(stated: StatedTriple): boolean {
    return this.statedTriples.has(statedTripleKey(stated));
  }

  /** The work whose record was read at a place: `TARA pain-related-articles.csv, ID 1`. */
  citationSeen(place: string): string | undefined {
    return this.seen.get(place);
  }

  /** The places in a work from which something is recorded. */
  placesIn(citation: string): ReadonlySet<string> {
    return this.locators.get(citation) ?? new Set();
  }

  /** Whether something is recorded from a work itself, and not by way of another work. */
  wasOpened(citation: string): boolean {
    return this.openedWorks.has(citation);
  }

  /** The statements of a work about a subject. */
  statementsOf(citation: string, subject: string): readonly StatementRecord[] {
    return this.places.get(`${citation} ${subject}`) ?? [];
  }
}

/** The id of the work with each value of an identifier; the last one, when several have it. */
function worksBy(
  citations: readonly CitationRecord[],
  identifier: (fields: CitationFields) => string | undefined,
): Map<string, string> {
  return new Map(
    citations.flatMap(({ id, fields }) => {
      const value = identifier(fields);
      return value === undefined ? [] : [[value, id]];
    }),
  );
}

function isCode({ language }: KnownName): boolean {
  return language === 'code';
}

/** A key that is the same for two statements of one triple by one work, wherever in the work. */
export function statedTripleKey(stated: StatedTriple): string {
  return `${stated.citation} ${claimId(canonical(stated))} ${stated.verb ?? ''}`;
}

/**
 * Whether two names are the same: without regard to case, spaces and hyphens, but with the tones of pinyin; Han
 * characters must all be equal.
 */
export function isSameName(a: KnownName, b: KnownName): boolean {
  const han = (language: string) => language === 'zh-Hant' || language === 'zh-Hans' || language === 'lzh';
  if (han(a.language) || han(b.language)) return a.text.normalize('NFKC') === b.text.normalize('NFKC');
  if (squeeze(a.text) !== squeeze(b.text)) return false;
  const toned = a.language === 'zh-Latn-pinyin' && b.language === 'zh-Latn-pinyin';
  return a.language !== 'zh-Latn-pinyin' || (toned && tones(a.text) === tones(b.text));
}

/** The tone marks of pinyin in their order, wherever in a syllable they are. */
function tones(pinyin: string): string {
  return pinyin.normalize('NFD').replace(/[^\u0300\u0301\u0304\u030c]/g, '');
}

function indexed(entities: readonly EntityRecord[]): Map<string, Set<string>> {
  const ids = new Map<string, Set<string>>();
  const add = (key: string, id: string) => ids.set(key, (ids.get(key) ?? new Set()).add(id));
  // What a table says is said of a term, never of a heading.
  for (const { id, kind, fields } of entities.filter(({ fields }) => fields.heading !== true)) {
    for (const name of [fields.name, ...asList(fields.names?.en)]) add(`${kind} ${fold(name)}`, id);
    for (const [scheme, values] of Object.entries(fields.externalIds ?? {})) {
      for (const value of asList(values)) add(`${kind} ${scheme} ${value}`, id);
    }
  }
  return ids;
}

function only(ids: ReadonlySet<string> | undefined): string | undefined {
  return ids?.size === 1 ? [...ids][0] : undefined;
}
