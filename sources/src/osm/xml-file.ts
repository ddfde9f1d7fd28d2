import { setImmediate } from 'node:timers/promises';
import { SaxesParser } from 'saxes';
import { RefusedFile } from '../reading/index.ts';
import type { MapFile, Member, Visitor } from './elements.ts';
import { cutMap } from './refusals.ts';

const PIECE_CHARACTERS = 1024 * 1024;

/** True where text starts as an OpenStreetMap XML file does. */
export function isXmlMap(text: string): boolean {
  return /^\uFEFF?\s*(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*)*<osm[\s>]/.test(text.slice(0, 4000));
}

/** A .osm file. Other work gets its turn between pieces of a megabyte. */
export function xmlFile(text: string, name: string): MapFile {
  return {
    form: 'xml',
    dataDate: /<meta\s[^>]*osm_base="([^"]+)"/.exec(text.slice(0, 4000))?.[1] ?? null,
    async visit(visitor) {
      const parser = parserFor(visitor, name);
      for (let at = 0; at < text.length; at += PIECE_CHARACTERS) {
        parser.write(text.slice(at, at + PIECE_CHARACTERS));
        await setImmediate();
      }
      parser.close();
    },
  };
}

function parserFor(visitor: Visitor, name: string): SaxesParser {
  const parser = new SaxesParser();
  let tags: Record<string, string> = {};
  let nodes: number[] = [];
  let members: Member[] = [];
  let open: Record<string, string> = {};
  parser.on('error', () => {
    throw new RefusedFile(cutMap(name));
  });
  parser.on('doctype', () => {
    throw new RefusedFile(cutMap(name));
  });
  parser.on('opentag', ({ name: element, attributes }) => {
    if (element === 'tag') tags[attributes.k ?? ''] = attributes.v ?? '';
    else if (element === 'nd') nodes.push(Number(attributes.ref));
    else if (element === 'member') {
      const type = attributes.type === 'way' ? 'way' : attributes.type === 'relation' ? 'relation' : 'node';
      members.push({ type, id: Number(attributes.ref), role: attributes.role ?? '' });
    } else {
      open = attributes;
      tags = {};
      nodes = [];
      members = [];
    }
  });
  parser.on('closetag', ({ name: element }) => {
    if (element === 'node') {
      const own = tags;
      visitor.node?.(Number(open.id), Number(open.lon), Number(open.lat), () => own);
    } else if (element === 'way') visitor.way?.(Number(open.id), nodes, tags);
    else if (element === 'relation') visitor.relation?.(Number(open.id), members, tags);
  });
  return parser;
}
