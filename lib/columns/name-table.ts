/** Gives names short numbers as they come, and in the end the order in which a table shall hold them. */
export class NameTable {
  private readonly numbers = new Map<string, number>();
  private readonly counts: number[] = [];

  /** The number of a name, which is counted once more. */
  count(name: string): number {
    const known = this.numbers.get(name) ?? this.numbers.size;
    this.numbers.set(name, known);
    this.counts[known] = (this.counts[known] ?? 0) + 1;
    return known;
  }

  /** All names, those counted most first, then in alphabetical order; and where each number went. */
  ranked(): { names: string[]; places: Uint32Array } {
    const rows = [...this.numbers].sort(
      ([a, i], [b, j]) => (this.counts[j] ?? 0) - (this.counts[i] ?? 0) || (a < b ? -1 : 1),
    );
    const places = new Uint32Array(rows.length);
    for (const [at, [, number]] of rows.entries()) places[number] = at;
    return { names: rows.map(([name]) => name), places };
  }
}
