import { evaluatePlan, standbyCost } from '@leeway/methods';
import { describe, expect, it } from 'vitest';
import { planCost } from '../plan/plan-cost.ts';
import { isPlanFile, planFile, planFrom } from '../plan/plan-file.ts';
import { clock, clockToSecond } from './clock.ts';
import { costLinesCsv } from './cost-lines.ts';
import { driverSheets } from './driver-sheets.ts';
import { oakTold, townWithHomes } from './oak-fixtures.ts';
import { rosterFiles } from './rosters.ts';

describe('times of day', () => {
  it('are shown to the minute before, and to the second in GTFS, beyond 24 hours too', () => {
    expect([clock(27_959), clock(27_960), clock(86_400 + 65)]).toEqual(['7:45', '7:46', '24:01']);
    expect([clockToSecond(27_930.4), clockToSecond(25 * 3600 + 61)]).toEqual(['07:45:30', '25:01:01']);
    expect(() => clockToSecond(-1)).toThrow(RangeError);
  });
});

describe('driver sheets', () => {
  it.each(['en', 'es'] as const)('name every rider once, in the sequence of halts, safely written (%s)', (language) => {
    const html = driverSheets(oakTold(), { language, paper: 'a4', turns: null, fingerprint: 'a1b2-c3d4-e5f6' });
    expect([...html.matchAll(/data-rider="(\w+)"/g)].map(([, id]) => id)).toEqual(['b', 'a', 'c']);
    expect(html).toContain('Zoe &lt;1&gt;');
    expect(html).toContain('size: A4');
    expect(html).toContain('Plan a1b2-c3d4-e5f6');
    expect(html).toContain(language === 'en' ? 'left side' : 'lado izquierdo');
    expect(html).toContain(language === 'en' ? 'No turn list' : 'Sin lista de giros');
  });

  it('say in the afternoon when to leave the school, and since when the bus stands there', () => {
    const html = driverSheets(townWithHomes(), {
      language: 'en',
      paper: 'letter',
      turns: null,
      fingerprint: 'a1b2-c3d4-e5f6',
    });
    const times = [...html.matchAll(/<tr class="school"><td class="time">(.*?)<\/td>/g)].map(([, cell]) => cell);
    // 29,000 s is 8:03:20. Buses leave at 51,000 and 53,000 s after standing 60 s: 14:10:00 since 14:09:00, 14:43:20 since 14:42:20.
    expect(times).toEqual([
      '8:03',
      '14:10 <span class="quiet">there from 14:09</span>',
      '14:43 <span class="quiet">there from 14:42</span>',
    ]);
    expect(html).toContain('At the door <span class="quiet">35.012340, -90.031230</span>');
  });

  it('show the turns where streets are known', () => {
    const html = driverSheets(oakTold(), {
      language: 'en',
      paper: 'letter',
      fingerprint: 'a1b2-c3d4-e5f6',
      turns: (_, at) => (at === 1 ? ['Left into Elm St'] : []),
    });
    expect(html.match(/Left into Elm St/g)).toHaveLength(1);
    expect(html).not.toContain('No turn list');
  });
});

describe('rosters', () => {
  it('stand by school and by bus, and run no formula', () => {
    const files = rosterFiles(oakTold(), 'en');
    expect([...files.keys()]).toEqual(['rosters.csv', 'by-school/OAK.csv', 'by-bus/BIG-1.csv']);
    expect(files.get('by-bus/BIG-1.csv')?.trim().split('\n').slice(1)).toEqual([
      "OAK,b,'=Ann,7,to-school,BIG 1,1,far,Far,7:58,8:03,,",
      'OAK,a,Zoe <1>,7,to-school,BIG 1,1,far,Far,7:58,8:03,,',
      'OAK,c,Bo,7,to-school,BIG 1,1,near,Near,8:00,8:03,yes,',
    ]);
  });
});

describe('cost lines', () => {
  it('are a day, hours from first to last halt and distance, and add up', () => {
    const { problem, plan, times } = oakTold();
    const cost = planCost(problem, plan, times);
    // 20 + 100 + 100 + 100 + 60 s = 380 s at $36 an hour = $3.80; 2 km at $0.50 = $1.
    expect(cost).toMatchObject({ driverSeconds: 380, metres: 2000, totalCents: 10_480 });
    expect(costLinesCsv(cost, standbyCost(problem)).trim().split('\n').slice(1)).toEqual([
      'BIG 1,1,3,0.11,1.24,100,3.8,1,104.8',
      'total,1,3,0.11,1.24,100,3.8,1,104.8',
    ]);
  });

  it('charge nothing for a bus without trips, as the evaluation does', () => {
    const { problem, plan, times } = oakTold();
    const idle = { ...plan, days: [...plan.days, { kind: 0, number: 1, trips: [] }] };
    const cost = planCost(problem, idle, [...times, { trips: [], duties: [] }]);
    expect(cost.totalCents).toBe(10_480);
    expect(evaluatePlan(problem, idle).money.all).toBe(10_480);
  });

  it('set standby under the total, and both together under that; blank where its pay is unknown', () => {
    const { problem, plan, times } = oakTold();
    const lines = (hourCents: number | null): string[] => {
      const drivers = { spare: 2, absentShare: null, paidHours: 5, hourCents };
      const csv = costLinesCsv(planCost(problem, plan, times), standbyCost({ drivers }));
      return csv.trim().split('\n').slice(2);
    };
    // Two drivers, 5 hours at $30.
    expect(lines(3000)).toEqual([
      'total,1,3,0.11,1.24,100,3.8,1,104.8',
      'standby,,,10,,,300,,300',
      'with standby,1,3,10.11,1.24,100,303.8,1,404.8',
    ]);
    expect(lines(null)).toEqual(['total,1,3,0.11,1.24,100,3.8,1,104.8', 'standby,,,10,,,,,']);
  });
});

describe('cost lines of a whole day', () => {
  it('count a rider once though he is on two buses', () => {
    const { problem, plan, times } = townWithHomes();
    const [day] = plan.days;
    const [ways] = times;
    const split = [day?.trips.slice(0, 1) ?? [], day?.trips.slice(1) ?? []].map((trips, number) => ({
      ...{ kind: 0, number, trips },
    }));
    const clocks = [ways?.trips.slice(0, 1) ?? [], ways?.trips.slice(1) ?? []].map((trips) => ({ trips, duties: [] }));
    const lines = costLinesCsv(planCost(problem, { ...plan, days: split }, clocks), standbyCost(problem))
      .trim()
      .split('\n')
      .slice(1);
    expect(lines.map((line) => line.split(',').slice(0, 3).join(','))).toEqual(['BIG 1,1,5', 'BIG 2,2,5', 'total,3,5']);
    expect(times).toHaveLength(1);
  });
});

describe('a plan file', () => {
  it('gives the plan back, and says what the problem lacks', () => {
    const { problem, plan, record } = oakTold();
    const making = { seed: '1', iterations: 1, seconds: null, threads: 1, lowerBoundBuses: 1, rideLimitSeconds: null };
    const file = planFile(record.title, problem, plan, { making, verdict: null });
    expect(planFrom(JSON.parse(JSON.stringify(file)), problem)).toEqual(plan);
    const other = planFrom(file, { ...problem, stops: problem.stops.slice(0, 1) });
    expect('days' in other ? [] : other.map(({ what }) => what.en)).toEqual([
      'The plan names 1 stop that the files lack, such as “far”.',
    ]);
  });

  it('numbers buses from 1 as the sheets do, and reads those of version 1, which began at 0', () => {
    const { problem, plan, record } = oakTold();
    const making = { seed: '1', iterations: 1, seconds: null, threads: 1, lowerBoundBuses: 1, rideLimitSeconds: null };
    const file = planFile(record.title, problem, plan, { making, verdict: null });
    expect(file.buses.map(({ number }) => number)).toEqual([1]);
    const old = { ...file, version: 1, buses: file.buses.map((bus) => ({ ...bus, number: 0 })) };
    expect(isPlanFile(old) && planFrom(old, problem)).toEqual(plan);
    expect(isPlanFile({ ...file, version: 3 })).toBe(false);
  });

  it('are no plan where the limit of changes is none that can be counted', () => {
    const { problem, plan, record } = oakTold();
    const making = { seed: '1', iterations: 1, seconds: null, threads: 1, lowerBoundBuses: 1, rideLimitSeconds: null };
    const file = planFile(record.title, problem, plan, { making, verdict: null });
    const limited = (changeAtMost: unknown) => isPlanFile({ ...file, making: { ...making, changeAtMost } });
    expect(['many', { riders: 'many', from: 'today.csv' }, { riders: 3 }].map(limited)).toEqual([false, false, false]);
    expect([null, { riders: 3, from: 'today.csv' }].map(limited)).toEqual([true, true]);
  });
});
