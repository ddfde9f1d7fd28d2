import type { Language } from '@leeway/model';
import { clock } from './clock.ts';
import { escaped } from './markup.ts';
import { type Halt, type Told, type ToldBus, type ToldTrip, toldBuses } from './told-trips.ts';
import { haltName, ROUTE_WORDS, type RouteWords } from './words.ts';

export type SheetOptions = {
  readonly language: Language;
  readonly paper: 'letter' | 'a4';
  /** What tells the plan from every other; a signature under a sheet is for this one. */
  readonly fingerprint: string;
  /** Turns from the halt before to this one, where streets are known; null where they are not. */
  readonly turns: ((tripId: string, halt: number) => readonly string[]) | null;
};

const STYLE = `
body { font: 11pt/1.35 system-ui, sans-serif; color: #111; background: #fff; margin: 0 auto; max-width: 48rem; padding: 1rem; }
.sheet { break-after: page; padding-bottom: 2rem; }
.sheet:last-of-type { break-after: auto; }
h1 { font-size: 20pt; margin: 0; } h2 { font-size: 13pt; margin: 1.2em 0 .3em; }
p { margin: .2em 0; } .quiet { color: #444; font-size: 9.5pt; }
table { border-collapse: collapse; width: 100%; } thead { display: table-header-group; }
th { text-align: left; font-size: 9pt; color: #444; border-bottom: 1.5pt solid #111; }
td { border-bottom: .5pt solid #999; padding: .3em .5em .3em 0; vertical-align: top; } tr { break-inside: avoid; }
td.time { font-variant-numeric: tabular-nums; font-weight: 600; width: 6.5em; } .sign { display: flex; justify-content: space-between; gap: 1em; white-space: pre-wrap; } .sign .quiet { white-space: nowrap; } td.time .quiet { display: block; font-weight: 400; white-space: nowrap; }
tr.school td { background: #eee; font-weight: 600; } ul, ol { margin: 0; padding: 0 0 0 1.1em; }
li.rider { list-style: "☐ "; } .sign { margin-top: 1.5em; border-top: .5pt solid #111; padding-top: .3em; }
@media print { body { max-width: none; padding: 0; } tr.school td { print-color-adjust: exact; } }
@media (max-width: 30rem) { body { padding: .6rem; } td { font-size: 10pt; } }
`;

function riderItem(rider: Halt['riders'][number], words: RouteWords): string {
  const marks = [
    rider.grade === '' ? '' : `${words.grade} ${rider.grade}`,
    rider.wheelchair ? words.wheelchair : '',
    ...rider.needs,
  ];
  const told = marks.filter((mark) => mark !== '').join(', ');
  const name = `<span data-rider="${escaped(rider.id)}">${escaped(rider.name ?? rider.id)}</span>`;
  return `<li class="rider">${name}${told === '' ? '' : ` <span class="quiet">${escaped(told)}</span>`}</li>`;
}

/** Homes have no name in the files, so a driver gets what a navigation device takes. */
function placeOf(halt: Halt, words: RouteWords): string {
  const { x, y } = halt.spot;
  const where = halt.isHome ? ` <span class="quiet">${y.toFixed(6)}, ${x.toFixed(6)}</span>` : '';
  return `${escaped(haltName(halt, words))}${where}`;
}

/** When to be there; at a school in the afternoon, when to leave, and from when the bus stands there. */
function timeOf({ direction }: ToldTrip, halt: Halt, words: RouteWords): string {
  if (direction === 'to-school' || halt.kind === 'stop') return clock(halt.arrives);
  return `${clock(halt.leaves)} <span class="quiet">${words.thereFrom} ${clock(halt.arrives)}</span>`;
}

function haltRow(
  trip: ToldTrip,
  halt: Halt,
  at: number,
  { words, turns }: { words: RouteWords; turns: SheetOptions['turns'] },
): string {
  const side = halt.side === null ? '' : ` <span class="quiet">${words[halt.side]}</span>`;
  const way = turns?.(trip.id, at) ?? [];
  const list =
    way.length === 0 ? '' : `<ol class="quiet">${way.map((turn) => `<li>${escaped(turn)}</li>`).join('')}</ol>`;
  const riders = halt.riders.map((rider) => riderItem(rider, words)).join('');
  return (
    `<tr class="${halt.kind}"><td class="time">${timeOf(trip, halt, words)}</td><td>${list}${placeOf(halt, words)}${side}</td>` +
    `<td>${riders === '' ? '' : `<ul>${riders}</ul>`}</td></tr>`
  );
}

function tripPart(trip: ToldTrip, at: number, how: { words: RouteWords; turns: SheetOptions['turns'] }): string {
  const { words } = how;
  const rows = trip.halts.map((halt, index) => haltRow(trip, halt, index, how)).join('\n');
  return (
    `<h2>${words.trip} ${at + 1}: ${words[trip.direction]}, ${escaped(trip.schools.join(' · '))} <span class="quiet">${trip.riders} ${(trip.riders === 1 ? words.rider : words.riders).toLowerCase()}</span></h2>\n` +
    `<table><thead><tr><th>${words.time}</th><th>${words.place}</th><th>${words.riders}: ${trip.direction === 'to-school' ? words.boards : words.leaves}</th></tr></thead><tbody>\n${rows}\n</tbody></table>`
  );
}

function sheet(bus: ToldBus, title: string, options: SheetOptions): string {
  const words = ROUTE_WORDS[options.language];
  const duties = bus.duties
    .map(({ out, back }) => `${words.out} ${clock(out)} · ${words.back} ${clock(back)}`)
    .join(' | ');
  const parts = bus.trips.map((trip, at) => tripPart(trip, at, { words, turns: options.turns })).join('\n');
  const basis = options.turns === null ? `<p class="quiet">${words.noTurns}</p>` : '';
  return (
    `<section class="sheet"><h1>${words.bus} ${escaped(bus.label)}</h1><p class="quiet">${escaped(title)}</p><p>${duties}</p>${basis}\n` +
    `${parts}\n<p class="sign">${words.signature} <span class="quiet">${words.ofPlan} ${escaped(options.fingerprint)}</span></p></section>`
  );
}

/** Sheets to print, a page or more for each bus: times, places with side of street, riders by name to tick off. */
export function driverSheets(told: Told, options: SheetOptions): string {
  const words = ROUTE_WORDS[options.language];
  const size = options.paper === 'a4' ? 'A4' : 'letter';
  const { title } = told.record;
  return (
    `<!doctype html>\n<html lang="${options.language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">` +
    `<title>${escaped(`${words.sheets}: ${title}`)}</title><style>@page { size: ${size}; margin: 15mm; }${STYLE}</style></head><body>\n` +
    `${toldBuses(told)
      .map((bus) => sheet(bus, title, options))
      .join('\n')}\n</body></html>\n`
  );
}
