/**
 * The strongly connected component of each vertex (Tarjan 1972, without recursion): two vertices share a number exactly when each can be reached
 * from the other. `start` and `head` are arcs sorted by tail.
 */
export function strongComponents(vertices: number, start: Int32Array, head: Int32Array): Int32Array {
  const component = new Int32Array(vertices).fill(-1);
  const order = new Int32Array(vertices).fill(-1);
  const low = new Int32Array(vertices);
  const next = start.slice(0, vertices);
  const path = new Int32Array(vertices);
  const open = new Int32Array(vertices);
  let visited = 0;
  let opened = 0;
  let components = 0;
  for (let root = 0; root < vertices; root += 1) {
    if ((order[root] as number) >= 0) continue;
    let depth = 0;
    path[0] = root;
    order[root] = visited;
    low[root] = visited;
    visited += 1;
    open[opened++] = root;
    while (depth >= 0) {
      const vertex = path[depth] as number;
      const at = next[vertex] as number;
      if (at < (start[vertex + 1] as number)) {
        next[vertex] = at + 1;
        const other = head[at] as number;
        if ((order[other] as number) < 0) {
          order[other] = visited;
          low[other] = visited;
          visited += 1;
          open[opened++] = other;
          depth += 1;
          path[depth] = other;
        } else if ((component[other] as number) < 0) {
          low[vertex] = Math.min(low[vertex] as number, order[other] as number);
        }
        continue;
      }
      if (low[vertex] === order[vertex]) {
        let member = -1;
        do {
          opened -= 1;
          member = open[opened] as number;
          component[member] = components;
        } while (member !== vertex);
        components += 1;
      }
      depth -= 1;
      if (depth >= 0) {
        const parent = path[depth] as number;
        low[parent] = Math.min(low[parent] as number, low[vertex] as number);
      }
    }
  }
  return component;
}
