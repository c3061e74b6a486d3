/** A title in the words of its author, and what stands in brackets after it. */
export interface TitleParts {
  readonly original: string;
  readonly translation: string;
}

const PARTS = /^(?<original>\p{Script=Han}[\p{Script=Han}·]*) (?<translation>\(.+\))$/u;

/** The two parts of a title in Chinese with its sound or its translation in brackets; undefined for any other title. */
export function titleParts(title: string): TitleParts | undefined {
  const { original, translation } = PARTS.exec(title)?.groups ?? {};
  return original === undefined || translation === undefined ? undefined : { original, translation };
}
