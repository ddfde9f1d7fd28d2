import { setImmediate } from 'node:timers/promises';
import { RefusedFile } from '../reading/index.ts';
import type { MapFile } from './elements.ts';
import { blobsOf, unpacked } from './pbf-blobs.ts';
import { type BlockContent, visitBlock } from './pbf-block.ts';
import { cutMap, unreadableMap } from './refusals.ts';
import { Wire } from './wire.ts';

const UNDERSTOOD = new Set(['OsmSchema-V0.6', 'DenseNodes']);

/** A .osm.pbf file. Other work gets its turn between blocks. @throws RefusedFile where it is cut, damaged or needs what is not read. */
export function pbfFile(bytes: Uint8Array, name: string): MapFile {
  const [header, ...blobs] = blobsOf(bytes, name);
  if (!header) throw new RefusedFile(cutMap(name));
  const dataDate = sound(name, () => readHeader(unpacked(bytes, header, name), name));
  const seen: (BlockContent | undefined)[] = [];
  return {
    form: 'pbf',
    dataDate,
    async visit(visitor) {
      for (const [index, blob] of blobs.entries()) {
        if (blob.type !== 'OSMData') continue;
        const known = seen[index];
        if (known && !(known.nodes && visitor.node) && !(known.ways && (visitor.way || visitor.relation))) continue;
        const content: BlockContent = { nodes: false, ways: false };
        sound(name, () => visitBlock(unpacked(bytes, blob, name), visitor, content));
        seen[index] = content;
        await setImmediate();
      }
    },
  };
}

/** A message that breaks off or does not unpack is a damaged file, not a wrong program. */
function sound<Result>(name: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    const damaged =
      error instanceof RangeError || (error instanceof Error && 'code' in error && String(error.code).startsWith('Z_'));
    throw damaged ? new RefusedFile(cutMap(name)) : error;
  }
}

function readHeader(content: Uint8Array, name: string): string | null {
  const wire = new Wire(content);
  let dataDate: string | null = null;
  while (wire.next()) {
    if (wire.field === 4) {
      const feature = wire.text();
      if (!UNDERSTOOD.has(feature)) throw new RefusedFile(unreadableMap(name, feature));
    } else if (wire.field === 32) {
      dataDate = new Date(wire.varint() * 1000).toISOString();
    } else {
      wire.skip();
    }
  }
  return dataDate;
}
