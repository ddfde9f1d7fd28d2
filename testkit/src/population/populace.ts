import { integerBelow, normal, stream } from '@leeway/methods';
import { counties, pointInside } from '../geography/counties.ts';
import { DEMO_PLACE, placeNames } from '../names/place-names.ts';
import { DISTRICT_KINDS } from '../names/words.ts';
import { circumstances } from './circumstances.ts';
import type { Populated } from './district.ts';
import { enrolmentPath, lastingGrowth, startingPupils } from './enrolment.ts';
import { type PublishedWages, withPublishedWages } from './published-wages.ts';
import { settlement } from './settlement.ts';

/** The demo district: a town's, shrinking, with thirty schools. */
const DEMO = {
  pupils: 16_300,
  rate: -0.011,
  urbanity: 0.9,
  hardship: 0.2,
  density: 240,
  schools: 30,
  sizeWanted: 15_000,
};

export type Extent = {
  readonly seed: number;
  readonly count: number;
  readonly years: readonly number[];
  readonly withPlaces: boolean;
  /** 'exact' where nothing is said. */
  readonly wages?: PublishedWages;
};

/** The district nearest in size to the demo's becomes the demo district. */
function demoPosition(pupils: readonly number[]): number {
  const distances = pupils.map((value) => Math.abs(Math.log(value / DEMO.sizeWanted)));
  return distances.indexOf(Math.min(...distances));
}

const schoolsFor = (pupils: number): number =>
  Math.max(1, Math.round(pupils / (430 * Math.exp(0.12 * Math.log(pupils / 3000)))));

/** `count` districts with their circumstances year by year; places and counties only where asked, to stay quick. */
export function populace({ seed, count, years, withPlaces, wages = 'exact' }: Extent): readonly Populated[] {
  const sizes = startingPupils(stream(seed, 'sizes'), count);
  const demo = withPlaces ? demoPosition(sizes) : -1;
  const names = placeNames(stream(seed, 'district-names'), count);
  const logMean = sizes.reduce((sum, size) => sum + Math.log(size), 0) / count;
  const urbanities = sizes.map((size, index) => {
    const own = normal(stream(seed, 'urbanity', index));
    return index === demo ? DEMO.urbanity : 0.55 * ((Math.log(size) - logMean) / 1.4) + 0.83 * own;
  });
  const homes = withPlaces ? settlement(stream(seed, 'settlement'), counties(seed), urbanities) : [];
  return sizes.map((size, index) => {
    const random = stream(seed, 'district', index);
    const isDemo = index === demo;
    const urbanity = urbanities[index] ?? 0;
    const hardship = isDemo ? DEMO.hardship : normal(random);
    const start = isDemo ? DEMO.pupils : size;
    const rate = isDemo ? DEMO.rate : lastingGrowth(random, urbanity);
    const path = enrolmentPath(random, start, rate, years);
    const density = isDemo ? DEMO.density : Math.exp(Math.log(14) + 1.45 * urbanity + normal(random, 0, 0.5));
    const home = homes[index];
    const kind = DISTRICT_KINDS[integerBelow(random, DISTRICT_KINDS.length)] ?? 'Unified';
    return {
      district: {
        id: `ZZ${String(index + 1).padStart(5, '0')}`,
        name: isDemo ? `${DEMO_PLACE} Unified` : `${names[index] ?? ''} ${kind}`,
        county: home?.name ?? null,
        point: home ? pointInside(random, home.outline) : null,
        landAreaSquareMiles: Math.max(0.5, Math.round((start / density) * 10) / 10),
        schools: isDemo ? DEMO.schools : schoolsFor(start),
        isDemo,
      },
      localWealth: -0.5 * hardship + normal(random, 0, 0.85),
      years: withPublishedWages(
        circumstances(random, { urbanity, hardship, countyUrbanity: home?.urbanity ?? urbanity }, path, years),
        { seed, index, wages },
      ),
    };
  });
}
