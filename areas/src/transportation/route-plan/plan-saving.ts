import type { Figure, RoutePlan, Text } from '@leeway/model';
import { combinedFigure } from '../../measure-kinds/ratio-figure.ts';
import { busFigure, itemFigure, type PlanContext, type PlanSide, schoolDayFigure } from './plan-figures.ts';

const PARTS = ['dayCents', 'hourCents', 'mileCents'] as const;

/** A plan's dollars beside today's. Unknown, with the reason, where the files lack a price. */
export type PlanSaving = {
  readonly day: Readonly<Record<PlanSide, Figure>>;
  readonly year: Readonly<Record<PlanSide, Figure>>;
  /** Saving a year: what goes only with whole buses, and the whole difference. */
  readonly low: Figure;
  readonly high: Figure;
};

const ID = 'transportation.route-plan';

const LABELS: Readonly<Record<string, Text>> = {
  'cost-a-day-before': { en: 'Dollars a day, today', es: 'Dólares al día, hoy' },
  'cost-a-day-after': { en: 'Dollars a day, by the plan', es: 'Dólares al día, según el plan' },
  'cost-a-year-before': { en: 'Dollars a year, today', es: 'Dólares al año, hoy' },
  'cost-a-year-after': { en: 'Dollars a year, by the plan', es: 'Dólares al año, según el plan' },
  'saving-low': {
    en: 'Goes only with whole buses and drivers, a year',
    es: 'Solo con autobuses y conductores enteros, al año',
  },
  'saving-high': { en: 'The whole difference, a year', es: 'Toda la diferencia, al año' },
};

const named = (slug: string, unit: Figure['unit'] = 'cents') => ({
  ...{ id: `${ID}-${slug}`, label: LABELS[slug] ?? { en: slug, es: slug }, unit },
});

const WHOLE_ONLY: Text = {
  en: '(bus days given up + hours and miles that fall, counted at most as many as the buses given up drive today on average; what rises counts in full) × days of school',
  es: '(días de autobús suprimidos + horas y millas que bajan, contadas como mucho las que hoy recorren de media los autobuses suprimidos; lo que sube cuenta entero) × días de clase',
};

/** What one part saves a day where only whole buses go: never more than the mean bus drives today, times the buses given up. */
function wholeOnly(before: number, after: number, buses: { readonly before: number; readonly after: number }): number {
  const given = Math.max(0, buses.before - buses.after);
  return Math.min(before - after, (given * before) / buses.before);
}

/**
 * Dollars of today and of the plan, a day and a year, and the range of the saving. Low: a driver's shorter day or a shorter way
 * frees no cash by itself, so hours and miles count only with the buses given up; bus days count by their own kind's price.
 */
export function planSaving(plan: RoutePlan, context: PlanContext): PlanSaving {
  const days = schoolDayFigure(plan);
  const parts = (side: PlanSide) =>
    [
      itemFigure(plan, side, 'dayCents', context),
      itemFigure(plan, side, 'hourCents', context),
      itemFigure(plan, side, 'mileCents', context),
    ] as const;
  const both = { before: parts('before'), after: parts('after') };
  const dayOf = (side: PlanSide): Figure => combinedFigure(named(`cost-a-day-${side}`), both[side], 'plus');
  const day = { before: dayOf('before'), after: dayOf('after') };
  const yearOf = (side: PlanSide): Figure => combinedFigure(named(`cost-a-year-${side}`), [day[side], days], 'times');
  const year = { before: yearOf('before'), after: yearOf('after') };
  const buses = { before: busFigure(plan, 'before', context), after: busFigure(plan, 'after', context) };
  const counts = { before: buses.before.value ?? 0, after: buses.after.value ?? 0 };
  const least = PARTS.map((part, at): number | null => {
    const [old, now] = [both.before[at]?.value ?? null, both.after[at]?.value ?? null];
    if (old === null || now === null || counts.before === 0) return null;
    return part === 'dayCents' ? old - now : wholeOnly(old, now, counts);
  });
  const known = least.every((value) => value !== null) && days.value !== null;
  const sum = least.reduce<number>((all, value) => all + (value ?? 0), 0);
  return {
    ...{ day, year },
    low: {
      ...named('saving-low'),
      value: known ? Math.round(sum * (days.value ?? 0)) : null,
      because: {
        kind: 'formula',
        formula: WHOLE_ONLY,
        of: [buses.before, buses.after, ...both.before, ...both.after, days],
      },
    },
    high: combinedFigure(named('saving-high'), [year.before, year.after], 'minus'),
  };
}
