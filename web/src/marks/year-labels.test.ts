import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LABEL_PX, ROOMS, roomsOfLabels } from './year-labels.ts';

/** Years on the line as it places them: from 10 to 90 per cent of the width. */
const placesOf = (years: readonly number[]): number[] => {
  const [first = 0, last = 0] = [years[0], years.at(-1)];
  return years.map((year) => (first === last ? 50 : 10 + ((year - first) / (last - first)) * 80));
};

const shownIn = (room: number, years: readonly number[]): number[] => {
  const rooms = roomsOfLabels(placesOf(years));
  return years.filter((_, index) => (rooms[index] ?? Number.POSITIVE_INFINITY) <= room);
};

describe('labels of years under a line', () => {
  it('never overlap, in no room', () => {
    const years = fc.uniqueArray(fc.integer({ min: 1990, max: 2030 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(years, (drawn) => {
        const places = placesOf(drawn.sort((a, b) => a - b));
        const rooms = roomsOfLabels(places);
        for (const room of ROOMS) {
          const shown = places.filter((_, index) => (rooms[index] ?? Number.POSITIVE_INFINITY) <= room);
          shown.slice(1).forEach((place, before) => {
            const apart = ((place - (shown[before] ?? 0)) / 100) * room;
            expect(apart).toBeGreaterThanOrEqual(LABEL_PX);
          });
        }
      }),
    );
  });

  it('always name both ends', () => {
    expect(shownIn(240, [2012, 2013, 2014, 2015, 2020, 2023])).toEqual(expect.arrayContaining([2012, 2023]));
    expect(shownIn(240, [2024])).toEqual([2024]);
  });

  it('leave out what would touch: 11 years on 80 % of 440 px are 32 px each, a label needs 62', () => {
    expect(shownIn(440, [2012, 2013, 2014, 2015, 2020, 2023])).toEqual([2012, 2015, 2020, 2023]);
  });

  it('name every year where there is room: 4 gaps on 80 % of 440 px are 88 px each', () => {
    expect(shownIn(440, [2020, 2021, 2022, 2023, 2024])).toEqual([2020, 2021, 2022, 2023, 2024]);
  });
});
