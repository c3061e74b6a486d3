import { isPair, isScalar, type Node, parseDocument, visit } from 'yaml';
import { hanCharacters } from './han-characters.ts';

/** The characters that each face has to draw. */
export interface FaceCharacters {
  /** Of text that is not marked zh-Hans. */
  readonly traditional: ReadonlySet<string>;
  /** Of text marked zh-Hans. */
  readonly simplified: ReadonlySet<string>;
}

/** The Han characters of a YAML text. */
export interface YamlCharacters {
  readonly han: FaceCharacters;
  /** Those of `han` in names that pages show first: the first name in each script, and titles. */
  readonly first: FaceCharacters;
}

/**
 * The Han characters of a YAML text: of values anywhere under a key `zh-Hans`, and of all other values. Comments do
 * not count. Broken YAML gives what could be read of it; saying what is wrong there is the data check's work.
 */
export function yamlCharacters(text: string): YamlCharacters {
  const han = { traditional: new Set<string>(), simplified: new Set<string>() };
  const first = { traditional: new Set<string>(), simplified: new Set<string>() };
  if (hanCharacters(text).length > 0) {
    visit(parseDocument(text), {
      Scalar(key, node, path) {
        if (typeof node.value !== 'string') return;
        const face = path.some(isMarkedSimplified) ? 'simplified' : 'traditional';
        for (const character of hanCharacters(node.value)) {
          han[face].add(character);
          if (isShownFirst(key, path)) first[face].add(character);
        }
      },
    });
  }
  return { han, first };
}

const SHOWN_FIRST: ReadonlySet<unknown> = new Set(['zh-Hant', 'zh-Hans', 'title']);

/** Whether a value is a title or a name, and not one of further names in a list. */
function isShownFirst(key: unknown, path: readonly unknown[]): boolean {
  if (key !== 'value' && key !== 0) return false;
  const pair = path.findLast((one) => isPair<Node>(one));
  return pair !== undefined && isScalar(pair.key) && SHOWN_FIRST.has(pair.key.value);
}

/** The Han characters of a component or module, comments included; the site's own text is traditional. */
export function sourceCharacters(text: string): FaceCharacters {
  return { traditional: new Set(hanCharacters(text)), simplified: new Set() };
}

/** Both sets of all parts together, each in code point order. */
export function uniteCharacters(parts: readonly FaceCharacters[]): FaceCharacters {
  return {
    traditional: inOrder(parts.flatMap((part) => [...part.traditional])),
    simplified: inOrder(parts.flatMap((part) => [...part.simplified])),
  };
}

/** Whether each face of `whole` draws all that the same face of `part` has to. */
export function holdsCharacters(whole: FaceCharacters, part: FaceCharacters): boolean {
  return part.traditional.isSubsetOf(whole.traditional) && part.simplified.isSubsetOf(whole.simplified);
}

function isMarkedSimplified(ancestor: unknown): boolean {
  return isPair<Node>(ancestor) && isScalar(ancestor.key) && ancestor.key.value === 'zh-Hans';
}

function inOrder(characters: readonly string[]): Set<string> {
  return new Set(characters.toSorted((a, b) => a.codePointAt(0)! - b.codePointAt(0)!));
}
