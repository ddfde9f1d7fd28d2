import { count, type Finding, type RoutePlan, type Text } from '@leeway/model';

type Said = Pick<Finding, 'what' | 'fix' | 'evidence'> & { readonly code: string };

const NOT_RECORDED: Text = {
  en: 'Nothing was recorded: only a plan that keeps every promise to every rider can be weighed in dollars.',
  es: 'No se registró nada: solo un plan que cumple con todos los alumnos se puede valorar en dinero.',
};

const refused = ({ code, what, fix, evidence }: Said): Finding => ({
  ...{ code: `transportation.${code}`, severity: 'blocks', what, soWhat: NOT_RECORDED, fix, evidence },
});

/** Why a plan may not be put on record: it breaks a promise, leaves a rider behind or drives no bus. Null where it may. */
export function routePlanRefusal({
  after,
  leftBehind,
}: Pick<RoutePlan, 'leftBehind'> & { readonly after: Pick<RoutePlan['after'], 'brokenPromises' | 'buses'> }) {
  const broken = after.brokenPromises;
  if (broken > 0)
    return refused({
      code: 'plan-breaks-promises',
      what: {
        en: `The plan breaks ${count(broken)} ${broken === 1 ? 'promise' : 'promises'}.`,
        es: `El plan incumple ${count(broken, 'es')} ${broken === 1 ? 'promesa' : 'promesas'}.`,
      },
      fix: {
        en: 'See which with leeway routes check, and solve again.',
        es: 'Vea cuáles con leeway routes check y resuelva de nuevo.',
      },
      evidence: { brokenPromises: broken },
    });
  if (leftBehind > 0)
    return refused({
      code: 'plan-leaves-riders-behind',
      what: {
        en: `The plan leaves ${count(leftBehind)} ${leftBehind === 1 ? 'rider' : 'riders'} behind who could ride.`,
        es: `El plan deja sin autobús a ${count(leftBehind, 'es')} ${leftBehind === 1 ? 'alumno que podría' : 'alumnos que podrían'} viajar.`,
      },
      fix: {
        en: 'Give the search more seconds or the fleet more buses, and solve again.',
        es: 'Dé más segundos a la búsqueda o más autobuses a la flota y resuelva de nuevo.',
      },
      evidence: { leftBehind },
    });
  if (after.buses.length === 0)
    return refused({
      code: 'plan-without-buses',
      what: { en: 'The plan drives no bus.', es: 'El plan no usa ningún autobús.' },
      fix: {
        en: 'Record the file that leeway routes solve --out wrote.',
        es: 'Registre el archivo que escribió leeway routes solve --out.',
      },
      evidence: { buses: 0 },
    });
  return null;
}
