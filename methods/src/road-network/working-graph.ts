/**
 * The graph that is left while vertices are contracted, as linked lists in typed arrays. Arcs with a contracted end leave the list of the end
 * that remains, and stay in the list of the contracted one: there they are the arcs to later vertices.
 */
export class WorkingGraph {
  readonly vertices: number;
  arcs = 0;
  tail: Int32Array;
  head: Int32Array;
  cost: Float64Array;
  /** The two arcs that a shortcut stands for; an original arc has the arc's own position and −1. */
  first: Int32Array;
  second: Int32Array;
  /** Original arcs in an arc. */
  span: Int32Array;
  nextOut: Int32Array;
  nextIn: Int32Array;
  readonly firstOut: Int32Array;
  readonly firstIn: Int32Array;

  constructor(vertices: number, capacity: number) {
    this.vertices = vertices;
    this.tail = new Int32Array(capacity);
    this.head = new Int32Array(capacity);
    this.cost = new Float64Array(capacity);
    this.first = new Int32Array(capacity);
    this.second = new Int32Array(capacity);
    this.span = new Int32Array(capacity);
    this.nextOut = new Int32Array(capacity);
    this.nextIn = new Int32Array(capacity);
    this.firstOut = new Int32Array(vertices).fill(-1);
    this.firstIn = new Int32Array(vertices).fill(-1);
  }

  /** Adds an arc, or makes the one that is there cheaper; between the same two vertices only the cheapest remains. */
  join(tail: number, head: number, cost: number, first: number, second: number, span: number): void {
    for (let arc = this.firstOut[tail] as number; arc >= 0; arc = this.nextOut[arc] as number) {
      if (this.head[arc] !== head) continue;
      if ((this.cost[arc] as number) > cost) this.write(arc, cost, first, second, span);
      return;
    }
    if (this.arcs === this.tail.length) this.grow();
    const arc = this.arcs;
    this.arcs += 1;
    this.tail[arc] = tail;
    this.head[arc] = head;
    this.write(arc, cost, first, second, span);
    this.nextOut[arc] = this.firstOut[tail] as number;
    this.firstOut[tail] = arc;
    this.nextIn[arc] = this.firstIn[head] as number;
    this.firstIn[head] = arc;
  }

  private write(arc: number, cost: number, first: number, second: number, span: number): void {
    this.cost[arc] = cost;
    this.first[arc] = first;
    this.second[arc] = second;
    this.span[arc] = span;
  }

  /** Takes a vertex out of its neighbours' lists. */
  detach(vertex: number): void {
    for (let arc = this.firstIn[vertex] as number; arc >= 0; arc = this.nextIn[arc] as number) {
      unlink(this.firstOut, this.nextOut, this.tail[arc] as number, arc);
    }
    for (let arc = this.firstOut[vertex] as number; arc >= 0; arc = this.nextOut[arc] as number) {
      unlink(this.firstIn, this.nextIn, this.head[arc] as number, arc);
    }
  }

  private grow(): void {
    const larger = (array: Int32Array): Int32Array => {
      const copy = new Int32Array(array.length * 2);
      copy.set(array);
      return copy;
    };
    this.tail = larger(this.tail);
    this.head = larger(this.head);
    this.first = larger(this.first);
    this.second = larger(this.second);
    this.span = larger(this.span);
    this.nextOut = larger(this.nextOut);
    this.nextIn = larger(this.nextIn);
    const cost = new Float64Array(this.cost.length * 2);
    cost.set(this.cost);
    this.cost = cost;
  }
}

function unlink(firstOf: Int32Array, nextOf: Int32Array, vertex: number, arc: number): void {
  let at = firstOf[vertex] as number;
  if (at === arc) {
    firstOf[vertex] = nextOf[arc] as number;
    return;
  }
  while (at >= 0) {
    const next = nextOf[at] as number;
    if (next === arc) {
      nextOf[at] = nextOf[arc] as number;
      return;
    }
    at = next;
  }
}
