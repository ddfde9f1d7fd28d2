import {
  comparePlans,
  evaluatePlan,
  type RoutingProblem,
  type SimulatedDays,
  simulateDays,
  standbyCost,
  stream,
} from '@leeway/methods';
import { cents, type Finding } from '@leeway/model';
import { describe, expect, it } from 'vitest';
import { routingProblem } from '../problem/routing-problem.ts';
import { HOME_TRACES, oakTold, townWithHomes } from './oak-fixtures.ts';
import { type Report, type Reported, routeReport } from './report.ts';
import { REPORT_WORDS } from './report-words-data.ts';
import { rulesInForce } from './rules-in-force.ts';
import { shownChange } from './shown-figure.ts';
import { standbySentence } from './spare-table.ts';
import type { Told } from './told-trips.ts';

const reported = (told: Told, name: string, faultlessShare: number): Reported => {
  const simulated: SimulatedDays = simulateDays(told.problem, told.plan, { random: stream('1', 'days'), days: 5 });
  return {
    ...{ told, name: { en: name, es: name }, evaluation: evaluatePlan(told.problem, told.plan) },
    ...{ simulated: { ...simulated, faultlessShare }, verdict: { checked: 9, broken: 0 } },
  };
};

function report(faultlessShare: number, change: Partial<Report> = {}): Report {
  const [before, after] = [reported(townWithHomes(), 'Old', 0.95), reported(townWithHomes(), 'New', faultlessShare)];
  return {
    ...{ before, after, changes: comparePlans(before.evaluation, after.evaluation), changedRiders: null },
    ...{ bells: [], spares: [], rulesBefore: [] },
    left: { cases: [{ count: 1, words: { en: 'home unknown', es: 'x' } }], unserved: 1, walkers: 1, riders: 5 },
    ...{ rules: [], assumed: [], open: [], lowerBoundBuses: 1, isSynthetic: false },
    ...{ made: { seed: '1', iterations: 1, seconds: null }, ...change },
  };
}

describe('the report', () => {
  it('says before anything else that a plan is not ready, below nine days in ten without a late rider', () => {
    const page = routeReport(report(0.89), 'en');
    expect(page).toContain('every rider is on time on 89.0 % of days');
    expect(page.indexOf('Not ready to be run')).toBeLessThan(page.indexOf('instead of'));
    expect(routeReport(report(0.9), 'en')).not.toContain('Not ready');
  });

  it('tells what the files leave open to a person, and nothing where they leave nothing', () => {
    const crossing: Finding = {
      ...{ code: 'test', severity: 'weakens', evidence: {} },
      what: { en: 'At 3 stops riders cross.', es: 'En 3 paradas se cruza.' },
      soWhat: { en: 'It is not safe.', es: 'No es seguro.' },
      fix: { en: 'Look at them.', es: 'Revíselas.' },
    };
    expect(routeReport(report(0.9, { open: [crossing] }), 'en')).toContain(
      'At 3 stops riders cross. It is not safe. Look at',
    );
    expect(routeReport(report(0.9, { open: [crossing] }), 'es')).toContain('Qué debe revisar antes una persona');
    expect(routeReport(report(0.9), 'en')).not.toContain('What a person must look at first');
  });

  it('sets the days of the plan before beside those of the plan', () => {
    expect(routeReport(report(0.89), 'en')).toContain(
      '<tr><td>Days on which every rider is on time</td><td class="n">95.0 %</td><td class="n">89.0 %</td></tr>',
    );
  });

  it('warns that buses saved are not dollars saved, and counts one as one', () => {
    const page = routeReport(report(0.95), 'en');
    expect(page).toContain('1 bus instead of 1');
    expect(page).toContain('Buses saved on paper are not dollars saved');
    expect(page).toContain('1 rider without a stop: home unknown.');
    expect(page).toContain('1 rider has a stop but no bus.');
    expect(page).toContain('1 more lives in');
    expect(page).toContain('0 riders go home on another bus');
    expect(routeReport(report(0.95), 'es')).toContain('1 autobús en lugar de 1');
  });

  it('lists each school whose bell moves, from when to when and for how many riders, and nothing where none does', () => {
    const bells = [{ schoolId: 'OAK', todaySeconds: 8 * 3600, bellSeconds: 8 * 3600 + 1800, riders: 1 }];
    const page = routeReport(report(0.95, { bells }), 'en');
    expect(page).toContain('1 of 1 school starts at another time, for 1 rider.');
    expect(page).toContain(
      '<tr><td>Oak &quot;High&quot;</td><td class="n">8:00</td><td class="n">8:30</td><td class="n">1</td></tr>',
    );
    expect(page).toContain('A bell moves everybody at a school; only its riders are counted here.');
    expect(routeReport(report(0.95), 'en')).not.toContain('Bells that move');
  });

  it('tells how many drivers on standby bring how much, and where the share of absences is from', () => {
    const spares = [
      { drivers: 0, faultlessShare: 0.5, ridersLateMean: 12.34, cents: cents(0) },
      { drivers: 1, faultlessShare: 0.91, ridersLateMean: 1, cents: cents(12_345) },
      { drivers: null, faultlessShare: 0.97, ridersLateMean: 0, cents: null },
    ];
    const page = routeReport(report(0.5, { spares }), 'en');
    expect(page).toContain('A driver is missing on 2.0 % of days (assumed, not measured here:');
    expect(page).toContain('<tr><td>0</td><td class="n">50.0 %</td><td class="n">12.3</td><td class="n">$0</td></tr>');
    expect(page).toContain('<td class="n">91.0 %</td><td class="n">1.0</td><td class="n">$123</td></tr>');
    expect(page).toContain(
      '<tr><td>No driver ever missing</td><td class="n">97.0 %</td><td class="n">0.0</td><td class="n"></td></tr>',
    );
    // The vehicles state $36 an hour, and nobody says for how many hours standby is paid.
    expect(page).toContain('is paid is unknown and in no figure: put spareDriverHours into settings.csv.');
    const unpaid = routeReport(report(0.5, { spares: spares.map((row) => ({ ...row, cents: null })) }), 'es');
    expect(unpaid.match(/<td class="n">no consta<\/td>/g)).toHaveLength(2);
    // The warning names the way out that is enough: one driver, else more room.
    expect(page).toContain('on 50.0 % of days. With 1 driver on standby it would be 91.0 % of days.');
    expect(page).not.toContain('planQuantile in settings.csv');
    const few = routeReport(report(0.5, { spares: spares.map((row) => ({ ...row, faultlessShare: 0.6 })) }), 'en');
    expect(few).toContain('planQuantile in settings.csv');
    expect(few).toContain('Drivers on standby alone would bring it to 60.0 % of days at most.');
    expect(routeReport(report(0.95), 'en')).not.toContain('Drivers on standby');
  });

  it.each(['en', 'es'] as const)('holds no rider and no exact home, though it has maps (%s)', (language) => {
    const page = routeReport(report(0.5), language);
    expect(page.match(/<svg /g)).toHaveLength(2);
    for (const trace of HOME_TRACES) expect(page).not.toContain(trace);
    expect(page).not.toMatch(/NaN|undefined|Infinity/);
  });

  it('calls a bound loose unless it is met', () => {
    const { bound } = REPORT_WORDS.en;
    expect(bound(7, 55)).toContain('loose: whether 7 to 54 would do');
    expect(bound(54, 55)).toContain('whether 54 would do');
    expect(bound(55, 55)).toContain('proven');
  });
});

describe('what standby is paid', () => {
  const said = (drivers: NonNullable<RoutingProblem['drivers']>, language: 'en' | 'es' = 'en') =>
    standbySentence(standbyCost({ drivers }), language);

  it('is hours times price, or the settings that would tell, and nothing where nobody is on standby', () => {
    const known = { absentShare: null, paidHours: 4.5, hourCents: 2050 };
    expect(said({ ...known, spare: 2 })).toBe(
      '2 drivers on standby are paid $185 a day (4.5 h each at $20.50), beside the cost of the buses and not in it.',
    );
    expect(said({ ...known, spare: 1 }, 'es')).toContain('1 conductor de reserva cobra $92 al día (4.5 h');
    expect(said({ ...known, spare: 0 })).toBeNull();
    expect(said({ spare: 2, absentShare: null })).toContain('put spareDriverHours and spareDriverHourDollars into');
    expect(said({ ...known, spare: 2, hourCents: null })).toContain('put spareDriverHourDollars into');
  });
});

describe('a change', () => {
  const change = (id: string, before: number, after: number) =>
    shownChange({
      ...{ id, unit: 'seconds' as const, before, after, change: after - before },
      changeShare: before === 0 ? null : (after - before) / before,
    });

  it('is a share, but an amount where a share of a remainder would mislead', () => {
    expect([change('rideMean', 600, 900), change('arrivalMarginLeast', 144, 1)]).toEqual(['+50 %', '−2.4 min']);
    expect([change('rideMean', 600, 600), change('arrivalMarginLeast', 1, 0), change('rideMean', 0, 60)]).toEqual([
      ...['', '', '+1.0 min'],
    ]);
  });
});

describe('rules in force', () => {
  it('tell the room for slow days and the ride limit, given or not', () => {
    const { record, problem } = oakTold();
    const limits = problem.riders.map((one, at) => ({ ...one, rideLimit: at === 0 ? 2700 : 3600 }));
    const told = rulesInForce({ ...problem, riders: limits, rules: { ...problem.rules, planQuantile: 0.8 } }, record);
    expect(told.map(({ en }) => en)).toEqual([
      'Room for slow days: a leg is planned so that it takes longer on 20 days of 100 (planQuantile 0.8).',
      'Ride limit: 45 to 60 min.',
      'No afternoon is planned.',
    ]);
  });

  it('tell the price of a gap between groups, assumed to be none where the files do not say', () => {
    const { record } = oakTold();
    const built = (gapMinuteCents: number | null) =>
      routingProblem({ ...record, settings: { ...record.settings, gapMinuteCents } });
    const told = (gap: number | null): string =>
      rulesInForce(built(gap).problem, record)
        .map(({ en }) => en)
        .join();
    expect(told(4)).toContain('lies above that of all weighs 4 cents for each of its riders');
    expect(told(null)).not.toContain('Groups');
    const assumed = (gap: number | null): string => JSON.stringify(built(gap).assumed);
    expect([assumed(null).includes('gapMinuteCents'), assumed(0).includes('gapMinuteCents')]).toEqual([true, false]);
  });

  it('assume a walking limit only where a rider has none of his own', () => {
    const { record } = oakTold();
    const settings = { ...record.settings, walkMetresMost: null };
    const open = (own: number | null) =>
      record.riders.map((one) => ({ ...one, stopId: null, spot: { x: 900, y: 0 }, walkMetresMost: own }));
    const assumed = (own: number | null): string =>
      routingProblem({ ...record, settings, riders: open(own) })
        .assumed.map(({ en }) => en)
        .join();
    expect([assumed(300).includes('800 m'), assumed(null).includes('800 m')]).toEqual([false, true]);
  });
});
