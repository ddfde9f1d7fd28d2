import {
  type FigureChange,
  type GroupGap,
  groupGap,
  type PlanEvaluation,
  type SimulatedDays,
  type SpareDriverRow,
  standbyCost,
} from '@leeway/methods';
import { type Finding, findingSentence, type Language, type Text } from '@leeway/model';
import type { BellMove } from '../plan/plan-bells.ts';
import { basisWords } from './basis-words.ts';
import { bellRows, bellSentence } from './bell-table.ts';
import { planMapSvg } from './map-svg.ts';
import { escaped } from './markup.ts';
import { list, paragraph, table } from './report-markup.ts';
import { REPORT_STYLE } from './report-style-data.ts';
import { REPORT_WORDS } from './report-words-data.ts';
import { figureLabel, groupName, shownChange, shownFigure } from './shown-figure.ts';
import { readinessWarning, simulatedRows } from './simulated-rows.ts';
import { spareRows, spareSentence, standbySentence } from './spare-table.ts';
import type { Told } from './told-trips.ts';

/** A plan with all that is known of it. */
export type Reported = {
  readonly name: Text;
  readonly told: Told;
  readonly evaluation: PlanEvaluation;
  readonly simulated: SimulatedDays;
  readonly verdict: { readonly checked: number; readonly broken: number };
};

export type Report = {
  readonly after: Reported;
  /** Today's plan, or another that is compared with; null where there is none. */
  readonly before: Reported | null;
  /** Before and after of every figure that both plans have; empty without a plan before. */
  readonly changes: readonly FigureChange[];
  readonly changedRiders: PlanEvaluation['changed'];
  /** Schools that start at another time than in the plan before. */
  readonly bells: readonly BellMove[];
  /** The plan with nobody on standby, one driver, two, and so on; last, with no driver ever missing. */
  readonly spares: readonly SpareDriverRow[];
  readonly left: {
    /** Riders without a stop, by what keeps them from one. */
    readonly cases: readonly { readonly count: number; readonly words: Text }[];
    readonly unserved: number;
    readonly walkers: number;
    readonly riders: number;
  };
  readonly rules: readonly Text[];
  /** Rules of the plan before that are not those of the plan; each is judged by its own. */
  readonly rulesBefore: readonly Text[];
  readonly assumed: readonly Text[];
  /** What the files leave open, such as stops where riders cross the street. */
  readonly open: readonly Finding[];
  readonly lowerBoundBuses: number | null;
  readonly isSynthetic: boolean;
  readonly made: { readonly seed: string; readonly iterations: number; readonly seconds: number | null };
};

/** What changes in one sentence; only the number of buses where nothing is compared. */
export function leadOf({ changes, after }: Pick<Report, 'changes' | 'after'>, language: Language): string {
  const buses = changes.find(({ id }) => id === 'buses');
  const cost = changes.find(({ id }) => id === 'costCents');
  const words = REPORT_WORDS[language];
  if (!buses || !cost) return words.alone(after.told.plan.days.length);
  const dollars = shownFigure(Math.abs(cost.change), 'cents', 'costCents');
  return words.lead(buses.before, buses.after, dollars, cost.change <= 0);
}

/** Label, before, after and change of every figure. */
export const changeRows = (changes: readonly FigureChange[], language: Language): readonly (readonly string[])[] =>
  changes.map((one) => [
    figureLabel(one.id, language),
    shownFigure(one.before, one.unit, one.id),
    shownFigure(one.after, one.unit, one.id),
    shownChange(one),
  ]);

/** Who rides longest beyond the direct drive and who shortest, a sentence for each plan that has two groups to tell. */
export function gapSentences(
  { before, after }: Pick<Report, 'before' | 'after'>,
  language: Language,
): readonly string[] {
  const minutes = (seconds: number): string => shownFigure(seconds, 'seconds', 'groupGap');
  const sentence = ({ longest, shortest, seconds, aboveMean }: GroupGap, name: string): string =>
    REPORT_WORDS[language].gap(
      name,
      ...([groupName(longest.group, language), minutes(longest.seconds)] as const),
      ...([groupName(shortest.group, language), minutes(shortest.seconds), minutes(seconds)] as const),
      Math.round(aboveMean / 60),
    );
  return [before, after].flatMap((one) => {
    const gap = one && groupGap(one.evaluation);
    return one && gap ? [sentence(gap, one.name[language])] : [];
  });
}

/** Where the plan before was made and judged by other rules, which. */
export const otherRulesLines = ({ rulesBefore }: Pick<Report, 'rulesBefore'>, language: Language): readonly string[] =>
  rulesBefore.map((text) => REPORT_WORDS[language].otherRule(text[language]));

/** How many riders would notice, and what. */
export const changedSentence = (changed: NonNullable<Report['changedRiders']>, language: Language): string =>
  REPORT_WORDS[language].changed(changed.any, changed.stop, changed.time, changed.bus);

function peoplePart(report: Report, language: Language): string {
  const words = REPORT_WORDS[language];
  const { changedRiders: changed, left, after } = report;
  const other = after.evaluation.homeOnAnotherBus;
  return list([
    words.riders(left.riders, left.walkers),
    ...(changed ? [changedSentence(changed, language)] : []),
    ...(other === null ? [] : [words.otherBus(other)]),
    words.unserved(left.unserved),
    ...left.cases.map(({ count, words: why }) => words.caseLine(count, why[language])),
    ...gapSentences(report, language),
  ]);
}

function bellsPart({ bells, after }: Report, language: Language): string {
  if (bells.length === 0) return '';
  const words = REPORT_WORDS[language].bells;
  const { record } = after.told;
  const lead = `<p>${escaped(bellSentence(record, bells, language))}</p>`;
  return `<h2>${words.title}</h2>${lead}${table(words.head, bellRows(record, bells))}${paragraph('quiet', words.note)}`;
}

function holdsPart({ before, after, lowerBoundBuses: bound }: Report, language: Language): string {
  const words = REPORT_WORDS[language];
  const plans = before ? [before, after] : [after];
  const head = [words.figure, ...plans.map(({ name }) => name[language])];
  const rows = simulatedRows(
    plans.map(({ simulated }) => simulated),
    language,
  );
  const checks = [
    words.verdict(after.verdict.checked, after.verdict.broken),
    ...(before ? [words.beforeBroken(before.verdict.broken)] : []),
    ...(bound === null ? [] : [words.bound(bound, after.told.plan.days.length)]),
  ];
  return `${list(checks)}${table(head, rows)}<p class="quiet">${escaped(words.simulatedDays(after.simulated.days))}</p>`;
}

function sparesPart({ spares, after }: Report, language: Language): string {
  if (spares.length === 0) return '';
  const words = REPORT_WORDS[language].spares;
  const lead = `<p>${escaped(spareSentence(after.simulated, language))}</p>`;
  const pay = standbySentence(standbyCost(after.told.problem, Math.max(1, after.simulated.spareDrivers)), language);
  const rows = table(words.head, spareRows(spares, language));
  return `<h2>${words.title}</h2>${lead}${rows}${paragraph('quiet', [pay ?? '', words.note].join(' ').trim())}`;
}

function openPart({ open }: Report, language: Language): string {
  if (open.length === 0) return '';
  return `<h2>${REPORT_WORDS[language].open}</h2>${list(open.map((finding) => findingSentence(finding, language)))}`;
}

function mapsPart({ before, after }: Report, language: Language): string {
  const words = REPORT_WORDS[language];
  const map = ({ told }: Reported, id: string): string => planMapSvg(told, { language, direction: 'to-school', id });
  const old = before ? `<details><summary>${words.todayMap}</summary>${map(before, 'before')}</details>` : '';
  return `<figure>${map(after, 'after')}<figcaption>${words.noHomes}</figcaption></figure>${old}`;
}

/** One page: what to beware of, before and after, who is touched, how it holds on bad days, what a person must look at, maps, rules and what is assumed. */
export function routeReport(report: Report, language: Language): string {
  const words = REPORT_WORDS[language];
  const { after, before, changes } = report;
  const title = `${words.title}: ${after.told.record.title}`;
  const warning = readinessWarning(after.simulated, language, report.spares);
  const head = [words.figure, (before ?? after).name[language], after.name[language], words.change];
  return [
    `<!doctype html>\n<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped(title)}</title><style>${REPORT_STYLE}</style></head><body>`,
    `<h1>${escaped(title)}</h1>${report.isSynthetic ? paragraph('quiet', words.synthetic) : ''}`,
    warning ? paragraph('warn', warning) : '',
    paragraph('lead', leadOf(report, language)),
    changes.length > 0 ? paragraph('caution', words.caution) : '',
    paragraph('quiet', basisWords(after.told.problem.travel.basis)[language]),
    changes.length > 0
      ? `<h2>${words.beforeAfter}</h2>${table(head, changeRows(changes, language))}${paragraph('quiet', words.small)}`
      : '',
    bellsPart(report, language),
    `<h2>${words.people}</h2>${peoplePart(report, language)}<h2>${words.holds}</h2>${holdsPart(report, language)}`,
    sparesPart(report, language),
    openPart(report, language),
    `<h2>${words.maps}</h2>${mapsPart(report, language)}`,
    `<h2>${words.rules}</h2>${list([...report.rules.map((text) => text[language]), ...otherRulesLines(report, language)])}`,
    `<h2>${words.assumed}</h2>${list(report.assumed.map((text) => text[language]))}`,
    `${paragraph('quiet', words.made(report.made.seed, report.made.iterations, report.made.seconds))}\n</body></html>\n`,
  ].join('\n');
}
