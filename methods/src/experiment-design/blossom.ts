/** Partner of each vertex, and the value of the dual solution: no matching gains more. */
export type BlossomMatching = { readonly partner: Int32Array; readonly dualBound: number };

/**
 * Maximum-weight matching of a complete graph with positive whole-number gains, by the primal-dual blossom algorithm (Edmonds
 * 1965; Galil 1986) with one search for each vertex that is matched. With all gains within a factor of two of one another
 * every vertex of an even number is matched. Vertices count from 1 inside, blossoms follow after them.
 */
export function blossomMatching(count: number, gain: (i: number, j: number) => number): BlossomMatching {
  return new BlossomSearch(count, gain).solved();
}

class BlossomSearch {
  private readonly n: number;
  /** Doubled gains, whose halves stay whole in every step. */
  private readonly w: Float64Array;
  private readonly ends: Int32Array;
  private readonly size: number;
  private top: number;
  private readonly label: Float64Array;
  private readonly mate: Int32Array;
  private readonly slack: Int32Array;
  private readonly root: Int32Array;
  private readonly parent: Int32Array;
  /** 0 even (outer), 1 odd (inner), −1 not reached. */
  private readonly side: Int8Array;
  private readonly seen: Int32Array;
  private readonly from: Int32Array;
  private readonly petals: number[][];
  private queue: number[] = [];
  private clock = 0;

  constructor(count: number, gain: (i: number, j: number) => number) {
    this.n = count;
    this.size = 2 * count + 2;
    const { size } = this;
    this.top = count;
    this.w = new Float64Array(size * size);
    this.ends = new Int32Array(2 * size * size);
    this.label = new Float64Array(size);
    this.mate = new Int32Array(size);
    this.slack = new Int32Array(size);
    this.root = Int32Array.from({ length: size }, (_, x) => (x <= count ? x : 0));
    this.parent = new Int32Array(size);
    this.side = new Int8Array(size).fill(-1);
    this.seen = new Int32Array(size);
    this.from = new Int32Array(size * (count + 1));
    this.petals = Array.from({ length: size }, () => []);
    let most = 0;
    for (let u = 1; u <= count; u += 1) {
      this.from[u * (count + 1) + u] = u;
      for (let v = 1; v <= count; v += 1) {
        this.setEdge(u, v, u, v, u === v ? 0 : 2 * gain(u - 1, v - 1));
        most = Math.max(most, this.w[u * size + v] as number);
      }
    }
    this.label.fill(most / 2, 1, count + 1);
  }

  solved(): BlossomMatching {
    while (this.phase());
    const partner = Int32Array.from({ length: this.n }, (_, i) => (this.mate[i + 1] as number) - 1);
    let dual = 0;
    for (let u = 1; u <= this.n; u += 1) dual += this.label[u] as number;
    for (let b = this.n + 1; b <= this.top; b += 1) {
      if ((this.root[b] as number) === 0 && this.petals[b]?.length === 0) continue;
      dual += ((this.label[b] as number) / 2) * Math.floor(this.verticesIn(b) / 2) * 2;
    }
    return { partner, dualBound: dual / 2 };
  }

  private verticesIn(x: number): number {
    if (x <= this.n) return 1;
    return (this.petals[x] ?? []).reduce((sum, petal) => sum + this.verticesIn(petal), 0);
  }

  private setEdge(x: number, y: number, u: number, v: number, w: number): void {
    const at = x * this.size + y;
    this.w[at] = w;
    this.ends[2 * at] = u;
    this.ends[2 * at + 1] = v;
  }

  private copyEdge(x: number, y: number, fromX: number, fromY: number): void {
    const at = fromX * this.size + fromY;
    this.setEdge(x, y, this.ends[2 * at] as number, this.ends[2 * at + 1] as number, this.w[at] as number);
  }

  private u(x: number, y: number): number {
    return this.ends[2 * (x * this.size + y)] as number;
  }

  private v(x: number, y: number): number {
    return this.ends[2 * (x * this.size + y) + 1] as number;
  }

  /** Twice the reduced cost of an edge: 0 where it is tight. */
  private reduced(x: number, y: number): number {
    const [u, v] = [this.u(x, y), this.v(x, y)];
    return (this.label[u] as number) + (this.label[v] as number) - (this.w[u * this.size + v] as number);
  }

  private updateSlack(u: number, x: number): void {
    const best = this.slack[x] as number;
    if (best === 0 || this.reduced(u, x) < this.reduced(best, x)) this.slack[x] = u;
  }

  private setSlack(x: number): void {
    this.slack[x] = 0;
    for (let u = 1; u <= this.n; u += 1) {
      if ((this.w[u * this.size + x] as number) > 0 && this.root[u] !== x && this.side[this.root[u] as number] === 0)
        this.updateSlack(u, x);
    }
  }

  private push(x: number): void {
    if (x <= this.n) this.queue.push(x);
    else for (const petal of this.petals[x] ?? []) this.push(petal);
  }

  private setRoot(x: number, b: number): void {
    this.root[x] = b;
    if (x > this.n) for (const petal of this.petals[x] ?? []) this.setRoot(petal, b);
  }

  /** Place of petal `xr` on the even way round blossom `b`; turns the blossom over where that is the other way. */
  private evenPlace(b: number, xr: number): number {
    const petals = this.petals[b] ?? [];
    const place = petals.indexOf(xr);
    if (place % 2 === 0) return place;
    this.petals[b] = [petals[0] as number, ...petals.slice(1).reverse()];
    return petals.length - place;
  }

  private petalOf(b: number, u: number): number {
    return this.from[b * (this.n + 1) + u] as number;
  }

  private setMate(u: number, v: number): void {
    this.mate[u] = this.v(u, v);
    if (u <= this.n) return;
    const xr = this.petalOf(u, this.u(u, v));
    const place = this.evenPlace(u, xr);
    const petals = this.petals[u] ?? [];
    for (let i = 0; i < place; i += 1) this.setMate(petals[i] as number, petals[i ^ 1] as number);
    this.setMate(xr, v);
    this.petals[u] = [...petals.slice(place), ...petals.slice(0, place)];
  }

  private augment(start: number, end: number): void {
    let [u, v] = [start, end];
    for (;;) {
      const next = this.root[this.mate[u] as number] as number;
      this.setMate(u, v);
      if (next === 0) return;
      const up = this.root[this.parent[next] as number] as number;
      this.setMate(next, up);
      [u, v] = [up, next];
    }
  }

  private lowestCommon(start: number, end: number): number {
    let [u, v] = [start, end];
    this.clock += 1;
    while (u !== 0 || v !== 0) {
      if (u !== 0) {
        if (this.seen[u] === this.clock) return u;
        this.seen[u] = this.clock;
        u = this.root[this.mate[u] as number] as number;
        if (u !== 0) u = this.root[this.parent[u] as number] as number;
      }
      [u, v] = [v, u];
    }
    return 0;
  }

  private shrink(u: number, lca: number, v: number): void {
    let b = this.n + 1;
    while (b <= this.top && this.root[b] !== 0) b += 1;
    if (b > this.top) this.top = b;
    this.label[b] = 0;
    this.side[b] = 0;
    this.mate[b] = this.mate[lca] as number;
    const petals = [lca];
    for (let x = u; x !== lca; ) {
      const y = this.root[this.mate[x] as number] as number;
      petals.push(x, y);
      this.push(y);
      x = this.root[this.parent[y] as number] as number;
    }
    petals.splice(1, petals.length - 1, ...petals.slice(1).reverse());
    for (let x = v; x !== lca; ) {
      const y = this.root[this.mate[x] as number] as number;
      petals.push(x, y);
      this.push(y);
      x = this.root[this.parent[y] as number] as number;
    }
    this.petals[b] = petals;
    this.setRoot(b, b);
    for (let x = 1; x <= this.top; x += 1) {
      this.w[b * this.size + x] = 0;
      this.w[x * this.size + b] = 0;
    }
    this.from.fill(0, b * (this.n + 1), (b + 1) * (this.n + 1));
    for (const petal of petals) {
      for (let x = 1; x <= this.top; x += 1) {
        const here = this.w[b * this.size + x] as number;
        if (here === 0 || this.reduced(petal, x) < this.reduced(b, x)) {
          this.copyEdge(b, x, petal, x);
          this.copyEdge(x, b, x, petal);
        }
      }
      for (let x = 1; x <= this.n; x += 1) {
        if (this.petalOf(petal, x) !== 0) this.from[b * (this.n + 1) + x] = petal;
      }
    }
    this.setSlack(b);
  }

  private expand(b: number): void {
    for (const petal of this.petals[b] ?? []) this.setRoot(petal, petal);
    const xr = this.petalOf(b, this.u(b, this.parent[b] as number));
    const place = this.evenPlace(b, xr);
    const petals = this.petals[b] ?? [];
    for (let i = 0; i < place; i += 2) {
      const [inner, outer] = [petals[i] as number, petals[i + 1] as number];
      this.parent[inner] = this.u(outer, inner);
      this.side[inner] = 1;
      this.side[outer] = 0;
      this.slack[inner] = 0;
      this.setSlack(outer);
      this.push(outer);
    }
    this.side[xr] = 1;
    this.parent[xr] = this.parent[b] as number;
    for (let i = place + 1; i < petals.length; i += 1) {
      this.side[petals[i] as number] = -1;
      this.setSlack(petals[i] as number);
    }
    this.root[b] = 0;
    this.petals[b] = [];
  }

  /** A tight edge was found; true where it completes an augmenting path. */
  private found(x: number, y: number): boolean {
    const [eu, ev] = [this.u(x, y), this.v(x, y)];
    const [u, v] = [this.root[eu] as number, this.root[ev] as number];
    if (this.side[v] === -1) {
      this.parent[v] = eu;
      this.side[v] = 1;
      const next = this.root[this.mate[v] as number] as number;
      this.slack[v] = 0;
      this.slack[next] = 0;
      this.side[next] = 0;
      this.push(next);
    } else if (this.side[v] === 0) {
      const lca = this.lowestCommon(u, v);
      if (lca === 0) {
        this.augment(u, v);
        this.augment(v, u);
        return true;
      }
      this.shrink(u, lca, v);
    }
    return false;
  }

  private isTop(x: number): boolean {
    return this.root[x] === x;
  }

  private phase(): boolean {
    this.side.fill(-1);
    this.slack.fill(0);
    this.queue = [];
    for (let x = 1; x <= this.top; x += 1) {
      if (this.isTop(x) && this.mate[x] === 0) {
        this.parent[x] = 0;
        this.side[x] = 0;
        this.push(x);
      }
    }
    if (this.queue.length === 0) return false;
    for (;;) {
      if (this.grow()) return true;
      if (!this.adjust()) return false;
      if (this.tighten()) return true;
    }
  }

  private grow(): boolean {
    for (let head = 0; head < this.queue.length; head += 1) {
      const u = this.queue[head] as number;
      if (this.side[this.root[u] as number] === 1) continue;
      for (let v = 1; v <= this.n; v += 1) {
        if ((this.w[u * this.size + v] as number) <= 0 || this.root[u] === this.root[v]) continue;
        if (this.reduced(u, v) === 0) {
          if (this.found(u, v)) return true;
        } else this.updateSlack(u, this.root[v] as number);
      }
    }
    this.queue = [];
    return false;
  }

  /** Moves the dual by as much as it may; false where a free vertex's label reaches zero: nothing more can be gained. */
  private adjust(): boolean {
    let by = Number.POSITIVE_INFINITY;
    for (let b = this.n + 1; b <= this.top; b += 1)
      if (this.isTop(b) && this.side[b] === 1) by = Math.min(by, (this.label[b] as number) / 2);
    for (let x = 1; x <= this.top; x += 1) {
      if (!this.isTop(x) || this.slack[x] === 0) continue;
      const reach = this.reduced(this.slack[x] as number, x);
      if (this.side[x] === -1) by = Math.min(by, reach);
      else if (this.side[x] === 0) by = Math.min(by, reach / 2);
    }
    for (let u = 1; u <= this.n; u += 1) {
      const side = this.side[this.root[u] as number];
      if (side === 0) {
        if ((this.label[u] as number) <= by) return false;
        this.label[u] = (this.label[u] as number) - by;
      } else if (side === 1) this.label[u] = (this.label[u] as number) + by;
    }
    for (let b = this.n + 1; b <= this.top; b += 1) {
      if (!this.isTop(b) || this.side[b] === -1) continue;
      this.label[b] = (this.label[b] as number) + (this.side[b] === 0 ? 2 : -2) * by;
    }
    return true;
  }

  private tighten(): boolean {
    for (let x = 1; x <= this.top; x += 1) {
      const near = this.slack[x] as number;
      if (this.isTop(x) && near !== 0 && this.root[near] !== x && this.reduced(near, x) === 0 && this.found(near, x))
        return true;
    }
    for (let b = this.n + 1; b <= this.top; b += 1)
      if (this.isTop(b) && this.side[b] === 1 && this.label[b] === 0) this.expand(b);
    return false;
  }
}
