import { Document, isMap, isScalar, visit } from 'yaml';
import { localId } from '../text/label.ts';
import { ENTITY_FOLDERS } from '../data/read-file.ts';
import { kindOf } from '../vocabulary/kinds.ts';
import type { NewData, NewEntity, NewStatement } from './new-data.ts';

/** A list up to this length is written on one line. */
const FLOW_WIDTH = 90;

/**
 * New data as the YAML files of a data folder: name below the folder → text. The same data always gives the same
 * text.
 */
export function renderFolder(
  { entities, citations, statements }: NewData,
  comment: string,
): Map<string, string> {
  const files = new Map<string, string>();
  const byFile = Map.groupBy(entities, ([id]) => `${fileOf(id)}.yaml`);
  for (const [file, records] of byFile) {
    files.set(
      file,
      yaml(
        records.map(([id, entity]) => [localId(id), entityFields(entity)]),
        comment,
      ),
    );
  }
  if (citations.size > 0) {
    const works = [...citations].map(([id, fields]): [string, unknown] => [localId(id), fields]);
    files.set('citations.yaml', yaml(works, comment));
  }
  for (const [file, said] of Map.groupBy(statements.values(), claimsFileOf)) {
    files.set(file, claimsFile(said, comment));
  }
  return files;
}

function claimsFileOf({ citation, part }: NewStatement): string {
  return `claims/${localId(citation)}${part === undefined ? '' : `/${part}`}.yaml`;
}

/** The name of the file for the kind of an id: `symptoms` for symptom:sciatica. */
function fileOf(id: string): string {
  const kind = kindOf(id);
  const file = [...ENTITY_FOLDERS].find(([, held]) => held === kind)?.[0];
  if (file === undefined) throw new Error(`renderFolder: ${id} is of no kind`);
  return file;
}

function entityFields({ name, names, externalIds, sources }: NewEntity): Record<string, unknown> {
  const byLanguage = Map.groupBy(names, ({ language }) => language);
  const byScheme = Map.groupBy(externalIds, ({ scheme }) => scheme);
  return {
    name,
    ...(names.length > 0 && {
      names: mapped(byLanguage, (same) => oneOrMore(same.map(({ text }) => text))),
    }),
    ...(externalIds.length > 0 && {
      externalIds: mapped(byScheme, (same) => oneOrMore(same.map(({ value }) => value))),
    }),
    ...(sources.size > 0 && { sources: mapped(sources, (places) => [...places].join('; ')) }),
  };
}

/**
 * The claims file of one work. Objects with the same subject and place are one item, and so are subjects that share
 * the rest.
 */
function claimsFile(statements: readonly NewStatement[], comment: string): string {
  const via = statements[0]?.via;
  const bySubject = Map.groupBy(statements, ({ subject, relation, locator, verb, note }) =>
    JSON.stringify([subject, relation, locator, verb, note]),
  );
  const items = [...bySubject.values()].map((same) => ({
    ...same[0]!,
    objects: same.map(({ object }) => object),
    terms: same.flatMap(({ object, saidAs }) => (saidAs === undefined ? [] : [[object, saidAs] as const])),
  }));
  const byObjects = Map.groupBy(items, ({ relation, objects, locator, verb, note, terms }) =>
    JSON.stringify([relation, objects, locator, verb, note, terms]),
  );
  const claims = [...byObjects.values()].map((same) => {
    const { relation, objects, locator, verb, note, terms } = same[0]!;
    return {
      subject: oneOrMore(same.map(({ subject }) => subject)),
      [relation]: oneOrMore(objects),
      ...(terms.length > 0 && {
        'said-as': objects.length === 1 ? terms[0]?.[1] : Object.fromEntries(terms),
      }),
      locator,
      ...(verb !== undefined && { verb }),
      ...(note !== undefined && { note }),
    };
  });
  return yaml(
    [...(via === undefined ? [] : [['via', localId(via)] as [string, unknown]]), ['claims', claims]],
    comment,
  );
}

function yaml(entries: readonly (readonly [string, unknown])[], comment: string): string {
  const document = new Document(Object.fromEntries(entries), { version: '1.2' });
  document.commentBefore = ` ${comment}`;
  visit(document, {
    Pair(_, { key, value }) {
      if (isScalar(key) && key.value === 'said-as' && isMap(value)) value.flow = true;
    },
    Seq(_, node) {
      node.flow = node.items.every((item) => isScalar(item)) && node.items.join(', ').length < FLOW_WIDTH;
    },
  });
  return document.toString({ lineWidth: 110, flowCollectionPadding: false });
}

function mapped<K extends string, T>(
  entries: ReadonlyMap<K, T>,
  value: (of: T) => unknown,
): Record<string, unknown> {
  return Object.fromEntries([...entries].map(([key, of]) => [key, value(of)]));
}

function oneOrMore(values: readonly string[]): string | readonly string[] {
  return values.length === 1 ? values[0]! : values;
}
