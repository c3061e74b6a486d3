import type { Paragraph } from '../model.ts';

export const TEXT_KINDS = ['text', 'markdown', 'html', 'pdf', 'docx', 'references'] as const;
export type TextKind = (typeof TEXT_KINDS)[number];

/** A work of a file of references, as CSL-JSON. */
export type OpenedWork = Readonly<Record<string, unknown>>;

/** What a file holds. */
export interface OpenedText {
  readonly kind: TextKind;
  /** What the file calls itself; undefined when it has no title. */
  readonly title?: string;
  /** The address that an HTML page gives as its own. */
  readonly url?: string;
  readonly paragraphs: readonly Paragraph[];
  /** The works of a file of references. */
  readonly references?: readonly OpenedWork[];
  /** What a reader should know: what was left out, what was guessed. Whole sentences. */
  readonly remarks: readonly string[];
}

/** What is known of a file beside its bytes. */
export interface FileHints {
  /** Its name, with or without folders; empty for what was pasted or piped. */
  readonly name: string;
  /** The media type that the system gives it. */
  readonly type?: string;
}
