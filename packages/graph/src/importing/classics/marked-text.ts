/** A text in which each character keeps the line of the file that it stands on. */
export class MarkedText {
  readonly text: string;
  private readonly lines: readonly number[];

  constructor(text: string, lines: readonly number[]) {
    this.text = text;
    this.lines = lines;
  }

  /** The line of the character at an offset of `text`; of the last one, when the offset is behind the end. */
  lineAt(offset: number): number {
    return this.lines[Math.min(offset, this.lines.length - 1)] ?? 1;
  }

  slice(from: number, to = this.text.length): MarkedText {
    return new MarkedText(this.text.slice(from, to), this.lines.slice(from, to));
  }

  /** The text with each match of a pattern (with the flag g) replaced; what stands for it has the line of its start. */
  replace(pattern: RegExp, by: string | ((match: RegExpExecArray) => string)): MarkedText {
    const lines: number[] = [];
    let text = '';
    let from = 0;
    for (const match of this.text.matchAll(pattern)) {
      const written = typeof by === 'string' ? by : by(match);
      const kept = this.text.slice(from, match.index);
      text += kept + written;
      for (let at = from; at < match.index; at++) lines.push(this.lineAt(at));
      for (let at = 0; at < written.length; at++) lines.push(this.lineAt(match.index));
      from = match.index + match[0].length;
    }
    if (from === 0) return this;
    for (let at = from; at < this.text.length; at++) lines.push(this.lineAt(at));
    return new MarkedText(text + this.text.slice(from), lines);
  }
}
