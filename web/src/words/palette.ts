import type { Text } from '@leeway/model';

export const PALETTE = {
  title: { en: 'Find anything', es: 'Buscar todo' },
  field: {
    en: 'Type a district, area, figure, page or action',
    es: 'Escriba un distrito, área, cifra, página o acción',
  },
  kinds: {
    district: { en: 'District', es: 'Distrito' },
    area: { en: 'Area', es: 'Área' },
    opportunity: { en: 'Opportunity', es: 'Oportunidad' },
    figure: { en: 'Figure', es: 'Cifra' },
    page: { en: 'Page', es: 'Página' },
    action: { en: 'Action', es: 'Acción' },
  },
  nothing: { en: 'Nothing matches these words.', es: 'Nada coincide con estas palabras.' },
  columns: { en: 'What does each column mean?', es: '¿Qué significa cada columna?' },
  inEnglish: { en: 'Read in English', es: 'Leer en inglés' },
  inSpanish: { en: 'Read in Spanish', es: 'Leer en español' },
  lightPage: { en: 'Light appearance', es: 'Apariencia clara' },
  darkPage: { en: 'Dark appearance', es: 'Apariencia oscura' },
  printPage: { en: 'Print this page', es: 'Imprimir esta página' },
  hint: { en: '↑ ↓ to choose, Enter to open, Esc to close', es: '↑ ↓ para elegir, Intro para abrir, Esc para cerrar' },
} satisfies Record<string, Text | Record<string, Text>>;
