import type { ClassicText } from './classic-text.ts';

/** What a passage says of points. */
export type Subject = 'indication' | 'no-needling' | 'no-moxibustion' | 'crossing' | 'other-name';

/** One passage of a book that says something of one point, or the same of several. */
export interface Said {
  readonly about: Subject;
  /** The names of the points, as printed. */
  readonly points: readonly string[];
  /**
   * As printed. Of an indication a run of phrases: it is cut, each phrase is looked up, and each gets a fate. Of a
   * crossing the channels, of another name the names; of what is not to be done the words that say so.
   */
  readonly text: string;
  /** Where in the work: `juan 3, 环跳` at a point, `juan 4, section 头痛` in a list. */
  readonly locator: string;
  /** The line of the file on which the passage begins. */
  readonly line: number;
  /** What tells points of one name apart, where the passage stands under it: `channel:ST`, or 手 or 足 as printed. */
  readonly among?: string | undefined;
  /** Why the passage cannot be taken, where that shows before its phrases are looked up; each phrase is refused so. */
  readonly refused?: string | undefined;
}

/** Whether something printed can be the name of a point; of a channel, where one is given: `channel:ST`. */
export type IsPoint = (printed: string, among?: string) => boolean;

/** How one book writes what its points are for. */
export interface BookReader {
  /** The work, without `citation:`. */
  readonly work: string;
  /** The name of its file. */
  readonly file: string;
  /**
   * Whether its lists go channel by channel: then a name that several points have is the point on the channel of its
   * neighbours.
   */
  readonly inOrder?: boolean;
  read(text: ClassicText, isPoint: IsPoint): Iterable<Said>;
}
