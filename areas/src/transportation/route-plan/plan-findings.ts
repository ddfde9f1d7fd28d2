import { type DistrictView, type Finding, moneyInWords, type RoutePlan, type Text } from '@leeway/model';
import type { PlanSaving } from './plan-saving.ts';

const NO_DOLLARS: Text = {
  en: 'The recorded plan makes no opportunity.',
  es: 'El plan registrado no da lugar a una oportunidad.',
};

const finding = (code: string, said: Pick<Finding, 'what' | 'fix'>, evidence: Finding['evidence'] = {}): Finding => ({
  ...{ code: `transportation.route-plan-${code}`, severity: 'note', soWhat: NO_DOLLARS, ...said },
  evidence: { area: 'transportation', ...evidence },
});

/** The routes of today are not on file, so there is nothing to save against. */
export const withoutBefore = ({ after, madeOn }: RoutePlan): Finding =>
  finding('without-today', {
    what: {
      en: `The route plan of ${madeOn} drives ${after.buses.length} buses, but the routes of today are not on file.`,
      es: `El plan de rutas del ${madeOn} usa ${after.buses.length} autobuses, pero las rutas de hoy no están en los archivos.`,
    },
    fix: {
      en: 'Add today.csv to the folder, or name the plan before, and record again.',
      es: 'Añada today.csv a la carpeta o nombre el plan anterior y regístrelo de nuevo.',
    },
  });

const PRICES = [
  ['dayCents', { en: 'a bus a day', es: 'un autobús al día' }],
  ['hourCents', { en: 'a driver’s hour', es: 'la hora de conductor' }],
  ['mileCents', { en: 'a mile', es: 'una milla' }],
] as const;

/** Buses, hours and miles are known; some price is not, and none is assumed. */
export function withoutPrices({ before, after, madeOn }: RoutePlan): Finding {
  const buses = [...(before?.buses ?? []), ...after.buses];
  const lacking = PRICES.filter(([part]) => buses.some((bus) => bus[part] === null)).map(([, words]) => words);
  const list = (language: 'en' | 'es'): string => lacking.map((words) => words[language]).join(', ');
  const [old, now] = [before?.buses.length ?? 0, after.buses.length];
  return finding('without-prices', {
    what: {
      en: `The route plan of ${madeOn} drives ${now} buses instead of ${old}; unknown is the price of ${list('en')}.`,
      es: `El plan de rutas del ${madeOn} usa ${now} autobuses en lugar de ${old}; se desconoce el precio de ${list('es')}.`,
    },
    fix: {
      en: 'Put dayDollars, hourDollars and mileDollars of every kind of bus into vehicles.csv and record again.',
      es: 'Ponga dayDollars, hourDollars y mileDollars de cada tipo de autobús en vehicles.csv y regístrelo de nuevo.',
    },
  });
}

/** Today's routes at the plan's prices cost more than all transportation on record: prices, days or district are wrong. */
export function beyondRecord(saving: PlanSaving, district: DistrictView): Finding {
  const [plan, record] = [saving.year.before.value ?? 0, district.areaCost('transportation').value ?? 0];
  return finding(
    'beyond-record',
    {
      what: {
        en: `Today’s routes cost ${moneyInWords(plan, 'en')} a year at the prices on file, more than the ${moneyInWords(record, 'en')} on record for all transportation.`,
        es: `Las rutas de hoy cuestan ${moneyInWords(plan, 'es')} al año con los precios de los archivos, más que los ${moneyInWords(record, 'es')} registrados para todo el transporte.`,
      },
      fix: {
        en: 'Check the prices in vehicles.csv, the days of school and that the folder is this district’s, then record again.',
        es: 'Revise los precios de vehicles.csv, los días de clase y que la carpeta sea de este distrito; luego regístrelo de nuevo.',
      },
    },
    { planCents: plan, recordCents: record },
  );
}

/** A plan that costs as much as today or more. */
export const savesNothing = ({ madeOn }: RoutePlan): Finding =>
  finding('saves-nothing', {
    what: {
      en: `The route plan of ${madeOn} costs as much as today’s routes or more.`,
      es: `El plan de rutas del ${madeOn} cuesta tanto como las rutas de hoy o más.`,
    },
    fix: {
      en: 'Solve again with more seconds, other bells or other walking distances.',
      es: 'Resuelva de nuevo con más segundos, otros horarios u otras distancias a pie.',
    },
  });
