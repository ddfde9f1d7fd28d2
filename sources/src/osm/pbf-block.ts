import type { Member, Tags, Visitor } from './elements.ts';
import { Wire } from './wire.ts';

const MEMBER_TYPES = ['node', 'way', 'relation'] as const;
const NANO = 1e-9;

type Block = {
  readonly strings: Uint8Array[];
  readonly decoded: (string | undefined)[];
  readonly groups: Wire[];
  granularity: number;
  latOffset: number;
  lonOffset: number;
};

/** Which kinds of element a block was seen to hold. */
export type BlockContent = { nodes: boolean; ways: boolean };

/** Goes through one primitive block; kinds that the visitor has no use for are skipped undecoded. */
export function visitBlock(content: Uint8Array, visitor: Visitor, seen: BlockContent): void {
  const block: Block = { strings: [], decoded: [], groups: [], granularity: 100, latOffset: 0, lonOffset: 0 };
  const wire = new Wire(content);
  while (wire.next()) {
    if (wire.field === 1) readStrings(wire.inner(), block.strings);
    else if (wire.field === 2) block.groups.push(wire.inner());
    else if (wire.field === 17) block.granularity = wire.varint();
    else if (wire.field === 19) block.latOffset = wire.varint();
    else if (wire.field === 20) block.lonOffset = wire.varint();
    else wire.skip();
  }
  for (const group of block.groups) {
    while (group.next()) {
      const { field } = group;
      if (field === 1 || field === 2) seen.nodes = true;
      else seen.ways = true;
      if (field === 1 && visitor.node) visitNode(block, group.inner(), visitor.node);
      else if (field === 2 && visitor.node) visitDense(block, group.inner(), visitor.node);
      else if (field === 3 && visitor.way) visitWay(block, group.inner(), visitor.way);
      else if (field === 4 && visitor.relation) visitRelation(block, group.inner(), visitor.relation);
      else group.skip();
    }
  }
}

function readStrings(wire: Wire, into: Uint8Array[]): void {
  while (wire.next()) {
    if (wire.field === 1) into.push(wire.slice());
    else wire.skip();
  }
}

const decoder = new TextDecoder();

function text(block: Block, index: number): string {
  const known = block.decoded[index];
  if (known !== undefined) return known;
  const decoded = decoder.decode(block.strings[index]);
  block.decoded[index] = decoded;
  return decoded;
}

function numbers(packed: Wire): number[] {
  const list: number[] = [];
  while (packed.at < packed.end) list.push(packed.varint());
  return list;
}

/** Whole numbers stored as differences from the one before. */
function running(packed: Wire): number[] {
  const list: number[] = [];
  let value = 0;
  while (packed.at < packed.end) {
    value += packed.signed();
    list.push(value);
  }
  return list;
}

function tagsOf(block: Block, keys: readonly number[], values: readonly number[]): Tags {
  return Object.fromEntries(keys.map((key, i) => [text(block, key), text(block, values[i] ?? 0)]));
}

const degrees = (offset: number, granularity: number, units: number): number => {
  const nano = offset + granularity * units;
  // Seven decimals are what the format means; the division keeps them free of rounding noise.
  return nano % 100 === 0 ? nano / 100 / 1e7 : nano * NANO;
};

function visitNode(block: Block, wire: Wire, visit: NonNullable<Visitor['node']>): void {
  let [id, lat, lon] = [0, 0, 0];
  let [keys, values]: [number[], number[]] = [[], []];
  while (wire.next()) {
    if (wire.field === 1) id = wire.signed();
    else if (wire.field === 2) keys = numbers(wire.inner());
    else if (wire.field === 3) values = numbers(wire.inner());
    else if (wire.field === 8) lat = wire.signed();
    else if (wire.field === 9) lon = wire.signed();
    else wire.skip();
  }
  const { granularity, lonOffset, latOffset } = block;
  visit(id, degrees(lonOffset, granularity, lon), degrees(latOffset, granularity, lat), () =>
    tagsOf(block, keys, values),
  );
}

function visitDense(block: Block, wire: Wire, visit: NonNullable<Visitor['node']>): void {
  let [ids, lats, lons, pairs]: (Wire | null)[] = [null, null, null, null];
  while (wire.next()) {
    if (wire.field === 1) ids = wire.inner();
    else if (wire.field === 8) lats = wire.inner();
    else if (wire.field === 9) lons = wire.inner();
    else if (wire.field === 10) pairs = wire.inner();
    else wire.skip();
  }
  if (!ids || !lats || !lons) return;
  const { granularity, lonOffset, latOffset } = block;
  let [id, lat, lon] = [0, 0, 0];
  const keys: number[] = [];
  const values: number[] = [];
  while (ids.at < ids.end) {
    id += ids.signed();
    lat += lats.signed();
    lon += lons.signed();
    keys.length = 0;
    values.length = 0;
    for (let key = pairs && pairs.at < pairs.end ? pairs.varint() : 0; key > 0 && pairs; key = pairs.varint()) {
      keys.push(key);
      values.push(pairs.varint());
    }
    visit(id, degrees(lonOffset, granularity, lon), degrees(latOffset, granularity, lat), () =>
      tagsOf(block, keys, values),
    );
  }
}

function visitWay(block: Block, wire: Wire, visit: NonNullable<Visitor['way']>): void {
  let id = 0;
  let [keys, values, nodes]: [number[], number[], number[]] = [[], [], []];
  while (wire.next()) {
    if (wire.field === 1) id = wire.varint();
    else if (wire.field === 2) keys = numbers(wire.inner());
    else if (wire.field === 3) values = numbers(wire.inner());
    else if (wire.field === 8) nodes = running(wire.inner());
    else wire.skip();
  }
  visit(id, nodes, tagsOf(block, keys, values));
}

function visitRelation(block: Block, wire: Wire, visit: NonNullable<Visitor['relation']>): void {
  let id = 0;
  let [keys, values, roles, ids, types]: [number[], number[], number[], number[], number[]] = [[], [], [], [], []];
  while (wire.next()) {
    if (wire.field === 1) id = wire.varint();
    else if (wire.field === 2) keys = numbers(wire.inner());
    else if (wire.field === 3) values = numbers(wire.inner());
    else if (wire.field === 8) roles = numbers(wire.inner());
    else if (wire.field === 9) ids = running(wire.inner());
    else if (wire.field === 10) types = numbers(wire.inner());
    else wire.skip();
  }
  const members: Member[] = ids.map((member, i) => ({
    type: MEMBER_TYPES[types[i] ?? 0] ?? 'node',
    id: member,
    role: text(block, roles[i] ?? 0),
  }));
  visit(id, members, tagsOf(block, keys, values));
}
