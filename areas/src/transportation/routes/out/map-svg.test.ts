import { describe, expect, it } from 'vitest';
import { framed } from './map-frame.ts';
import { planMapSvg } from './map-svg.ts';
import { oakTold } from './oak-fixtures.ts';

/** The plan of Oak driven by so many buses. */
function driven(times: number) {
  const one = oakTold();
  const repeated = <Row>(rows: readonly Row[]): Row[] => Array.from({ length: times }, () => rows).flat();
  const days = repeated(one.plan.days).map((day, number) => ({ ...day, number }));
  return { ...one, plan: { ...one.plan, days }, times: repeated(one.times) };
}

describe('the map', () => {
  it('has a panel for each school, with its trips, riders and longest time on board', () => {
    const svg = planMapSvg(driven(7), { language: 'en', direction: 'to-school' });
    expect(svg.match(/class="panel"/g)).toHaveLength(1);
    expect(svg.match(/<polyline/g)).toHaveLength(7);
    // Leaves the first stop at 7:58:20 and is at the school at 8:03:20.
    expect(svg).toContain('7 trips · 21 riders · longest 5 min');
    expect(svg).toContain('Oak &quot;High&quot;');
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
  });

  it('has a panel for each bus, or one alone and large with its stops numbered', () => {
    const by = { language: 'es', direction: 'to-school', by: 'bus' } as const;
    expect(planMapSvg(driven(7), by).match(/class="panel"/g)).toHaveLength(7);
    expect(planMapSvg(driven(7), by)).toContain('1 viaje · menos de 10 alumnos · el más largo, 5 min');
    const one = planMapSvg(driven(7), { ...by, only: 'BIG 3' });
    expect(one.match(/class="number"[^>]*>\d/g)?.map((label) => label.at(-1))).toEqual(['1', '2']);
    expect(() => planMapSvg(driven(2), { ...by, only: 'BIG 3' })).toThrow(RangeError);
  });

  it('is dark on a dark screen, and never on paper', () => {
    expect(planMapSvg(driven(1), { language: 'en', direction: 'to-school' })).toContain(
      '@media screen and (prefers-color-scheme:dark)',
    );
  });

  it('fits places into their box with one scale both ways', () => {
    const flat = { isGeographic: false, metresPerUnit: 1 };
    const { at, metresPerUnit } = framed(
      [
        { x: 0, y: 0 },
        { x: 200, y: 100 },
      ],
      { left: 10, top: 10, wide: 100, high: 100 },
      flat,
    );
    // 200 wide in 100: half a unit a metre, and 25 of air above and below.
    expect([at({ x: 0, y: 100 }), at({ x: 200, y: 0 }), metresPerUnit]).toEqual([[10, 35], [110, 85], 2]);
    const globe = framed(
      [
        { x: 0, y: 60 },
        { x: 1, y: 60 },
      ],
      { left: 0, top: 0, wide: 100, high: 100 },
      { ...flat, isGeographic: true },
    );
    // At 60° north a degree of longitude is half as long.
    expect(globe.metresPerUnit).toBeCloseTo(111_195 / 2 / 100, 6);
  });
});
