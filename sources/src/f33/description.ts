import type { SourceDescription } from '@leeway/model';
import { F33 } from './crosswalk.ts';

export const f33Description: SourceDescription = {
  id: F33,
  title: {
    en: 'School district finance survey (F-33)',
    es: 'Encuesta de finanzas de distritos escolares (F-33)',
  },
  publisher: 'National Center for Education Statistics and U.S. Census Bureau',
  synthetic: false,
};
