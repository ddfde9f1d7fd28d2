import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshFolder, line, removeFolder } from './command-line.ts';

const folder = freshFolder();
const district = join(folder, 'district');
const plan = join(folder, 'plan.json');
afterAll(() => removeFolder(folder));

const write = (name: string, ...rows: readonly string[]): void =>
  writeFileSync(join(district, name), `${rows.join('\n')}\n`);

/** Six riders at two stops of one school, ten minutes away; one rider without a home. */
beforeAll(() => {
  mkdirSync(district);
  const home = (stop: number): string => `35.0,-90.0${stop}`;
  const corner = (stop: number): string => `35.0005,-90.0${stop}`;
  const riders = [1, 2, 3, 4, 5, 6].map((n) => `R${n},Rider ${n},OAK,7,${home(1 + (n % 2))}`);
  write('riders.csv', 'riderId,name,schoolId,grade,latitude,longitude', ...riders, 'R7,Lost,OAK,7,,');
  write('schools.csv', 'schoolId,name,latitude,longitude,bell', 'OAK,Oak School,35.05,-90.0,8:00');
  write('stops.csv', 'stopId,name,latitude,longitude', `S1,First & Oak,${corner(1)}`, `S2,Second <St>,${corner(2)}`);
  write('vehicles.csv', 'vehicleId,count,benches,dayDollars', 'BIG,2,2,250', 'SMALL,2,1,200');
  write('settings.csv', 'setting,value', 'afternoon,none');
});

const solve = (...words: readonly string[]) =>
  line(folder, 'routes', 'solve', district, '--iterations', '300', ...words);

describe('routes solve', () => {
  it('gives buses, cost, violations and bound, and writes the plan', async () => {
    const { code, out, err } = await solve('--json', '--out', plan);
    const answer = JSON.parse(out);
    // Six riders of grade 7, two to a bench: two benches of one bus and one of another.
    expect([code, answer.buses, answer.violations, answer.unserved]).toEqual([0, 2, 0, []]);
    expect(answer.cases).toEqual([{ riderId: 'R7', schoolId: 'OAK', case: 'no-place' }]);
    expect(err).toContain('1 rider without a stop: home unknown.');
    expect(JSON.parse(readFileSync(plan, 'utf8'))).toMatchObject({
      kind: 'leeway-route-plan',
      making: { seed: '1', iterations: 300 },
    });
  });

  it('says how many it carries, of how many, in either language', async () => {
    expect((await solve()).out).toContain(
      'a day, for 6 of 7 riders. 0 in a walk zone, 1 is a case to solve, 0 left behind.',
    );
    expect((await solve('--language', 'es')).out).toContain(
      'para 6 de 7 alumnos. 0 en zona a pie, 1 es un caso por resolver',
    );
  });

  it('gives the same bytes for the same words', async () => {
    const [one, two] = [join(folder, 'one.json'), join(folder, 'two.json')];
    await solve('--seed', '7', '--threads', '2', '--out', one);
    await solve('--seed', '7', '--threads', '2', '--out', two);
    expect(readFileSync(one, 'utf8')).toBe(readFileSync(two, 'utf8'));
  });

  it('plans a day on which a bus stays in the yard, and names who is left behind', async () => {
    const repaired = join(folder, 'repaired.json');
    const used = (path: string): string[] =>
      JSON.parse(readFileSync(path, 'utf8')).buses.map(
        ({ vehicleId, number }: { vehicleId: string; number: number }) => `${vehicleId} ${number}`,
      );
    const [first = ''] = used(plan);
    const { code, out } = await solve('--start', plan, '--without', first, '--out', repaired, '--json');
    // Three riders of one stop are shared out, since no other bus has a bench and a half for all of them.
    expect([code, JSON.parse(out).unserved]).toEqual([0, []]);
    const told = await solve('--start', plan, '--without', first);
    expect(told.out).toMatch(/\d riders? with something new since the plan begun with: \d at another stop or time/);
    expect(told.out).toContain(`No longer run: ${first}.`);
    const small = await solve('--start', plan, '--without', 'BIG 1, BIG 2', '--json');
    // Two benches are left for six.
    expect([small.code, JSON.parse(small.out).unserved.length]).toEqual([1, 2]);
    expect(used(repaired)).not.toContain(first);
    const same = JSON.parse((await solve('--start', plan, '--iterations', '0', '--json')).out);
    expect([same.buses, same.ridersChanged]).toEqual([2, 0]);
    expect(await solve('--without', 'BIG 9')).toMatchObject({
      code: 2,
      err: expect.stringContaining("There is no bus 'BIG 9'"),
    });
  });

  it('changes no more riders than a person allows, and asks for a plan to count from', async () => {
    const few = join(folder, 'few.json');
    const { code, out } = await solve('--start', plan, '--change-at-most', '0', '--json', '--out', few);
    // The file says what it was held to, and what it was counted from.
    const making = (path: string) => JSON.parse(readFileSync(path, 'utf8')).making.changeAtMost;
    expect([making(few), making(plan)]).toEqual([
      { riders: 0, from: 'plan.json', fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/) },
      null,
    ]);
    expect([code, JSON.parse(out).violations, JSON.parse(out).ridersChanged]).toEqual([0, 0, 0]);
    expect(await solve('--change-at-most', '0')).toMatchObject({
      code: 2,
      err: expect.stringContaining('needs a plan to count changes from'),
    });
  });

  it('keeps a locked bus as it is, remembers it in the plan, and says why it cannot', async () => {
    const kept = join(folder, 'kept.json');
    const file = (path: string) => JSON.parse(readFileSync(path, 'utf8'));
    const nameOf = ({ vehicleId, number }: { vehicleId: string; number: number }): string => `${vehicleId} ${number}`;
    const [first] = file(plan).buses;
    const solved = await solve('--start', plan, '--seed', '5', '--lock', nameOf(first), '--out', kept);
    expect([solved.code, solved.out]).toEqual([0, expect.stringContaining(`Locked, as before: ${nameOf(first)}. `)]);
    expect(file(kept).buses).toContainEqual(first);
    expect(file(kept).locks).toEqual([{ direction: 'to-school', ...first }]);
    expect((await line(folder, 'routes', 'check', district, kept)).code).toBe(0);
    // A minute earlier breaks nothing but the lock.
    const moved = join(folder, 'moved.json');
    const earlier = ({ atSchoolSeconds, ...trip }: { atSchoolSeconds: number }) => ({
      ...trip,
      atSchoolSeconds: atSchoolSeconds - 60,
    });
    const buses = file(kept).buses.map((bus: typeof first) =>
      nameOf(bus) === nameOf(first) ? { ...bus, trips: bus.trips.map(earlier) } : bus,
    );
    writeFileSync(moved, JSON.stringify({ ...file(kept), buses }));
    expect(await line(folder, 'routes', 'check', district, moved)).toMatchObject({
      code: 1,
      out: expect.stringContaining(`Bus ${nameOf(first)} does not drive what it drove, though it is locked`),
    });
    const refused = async (...words: readonly string[]) => (await solve(...words)).err;
    expect(await refused('--lock', nameOf(first))).toContain('--lock needs a plan');
    expect(await refused('--start', plan, '--lock', 'SMALL 2')).toContain('SMALL 2 has no trip in that plan');
    expect(await refused('--start', plan, '--lock', nameOf(first), '--without', nameOf(first))).toContain(
      `--lock and --without both name ${nameOf(first)}`,
    );
  });

  it('locks a bus named twice once, and no way home by the morning of a bus that stays in the yard', async () => {
    const turned = join(folder, 'turned');
    cpSync(district, turned, { recursive: true });
    writeFileSync(join(turned, 'settings.csv'), 'setting,value\nafternoon,same-trips\n');
    const both = join(folder, 'both.json');
    const solveTurned = (...words: readonly string[]) =>
      line(folder, 'routes', 'solve', turned, '--iterations', '300', ...words);
    await solveTurned('--out', both);
    const file = JSON.parse(readFileSync(both, 'utf8'));
    const [one, other] = file.buses;
    const [kept, yard] = [one, other].map(({ vehicleId, number }) => `${vehicleId} ${number}`);
    expect((await solveTurned('--start', both, '--lock', `${kept}, ${kept}`)).code).toBe(0);
    // The two buses change places on the way home.
    const half = (bus: typeof one, way: string) =>
      bus.trips.filter((trip: { direction: string }) => trip.direction === way);
    const swapped = [one, other].map((bus, at) => ({
      ...bus,
      trips: [...half(bus, 'to-school'), ...half([one, other][1 - at], 'from-school')],
    }));
    writeFileSync(both, JSON.stringify({ ...file, buses: swapped }));
    expect(await solveTurned('--start', both, '--lock', `${kept}`, '--without', `${yard}`)).toMatchObject({
      code: 2,
      err: expect.stringContaining(`The way home of ${kept} is the morning of ${yard} turned round`),
    });
  });

  it('ends with a refusal’s sentence, and with 2 where there is nothing', async () => {
    expect(await solve('--format', 'cvrplib')).toMatchObject({
      code: 1,
      err: expect.stringContaining('is csv, not cvrplib'),
    });
    expect((await line(folder, 'routes', 'solve', join(folder, 'none'))).code).toBe(2);
    expect((await line(folder, 'routes', 'fly', district)).err).toContain('routes takes solve|check');
  });
});

describe('routes check', () => {
  const check = (path: string, ...words: readonly string[]) =>
    line(folder, 'routes', 'check', district, path, ...words);

  it('passes the plan that was solved', async () => {
    const { code, out, err } = await check(plan);
    expect([code, out]).toEqual([0, expect.stringMatching(/^\d+ promises checked, 0 broken; 2 buses\.\n/)]);
    // The one rider without a home is told once, with the cause that is true of him.
    expect(out.match(/rider without a stop/g)).toHaveLength(1);
    expect(out).toContain('home unknown. They are in no trip and stay on the list. Get the address');
    expect(`${out}${err}`).not.toContain('no stop to board at');
    expect(err).not.toContain('without a stop');
  });

  it('names what is broken in a plan that was tampered with', async () => {
    const file = JSON.parse(readFileSync(plan, 'utf8'));
    file.buses[0].trips[0].atSchoolSeconds = 8 * 3600 + 60;
    const late = join(folder, 'late.json');
    writeFileSync(late, JSON.stringify(file));
    const { code, out } = await check(late, '--json');
    // Named as the plan file names it, and its trips from 1.
    const [{ vehicleId, number }] = file.buses;
    expect([code, JSON.parse(out).violations[0]]).toMatchObject([
      1,
      { rule: 'arrival-window', bus: `${vehicleId} ${number}`, trip: 1, school: 'OAK' },
    ]);
    expect((await check(late)).out).toContain('arrives at Oak School at 8:01');
  });

  it('holds a plan to the limit of changes in its own file, wherever the plan lies that they are counted from', async () => {
    const [few, moved] = [join(folder, 'few.json'), join(folder, 'elsewhere', 'moved.json')];
    await solve('--start', plan, '--change-at-most', '0', '--out', few);
    const broken = async (path: string, ...words: readonly string[]) => {
      const { code, out } = await check(path, '--json', ...words);
      const { violations, findings } = JSON.parse(out);
      return { code, violations, says: findings.map((one: { what: { en: string } }) => one.what.en).join(' ') };
    };
    expect(await broken(few)).toMatchObject({ code: 0, violations: [] });
    // The three riders of one trip are at school eleven minutes later: more than ten.
    const file = JSON.parse(readFileSync(few, 'utf8'));
    file.buses[0].trips[0].atSchoolSeconds += 660;
    mkdirSync(join(folder, 'elsewhere'));
    writeFileSync(moved, JSON.stringify(file));
    const tooMany = { rule: 'riders-changed', amount: 3, limit: 0 };
    expect((await broken(moved, '--start', plan)).violations).toEqual([tooMany]);
    const alone = await broken(moved);
    expect([alone.code, alone.violations]).toEqual([0, []]);
    expect(alone.says).toContain('at most 0 riders change from plan.json, which is not beside it.');
    // What lies there under that name is the plan with its first trip eleven minutes later.
    writeFileSync(join(folder, 'elsewhere', 'plan.json'), JSON.stringify(file));
    expect((await broken(moved)).says).toContain(
      'at most 0 riders change from plan.json, which is another plan by now.',
    );
    writeFileSync(join(folder, 'elsewhere', 'plan.json'), readFileSync(plan));
    expect((await broken(moved)).violations).toEqual([tooMany]);
    expect((await check(moved)).out).toContain('3 riders get another stop or time; at most 0 may.');
  });

  it('refuses a plan of other files, and what is no plan', async () => {
    const other = join(folder, 'other.json');
    writeFileSync(other, readFileSync(plan, 'utf8').replaceAll('"S1"', '"S9"'));
    expect(await check(other)).toMatchObject({
      code: 1,
      err: expect.stringContaining('The plan names 1 stop that the files lack'),
    });
    expect(await check(join(district, 'riders.csv'))).toMatchObject({
      code: 1,
      err: expect.stringContaining('is no plan'),
    });
  });
});

describe('routes simulate', () => {
  const days = (...words: readonly string[]) => line(folder, 'routes', 'simulate', district, plan, ...words);

  it('says how a plan fares on many days, the same for the same seed', async () => {
    const [one, two, other] = [
      await days('--days', '50'),
      await days('--days', '50'),
      await days('--days', '50', '--seed', '2', '--json'),
    ];
    expect(one.code).toBe(0);
    expect(one.out).toMatch(/^50 simulated days: \d+\.\d % of trips on time/);
    expect(two.out).toBe(one.out);
    expect(JSON.parse(other.out)).toMatchObject({ days: 50, spareDrivers: 0, isAbsenceAssumed: true });
    const named = JSON.parse(readFileSync(plan, 'utf8')).buses.map(
      ({ vehicleId, number }: { vehicleId: string; number: number }) => `${vehicleId} ${number}`,
    );
    expect(JSON.parse(other.out).trips.map(({ bus }: { bus: string }) => bus)).toEqual(named);
    expect((await days('--days', '0')).code).toBe(2);
  });
});

describe('drivers on standby', () => {
  const days = async (...words: readonly string[]) =>
    JSON.parse((await line(folder, 'routes', 'simulate', district, plan, '--days', '50', '--json', ...words)).out);
  afterAll(() => write('settings.csv', 'setting,value', 'afternoon,none'));

  it('are those of the settings, or as many as a person asks for', async () => {
    write('settings.csv', 'setting,value', 'afternoon,none', 'spareDrivers,2', 'driverAbsenceShare,0.5');
    expect(await days()).toMatchObject({ spareDrivers: 2, isAbsenceAssumed: false, chances: { driverMissing: 0.5 } });
    const [none, many] = [await days('--spare-drivers', '0'), await days('--spare-drivers', '20')];
    // Two buses, each without its driver on every other day; of twenty on standby some are always there.
    expect(none.faultlessShare).toBeLessThan(many.faultlessShare);
    expect(many.trips.map(({ notRunShare }: { notRunShare: number }) => notRunShare)).toEqual([0, 0]);
    expect(none.spares.map(({ drivers }: { drivers: number | null }) => drivers)).toEqual([0, 1, 2, null]);
    const text = await line(folder, 'routes', 'simulate', district, plan, '--days', '5');
    expect(text.out).toContain(
      'A driver is missing on 50.0 % of days (as settings.csv says). All other figures have 2 drivers on standby.',
    );
    expect(text.out).toContain('put spareDriverHours and spareDriverHourDollars into settings.csv.');
  });

  it('cost what the settings say, beside the buses in the table, the comparison and the lines of cost', async () => {
    const [hours, price] = ['spareDriverHours,5', 'spareDriverHourDollars,18.50'];
    write('settings.csv', 'setting,value', 'afternoon,none', 'driverAbsenceShare,0.5', 'spareDrivers,2', hours, price);
    const { spares } = await days();
    expect(spares.map(({ cents }: { cents: number | null }) => cents)).toEqual([0, 9250, 18_500, null]);
    const compare = async (...words: readonly string[]) =>
      line(folder, 'routes', 'compare', district, plan, plan, '--days', '5', ...words);
    const changes = async (...words: readonly string[]) =>
      new Map<string, number>(
        JSON.parse((await compare('--json', ...words)).out).changes.map((one: { id: string; after: number }) => [
          ...[one.id, one.after],
        ]),
      );
    const [two, three, none] = [
      await changes(),
      await changes('--spare-drivers', '3'),
      await changes('--spare-drivers', '0'),
    ];
    expect([two, three, none].map((one) => one.get('standbyCents'))).toEqual([18_500, 27_750, undefined]);
    expect(two.get('costWithStandbyCents')).toBe((two.get('costCents') ?? 0) + 18_500);
    expect(none.get('costCents')).toBe(two.get('costCents'));
    expect((await compare()).out).toMatch(/^Drivers on standby, a day +\$185 +\$185 *$/m);
    expect((await compare()).out).toContain('2 drivers on standby are paid $185 a day (5 h each at $18.50)');
    const costs = join(folder, 'costs.csv');
    await line(folder, 'routes', 'export', district, plan, '--to', 'costs', '--out', costs);
    expect(readFileSync(costs, 'utf8')).toContain('\nstandby,,,10,,,185,,185\nwith standby,');
  });
});

describe('routes compare', () => {
  const compare = (...words: readonly string[]) =>
    line(folder, 'routes', 'compare', district, ...words, '--days', '20');

  it('puts two plans side by side, as text, as data and on a page', async () => {
    const other = join(folder, 'other-plan.json');
    const file = JSON.parse(readFileSync(plan, 'utf8'));
    // One bus less: three of the six riders are no longer carried.
    writeFileSync(other, JSON.stringify({ ...file, buses: file.buses.slice(0, 1) }));
    const page = join(folder, 'compare.html');
    const { code, out } = await compare(plan, other, '--out', page);
    expect([code, out]).toEqual([0, expect.stringMatching(/1 bus instead of 2, and \$\d+ a day less\./)]);
    expect(out).toMatch(/^Buses +2 +1 +−50 %$/m);
    expect(out).toMatch(/^Riders carried +6 +3 +−3$/m);
    expect(out).toContain('Days on which every rider is on time');
    expect(readFileSync(page, 'utf8')).toContain('3 riders have a stop but no bus.');
    // A plan made under a ride limit of its own is held to that, and the other is not.
    const short = join(folder, 'short.json');
    writeFileSync(short, JSON.stringify({ ...file, making: { ...file.making, rideLimitSeconds: 1800 } }));
    const both = await compare(short, plan, '--out', page);
    expect(both.out).toContain('The plan before was judged by another rule: Ride limit: 30 min.');
    expect(readFileSync(page, 'utf8')).toContain('<li>Ride limit: 60 min.</li>');
    expect((await compare(plan, plan)).out).not.toContain('another rule');
    const data = JSON.parse((await compare(plan, plan, '--json')).out);
    expect(data.changes.every(({ change }: { change: number }) => change === 0)).toBe(true);
    expect(data.changedRiders).toEqual({ any: 0, stop: 0, time: 0, bus: 0 });
    // Six riders are too few for a group to be told.
    expect(data.changes.filter(({ id }: { id: string }) => id.startsWith('group'))).toEqual([]);
  });

  it('compares with today where one plan is named, and says what is missing where today is not known', async () => {
    expect(await compare(plan)).toMatchObject({ code: 2, err: expect.stringContaining('no routes of today') });
  });
});

describe('routes demo', () => {
  it('writes a town as files, solves it and tells it on a page', async () => {
    const out = join(folder, 'demo');
    const { code, out: said } = await line(
      folder,
      'routes',
      'demo',
      '--out',
      out,
      '--iterations',
      '2000',
      '--choose-bells',
      '--no-open',
      '--json',
    );
    const answer = JSON.parse(said);
    expect([code, answer.violations, answer.unserved]).toEqual([0, 0, 0]);
    expect(answer.buses).toBeLessThan(answer.busesToday);
    const page = readFileSync(join(out, 'report.html'), 'utf8');
    expect(page).toContain('A made-up town with made-up pupils');
    expect(page).toContain(`${answer.buses} buses instead of ${answer.busesToday}`);
    expect(page.match(/<svg /g)).toHaveLength(2);
    expect(page).not.toMatch(/NaN|undefined/);
    const today = await line(folder, 'routes', 'compare', out, join(out, 'plan.json'), '--days', '20', '--json');
    const buses = JSON.parse(today.out).changes.find(({ id }: { id: string }) => id === 'buses');
    expect([today.code, buses.before, buses.after]).toEqual([0, answer.busesToday, answer.buses]);
    // Its own files go through the ordinary reading: 27 schools, and today’s routes keep every promise.
    expect(readFileSync(join(out, 'schools.csv'), 'utf8').trim().split('\n')).toHaveLength(28);
    expect(page).toContain('breaks 0.');
    expect(page).toContain('1,000 simulated days');
    // Each school may begin within a window of its level, and the page tells which do.
    const { bells } = answer;
    // So short a search finds no better bells; what it shows is never worse than as much search with today’s.
    expect(bells.buses).toBeLessThanOrEqual(bells.busesWithBellsOfToday);
    const other = readFileSync(join(out, 'bells-report.html'), 'utf8');
    expect(other.includes(`${bells.moved.length} of 27 schools start at another time`)).toBe(bells.moved.length > 0);
    expect((await line(folder, 'routes', 'check', out, join(out, 'bells-plan.json'))).code).toBe(0);
  }, 120_000);
});

describe('routes trade-off', () => {
  const tradeOff = (...words: readonly string[]) =>
    line(folder, 'routes', 'trade-off', district, '--iterations', '200', '--days', '20', ...words);

  it('solves at each price of a rider’s minute and marks the plans that another beats', async () => {
    const { code, out } = await tradeOff('--json');
    const { over, points } = JSON.parse(out);
    expect([code, over, points.map((point: { value: number }) => point.value)]).toEqual([
      0,
      'rides',
      [0, 1, 2, 4, 8, 16],
    ]);
    // Two stops and one road between them: every price gives the same two buses, so one plan stands for all.
    expect(points.map((point: { buses: number; kept: boolean }) => [point.buses, point.kept])).toEqual([
      [2, true],
      ...Array.from({ length: 5 }, () => [2, false]),
    ]);
    expect(points.every((point: { violations: number }) => point.violations === 0)).toBe(true);
  });

  it('tells it as a table in either language, and says what to do next', async () => {
    const [english, spanish] = [
      await tradeOff('--over', 'slack'),
      await tradeOff('--over', 'slack', '--language', 'es'),
    ];
    expect(english.out).toContain('Legs planned at quantile');
    expect(english.out).toContain('set planQuantile in settings.csv');
    expect(spanish.out).toContain('Tramos planeados al cuantil');
  });

  it('refuses to weigh changes where nobody knows today’s routes', async () => {
    const { code, err } = await tradeOff('--over', 'changes');
    expect([code, err.includes('no routes of today')]).toEqual([2, true]);
  });
});
