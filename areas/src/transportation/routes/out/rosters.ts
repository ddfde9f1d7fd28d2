import type { Language } from '@leeway/model';
import { clock } from './clock.ts';
import { csvText } from './csv-text.ts';
import { type Told, toldBuses } from './told-trips.ts';
import { haltName, ROUTE_WORDS } from './words.ts';

const HEAD = [
  'schoolId',
  'riderId',
  'name',
  'grade',
  'direction',
  'bus',
  'trip',
  'stopId',
  'stop',
  'stopTime',
  'schoolTime',
  'wheelchair',
  'needs',
] as const;

type Row = Readonly<Record<(typeof HEAD)[number], string | number>>;

function rows(told: Told, language: Language): readonly Row[] {
  const words = ROUTE_WORDS[language];
  return toldBuses(told).flatMap(({ label, trips }) =>
    trips.flatMap(({ direction, halts }, at) => {
      const schools = new Map(halts.filter(({ kind }) => kind === 'school').map((halt) => [halt.id, halt]));
      return halts.flatMap((halt) =>
        halt.riders.map((rider): Row => {
          const school = schools.get(rider.schoolId);
          return {
            ...{ schoolId: rider.schoolId, riderId: rider.id, name: rider.name ?? '', grade: rider.grade, direction },
            ...{
              bus: label,
              trip: at + 1,
              stopId: halt.id,
              stop: haltName(halt, words),
              stopTime: clock(halt.arrives),
            },
            schoolTime: clock((direction === 'to-school' ? school?.arrives : school?.leaves) ?? Number.NaN),
            ...{ wheelchair: rider.wheelchair ? 'yes' : '', needs: rider.needs.join(' ') },
          };
        }),
      );
    }),
  );
}

const text = (list: readonly Row[]): string =>
  csvText([[...HEAD], ...list.map((row) => HEAD.map((name) => row[name]))]);

const safeName = (id: string): string => id.replace(/[^\p{L}\p{N}_-]+/gu, '-');

/** Who is on which bus when: one file for all, one for each school and one for each bus, by name. */
export function rosterFiles(told: Told, language: Language): ReadonlyMap<string, string> {
  const all = rows(told, language);
  const files = new Map([['rosters.csv', text(all)]]);
  for (const by of ['schoolId', 'bus'] as const) {
    const folder = by === 'bus' ? 'by-bus' : 'by-school';
    [...new Set(all.map((row) => row[by]))].forEach((key) => {
      const list = all.filter((row) => row[by] === key);
      let name = `${folder}/${safeName(String(key))}.csv`;
      for (let again = 2; files.has(name); again += 1) name = `${folder}/${safeName(String(key))}-${again}.csv`;
      files.set(name, text(list));
    });
  }
  return files;
}
