/**
 * A binary heap of (key, id) for searches: smallest key first, the smaller id where keys are equal, so that every run takes the
 * same order. Ids may be pushed again with a smaller key; the caller passes over what it has settled. Grows by itself.
 */
export class MinHeap {
  size = 0;
  /** The key of what `pop` took last. */
  key = 0;
  private keys: Float64Array;
  private ids: Int32Array;

  constructor(capacity = 1024) {
    this.keys = new Float64Array(capacity);
    this.ids = new Int32Array(capacity);
  }

  clear(): void {
    this.size = 0;
  }

  push(key: number, id: number): void {
    if (this.size === this.keys.length) this.grow();
    const { keys, ids } = this;
    let at = this.size;
    this.size += 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      const above = keys[parent] as number;
      if (above < key || (above === key && (ids[parent] as number) <= id)) break;
      keys[at] = above;
      ids[at] = ids[parent] as number;
      at = parent;
    }
    keys[at] = key;
    ids[at] = id;
  }

  /** The smallest key; Infinity where the heap is empty. */
  top(): number {
    return this.size === 0 ? Number.POSITIVE_INFINITY : (this.keys[0] as number);
  }

  /** Takes the id with the smallest key and leaves the key in `key`. The heap must not be empty. */
  pop(): number {
    const { keys, ids } = this;
    const taken = ids[0] as number;
    this.key = keys[0] as number;
    this.size -= 1;
    const { size } = this;
    const key = keys[size] as number;
    const id = ids[size] as number;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= size) break;
      let below = keys[child] as number;
      const right = child + 1;
      if (right < size) {
        const other = keys[right] as number;
        if (other < below || (other === below && (ids[right] as number) < (ids[child] as number))) {
          child = right;
          below = other;
        }
      }
      if (below > key || (below === key && (ids[child] as number) >= id)) break;
      keys[at] = below;
      ids[at] = ids[child] as number;
      at = child;
    }
    keys[at] = key;
    ids[at] = id;
    return taken;
  }

  private grow(): void {
    const keys = new Float64Array(this.keys.length * 2);
    keys.set(this.keys);
    this.keys = keys;
    const ids = new Int32Array(this.ids.length * 2);
    ids.set(this.ids);
    this.ids = ids;
  }
}
