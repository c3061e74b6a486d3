import type { Selection } from './selection.ts';

/** How a thing looks in a drawing, for formats that can say so. */
export interface Look {
  /** Places grow to the right and downwards, as on a screen. */
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
  /** As `kg export` calls it. */
  readonly name: string;
  /** What an address and a file name end in: `gexf` of `graph.gexf`. */
  readonly ending: string;
  readonly mediaType: string;
  /** One line for whoever chooses. */
  readonly meaning: string;
  /** The file as texts one after the other. Of the selection no more is held than is being written. */
  readonly write: (selection: Selection, options: ExportOptions) => AsyncIterable<string>;
}
