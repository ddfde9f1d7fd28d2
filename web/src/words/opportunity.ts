import { moneyInWords, type Text } from '@leeway/model';

export const OPPORTUNITY = {
  title: { en: 'Which opportunities are there?', es: '¿Qué oportunidades hay?' },
  question: { en: 'Question', es: 'Pregunta' },
  area: { en: 'Area', es: 'Área' },
  kind: { en: 'Kind', es: 'Tipo' },
  range: { en: 'Net saving a year', es: 'Ahorro neto al año' },
  median: { en: 'Median', es: 'Mediana' },
  low: { en: 'Low (p10)', es: 'Bajo (p10)' },
  high: { en: 'High (p90)', es: 'Alto (p90)' },
  evidence: { en: 'Evidence', es: 'Evidencia' },
  chance: { en: 'Chance of any', es: 'Probabilidad de alguno' },
  who: { en: 'Who decides', es: 'Quién decide' },
  negotiations: {
    yes: { en: 'needs a negotiation', es: 'requiere negociación' },
    'if-covered': {
      en: 'negotiated if an agreement covers it',
      es: 'se negocia si lo cubre un convenio',
    },
    no: { en: '–', es: '–' },
  },
  mean: { en: 'Mean', es: 'Media' },
  meansAddUp: {
    en: 'Medians of skewed ranges do not add up, so the lines’ medians give less or more than the total’s. Means do: each line’s mean in the total adds up to the total’s mean.',
    es: 'Las medianas de rangos asimétricos no se suman: las de las líneas dan menos o más que la del total. Las medias sí: la media de cada línea en el total suma la media del total.',
  },
  meanInTotal: { en: 'Mean in the total', es: 'Media en el total' },
  notBeyondChance: { en: 'not beyond chance', es: 'no más allá del azar' },
  standsAside: {
    en: 'not added: another opportunity stands on the same dollars',
    es: 'no se suma: otra oportunidad se apoya en los mismos dólares',
  },
  shares: { en: 'shares dollars with', es: 'comparte dólares con' },
  sortBy: { en: 'Order', es: 'Orden' },
  sorts: {
    net: { en: 'Largest median', es: 'Mayor mediana' },
    chance: { en: 'Surest', es: 'Más segura' },
    grade: { en: 'Best evidence', es: 'Mejor evidencia' },
    area: { en: 'By area', es: 'Por área' },
  },
  list: { en: 'All questions with dollars behind them', es: 'Todas las preguntas con dólares detrás' },
  how: { en: 'From claim to money', es: 'De lo afirmado al dinero' },
  howNote: {
    en: 'yearly; 80 % range and median; each step takes off what usually does not arrive',
    es: 'al año; rango del 80 % y mediana; cada paso descuenta lo que no suele llegar',
  },
  gross: { en: 'Gross', es: 'Bruto' },
  cashableMeans: {
    en: 'Cashable is what can leave the budget.',
    es: 'Realizable es lo que puede salir del presupuesto.',
  },
  cashable: { en: 'Cashable', es: 'Realizable' },
  net: { en: 'Net', es: 'Neto' },
  claimed: { en: 'Claimed elsewhere', es: 'Afirmado en otros lugares' },
  sized: { en: 'How it was sized', es: 'Cómo se dimensionó' },
  sizedNote: {
    en: 'the factors are drawn together 4,000 times, so wide factors make a wide range',
    es: 'los factores se sortean juntos 4.000 veces; factores anchos dan un rango ancho',
  },
  factor: { en: 'Factor', es: 'Factor' },
  addressable: { en: 'Dollars it could touch', es: 'Dólares que podría tocar' },
  factors: {
    effectShare: { en: 'Effect', es: 'Efecto' },
    transferShare: { en: 'How much carries over to here', es: 'Cuánto se traslada aquí' },
    scaleShare: { en: 'How much of the district it reaches', es: 'A cuánto del distrito alcanza' },
    cashableShare: { en: 'How much can leave the budget', es: 'Cuánto puede salir del presupuesto' },
    oneOffCents: { en: 'One-off cost', es: 'Costo único' },
  },
  basis: { en: 'How we know', es: 'Cómo lo sabemos' },
  mid: { en: 'Middle', es: 'Medio' },
  readings: {
    percentiles: { en: '10th to 90th percentile', es: 'percentil 10 a 90' },
    bounds: { en: 'least to most', es: 'mínimo a máximo' },
  },
  evidenceTitle: { en: 'The evidence, side by side', es: 'La evidencia, lado a lado' },
  supports: { en: 'Supports', es: 'A favor' },
  doubts: { en: 'Doubts', es: 'En duda' },
  noneSupports: { en: 'No study on record supports it.', es: 'Ningún estudio registrado la apoya.' },
  noneDoubts: { en: 'No study on record doubts it.', es: 'Ningún estudio registrado la pone en duda.' },
  holds: { en: 'What must hold', es: 'Qué debe mantenerse' },
  serviceEffect: { en: 'Effect on service', es: 'Efecto en el servicio' },
  guardrail: { en: 'Guardrail', es: 'Salvaguarda' },
  risks: { en: 'Risks', es: 'Riesgos' },
  decides: { en: 'Who decides', es: 'Quién decide' },
  decision: { en: 'Decision', es: 'Decisión' },
  under: { en: 'Operating model', es: 'Modelo operativo' },
  exception: { en: 'an exception to the default', es: 'una excepción a lo general' },
  conditions: { en: 'Conditions', es: 'Condiciones' },
  mustAgree: { en: 'Must agree', es: 'Debe estar de acuerdo' },
  mustBeHeard: { en: 'Must be heard', es: 'Debe ser escuchado' },
  legalFloor: { en: 'Legal floor', es: 'Mínimo legal' },
  money: { en: 'Where the money lies', es: 'Dónde está el dinero' },
  moneyLies: {
    central: { en: 'with the district', es: 'en el distrito' },
    subscription: { en: 'with schools, by subscription', es: 'en las escuelas, por suscripción' },
    school: { en: 'in the school’s own budget', es: 'en el presupuesto de la escuela' },
  },
  narrow: { en: 'What would narrow the range', es: 'Qué estrecharía el rango' },
  months: { en: 'Time to effect', es: 'Tiempo hasta el efecto' },
  sameDollars: { en: 'On the same dollars', es: 'Sobre los mismos dólares' },
  sameDollarsNote: {
    en: 'these claim the same dollars, so they are never added to this one',
    es: 'reclaman los mismos dólares; nunca se suman a esta',
  },
  changeModel: { en: 'Change who decides', es: 'Cambiar quién decide' },
  all: { en: 'All opportunities', es: 'Todas las oportunidades' },
} satisfies Record<string, Text | Record<string, Text>>;

export const smallerWords = (smaller: { count: number; atMostCents: number }): Text => ({
  en: `${smaller.count} smaller ${smaller.count === 1 ? 'question' : 'questions'} worth less than ${moneyInWords(smaller.atMostCents, 'en')} a year together ${smaller.count === 1 ? 'is' : 'are'} not listed; the export holds ${smaller.count === 1 ? 'it' : 'them'}.`,
  es: `No se ${smaller.count === 1 ? 'muestra una pregunta menor, que vale' : `muestran ${smaller.count} preguntas menores, que juntas valen`} menos de ${moneyInWords(smaller.atMostCents, 'es')} al año; la exportación ${smaller.count === 1 ? 'la' : 'las'} incluye.`,
});

export const monthsWords = (months: number): Text => ({
  en: `${months} ${months === 1 ? 'month' : 'months'}`,
  es: `${months} ${months === 1 ? 'mes' : 'meses'}`,
});

export const oneOffSpread = (years: number): Text => ({
  en: `Net is after one-off cost, spread over ${years} years.`,
  es: `Neto es después del costo único, repartido en ${years} años.`,
});
