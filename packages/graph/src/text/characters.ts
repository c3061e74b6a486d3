/*
 * Characters that no text of the data holds: they cannot be seen, and some of them command a terminal, turn the direction
 * of what stands beside them, or cannot be written in XML or JSON.
 */

/** One such character. A carriage return is one of them unless a line feed follows. */
const FORBIDDEN =
  /[^\P{Cc}\t\n\r]|[\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufffd\p{Cs}\p{Noncharacter_Code_Point}]|\r(?!\n)/gu;

/** What they are, in the order in which they are asked. */
const KINDS: readonly (readonly [RegExp, string])[] = [
  [/\p{Cs}/u, 'half of a surrogate pair'],
  [/\ufffd/u, 'the sign for a character that a conversion lost'],
  [/\ufeff/u, 'a byte order mark inside the text'],
  [/[\u2028\u2029]/u, 'a line break of its own'],
  [/[\u061c\u200e-\u202e\u2066-\u2069]/u, 'a control of writing direction'],
  [/\p{Noncharacter_Code_Point}/u, 'no character'],
  [/\r/u, 'a carriage return without a line feed'],
];

export interface ForbiddenCharacter {
  /** `U+001B`. */
  readonly code: string;
  /** What it is: `a control character`. */
  readonly kind: string;
  /** Where it first is, in UTF-16 units. */
  readonly offset: number;
  /** How often it occurs. */
  readonly count: number;
}

/** The forbidden characters of a text, each once, in the order in which they first occur. */
export function forbiddenCharacters(text: string): ForbiddenCharacter[] {
  const found = new Map<string, ForbiddenCharacter>();
  for (const { 0: character, index } of text.matchAll(FORBIDDEN)) {
    const known = found.get(character);
    if (known !== undefined) found.set(character, { ...known, count: known.count + 1 });
    else found.set(character, { code: codeOf(character), kind: kindOf(character), offset: index, count: 1 });
  }
  return [...found.values()];
}

/** The text without them. */
export function withoutForbidden(text: string): string {
  return text.replace(FORBIDDEN, '');
}

function codeOf(character: string): string {
  return `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
}

function kindOf(character: string): string {
  return KINDS.find(([pattern]) => pattern.test(character))?.[1] ?? 'a control character';
}
