import { MethodError } from '../errors/method-error.ts';
import type { PreparedRoads } from './prepared-roads.ts';

/** Raised whenever what is stored, or what it means, changes: older stores are then made anew. */
export const PREPARED_ROADS_VERSION = 1;

const MAGIC = 0x4c575244; // 'LWRD'
const ARRAYS = { Int32Array, Float64Array, Float32Array, Uint8Array } as const;
type ArrayName = keyof typeof ARRAYS;
type Stored =
  | { readonly kind: 'array'; readonly of: ArrayName; readonly at: number; readonly length: number }
  | { readonly kind: 'plain'; readonly value: unknown }
  | { readonly kind: 'record'; readonly fields: Readonly<Record<string, Stored>> };

/**
 * Prepared roads as one block of bytes, in this machine's byte order: a header of 16 bytes (mark, version, length of a description in JSON), the
 * description, and the arrays at multiples of 8. `preparedRoadsFrom` gives the same roads back.
 */
export function preparedRoadsBytes(roads: PreparedRoads): ArrayBuffer {
  const arrays: { readonly array: ArrayBufferView; readonly at: number }[] = [];
  let size = 0;
  const store = (value: unknown): Stored => {
    const of = (Object.keys(ARRAYS) as ArrayName[]).find((name) => value instanceof ARRAYS[name]);
    if (of) {
      const array = value as InstanceType<(typeof ARRAYS)[ArrayName]>;
      const at = size;
      arrays.push({ array, at });
      size += Math.ceil(array.byteLength / 8) * 8;
      return { kind: 'array', of, at, length: array.length };
    }
    if (value === null || typeof value !== 'object' || Array.isArray(value)) return { kind: 'plain', value };
    return { kind: 'record', fields: Object.fromEntries(Object.entries(value).map(([key, one]) => [key, store(one)])) };
  };
  const description = new TextEncoder().encode(JSON.stringify(store(roads)));
  const first = Math.ceil((16 + description.length) / 8) * 8;
  const buffer = new ArrayBuffer(first + size);
  new Int32Array(buffer, 0, 4).set([MAGIC, PREPARED_ROADS_VERSION, description.length, first]);
  const bytes = new Uint8Array(buffer);
  bytes.set(description, 16);
  for (const { array, at } of arrays) {
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), first + at);
  }
  return buffer;
}

/**
 * Roads from their bytes, without copying the arrays; null where the bytes are of another version, another byte order, or cut. Throws `shape` where
 * they are of this version and their description is not.
 */
export function preparedRoadsFrom(buffer: ArrayBuffer): PreparedRoads | null {
  if (buffer.byteLength < 16) return null;
  const [magic, version, length = 0, first = 0] = new Int32Array(buffer, 0, 4);
  if (magic !== MAGIC || version !== PREPARED_ROADS_VERSION || first > buffer.byteLength) return null;
  const description = JSON.parse(new TextDecoder().decode(new Uint8Array(buffer, 16, length))) as Stored;
  if (first + storedBytes(description) > buffer.byteLength) return null;
  const restore = (stored: Stored): unknown => {
    if (stored.kind === 'array') return new ARRAYS[stored.of](buffer, first + stored.at, stored.length);
    if (stored.kind === 'plain') return stored.value;
    return Object.fromEntries(Object.entries(stored.fields).map(([key, one]) => [key, restore(one)]));
  };
  const roads = restore(description);
  if (!isPreparedRoads(roads)) throw new MethodError('shape', 'The stored roads lack a part.');
  return roads;
}

function storedBytes(stored: Stored): number {
  if (stored.kind === 'array') return stored.at + stored.length * ARRAYS[stored.of].BYTES_PER_ELEMENT;
  if (stored.kind === 'plain') return 0;
  return Math.max(0, ...Object.values(stored.fields).map(storedBytes));
}

function isPreparedRoads(value: unknown): value is PreparedRoads {
  if (value === null || typeof value !== 'object') return false;
  return 'graph' in value && 'hierarchy' in value && 'costs' in value && 'period' in value;
}
