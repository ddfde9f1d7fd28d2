import type { Text } from '@leeway/model';

export const PEERS = {
  question: { en: 'Who is this district fairly compared with?', es: '¿Con quién se compara justamente este distrito?' },
  area: { en: 'Compare', es: 'Comparar' },
  allAreas: { en: 'Current spending, all areas', es: 'Gasto corriente, todas las áreas' },
  weights: { en: 'What makes a peer alike', es: 'Qué hace semejante a un par' },
  weightsNote: {
    en: 'move a weight and the peers are chosen anew; zero leaves a measure out',
    es: 'mueva un peso y los pares se eligen de nuevo; cero deja fuera la medida',
  },
  reset: { en: 'Back to the weights of the model', es: 'Volver a los pesos del modelo' },
  yours: { en: 'here', es: 'aquí' },
  slopes: { en: 'As spent, and with your pupils and wages', es: 'Como se gastó, y con sus alumnos y salarios' },
  slopesCaption: {
    en: 'Each grey line is a peer: what it spent a pupil, and what it would spend with your pupils and wages. The green line is you.',
    es: 'Cada línea gris es un par: lo que gastó por alumno y lo que gastaría con sus alumnos y salarios. La línea verde es usted.',
  },
  spent: { en: 'As spent', es: 'Como se gastó' },
  adjusted: { en: 'Adjusted to you', es: 'Ajustado a usted' },
  table: { en: 'Side by side', es: 'Lado a lado' },
  tableNote: { en: 'you on top; sort by any column', es: 'usted arriba; ordene por cualquier columna' },
  district: { en: 'District', es: 'Distrito' },
  distance: { en: 'Distance', es: 'Distancia' },
  perPupil: { en: '$ a pupil', es: '$ por alumno' },
  fit: { en: 'How well this explains', es: 'Qué tan bien lo explica' },
  none: {
    en: 'There are too few districts on record to choose peers from. Load a state’s file of districts.',
    es: 'Hay muy pocos distritos en el registro para elegir pares. Cargue el archivo de distritos de un estado.',
  },
  updating: { en: 'Choosing peers anew', es: 'Eligiendo pares de nuevo' },
  compare: { en: 'Compare with the nearest two', es: 'Comparar con los dos más cercanos' },
} satisfies Record<string, Text>;
