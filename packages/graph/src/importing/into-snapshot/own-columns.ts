import type { Entity, Source } from '../../snapshot/model.ts';
import { EXTERNAL_SCHEMES, type ExternalScheme } from '../../vocabulary/external-schemes.ts';
import { type EntityKind, HEADING_KINDS, kindOf } from '../../vocabulary/kinds.ts';
import { NAME_LANGUAGES, type NameLanguage } from '../../vocabulary/levels.ts';
import { isPointNumber } from '../../check/rules/point-number.ts';
import { isWellFormedId } from '../../check/rules/well-formed-id.ts';
import { nameColumn } from '../../exporting/fields.ts';
import { localId } from '../../text/label.ts';
import type { Tally } from '../tally.ts';
import type { Row } from './row.ts';

/* What our own exports write of an entity, in KGX and CSV alike. */

/** An id in another vocabulary. */
interface WrittenId {
  readonly scheme: ExternalScheme;
  readonly value: string;
}

/** Why an id of ours, or the kind beside it, is none, always in the same words; undefined when nothing is wrong. */
export function wrongOwnId(id: string, row: Row): string | undefined {
  const kind = kindOf(id);
  if (!isWellFormedId(id) || (kind === 'acupoint' && !isPointNumber(localId(id))))
    return 'an id of ours that is not well-formed';
  const said = row.text('kind');
  return said !== '' && said !== kind ? 'another kind than that in its id' : undefined;
}

/** The other names of a row, by language; undefined when it has no column for them. */
export function namesIn(row: Row): Map<NameLanguage, string[]> | undefined {
  const own = NAME_LANGUAGES.filter((language) => row.names.includes(nameColumn(language)));
  if (own.length === 0) return undefined;
  return new Map(own.map((language) => [language, [...row.list(nameColumn(language))]]));
}

/** The ids of a row in other vocabularies: `mesh:D012585`, `hpo:HP:0002248`; undefined when it has no column for them. */
export function externalIdsIn(row: Row, tally: Tally): WrittenId[] | undefined {
  if (!row.names.includes('external_ids')) return undefined;
  return knownIds(
    row.list('external_ids').map((text) => {
      const scheme = EXTERNAL_SCHEMES.find((known) => text.startsWith(`${known}:`));
      return { text, id: scheme && { scheme, value: text.slice(scheme.length + 1) } };
    }),
    tally,
  );
}

/** Ids as a record has them: by vocabulary. */
export function byScheme(ids: readonly WrittenId[]): Partial<Record<ExternalScheme, string[]>> {
  const groups = Map.groupBy(ids, ({ scheme }) => scheme);
  return Object.fromEntries([...groups].map(([scheme, same]) => [scheme, same.map(({ value }) => value)]));
}

/** The ids that could be read; the others are left out. */
export function knownIds(
  read: readonly { readonly text: string; readonly id: WrittenId | undefined }[],
  tally: Tally,
): WrittenId[] {
  return read.flatMap(({ text, id }) => {
    if (id === undefined || id.value === '')
      tally.leaveOut('a cross-reference to a vocabulary that entities have no ids of', text);
    return id === undefined || id.value === '' ? [] : [id];
  });
}

/** The works in which names were read, and where; undefined when the row has no column for them. */
export function sourcesIn(
  row: Row,
  { tally, isWork }: { readonly tally: Tally; readonly isWork: (id: string) => boolean },
): Source[] | undefined {
  if (!row.names.includes('sources')) return undefined;
  return [...new Set(row.list('sources'))].flatMap((text) => {
    const [, citation = '', locator = ''] = /^(citation:[^:]+): (.+)$/s.exec(text) ?? [];
    if (citation !== '' && isWork(citation)) return [{ citation, locator }];
    tally.leaveOut('a source of names that is no work and its place', text);
    return [];
  });
}

/** Whether a row is one of a heading. */
export function isHeadingRow(row: Row, { kind, tally }: { kind: EntityKind; tally: Tally }): boolean {
  if (!isTrue(row, 'heading')) return false;
  if (HEADING_KINDS.includes(kind)) return true;
  tally.leaveOut('a heading of a kind that has none', row.text('id'));
  return false;
}

/** Whether a column says yes. A spreadsheet writes it in capitals. */
export function isTrue(row: Row, name: string): boolean {
  return row.text(name).toLowerCase() === 'true';
}

/** What old books call the thing of a row, where it says so. */
export function termsIn(row: Row): Pick<Entity, 'terms'> {
  const terms = row.names.includes('terms') ? row.list('terms') : [];
  return terms.length === 0 ? {} : { terms: [...new Set(terms)] };
}
