/** A colour of the style sheet in the light scheme, by the name of its token without dashes. */
export type Color = (token: string) => string;

/** The light colours of the site's style sheet, so that they are written in one place. Throws for an unknown token. */
export function lightColors(sheet: string): Color {
  const colors = new Map(
    Array.from(sheet.matchAll(/--([\w-]+):\s*light-dark\((#[\da-f]+),/gi), ([, name, color]) => [
      name,
      color!,
    ]),
  );
  return (token) => {
    const color = colors.get(token);
    if (color === undefined) throw new Error(`lightColors: the style sheet has no colour "${token}"`);
    return color;
  };
}

const ELEMENTS = new Set(['wood', 'fire', 'earth', 'metal', 'water']);

/** The colour of an element for lines, words or areas; grey for things of no element. */
export function hue(color: Color, element: string | undefined, use: 'line' | 'text' | 'tint'): string {
  return ELEMENTS.has(element ?? '') ? color(`${element}-${use}`) : color(use === 'tint' ? 'sunk' : 'ink-2');
}
