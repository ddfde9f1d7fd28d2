import { deflateSync } from 'node:zlib';
import { ProtobufWriter } from './protobuf-writer.ts';
import type { SyntheticMap } from './synthetic-county.ts';

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');

const tagLines = (tags: Readonly<Record<string, string>>): string[] =>
  Object.entries(tags).map(([key, value]) => `<tag k="${escaped(key)}" v="${escaped(value)}"/>`);

/** A generated map as the text of an .osm file. */
export function osmXml(map: SyntheticMap): string {
  const lines = ['<?xml version="1.0" encoding="UTF-8"?>', '<osm version="0.6" generator="testkit">'];
  for (const { id, lon, lat, tags } of map.nodes) {
    lines.push(`<node id="${id}" lat="${lat}" lon="${lon}">`, ...tagLines(tags), '</node>');
  }
  for (const { id, nodes, tags } of map.ways) {
    lines.push(`<way id="${id}">`, ...nodes.map((node) => `<nd ref="${node}"/>`), ...tagLines(tags), '</way>');
  }
  for (const { id, from, via, to, kind } of map.restrictions) {
    lines.push(
      `<relation id="${id}">`,
      `<member type="way" ref="${from}" role="from"/><member type="node" ref="${via}" role="via"/>`,
      `<member type="way" ref="${to}" role="to"/>`,
      ...tagLines({ type: 'restriction', restriction: kind }),
      '</relation>',
    );
  }
  return [...lines, '</osm>', ''].join('\n');
}

/** Numbers strings within one block; 0 stands for none. */
class StringTable {
  private readonly at = new Map<string, number>([['', 0]]);

  of(text: string): number {
    const known = this.at.get(text) ?? this.at.size;
    this.at.set(text, known);
    return known;
  }

  message(): Uint8Array {
    const writer = new ProtobufWriter();
    for (const text of this.at.keys()) writer.text(1, text);
    return writer.done();
  }
}

function blob(type: string, content: Uint8Array, packed: boolean): Uint8Array {
  const body = packed
    ? new ProtobufWriter().number(2, content.length).message(3, deflateSync(content)).done()
    : new ProtobufWriter().message(1, content).done();
  const header = new ProtobufWriter().text(1, type).number(3, body.length).done();
  const file = new Uint8Array(4 + header.length + body.length);
  new DataView(file.buffer).setUint32(0, header.length);
  file.set(header, 4);
  file.set(body, 4 + header.length);
  return file;
}

function block(strings: StringTable, group: Uint8Array): Uint8Array {
  return new ProtobufWriter().message(1, strings.message()).message(2, group).done();
}

const units = (degrees: number): number => Math.round(degrees * 1e7);

function nodeBlock(nodes: SyntheticMap['nodes'], dense: boolean): Uint8Array {
  const strings = new StringTable();
  const pairs = (tags: Readonly<Record<string, string>>): number[][] =>
    Object.entries(tags).map(([key, value]) => [strings.of(key), strings.of(value)]);
  const group = new ProtobufWriter();
  if (dense) {
    const message = new ProtobufWriter()
      .differences(
        1,
        nodes.map(({ id }) => id),
      )
      .differences(
        8,
        nodes.map(({ lat }) => units(lat)),
      )
      .differences(
        9,
        nodes.map(({ lon }) => units(lon)),
      )
      .packed(
        10,
        nodes.flatMap(({ tags }) => [...pairs(tags).flat(), 0]),
      );
    return block(strings, group.message(2, message.done()).done());
  }
  for (const { id, lon, lat, tags } of nodes) {
    const message = new ProtobufWriter().varint(8).signed(id);
    message.packed(
      2,
      pairs(tags).map(([key]) => key as number),
    );
    message.packed(
      3,
      pairs(tags).map(([, value]) => value as number),
    );
    message
      .varint(8 * 8)
      .signed(units(lat))
      .varint(9 * 8)
      .signed(units(lon));
    group.message(1, message.done());
  }
  return block(strings, group.done());
}

function wayBlock(ways: SyntheticMap['ways']): Uint8Array {
  const strings = new StringTable();
  const group = new ProtobufWriter();
  for (const { id, nodes, tags } of ways) {
    const message = new ProtobufWriter()
      .number(1, id)
      .packed(
        2,
        Object.keys(tags).map((key) => strings.of(key)),
      )
      .packed(
        3,
        Object.values(tags).map((value) => strings.of(value)),
      )
      .differences(8, nodes);
    group.message(3, message.done());
  }
  return block(strings, group.done());
}

function relationBlock(restrictions: SyntheticMap['restrictions']): Uint8Array {
  const strings = new StringTable();
  const group = new ProtobufWriter();
  for (const { id, from, via, to, kind } of restrictions) {
    const message = new ProtobufWriter()
      .number(1, id)
      .packed(2, [strings.of('type'), strings.of('restriction')])
      .packed(3, [strings.of('restriction'), strings.of(kind)])
      .packed(8, [strings.of('from'), strings.of('via'), strings.of('to')])
      .differences(9, [from, via, to])
      .packed(10, [1, 0, 1]);
    group.message(4, message.done());
  }
  return block(strings, group.done());
}

/** Elements of one block: the format advises 8,000 at most. */
const PER_BLOCK = 8000;

function inBlocks<Item>(items: readonly Item[], write: (part: readonly Item[]) => Uint8Array): Uint8Array[] {
  return Array.from({ length: Math.ceil(items.length / PER_BLOCK) }, (_, i) =>
    write(items.slice(i * PER_BLOCK, (i + 1) * PER_BLOCK)),
  );
}

/** A generated map as the bytes of an .osm.pbf file. */
export function osmPbf(
  map: SyntheticMap,
  options: { readonly dense?: boolean; readonly packed?: boolean; readonly features?: readonly string[] } = {},
): Uint8Array {
  const { dense = true, packed = true, features = ['OsmSchema-V0.6', 'DenseNodes'] } = options;
  const header = new ProtobufWriter();
  for (const feature of features) header.text(4, feature);
  header.number(32, Date.UTC(2026, 0, 2) / 1000);
  const blobs = [
    blob('OSMHeader', header.done(), packed),
    ...[
      ...inBlocks(map.nodes, (part) => nodeBlock(part, dense)),
      ...inBlocks(map.ways, wayBlock),
      ...inBlocks(map.restrictions, relationBlock),
    ].map((content) => blob('OSMData', content, packed)),
  ];
  const file = new Uint8Array(blobs.reduce((sum, one) => sum + one.length, 0));
  let at = 0;
  for (const one of blobs) {
    file.set(one, at);
    at += one.length;
  }
  return file;
}
