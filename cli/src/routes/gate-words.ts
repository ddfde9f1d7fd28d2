import type { GateItem, GateState } from '@leeway/methods';
import type { Language, Text } from '@leeway/model';

const LABELS: Readonly<Record<GateItem['id'], Text>> = {
  'every-rider-has-a-stop': { en: 'Safe stops', es: 'Paradas seguras' },
  'clean-verdict': { en: 'Promises kept', es: 'Promesas cumplidas' },
  'on-time': { en: 'On time', es: 'Puntualidad' },
  'last-drop-off': { en: 'Last drop-off', es: 'Última bajada' },
  'one-change-at-a-time': { en: 'One change at a time', es: 'Un cambio a la vez' },
  ridership: { en: 'Ridership', es: 'Uso real' },
  'dry-runs': { en: 'Dry runs', es: 'Recorridos de prueba' },
  'roll-back': { en: 'Roll-back', es: 'Vuelta atrás' },
};

const STATES: Readonly<Record<GateState, Text>> = {
  passed: { en: 'passed', es: 'cumple' },
  failed: { en: 'failed', es: 'falla' },
  unknown: { en: 'unknown', es: 'no consta' },
};

/** What a plan may start on, what keeps it back, and what nobody has handed in yet; failures first. */
export function gateLines(plan: string, items: readonly GateItem[], language: Language): string[] {
  const count = (state: GateState): number => items.filter((item) => item.state === state).length;
  const [passed, failed, unknown] = [count('passed'), count('failed'), count('unknown')];
  const isReady = passed === items.length;
  const head =
    language === 'en'
      ? `Launch readiness of ${plan}: ${isReady ? 'ready' : 'not ready'}. Of ${items.length} conditions ${passed} passed, ${failed} failed, ${unknown} unknown.`
      : `Preparación de ${plan} para empezar: ${isReady ? 'listo' : 'no está listo'}. De ${items.length} condiciones, ${passed} se cumplen, ${failed} fallan y ${unknown} no constan.`;
  const width = Math.max(...Object.values(STATES).map((words) => words[language].length));
  const lines = (['failed', 'unknown', 'passed'] as const).flatMap((state) =>
    items
      .filter((item) => item.state === state)
      .map(
        ({ id, sentence }) =>
          `  ${STATES[state][language].padEnd(width)}  ${LABELS[id][language]}: ${sentence[language]}`,
      ),
  );
  return [head, ...lines];
}
