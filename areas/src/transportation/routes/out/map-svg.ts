import type { Language, Spot } from '@leeway/model';
import { type Frame, framed, shapeOf } from './map-frame.ts';
import { mapPanels, type Panel, type PanelKind } from './map-panels.ts';
import { MAP_WORDS } from './map-words-data.ts';
import { escaped } from './markup.ts';
import { withoutHomes } from './public-trips.ts';
import { type Halt, type Told, type ToldTrip, toldBuses } from './told-trips.ts';

const [WIDTH, EDGE, HEAD, TITLE] = [960, 20, 64, 40];
const [COLUMNS, GAP] = [4, 20];
const METRES_PER_MILE = 1609.344;
/** From so many stops on, numbers beside them would cover one another. */
const NUMBERED_MOST = 60;
/** Dashes tell the trips of one bus apart. */
const DASHES = ['', '7 3', '2 3', '9 3 2 3'] as const;

export type MapOptions = {
  readonly language: Language;
  readonly direction: 'to-school' | 'from-school';
  /** A panel for each school, which is usual, or for each bus. */
  readonly by?: PanelKind;
  /** Name of the one school or bus to draw, large. */
  readonly only?: string | null;
  /** Draws stops that are riders' homes, for use inside the office. */
  readonly withHomes?: boolean;
  /** Tells two maps of one page apart. */
  readonly id?: string;
};

/** The ground's classes stand alone: rules with an ancestor do not reach what `use` shows. */
const STYLE = [
  'svg.routes{background:#fff;font:13px system-ui,sans-serif}.routes text{fill:#16181b}.routes .head{font-size:17px;font-weight:600}.routes .title{font-size:12.5px;font-weight:600}.routes text.quiet{font-size:11px;fill:#555}',
  '.routes .trip{fill:none;stroke:#00603f;stroke-width:1.6;stroke-linejoin:round;opacity:.85}.routes .stop{fill:#00603f}.routes-place{stroke:#cfcfcb;stroke-width:1.8;stroke-linecap:round}.routes-large{stroke-width:4}.routes .school{fill:#16181b;stroke:#fff;stroke-width:1.5}',
  '.routes .scale{stroke:#555;stroke-width:1.5}.routes .number{font-size:10px}.routes .name,.routes .number{paint-order:stroke;stroke:#fff;stroke-width:3px}',
  '@media screen and (prefers-color-scheme:dark){svg.routes{background:#16181b}.routes text{fill:#eee}.routes text.quiet{fill:#aaa}.routes .trip{stroke:#5ad1a4}.routes .stop{fill:#5ad1a4}.routes-place{stroke:#4a4d52}.routes .school{fill:#eee;stroke:#16181b}.routes .scale{stroke:#aaa}.routes .name,.routes .number{stroke:#16181b}}',
].join('');

const fixed = (value: number): string => value.toFixed(1);

function tripLine({ halts }: ToldTrip, dash: string, { at }: Frame): string {
  const points = halts.map(({ spot }) => at(spot).map(fixed).join(',')).join(' ');
  return `<polyline class="trip" points="${points}"${dash === '' ? '' : ` stroke-dasharray="${dash}"`}/>`;
}

function haltMark(halt: Halt, { at }: Frame, { number, isLarge }: { number: number | null; isLarge: boolean }): string {
  const [x, y] = at(halt.spot);
  const name = `<title>${escaped(halt.isHome ? '' : halt.name)}</title>`;
  if (halt.kind === 'school') {
    const label = isLarge
      ? `<text class="title name" text-anchor="middle" x="${fixed(x)}" y="${fixed(y - 10)}">${escaped(halt.name)}</text>`
      : '';
    return `<rect class="school" x="${fixed(x - 5)}" y="${fixed(y - 5)}" width="10" height="10">${name}</rect>${label}`;
  }
  const label = number === null ? '' : `<text class="number" x="${fixed(x + 5)}" y="${fixed(y - 4)}">${number}</text>`;
  return `<circle class="stop" cx="${fixed(x)}" cy="${fixed(y)}" r="${number === null ? 1.7 : 3}">${name}</circle>${label}`;
}

function marks(trips: readonly ToldTrip[], frame: Frame, isLarge: boolean): string {
  const stops = trips.flatMap(({ halts }) => halts.filter(({ kind }) => kind === 'stop'));
  const isNumbered = isLarge && stops.length <= NUMBERED_MOST;
  const schools = trips.flatMap(({ halts }) => halts.filter(({ kind }) => kind === 'school'));
  return [
    ...stops.map((halt, index) => haltMark(halt, frame, { number: isNumbered ? index + 1 : null, isLarge })),
    ...new Set(schools.map((halt) => haltMark(halt, frame, { number: null, isLarge }))),
  ].join('');
}

/** A bar of a round number of miles, about a third of the panel. */
function scaleBar(frame: Frame, wide: number, [x, y]: readonly [number, number], language: Language): string {
  const most = (wide / 3) * (frame.metresPerUnit / METRES_PER_MILE);
  const power = 10 ** Math.floor(Math.log10(most));
  const miles = ([5, 2, 1].find((step) => step * power <= most) ?? 1) * power;
  const long = (miles * METRES_PER_MILE) / frame.metresPerUnit;
  const told = MAP_WORDS[language].scale(Number(miles.toPrecision(1)));
  return `<line class="scale" x1="${x}" x2="${fixed(x + long)}" y1="${y}" y2="${y}"/><text class="quiet" x="${fixed(x + long + 6)}" y="${y + 4}">${told}</text>`;
}

type Drawing = {
  readonly told: Told;
  readonly language: Language;
  /** All stops and schools that may be shown: the ground of every panel. */
  readonly spots: readonly Spot[];
  readonly columns: number;
  readonly by: PanelKind;
  readonly groundId: string;
};

/** All stops as dots of one path: ten thousand circles in fifty panels would be a slow picture. */
function groundPath(
  spots: readonly Spot[],
  { at }: Frame,
  box?: { x: number; y: number; wide: number; high: number },
): string {
  const dots = spots
    .map(at)
    .filter(([x, y]) => !box || (x >= box.x && x <= box.x + box.wide && y >= box.y && y <= box.y + box.high));
  return `<path class="routes-place${box ? ' routes-large' : ''}" d="${dots.map(([x, y]) => `M${fixed(x)} ${fixed(y)}h0`).join('')}"/>`;
}

function panelFrame(
  spots: readonly Spot[],
  [x, y]: readonly [number, number],
  { wide, high, told, columns }: Pick<Drawing, 'told' | 'columns'> & { readonly wide: number; readonly high: number },
): Frame {
  const { ground } = told.record;
  const metresPerUnit = ground.kind === 'planar' ? ground.metresPerUnit : 1;
  const box = {
    left: x + 8,
    top: y + TITLE + (columns === 1 ? 16 : 0),
    wide: wide - 16,
    high: high - 16 - (columns === 1 ? 16 : 0),
  };
  return framed(spots, box, { isGeographic: ground.kind === 'geographic', metresPerUnit });
}

function cell(
  panel: Panel,
  index: number,
  drawing: Drawing & { readonly wide: number; readonly high: number },
): string {
  const { language, spots, columns, wide, high, by } = drawing;
  const [x, y] = [EDGE + (index % columns) * (wide + GAP), HEAD + Math.floor(index / columns) * (high + TITLE + GAP)];
  const isLarge = columns === 1;
  const own = panel.trips.flatMap(({ halts }) => halts.map(({ spot }) => spot));
  const frame = panelFrame(isLarge ? own : spots, [x, y], drawing);
  const dash = (at: number): string => (by === 'bus' ? (DASHES[at % DASHES.length] ?? '') : '');
  return [
    `<g class="panel"><text class="title" x="${x}" y="${y + 12}">${escaped(panel.title)}</text><text class="quiet" x="${x}" y="${y + 27}">${escaped(panel.note)}</text>`,
    isLarge
      ? groundPath(spots, frame, { x, y: y + TITLE - 8, wide, high: high + 8 })
      : `<use href="#${drawing.groundId}" x="${fixed(x)}" y="${fixed(y)}"/>`,
    panel.trips.map((trip, at) => tripLine(trip, dash(at), frame)).join(''),
    marks(panel.trips, frame, isLarge),
    isLarge || index === 0 ? scaleBar(frame, wide, [x, y + TITLE + high - 2], language) : '',
    '</g>',
  ].join('\n');
}

/**
 * Small maps on the same ground, one for each school or bus, its trips in green over all stops in grey; or one of them, large.
 * Light and dark by the reader's screen, light on paper. Stops at riders' homes are left out unless asked for. Throws RangeError
 * where `only` names nothing.
 */
export function planMapSvg(told: Told, options: MapOptions): string {
  const { language, direction, by = 'school', only = null, withHomes = false, id = 'plan' } = options;
  const words = MAP_WORDS[language];
  const all = toldBuses(told);
  const buses = withHomes ? all : withoutHomes(all).buses;
  const every = mapPanels(buses, { by, direction, language });
  const panels = only === null ? every : every.filter(({ title }) => title === only);
  if (only !== null && panels.length === 0) throw new RangeError(`There is no ${by} “${only}” on the map.`);
  const halts = buses.flatMap(({ trips }) => trips.flatMap((trip) => trip.halts.map(({ spot }) => spot)));
  const spots = [...new Map(halts.map((spot) => [`${spot.x} ${spot.y}`, spot])).values()];
  const columns = only === null ? COLUMNS : 1;
  const wide = (WIDTH - 2 * EDGE - (columns - 1) * GAP) / columns;
  const high = Math.min(wide / shapeOf(spots, told.record.ground.kind === 'geographic'), 720);
  const height = Math.round(HEAD + Math.ceil(panels.length / columns) * (high + TITLE + GAP) + EDGE);
  const name = `${only === null ? words[by] : words.one}, ${words[direction]}`;
  const groundId = `ground-${id}`;
  const drawing = { told, language, spots, columns, by, wide, high, groundId };
  const ground = groundPath(spots, panelFrame(spots, [0, 0], drawing));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="routes" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${escaped(`${name}: ${told.record.title}`)}"><style>${STYLE}</style>${columns === 1 ? '' : `<defs><g id="${groundId}">${ground}</g></defs>`}`,
    `<text class="head" x="${EDGE}" y="26">${escaped(name)}</text><text class="quiet" x="${EDGE}" y="45">${escaped(only === null ? words.reads : words.readsOne)}</text>`,
    ...panels.map((panel, index) => cell(panel, index, drawing)),
    '</svg>\n',
  ].join('\n');
}
