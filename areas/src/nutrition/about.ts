import type { Area } from '@leeway/model';

export const about = {
  title: { en: 'Nutrition', es: 'Alimentación' },
  question: {
    en: 'Do more children eat well, and does the meal fund pay for itself?',
    es: '¿Comen bien más niños, y se paga solo el fondo de comidas?',
  },
  drivesCost: {
    en: 'Meals served, kitchen hours per meal, food prices, participation, and the federal rate that the district’s poverty brings.',
    es: 'Las comidas servidas, las horas de cocina por comida, el precio de los alimentos, la participación y la tarifa federal que trae la pobreza del distrito.',
  },
  sight: {
    sees: {
      en: 'Food services as a whole function; some states keep it in another fund.',
      es: 'Los servicios de alimentación como función completa; algunos estados los llevan en otro fondo.',
    },
    cannotSee: {
      en: 'Meals, labour hours, commodities, and the split between food and pay.',
      es: 'Comidas, horas de trabajo, productos donados, y la división entre alimentos y salarios.',
    },
    wouldShow: {
      en: 'Meal counts by school and day, kitchen hours, and the ledger with function 3100 by object.',
      es: 'Los conteos de comidas por escuela y día, las horas de cocina, y el libro contable con la función 3100 por objeto.',
    },
  },
} as const satisfies Pick<Area, 'title' | 'question' | 'drivesCost' | 'sight'>;
