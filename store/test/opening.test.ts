import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Kysely, sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { emptyHome } from '../../testkit/test/pattern-homes.ts';
import { pgliteDialect } from '../src/dialect/pglite-dialect.ts';
import { embeddedDatabase } from '../src/home/embedded.ts';
import { lockHolder, openStore, type Store, StoreLocked, StoreTooNew } from '../src/index.ts';
import { otherProcess, otherProgram } from './other-process.ts';
import { from, largeReading, reading, row } from './readings.ts';

const folder = mkdtempSync(join(tmpdir(), 'leeway-opening-'));
const pattern = join(folder, 'pattern');
const now = () => '2026-01-05T00:00:00.000Z';
const refusal = (opening: Promise<Store>) => opening.then((store) => store.close()).catch((error) => error);
let home = '';
let count = 0;
let program = '';

beforeAll(async () => {
  await emptyHome(pattern);
  program = await otherProgram();
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
  rmSync(program, { force: true });
});
beforeEach(() => {
  count += 1;
  home = join(folder, `home-${count}`);
  cpSync(pattern, home, { recursive: true });
});

describe('opening a data folder', () => {
  it('makes the folder with everything above it, and gives nothing but database and lock', async () => {
    const deep = join(folder, 'not', 'there', 'yet');
    const store = await openStore({ home: deep, now });
    expect(readdirSync(deep).sort()).toEqual(['db', 'leeway.lock']);
    await store.close();
    expect(readdirSync(deep)).toEqual(['db']);
  });

  it('starts over where an earlier creation was cut off', async () => {
    const cutOff = join(folder, 'cut-off');
    mkdirSync(join(cutOff, 'db.unfinished'), { recursive: true });
    writeFileSync(join(cutOff, 'db.unfinished', 'PG_VERSION'), '18');
    const store = await openStore({ home: cutOff, now });
    expect(await store.batches()).toEqual([]);
    await store.close();
    expect(existsSync(join(cutOff, 'db.unfinished'))).toBe(false);
  });

  it('finds everything again', async () => {
    const first = await openStore({ home, now });
    await first.commitBatch(reading([row('1', 2024, 2, 5)]), from('a'));
    const record = await first.currentRecord();
    await first.close();
    const second = await openStore({ home, now });
    expect(await second.currentRecord()).toEqual(record);
    await second.close();
  });

  it('is refused a second time in the same process, and allowed again after closing', async () => {
    const store = await openStore({ home, now });
    store.announce(8080);
    const refused = await refusal(openStore({ home: `${home}/../${home.split('/').at(-1)}`, now }));
    expect(refused).toBeInstanceOf(StoreLocked);
    expect((refused as StoreLocked).holder).toEqual({ pid: process.pid, port: 8080, started: now() });
    expect(lockHolder(home)).toEqual({ pid: process.pid, port: 8080, started: now() });
    await store.close();
    await store.close();
    expect(lockHolder(home)).toBeNull();
    await (await openStore({ home, now })).close();
  });

  it('lets what is under way finish before it closes, and refuses what comes after', async () => {
    const store = await openStore({ home, now });
    const committing = store.commitBatch(largeReading(400, 20), from('a'));
    const closing = store.close();
    expect((await committing).rows.accepted).toBe(400);
    await closing;
    await expect(store.batches()).rejects.toThrow();
  });

  it('is refused while another process has it, naming process and port; and free when that one was told to end', async () => {
    const { child, says, ended } = otherProcess(program, home, 'import and hold');
    await says('ready');
    const refused = await refusal(openStore({ home, now }));
    expect(refused).toBeInstanceOf(StoreLocked);
    expect((refused as StoreLocked).holder).toMatchObject({ pid: child.pid, port: 4321 });
    child.kill('SIGTERM');
    await ended;
    expect(lockHolder(home)).toBeNull();
    const store = await openStore({ home, now });
    expect((await store.currentRecord()).rows).toHaveLength(40);
    await store.close();
  });

  it('has nothing of an import during which its process was killed', async () => {
    const { child, says, ended } = otherProcess(program, home, 'import without end');
    await says('importing');
    await new Promise((resolve) => setTimeout(resolve, 400));
    child.kill('SIGKILL');
    await ended;
    const store = await openStore({ home, now });
    expect((await store.batches()).map(({ file }) => file)).toEqual(['first']);
    expect((await store.currentRecord()).rows).toHaveLength(40);
    expect((await store.commitBatch(reading([row('1', 2024, 2, 5)]), from('next'))).vintage).toBe(1);
    expect(await store.brokenPlatformEntry()).toBeNull();
    await store.close();
  });

  it.each([
    ['a process that is gone', '{"pid":4194303,"port":1,"started":"x","processStart":null}'],
    [
      'a process number that now belongs to another',
      `{"pid":${process.pid},"port":1,"started":"x","processStart":"1"}`,
    ],
    ['nobody who can be named', 'not json'],
    ['nothing', ''],
  ])('takes over the lock of %s', async (_, text) => {
    writeFileSync(join(home, 'leeway.lock'), text);
    expect(lockHolder(home)).toBeNull();
    const store = await openStore({ home, now });
    expect(JSON.parse(readFileSync(join(home, 'leeway.lock'), 'utf8')).pid).toBe(process.pid);
    await store.close();
  });

  it('lets one of many processes have it that come at once upon a dead lock', async () => {
    writeFileSync(join(home, 'leeway.lock'), '{"pid":4194303,"port":1,"started":"x","processStart":null}');
    const others = Array.from({ length: 4 }, () => otherProcess(program, home, 'hold'));
    const outcomes = await Promise.all(
      others.map(({ says }) =>
        says('ready').then(
          () => 'open',
          (error) => error.message,
        ),
      ),
    );
    const [opened, refused] = [
      outcomes.filter((one) => one === 'open'),
      outcomes.filter((one) => /StoreLocked/.test(one)),
    ];
    for (const { child } of others) child.kill('SIGKILL');
    await Promise.all(others.map(({ ended }) => ended));
    expect([opened.length, refused.length]).toEqual([1, 3]);
  });

  it('refuses what a newer version wrote, and gives the lock back', async () => {
    const database = new Kysely<unknown>({ dialect: pgliteDialect(await embeddedDatabase(home)) });
    await sql`insert into kysely_migration values ('9999-from-the-future', '2030')`.execute(database);
    await database.destroy();
    expect(await refusal(openStore({ home, now }))).toBeInstanceOf(StoreTooNew);
    expect(lockHolder(home)).toBeNull();
  });

  it('says what it needs when it is given nothing', async () => {
    expect(await refusal(openStore({ now }))).toBeInstanceOf(RangeError);
  });
});
