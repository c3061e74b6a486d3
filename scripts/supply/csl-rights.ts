import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A style or a language of the Citation Style Language, and who wrote it. */
export interface CslText {
  readonly key: string;
  readonly title: string | undefined;
  readonly people: readonly string[];
  /** The address of its licence. */
  readonly licence: string;
}

/**
 * The styles and languages that come with citation-js, with their authors and licences as they say themselves. Throws
 * when one names no licence.
 */
export function cslTexts(plugin: string): CslText[] {
  return ['styles', 'locales'].flatMap((file) => {
    const texts = JSON.parse(readFileSync(join(plugin, `lib/${file}.json`), 'utf8')) as Record<
      string,
      string
    >;
    return Object.entries(texts).map(([key, xml]) => rightsOf(key, xml));
  });
}

/** What a text in the Citation Style Language says of its own rights. */
export function rightsOf(key: string, xml: string): CslText {
  const info = /<info>(.*?)<\/info>/s.exec(xml)?.[1] ?? '';
  const licence = /<rights license="([^"]+)"/.exec(info)?.[1];
  if (licence === undefined) throw new Error(`${key} names no licence`);
  const people = info.matchAll(/<(author|contributor|translator)>\s*<name>([^<]+)<\/name>/g);
  return {
    key,
    title: /<title>([^<]+)<\/title>/.exec(info)?.[1],
    people: Array.from(people, ([, , name = '']) => name),
    licence,
  };
}
