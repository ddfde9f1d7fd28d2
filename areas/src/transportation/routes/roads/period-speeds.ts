import {
  correctedSpeeds,
  matchedTrace,
  type ObservedSpeeds,
  observedSpeeds,
  type PreparedRoads,
  RoadRouter,
  type RoadSpeeds,
  type StreetIndex,
} from '@leeway/methods';
import {
  type Finding,
  ROAD_CLASSES,
  type RoadClass,
  type Text,
  type TracePosition,
  type TransportSettings,
} from '@leeway/model';
import { ASSUMED } from '../problem/assumptions-data.ts';

const NOON = 43_200;

export type Period = 'morning' | 'afternoon';

/** Speeds of a bus before anything was seen of it: a share of the posted speed, or of its class's. */
export function expectedSpeeds(
  settings: Pick<TransportSettings, 'morningSpeedShare' | 'afternoonSpeedShare'>,
  kmh: Readonly<Record<RoadClass, number>>,
  period: Period,
): RoadSpeeds {
  const stated = period === 'morning' ? settings.morningSpeedShare : settings.afternoonSpeedShare;
  const share = stated ?? ASSUMED.speedShare.value;
  const multiplier = Object.fromEntries(ROAD_CLASSES.map((name) => [name, share]));
  return { period, kmh, multiplier };
}

/** What is told of speeds that nobody stated or saw. */
export function assumedSpeeds(
  settings: Pick<TransportSettings, 'morningSpeedShare' | 'afternoonSpeedShare'>,
  traced: Readonly<Record<Period, boolean>>,
): readonly Text[] {
  const isStated = (share: number | null, period: Period): boolean => share !== null || traced[period];
  const both = isStated(settings.morningSpeedShare, 'morning') && isStated(settings.afternoonSpeedShare, 'afternoon');
  return both ? [] : [ASSUMED.speedShare.says];
}

/** Positions of one half of the day. */
export function tracesOf(traces: readonly TracePosition[], period: Period): readonly TracePosition[] {
  return traces.filter(({ seconds }) => seconds < NOON === (period === 'morning'));
}

/** Speeds corrected by what traces of the period show, with what there is to say of them. */
export function tracedSpeeds(
  roads: PreparedRoads,
  index: StreetIndex,
  traces: readonly TracePosition[],
  speeds: RoadSpeeds,
): { readonly speeds: RoadSpeeds; readonly findings: readonly Finding[] } {
  const trips = new Map<string, TracePosition[]>();
  for (const position of traces) {
    const trip = trips.get(position.tripId);
    if (trip) trip.push(position);
    else trips.set(position.tripId, [position]);
  }
  const router = new RoadRouter(roads);
  const matched = [...trips].map(([trip, positions]) => {
    const sorted = [...positions].sort((a, b) => a.seconds - b.seconds);
    const points = sorted.map(({ seconds, spot }) => ({ seconds, lon: spot.x, lat: spot.y }));
    return matchedTrace(roads, index, trip, points, router);
  });
  const legs = matched.flatMap((one) => one.legs);
  const observed = observedSpeeds(roads.graph, legs);
  const dropped = matched.reduce(
    (sum, one) => sum + one.dropped.gap + one.dropped.offRoad + one.dropped.standing + one.dropped.detour,
    0,
  );
  return {
    speeds: correctedSpeeds(speeds, observed),
    findings: [traceFinding(observed, { trips: trips.size, dropped, period: speeds.period as Period })],
  };
}

const PERIODS: Readonly<Record<Period, Text>> = {
  morning: { en: 'morning', es: 'mañana' },
  afternoon: { en: 'afternoon', es: 'tarde' },
};

function traceFinding(
  { classes, legs }: ObservedSpeeds,
  seen: { readonly trips: number; readonly dropped: number; readonly period: Period },
): Finding {
  const factors = classes.map(({ roadClass, factor }) => `${roadClass} ${(100 * factor).toFixed(0)} %`).join(', ');
  const period = PERIODS[seen.period];
  const nothing = legs === 0;
  return {
    code: 'transportation.traced-speeds',
    severity: nothing ? 'weakens' : 'note',
    what: nothing
      ? {
          en: `No stretch of ${seen.trips} ${period.en} traces lies on the roads.`,
          es: `Ningún tramo de ${seen.trips} trazas de la ${period.es} está en las calles.`,
        }
      : {
          en: `${seen.trips} ${period.en} traces with ${legs} stretches set speeds against what was expected: ${factors}.`,
          es: `${seen.trips} trazas de la ${period.es} con ${legs} tramos fijan las velocidades frente a lo esperado: ${factors}.`,
        },
    soWhat: nothing
      ? { en: 'Speeds are those assumed.', es: 'Las velocidades son las supuestas.' }
      : {
          en: 'Few trips count little: speeds stay near what was expected until many say otherwise.',
          es: 'Pocos viajes pesan poco: las velocidades quedan cerca de lo esperado hasta que muchos digan otra cosa.',
        },
    fix: {
      en: `${seen.dropped} pairs of positions were left out; bring positions every 5 to 120 s.`,
      es: `Se dejaron fuera ${seen.dropped} pares de posiciones; traiga posiciones cada 5 a 120 s.`,
    },
    evidence: { trips: seen.trips, legs, dropped: seen.dropped },
  };
}
