import type { VersionName } from './data-versions.ts';

interface Flip {
  readonly to: VersionName;
  /** When the server was asked for it, and when `/health` first named it. */
  readonly asked: number;
  readonly confirmed: number;
}

/** When which version of the data was served, as far as one outside can know. Times are milliseconds, in order. */
export class Timeline {
  readonly #first: VersionName;
  readonly #flips: Flip[] = [];
  #asked: { readonly to: VersionName; readonly at: number } | undefined;

  constructor(first: VersionName) {
    this.#first = first;
  }

  /** How many exchanges were confirmed. */
  get flips(): number {
    return this.#flips.length;
  }

  /** The server is about to be asked for a version. */
  ask(to: VersionName, at: number): void {
    this.#asked = { to, at };
  }

  /** The server says that it serves that version. */
  confirm(at: number): void {
    if (this.#asked === undefined) throw new Error('Timeline.confirm: no version was asked for');
    this.#flips.push({ to: this.#asked.to, asked: this.#asked.at, confirmed: at });
    this.#asked = undefined;
  }

  /** The versions that an answer may be of, when its request was sent and its end received at these times. */
  versionsBetween(start: number, end: number): ReadonlySet<VersionName> {
    const before = this.#flips.findLast(({ confirmed }) => confirmed <= start);
    const later = this.#flips.filter(({ asked, confirmed }) => confirmed > start && asked <= end);
    const pending = this.#asked !== undefined && this.#asked.at <= end ? [this.#asked.to] : [];
    return new Set([before?.to ?? this.#first, ...later.map(({ to }) => to), ...pending]);
  }
}
