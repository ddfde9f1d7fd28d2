import {
  type DistrictView,
  type Figure,
  type Finding,
  moneyInWords,
  type OpportunityRule,
  type Proposal,
  type RoutePlan,
  range,
  type Text,
} from '@leeway/model';
import { oneOffCost } from '../../sizing/one-off.ts';
import { launchedShare } from '../../sizing/track-record/launched-share.ts';
import { realisedEvidence } from '../../sizing/track-record/realised-evidence.ts';
import { busFigure, itemFigure } from '../route-plan/plan-figures.ts';
import { beyondRecord, savesNothing, withoutBefore, withoutPrices } from '../route-plan/plan-findings.ts';
import { type PlanSaving, planSaving } from '../route-plan/plan-saving.ts';
import { planSays, simulatedEvidence } from '../route-plan/plan-words.ts';

const ID = 'transportation.run-the-route-plan';

/** The opportunity of a checked plan that the district put on record. It claims the dollars of the route range that it replaces. */
export const runTheRoutePlan: OpportunityRule = {
  id: ID,
  kind: 'engine',
  propose: (district) => (district.routePlan === null ? null : ofPlan(district.routePlan, district)),
};

function ofPlan(plan: RoutePlan, district: DistrictView): Proposal | Finding {
  if (plan.before === null || plan.before.buses.length === 0) return withoutBefore(plan);
  const saving = planSaving(plan, { unitId: district.id, fiscalYear: district.fiscalYear });
  const [before, low, high] = [saving.year.before.value, saving.low.value, saving.high.value];
  if (before === null || low === null || high === null) return withoutPrices(plan);
  const onRecord = district.areaCost('transportation').value;
  if (onRecord !== null && before > onRecord) return beyondRecord(saving, district);
  if (high <= 0) return savesNothing(plan);
  return proposal(plan, saving, district, { before, low, high });
}

type Cents = { readonly before: number; readonly low: number; readonly high: number };

function proposal(plan: RoutePlan, saving: PlanSaving, district: DistrictView, cents: Cents): Proposal {
  const { before, low, high } = cents;
  const mid = (low + high) / 2;
  const launched = launchedShare();
  const oneOff = oneOffCost('medium', Math.max(0, mid) * launched.mid);
  return {
    ...{ id: ID, area: 'transportation', kind: 'engine', question: question(plan), beyondChance: null },
    addressable: saving.year.before,
    claim: { base: 'transportation', functions: ['2700'], exclusiveGroup: 'transportation.route-plan' },
    factors: {
      effectShare: range(low / before, mid / before, high / before, 'bounds'),
      transferShare: launched,
      scaleShare: range(1, 1, 1, 'bounds'),
      cashableShare: range(1, 1, 1, 'bounds'),
      oneOffCents: oneOff.cost,
    },
    sizing: [
      { factor: 'effectShare', note: effectNote(cents), provenance: 'computed' },
      { factor: 'transferShare', note: LAUNCH_NOTE, provenance: 'estimate' },
      { factor: 'scaleShare', note: WHOLE_PLAN, provenance: 'computed' },
      { factor: 'cashableShare', note: CASH_IN_RANGE, provenance: 'computed' },
      { factor: 'oneOffCents', note: oneOff.note, provenance: 'estimate' },
    ],
    evidence: [
      simulatedEvidence(plan),
      realisedEvidence('Boston routing 2017'),
      realisedEvidence('JCPS AlphaRoute 2023'),
    ],
    grade: 'C',
    ...WORDS,
    decision: 'D-TRN-03',
    monthsToEffect: null,
    computation: computationOf(plan, saving, district),
  };
}

function computationOf(plan: RoutePlan, saving: PlanSaving, { id, fiscalYear }: DistrictView) {
  const context = { unitId: id, fiscalYear };
  const pair = (label: Text, of: (side: 'before' | 'after') => Figure) => ({
    ...{ label, before: of('before'), after: of('after') },
  });
  return {
    compared: [
      pair({ en: 'Buses', es: 'Autobuses' }, (side) => busFigure(plan, side, context)),
      pair({ en: 'Drivers’ hours a day', es: 'Horas de conductor al día' }, (side) =>
        itemFigure(plan, side, 'driverHours', context),
      ),
      pair({ en: 'Miles a day', es: 'Millas al día' }, (side) => itemFigure(plan, side, 'miles', context)),
      pair({ en: 'Dollars a day', es: 'Dólares al día' }, (side) => saving.day[side]),
      pair({ en: 'Dollars a year', es: 'Dólares al año' }, (side) => saving.year[side]),
    ],
    ...{ low: saving.low, high: saving.high, says: planSays(plan), madeOn: plan.madeOn },
    files: [plan.plan, ...plan.files],
  };
}

function question({ before, after }: RoutePlan): Text {
  const [old, now] = [before?.buses.length ?? 0, after.buses.length];
  return {
    en: `Should the checked route plan run: ${now} buses where ${old} run today?`,
    es: `¿Debe entrar en vigor el plan de rutas comprobado: ${now} autobuses donde hoy circulan ${old}?`,
  };
}

function effectNote({ low, high }: Cents): Text {
  const say = (language: 'en' | 'es') => [moneyInWords(low, language), moneyInWords(high, language)] as const;
  const [en, es] = [say('en'), say('es')];
  if (low === high)
    return {
      en: `${en[0]} a year between today’s routes and the plan, all of it with whole buses and their drivers, and none of it if they stay.`,
      es: `${es[0]} al año entre las rutas de hoy y el plan, todo ello con autobuses enteros y sus conductores, y nada si se quedan.`,
    };
  return {
    en: `From ${en[0]} a year, which goes only if whole buses and their drivers really go, to ${en[1]}, the whole difference in cost between today’s routes and the plan.`,
    es: `De ${es[0]} al año, que solo se ahorran si se van autobuses enteros con sus conductores, a ${es[1]}, toda la diferencia de costo entre las rutas de hoy y el plan.`,
  };
}

const LAUNCH_NOTE: Text = {
  en: 'How much of a computed plan survives its launch: of two launches on record one came to nothing (Jefferson County 2023) and one to 79 % (Boston 2017).',
  es: 'Cuánto de un plan calculado sobrevive a su puesta en marcha: de dos casos registrados, uno quedó en nada (Jefferson County 2023) y otro en el 79 % (Boston 2017).',
};

const WHOLE_PLAN: Text = {
  en: 'The plan is for these buses and no others; nothing is scaled up.',
  es: 'El plan es de estos autobuses y de ningún otro; nada se extrapola.',
};

const CASH_IN_RANGE: Text = {
  en: 'The low end already counts only whole buses with their drivers, so cash is not shrunk again.',
  es: 'El extremo bajo ya cuenta solo autobuses enteros con sus conductores, así que el efectivo no se reduce otra vez.',
};

const WORDS = {
  serviceEffect: {
    en: 'Stops, times or buses change for riders; the report of the plan says for how many',
    es: 'Cambian paradas, horas o autobuses de alumnos; el informe del plan dice de cuántos',
  },
  guardrail: {
    en: 'On-time arrival and ride time hold, for pupils with disabilities too',
    es: 'Se mantienen la puntualidad y el tiempo de viaje, también para alumnos con discapacidades',
  },
  risks: [
    {
      en: 'Nothing is saved until buses are given up and drivers’ hours end; a badly prepared launch can close schools',
      es: 'Nada se ahorra hasta que se suprimen autobuses y terminan horas de conductor; un arranque mal preparado puede cerrar escuelas',
    },
    {
      en: 'The plan is of one day at today’s prices; riders and prices move before it runs',
      es: 'El plan es de un día a precios de hoy; alumnos y precios cambian antes de que empiece',
    },
  ],
  narrow: {
    en: 'Drive the runs, load roads and real prices, solve again and record the new plan in place of this one.',
    es: 'Recorra las rutas, cargue calles y precios reales, resuelva de nuevo y registre el plan nuevo en lugar de este.',
  },
} as const satisfies Partial<Proposal>;
