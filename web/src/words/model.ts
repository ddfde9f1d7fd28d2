import type { Text } from '@leeway/model';

export const MODEL = {
  question: { en: 'Who decides what here?', es: '¿Quién decide qué aquí?' },
  answer: {
    en: 'Choose how the district is run. It changes who may decide each opportunity, where its money lies, what must be negotiated and who must be heard. What the law keeps for itself stays.',
    es: 'Elija cómo se dirige el distrito. Cambia quién puede decidir cada oportunidad, dónde está su dinero, qué debe negociarse y a quién hay que escuchar. Lo que la ley se reserva, permanece.',
  },
  default: { en: 'The default', es: 'Lo general' },
  bargaining: {
    en: 'Does a collective bargaining agreement cover teachers?',
    es: '¿Cubre un convenio colectivo a los docentes?',
  },
  bargainings: {
    yes: { en: 'Yes', es: 'Sí' },
    no: { en: 'No', es: 'No' },
    'not-on-record': { en: 'Not on record', es: 'No consta' },
  },
  meanings: {
    enterprise: {
      en: 'One way for all schools; the district decides.',
      es: 'Una sola manera para todas las escuelas; decide el distrito.',
    },
    portfolio: {
      en: 'The district authorises; schools and networks decide.',
      es: 'El distrito autoriza; deciden las escuelas y las redes.',
    },
    shared: {
      en: 'Some central, some by schools, some negotiated.',
      es: 'Algo central, algo de las escuelas, algo negociado.',
    },
  },
  changes: { en: 'Who decides each opportunity', es: 'Quién decide cada oportunidad' },
  changesNote: { en: 'what the last change moved is marked', es: 'lo que movió el último cambio está marcado' },
  was: { en: 'before', es: 'antes' },
  exceptions: { en: 'Exceptions, decision by decision', es: 'Excepciones, decisión por decisión' },
  exceptionsNote: {
    en: 'open an area; a decision follows the default until you say otherwise',
    es: 'abra un área; una decisión sigue lo general hasta que usted diga otra cosa',
  },
  asDefault: { en: 'as the default', es: 'como lo general' },
  rule: { en: 'Under', es: 'Según' },
  saved: { en: 'Saved', es: 'Guardado' },
  failed: { en: 'This could not be saved, so nothing was changed.', es: 'No se pudo guardar; no cambió nada.' },
  clear: { en: 'Remove all exceptions', es: 'Quitar todas las excepciones' },
  none: { en: 'No decisions are on record for this area.', es: 'No hay decisiones registradas para esta área.' },
} satisfies Record<string, Text | Record<string, Text>>;

export const exceptionCount = (n: number): Text => ({
  en: n === 0 ? 'no exceptions' : n === 1 ? '1 exception' : `${n} exceptions`,
  es: n === 0 ? 'sin excepciones' : n === 1 ? '1 excepción' : `${n} excepciones`,
});
