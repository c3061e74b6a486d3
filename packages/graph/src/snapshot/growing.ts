type Numbers = Uint8Array | Uint16Array | Uint32Array;

/** A typed array that grows at its end. */
export class Growing<List extends Numbers> {
  private list: List;
  private used = 0;
  private readonly make: new (length: number) => List;

  constructor(make: new (length: number) => List, room = 2 ** 6) {
    this.make = make;
    this.list = new make(room);
  }

  get length(): number {
    return this.used;
  }

  push(value: number): void {
    if (this.used === this.list.length) this.makeRoom(this.used + 1);
    this.list[this.used] = value;
    this.used += 1;
  }

  at(index: number): number {
    return this.list[index]!;
  }

  set(index: number, value: number): void {
    this.list[index] = value;
  }

  /** What is in it. Not a copy: what is pushed later may or may not be seen in it. */
  view(): List {
    return this.list.subarray(0, this.used) as List;
  }

  /** Room for so many numbers at its end, of which the caller says with `grew` how many it has written. */
  tail(room: number): List {
    if (this.used + room > this.list.length) this.makeRoom(this.used + room);
    return this.list.subarray(this.used) as List;
  }

  grew(by: number): void {
    this.used += by;
  }

  private makeRoom(needed: number): void {
    const larger = new this.make(Math.max(needed, this.list.length * 2));
    larger.set(this.list);
    this.list = larger;
  }
}
