import type { FigureChange, RoutingProblem } from '@leeway/methods';
import type { Language, Text } from '@leeway/model';
import { planMapSvg } from './map-svg.ts';
import { escaped } from './markup.ts';
import { FIGURE_WORDS, REPORT_WORDS } from './report-words-data.ts';
import type { Told } from './told-trips.ts';

export type Report = {
  readonly after: Told;
  /** Today’s plan; null where it is not known. */
  readonly before: Told | null;
  /** Before and after of every figure that both plans have. */
  readonly changes: readonly FigureChange[];
  readonly changedRiders: {
    readonly any: number;
    readonly stop: number;
    readonly time: number;
    readonly bus: number;
  } | null;
  readonly verdict: { readonly checked: number; readonly broken: number };
  readonly beforeBroken: number | null;
  readonly left: {
    readonly cases: readonly string[];
    readonly unserved: number;
    readonly walkers: number;
    readonly riders: number;
  };
  /** What the simulated days say; none where none were simulated. */
  readonly simulated: readonly Text[];
  readonly assumed: readonly Text[];
  readonly lowerBoundBuses: number | null;
  readonly isSynthetic: boolean;
  readonly made: { readonly seed: string; readonly iterations: number; readonly seconds: number };
};

const METRES_PER_MILE = 1609.344;
const STYLE = `
:root { color-scheme: light dark; --ink: #16181b; --paper: #fff; --quiet: #555; --line: #ccc; --good: #00603f; }
@media (prefers-color-scheme: dark) { :root { --ink: #eee; --paper: #16181b; --quiet: #aaa; --line: #444; --good: #5ad1a4; } }
body { font: 16px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper); max-width: 62rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
h1 { font-size: 1.7rem; line-height: 1.2; margin: 0 0 .3em; } h2 { font-size: 1.15rem; margin: 2em 0 .5em; }
.lead { font-size: 1.2rem; } .quiet { color: var(--quiet); font-size: .9rem; }
.wide { overflow-x: auto; } table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; padding: .35em .8em .35em 0; border-bottom: 1px solid var(--line); }
th { font-size: .85rem; color: var(--quiet); font-weight: 600; } td.n, th.n { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
svg { width: 100%; height: auto; border: 1px solid var(--line); border-radius: 6px; } li { margin: .2em 0; }
@media (max-width: 30rem) { th, td { padding-right: .45em; font-size: .85rem; } }
figure { margin: 1rem 0; } figcaption { color: var(--quiet); font-size: .9rem; margin-bottom: .4em; }
`;

/** A figure as a person reads it. */
export function shownFigure(value: number, unit: FigureChange['unit'], id: string): string {
  const whole = (number: number): string => Math.round(number).toLocaleString('en-US');
  if (unit === 'cents') return `$${whole(value / 100)}`;
  if (unit === 'metres') return id.startsWith('walk') ? `${whole(value)} m` : `${whole(value / METRES_PER_MILE)} mi`;
  if (unit !== 'seconds') return value % 1 === 0 ? whole(value) : value.toFixed(1);
  return id === 'dutySeconds' || id === 'drivenSeconds' ? `${whole(value / 3600)} h` : `${(value / 60).toFixed(1)} min`;
}

function row({ id, unit, before, after, changeShare }: FigureChange, language: Language): string {
  const known = FIGURE_WORDS[id]?.[language];
  const group = id.startsWith('groupRide.')
    ? `${REPORT_WORDS[language].groupRide} ${id.slice('groupRide.'.length)}`
    : null;
  const label = known ?? group ?? id;
  const share =
    changeShare === null
      ? ''
      : `${changeShare > 0 ? '+' : changeShare < 0 ? '−' : ''}${Math.abs(100 * changeShare).toFixed(0)} %`;
  const cell = (value: number): string => `<td class="n">${shownFigure(value, unit, id)}</td>`;
  return `<tr><td>${escaped(label)}</td>${cell(before)}${cell(after)}<td class="n">${share}</td></tr>`;
}

/** On what the travel times rest, in words. */
export function basisWords(basis: RoutingProblem['travel']['basis']): Text {
  if (basis.kind === 'given') return { en: basis.source, es: basis.source };
  if (basis.kind === 'roads')
    return {
      en: `Roads of ${basis.file}; ${basis.unreached} places are not on them.`,
      es: `Calles de ${basis.file}; ${basis.unreached} lugares no están en ellas.`,
    };
  const speed = (basis.metresPerSecond * 3600) / METRES_PER_MILE;
  return {
    en: `No road file: straight lines times ${basis.detour} at ${speed.toFixed(0)} miles an hour (${basis.source}). Load roads before anyone is told a time.`,
    es: `Sin archivo de calles: líneas rectas por ${basis.detour} a ${speed.toFixed(0)} millas por hora. Cargue las calles antes de dar una hora a nadie.`,
  };
}

const list = (items: readonly string[]): string =>
  `<ul>${items.map((item) => `<li>${escaped(item)}</li>`).join('')}</ul>`;

function lead(report: Report, language: Language): string {
  const buses = report.changes.find(({ id }) => id === 'buses');
  const cost = report.changes.find(({ id }) => id === 'costCents');
  const words = REPORT_WORDS[language];
  if (!buses || !cost) return `${report.after.plan.days.length} ${words.buses}`;
  return words.lead(
    buses.before,
    buses.after,
    shownFigure(Math.abs(cost.change), 'cents', 'costCents'),
    cost.change <= 0,
  );
}

/** One page: before and after, the maps, who is touched, how it holds on bad days, what is assumed. */
export function routeReport(report: Report, language: Language): string {
  const words = REPORT_WORDS[language];
  const { after, before, changedRiders: changed } = report;
  const figure = (told: Told, title: string): string =>
    `<figure><figcaption>${title}</figcaption>${planMapSvg(told, { language, direction: 'to-school' })}</figure>`;
  const checks = [
    words.verdict(report.verdict.checked, report.verdict.broken),
    ...(report.beforeBroken === null ? [] : [words.beforeBroken(report.beforeBroken)]),
    ...(report.lowerBoundBuses === null ? [] : [words.bound(report.lowerBoundBuses)]),
    ...report.simulated.map((text) => text[language]),
  ];
  const people = [
    words.riders(report.left.riders, report.left.walkers),
    ...(changed ? [words.changed(changed.any, changed.stop, changed.time, changed.bus)] : []),
    words.unserved(report.left.unserved),
    ...report.left.cases,
  ];
  const table = `<div class="wide"><table><thead><tr><th>${words.figure}</th><th class="n">${words.today}</th><th class="n">${words.plan}</th><th class="n">${words.change}</th></tr></thead><tbody>${report.changes.map((change) => row(change, language)).join('\n')}</tbody></table></div>`;
  const title = `${words.title}: ${after.record.title}`;
  return [
    `<!doctype html>\n<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped(title)}</title><style>${STYLE}</style></head><body>`,
    `<h1>${escaped(title)}</h1>${report.isSynthetic ? `<p class="quiet">${words.synthetic}</p>` : ''}<p class="lead">${lead(report, language)}</p>`,
    `<p class="quiet">${escaped(basisWords(after.problem.travel.basis)[language])}</p>`,
    report.changes.length > 0 ? `<h2>${words.beforeAfter}</h2>${table}<p class="quiet">${words.small}</p>` : '',
    `<h2>${words.people}</h2>${list(people)}<h2>${words.holds}</h2>${list(checks)}`,
    `<h2>${words.maps}</h2>${before ? figure(before, words.today) : ''}${figure(after, words.plan)}`,
    `<h2>${words.assumed}</h2>${list(report.assumed.map((text) => text[language]))}`,
    `<p class="quiet">${words.made(report.made.seed, report.made.iterations, report.made.seconds)}</p>\n</body></html>\n`,
  ].join('\n');
}
