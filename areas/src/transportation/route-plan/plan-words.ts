import { count, type Evidence, moneyInWords, percent, type RoutePlan, type Text } from '@leeway/model';
import { READY_SHARE } from '../routes/out/simulated-rows.ts';

/** What the check and the simulated days found, where prices come from, on what times rest, who is a case: a sentence each. */
export function planSays(plan: RoutePlan): readonly Text[] {
  const { after, before, promisesChecked, travel, cases, files } = plan;
  const broken = before?.brokenPromises ?? 0;
  return [
    {
      en: `The checker held the plan to ${count(promisesChecked)} promises and found none broken; today’s routes break ${count(broken)}.`,
      es: `La comprobación revisó ${count(promisesChecked, 'es')} promesas del plan y no halló ninguna incumplida; las rutas de hoy incumplen ${count(broken, 'es')}.`,
    },
    {
      en: `It carries ${count(after.carried)} riders; today’s routes carry ${count(before?.carried ?? 0)}. Riders without a usable stop, to be solved one by one: ${count(cases)}.`,
      es: `Lleva a ${count(after.carried, 'es')} alumnos; las rutas de hoy, a ${count(before?.carried ?? 0, 'es')}. Alumnos sin parada utilizable, por resolver uno a uno: ${count(cases, 'es')}.`,
    },
    {
      en: `Prices of bus, hour and mile are the district’s own, from the files named here (${files.length}); none is assumed.`,
      es: `Los precios de autobús, hora y milla son los del distrito, de los archivos aquí nombrados (${files.length}); no se supone ninguno.`,
    },
    ...standbySays(plan),
    travel,
  ];
}

/** Standby is paid by both plans alike, so it stands in no dollar of the saving; records of before say nothing of it. */
function standbySays({ standby }: RoutePlan): readonly Text[] {
  if (standby === undefined || standby.drivers === 0) return [];
  const { drivers, dayCents } = standby;
  const [en, es] = [
    drivers === 1 ? '1 driver is' : `${count(drivers)} drivers are`,
    drivers === 1 ? '1 conductor' : `${count(drivers, 'es')} conductores`,
  ];
  if (dayCents === null)
    return [
      {
        en: `On the simulated days of both ${en} on standby. What that costs is unknown and in no dollar here: spareDriverHours and spareDriverHourDollars in settings.csv would tell.`,
        es: `En los días simulados de ambos hay ${es} de reserva. No consta lo que cuesta y no está en ninguna cifra: lo dirían spareDriverHours y spareDriverHourDollars en settings.csv.`,
      },
    ];
  return [
    {
      en: `On the simulated days of both ${en} on standby, for ${moneyInWords(dayCents, 'en')} a day. Both pay them alike, so they are in no dollar here; a number that only the plan needs is to be taken off its saving.`,
      es: `En los días simulados de ambos hay ${es} de reserva, por ${moneyInWords(dayCents, 'es')} al día. Ambos los pagan igual, así que no están en ninguna cifra; los que solo el plan necesite se restan de su ahorro.`,
    },
  ];
}

/** How both plans fare on the same simulated days: a doubt where the plan is on time for all on fewer than nine days in ten. */
export function simulatedEvidence({ after, before, simulatedDays, madeOn }: RoutePlan): Evidence {
  const share = (value: number, language: 'en' | 'es'): string => percent(value, 0, language);
  const [now, old] = [after.faultlessShare, before?.faultlessShare ?? 0];
  return {
    claim: {
      en: `On ${count(simulatedDays)} simulated days every rider was on time on ${share(now, 'en')} of them by the plan and on ${share(old, 'en')} by today’s routes`,
      es: `En ${count(simulatedDays, 'es')} días simulados todos llegaron a tiempo el ${share(now, 'es')} de ellos con el plan y el ${share(old, 'es')} con las rutas de hoy`,
    },
    grade: 'D',
    provenance: 'estimate',
    source: 'Leeway: days simulated when the plan was recorded',
    year: madeOn.slice(0, 4),
    direction: now >= READY_SHARE ? 'supports' : 'doubts',
  };
}
