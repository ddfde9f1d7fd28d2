import type { Area } from '@leeway/model';

export const about = {
  title: { en: 'Talent', es: 'Talento' },
  question: {
    en: 'Do we hire, pay and keep the people we need?',
    es: '¿Contratamos, pagamos y conservamos a las personas que necesitamos?',
  },
  drivesCost: {
    en: 'Turnover and vacancies, benefit prices, absences and the size of the workforce.',
    es: 'La rotación y las vacantes, el precio de las prestaciones, las ausencias y el tamaño de la plantilla.',
  },
  sight: {
    sees: {
      en: 'Pay and benefits of the whole district where published; not the human-resources office.',
      es: 'El pago y las prestaciones de todo el distrito donde se publican; no la oficina de recursos humanos.',
    },
    cannotSee: {
      en: 'Recruiting, absence, substitutes, turnover and benefits administration.',
      es: 'Reclutamiento, ausencias, suplencias, rotación y administración de prestaciones.',
    },
    wouldShow: {
      en: 'The ledger with function 2570, the positions file, exits and absences.',
      es: 'El libro contable con la función 2570, el archivo de puestos, las salidas y las ausencias.',
    },
  },
} as const satisfies Pick<Area, 'title' | 'question' | 'drivesCost' | 'sight'>;
