import { ENTITY_KINDS, KIND_PLURAL, type Name, type SnapshotParts, textAt, type Texts } from '@jingluo/graph';
import { hanCharacters } from './han-characters.ts';
import { groupOf, otherThanHan, type TextFile } from './text-file.ts';

/** What has all texts of a snapshot; of one whose claims are in a store, the file of names has. */
export type ShownTexts = Pick<SnapshotParts, 'entities' | 'works' | 'texts'>;

/**
 * The texts of a snapshot as if they were files: one for each group that has any. They need the same characters as the data
 * that it was built from.
 */
export function snapshotTexts({ entities, works, texts }: ShownTexts): TextFile[] {
  const found = new Map<number, Found>();
  const of = (folder: string): Found => {
    const group = groupOf(folder);
    const known = found.get(group) ?? nothing(group);
    found.set(group, known);
    return known;
  };
  for (const row of beyondAscii(entities.columns.bodies)) {
    const { kind, name, names, summary, sources } = entities.at(row);
    const file = of(KIND_FOLDERS[kind]);
    add(file, [name, summary ?? '', ...sources.map(({ locator }) => locator)].join('\n'));
    for (const one of names) addName(file, one, names);
  }
  for (const row of beyondAscii(works.columns.bodies)) {
    const { fields } = works.at(row);
    add(of('citations'), fields.title, { isFirst: true });
    add(of('citations'), JSON.stringify(fields));
  }
  for (const position of beyondAscii(texts)) add(of('claims'), textAt(texts, position));
  return [...found.values()];
}

const KIND_FOLDERS = Object.fromEntries(
  ENTITY_KINDS.map((kind) => [kind, KIND_PLURAL[kind].toLowerCase().replace('points', 'acupoints')]),
) as Readonly<Record<(typeof ENTITY_KINDS)[number], string>>;

interface Found extends TextFile {
  readonly han: { readonly traditional: Set<string>; readonly simplified: Set<string> };
  readonly first: { readonly traditional: Set<string>; readonly simplified: Set<string> };
  readonly others: Set<string>;
}

function nothing(group: number): Found {
  const none = () => ({ traditional: new Set<string>(), simplified: new Set<string>() });
  return { group, han: none(), first: none(), others: new Set() };
}

function add(
  { han, first, others }: Found,
  text: string,
  { face = 'traditional', isFirst = false }: { face?: keyof Found['han']; isFirst?: boolean } = {},
): void {
  for (const character of hanCharacters(text)) {
    han[face].add(character);
    if (isFirst) first[face].add(character);
  }
  for (const character of otherThanHan(text)) others.add(character);
}

/** A name; the first of each script is what pages show first. */
function addName(file: Found, { text, language }: Name, names: readonly Name[]): void {
  const isHan = language === 'zh-Hant' || language === 'zh-Hans';
  const isFirst = isHan && names.find((other) => other.language === language)?.text === text;
  add(file, text, { face: language === 'zh-Hans' ? 'simplified' : 'traditional', isFirst });
}

/** The positions of the texts that have more than ASCII. */
function* beyondAscii({ offsets, bytes }: Texts): Generator<number> {
  for (let position = 0; position + 1 < offsets.length; position += 1) {
    const end = offsets[position + 1]!;
    let at = offsets[position]!;
    while (at < end && bytes[at]! < 0x80) at += 1;
    if (at < end) yield position;
  }
}
