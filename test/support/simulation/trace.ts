const keptLines = 120;

/** What happened, in order: as a number that tells two runs apart, and its end to be read. */
export class Trace {
  #hash = 2_166_136_261;
  readonly #lines: string[] = [];
  #next = 0;

  /** Of all that happened. Two runs of one seed have the same. */
  get hash(): number {
    return this.#hash >>> 0;
  }

  add(atMs: number, who: string, what: string): void {
    const line = `${atMs} ${who}: ${what}`;
    for (let index = 0; index < line.length; index++) {
      this.#hash = Math.imul(this.#hash ^ line.charCodeAt(index), 16_777_619);
    }
    this.#lines[this.#next++ % keptLines] = line;
  }

  /** The last lines. */
  get end(): readonly string[] {
    const start = this.#next % keptLines;
    return [...this.#lines.slice(start), ...this.#lines.slice(0, start)];
  }
}
