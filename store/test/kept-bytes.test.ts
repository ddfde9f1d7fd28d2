import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keptBytes } from '../src/index.ts';

let home = '';
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'leeway-kept-'));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const bytes = (...values: number[]): ArrayBuffer => Uint8Array.from(values).buffer;
const files = (): string[] => readdirSync(join(home, 'kept')).map((name) => join(home, 'kept', name));

describe('kept bytes', () => {
  it('come back under their key and no other', async () => {
    const kept = keptBytes(home, 1000);
    expect(await kept.read('a')).toBeNull();
    await kept.write('a', bytes(1, 2, 3));
    await kept.write('a', bytes(4, 5));
    expect([await kept.read('a'), await kept.read('b')]).toEqual([bytes(4, 5), null]);
  });

  it('read as none where the file was changed or torn', async () => {
    const kept = keptBytes(home, 1000);
    await kept.write('a', bytes(1, 2, 3));
    const [path = ''] = files();
    const whole = readFileSync(path);
    writeFileSync(path, whole.subarray(0, whole.length - 1));
    expect(await kept.read('a')).toBeNull();
    writeFileSync(path, whole.subarray(0, 10));
    expect(await kept.read('a')).toBeNull();
    writeFileSync(path, whole);
    expect(await kept.read('a')).toEqual(bytes(1, 2, 3));
  });

  it('beyond the limit are let go, the longest unused first and the newest never', async () => {
    const kept = keptBytes(home, 100);
    await kept.write('old', new ArrayBuffer(10));
    for (const path of files()) utimesSync(path, 1000, 1000);
    await kept.write('new', new ArrayBuffer(10));
    expect([await kept.read('old'), await kept.read('new')].map((one) => one?.byteLength)).toEqual([10, 10]);
    for (const path of files()) utimesSync(path, 1000, 1000);
    await kept.read('old');
    await kept.write('large', new ArrayBuffer(20));
    // 42 and 42 and 52 bytes with their digests: the one not read since goes.
    expect(
      [await kept.read('old'), await kept.read('new'), await kept.read('large')].map((one) => one?.byteLength),
    ).toEqual([10, undefined, 20]);
    await kept.write('huge', new ArrayBuffer(500));
    expect(files()).toHaveLength(1);
  });
});
