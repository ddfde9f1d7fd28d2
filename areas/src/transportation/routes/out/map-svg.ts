import type { Language, Spot } from '@leeway/model';
import { escaped } from './markup.ts';
import { type Told, type ToldBus, toldBuses } from './told-trips.ts';
import { ROUTE_WORDS } from './words.ts';

const [WIDTH, HEIGHT_MOST, EDGE, KEY] = [960, 900, 28, 190];
const HEIGHT_LEAST = 240;
/** From so many buses on, lines are drawn finer. */
const MANY = 20;
/** Colours apart for most eyes (after Okabe and Ito), each with a light and a dark form. */
const COLOURS = [
  ['#0060a0', '#56b4e9'],
  ['#b34700', '#ff9e4a'],
  ['#00704f', '#2fcf9a'],
  ['#8a2f6b', '#e69ac8'],
  ['#6b5b00', '#e6d24a'],
  ['#444444', '#cccccc'],
] as const;
/** The sign beside colour: six dashes, so that 36 buses differ. */
const DASHES = ['', '7 3', '2 3', '9 3 2 3', '12 4', '5 2 1 2 1 2'] as const;
const KEYED_MOST = 24;

export type MapOptions = {
  readonly language: Language;
  readonly direction: 'to-school' | 'from-school';
  readonly title?: string;
};

type Frame = { readonly at: (spot: Spot) => readonly [number, number]; readonly height: number };

/** Fits all spots into the picture, north up; degrees of longitude shortened as the middle latitude has it. */
function framed(spots: readonly Spot[], isGeographic: boolean): Frame {
  const ys = spots.map(({ y }) => y);
  const [bottom, top] = [Math.min(...ys), Math.max(...ys)];
  const squeeze = isGeographic ? Math.cos((((bottom + top) / 2) * Math.PI) / 180) : 1;
  const xs = spots.map(({ x }) => x * squeeze);
  const left = Math.min(...xs);
  const [wide, high] = [Math.max(...xs) - left || 1, top - bottom || 1];
  const scale = Math.min((WIDTH - KEY - 2 * EDGE) / wide, (HEIGHT_MOST - 3 * EDGE) / high);
  return {
    at: ({ x, y }) => [EDGE + (x * squeeze - left) * scale, EDGE + (top - y) * scale],
    height: high * scale + 3 * EDGE,
  };
}

const point = ([x, y]: readonly [number, number]): string => `${x.toFixed(1)},${y.toFixed(1)}`;

function busLines(bus: ToldBus, at: number, { at: place }: Frame, direction: MapOptions['direction']): string {
  const dash = DASHES[Math.floor(at / COLOURS.length) % DASHES.length];
  const lines = bus.trips
    .filter((trip) => trip.direction === direction)
    .map(({ halts }) => `<polyline points="${halts.map(({ spot }) => point(place(spot))).join(' ')}"/>`);
  if (lines.length === 0) return '';
  const pattern = dash ? ` stroke-dasharray="${dash}"` : '';
  return `<g class="bus c${at % COLOURS.length}"${pattern}><title>${escaped(bus.label)}</title>${lines.join('')}</g>`;
}

function key(buses: readonly ToldBus[], language: Language): string {
  const words = ROUTE_WORDS[language];
  const x = WIDTH - KEY + 8;
  const sign = (y: number, mark: string, text: string): string =>
    `${mark}<text x="${x + 40}" y="${y + 4}">${escaped(text)}</text>`;
  const lines = buses.slice(0, KEYED_MOST).map((bus, at) => {
    const y = 100 + at * 22;
    const dash = DASHES[Math.floor(at / COLOURS.length) % DASHES.length];
    return sign(
      y,
      `<line class="bus c${at % COLOURS.length}" x1="${x}" x2="${x + 30}" y1="${y}" y2="${y}"${dash ? ` stroke-dasharray="${dash}"` : ''}/>`,
      `${words.bus} ${bus.label}`,
    );
  });
  const left = buses.length - KEYED_MOST;
  const more = left > 0 ? `<text x="${x}" y="${100 + KEYED_MOST * 22 + 4}">+ ${left} ${words.more}</text>` : '';
  return [
    sign(40, `<rect class="school" x="${x + 9}" y="34" width="12" height="12"/>`, words.schools),
    sign(66, `<circle class="stop" cx="${x + 15}" cy="66" r="3.5"/>`, words.stops),
    ...lines,
    more,
  ].join('\n');
}

const STYLE = [
  'svg.routes{background:#fff;color:#111;font:13px system-ui,sans-serif}.routes text{fill:#111}',
  '.routes .bus{fill:none;stroke-width:2.2;stroke-linejoin:round;stroke-linecap:butt}.routes .many .bus{stroke-width:1.3;opacity:.8}.routes .school{fill:#111;stroke:#fff;stroke-width:1.5}',
  '.routes .stop{fill:#fff;stroke:#333;stroke-width:1.2}.routes .name{font-weight:600;paint-order:stroke;stroke:#fff;stroke-width:3px}',
  ...COLOURS.map(([light], at) => `.routes .c${at}{stroke:${light}}`),
  '@media (prefers-color-scheme:dark){svg.routes{background:#16181b}.routes text{fill:#eee}.routes .school{fill:#eee;stroke:#16181b}.routes .stop{fill:#16181b;stroke:#bbb}.routes .name{stroke:#16181b}',
  ...COLOURS.map(([, dark], at) => `.routes .c${at}{stroke:${dark}}`),
  '}',
].join('');

/** A picture of a plan: schools as squares with names, stops as rings, each bus a colour and a dash. Light and dark by the reader's setting. */
export function planMapSvg(told: Told, { language, direction, title }: MapOptions): string {
  const words = ROUTE_WORDS[language];
  const { record, problem } = told;
  const buses = toldBuses(told);
  const frame = framed(problem.places, record.ground.kind === 'geographic');
  const used = new Map(
    buses.flatMap((bus) =>
      bus.trips.flatMap(({ halts }) =>
        halts.filter(({ kind }) => kind === 'stop').map(({ id, spot }) => [id, spot] as const),
      ),
    ),
  );
  const few = record.schools.length <= 40;
  const schools = record.schools.map(({ name, spot }) => {
    const [x, y] = frame.at(spot);
    const label = few
      ? `<text class="name" x="${(x + 9).toFixed(1)}" y="${(y + 4).toFixed(1)}" font-size="10">${escaped(name)}</text>`
      : '';
    return `<rect class="school" x="${(x - 5).toFixed(1)}" y="${(y - 5).toFixed(1)}" width="10" height="10"><title>${escaped(name)}</title></rect>${label}`;
  });
  const stops = [...used].map(([id, spot]) => {
    const [x, y] = frame.at(spot);
    return `<circle class="stop" cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="2.2"><title>${escaped(id)}</title></circle>`;
  });
  const keyed = 100 + (Math.min(buses.length, KEYED_MOST) + 2) * 22;
  const height = Math.round(Math.max(HEIGHT_LEAST, frame.height, keyed));
  const name = title ?? `${words.map}: ${record.title}, ${words[direction].toLowerCase()}`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="routes" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${escaped(name)}"><title>${escaped(name)}</title><style>${STYLE}</style>`,
    `<g${buses.length > MANY ? ' class="many"' : ''}>`,
    ...buses.map((bus, at) => busLines(bus, at, frame, direction)),
    '</g>',
    ...stops,
    ...schools,
    key(buses, language),
    `<text x="${EDGE}" y="${height - 8}" font-size="11">${escaped(words.notToScale)}</text>`,
    '</svg>\n',
  ].join('\n');
}
