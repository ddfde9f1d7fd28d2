import type { SourceDescription } from '@leeway/model';
import { NY_OSC } from './crosswalk.ts';

export const nyOscDescription: SourceDescription = {
  id: NY_OSC,
  title: {
    en: 'New York State Comptroller: school district financial data, level two',
    es: 'Contraloría del Estado de Nueva York: datos financieros de distritos escolares, nivel dos',
  },
  publisher: 'Office of the New York State Comptroller',
  synthetic: false,
};
