import type { Token } from '../text/tokens.ts';
import type { ChoiceContext } from './choose.ts';

/** What an element does to another, or is said to be: after it even `wood` is one. */
const DONE = new Set(
  'control generate feed produce govern nourish overcome insult restrain overact rule correspond command represent'.split(
    ' ',
  ),
);

/** What may follow an element at the beginning of a sentence. */
const BEGINS = new Set([...DONE, 'is', 'relate', 'include', 'belong', 'and', '-', ',', ':']);

/** How many elements beside each other are a list of them: `wood, fire, earth`. */
const LIST = 3;

/** Whether the one word or character for an element means it here, and not the stuff. */
export function isElementHere(row: number, at: number, context: ChoiceContext): boolean {
  const { things, tokens, spotted, topic } = context;
  const { from, to } = spotted[at]!;
  const listed = new Set(
    spotted.flatMap(({ rows }) => rows.filter((other) => things[other]!.kind === 'element')),
  );
  if (listed.size >= LIST) return true;
  if (isGiven(tokens[from - 1]?.written, tokens[to])) return topic.isAboutPoints;
  const [token, before, after] = [tokens[from]!, tokens[from - 1], tokens[to]];
  if (token.kind === 'han')
    return (
      topic.isAboutElements &&
      (/^[属屬主五为為]$/u.test(before?.written ?? '') || /^[行生克剋]$/u.test(after?.written ?? ''))
    );
  if (topic.isAboutElements && (DONE.has(after?.form ?? '') || things[row]!.id === 'element:wood'))
    return true;
  if (!/^\p{Lu}/u.test(token.written)) return false;
  if (from === 0) return topic.isAboutElements && BEGINS.has(after?.form ?? '');
  const isBesideOrgan = spotted.some(({ rows }) =>
    rows.some((other) => things[other]!.kind === 'organ' || things[other]!.kind === 'channel'),
  );
  return topic.isAboutElements || isBesideOrgan;
}

/** Whether it is given as the element of a point: `He-sea point (water)`, `the Earth point`. */
function isGiven(before: string | undefined, after: Token | undefined): boolean {
  return after?.form === 'point' || (/^[(（]$/.test(before ?? '') && /^[)）]$/.test(after?.written ?? ''));
}
