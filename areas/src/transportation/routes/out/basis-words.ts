import type { RoutingProblem } from '@leeway/methods';
import type { Text } from '@leeway/model';

const METRES_PER_MILE = 1609.344;

/** On what the travel times rest, in words. */
export function basisWords(basis: RoutingProblem['travel']['basis']): Text {
  if (basis.kind === 'given') return { en: basis.source, es: basis.source };
  if (basis.kind === 'roads')
    return {
      en: `Roads of ${basis.file}; ${basis.unreached} ${basis.unreached === 1 ? 'pair of places is' : 'pairs of places are'} joined by none.`,
      es: `Calles de ${basis.file}; ${basis.unreached} ${basis.unreached === 1 ? 'par de lugares no está unido' : 'pares de lugares no están unidos'} por ninguna.`,
    };
  const speed = (basis.metresPerSecond * 3600) / METRES_PER_MILE;
  return {
    en: `No road file: straight lines times ${basis.detour} at ${speed.toFixed(0)} miles an hour (${basis.source}). Load roads before anyone is told a time.`,
    es: `Sin archivo de calles: líneas rectas por ${basis.detour} a ${speed.toFixed(0)} millas por hora. Cargue las calles antes de dar una hora a nadie.`,
  };
}
