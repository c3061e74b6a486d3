import type { Selection } from './selection.ts';

/** How a thing looks in a drawing, for formats that can hold this. */
export interface Look {
  /** x grows to the right and y downwards, as on a screen. */
  readonly x: number;
  readonly y: number;
  /** `#4a7c59` */
  readonly colour?: string | undefined;
}

export interface ExportOptions {
  /** When the file is made. */
  readonly created: Date;
  /** By id of the entity. */
  readonly looks?: ReadonlyMap<string, Look> | undefined;
}

/** One kind of file. */
export interface ExportFormat {
  /** Its name in `kg export`. */
  readonly name: string;
  /** The ending of its addresses and file names: `gexf` of `graph.gexf`. */
  readonly ending: string;
  readonly mediaType: string;
  /** One line that helps to choose a format. */
  readonly meaning: string;
  /** The file as a sequence of texts. No more of the selection is in memory than what is being written. */
  readonly write: (selection: Selection, options: ExportOptions) => AsyncIterable<string>;
}
