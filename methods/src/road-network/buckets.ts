/** What waits at each rank: the columns that can be reached from it on the way down, with the cost. */
export type Buckets = { readonly start: Int32Array; readonly column: Int32Array; readonly cost: Float64Array };

/** Collects bucket entries and sorts them by rank, in linear time. */
export class BucketWriter {
  private count = 0;
  private rank: Int32Array;
  private column: Int32Array;
  private cost: Float64Array;

  constructor(capacity: number) {
    const size = Math.max(64, capacity);
    this.rank = new Int32Array(size);
    this.column = new Int32Array(size);
    this.cost = new Float64Array(size);
  }

  add(rank: number, column: number, cost: number): void {
    if (this.count === this.rank.length) this.grow();
    this.rank[this.count] = rank;
    this.column[this.count] = column;
    this.cost[this.count] = cost;
    this.count += 1;
  }

  buckets(ranks: number): Buckets {
    const start = new Int32Array(ranks + 1);
    for (let i = 0; i < this.count; i += 1) {
      const at = (this.rank[i] as number) + 1;
      start[at] = (start[at] as number) + 1;
    }
    for (let r = 0; r < ranks; r += 1) start[r + 1] = (start[r + 1] as number) + (start[r] as number);
    const next = start.slice(0, ranks);
    const column = new Int32Array(this.count);
    const cost = new Float64Array(this.count);
    for (let i = 0; i < this.count; i += 1) {
      const rank = this.rank[i] as number;
      const at = next[rank] as number;
      next[rank] = at + 1;
      column[at] = this.column[i] as number;
      cost[at] = this.cost[i] as number;
    }
    return { start, column, cost };
  }

  private grow(): void {
    const size = this.rank.length * 2;
    const [rank, column, cost] = [new Int32Array(size), new Int32Array(size), new Float64Array(size)];
    rank.set(this.rank);
    column.set(this.column);
    cost.set(this.cost);
    this.rank = rank;
    this.column = column;
    this.cost = cost;
  }
}
