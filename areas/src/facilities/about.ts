import type { Area } from '@leeway/model';

export const about = {
  title: { en: 'Facilities & energy', es: 'Instalaciones y energía' },
  question: {
    en: 'Are buildings safe, comfortable and full enough, at a fair price?',
    es: '¿Son los edificios seguros, cómodos y suficientemente llenos, a un precio justo?',
  },
  drivesCost: {
    en: 'Floor area per pupil and how full schools are, the age of buildings, climate, energy prices and wages of trades.',
    es: 'La superficie por alumno y la ocupación de las escuelas, la edad de los edificios, el clima, el precio de la energía y los salarios de los oficios.',
  },
  sight: {
    sees: {
      en: 'Operation and maintenance of plant with security; Texas shows security apart. Capital outlay stands beside the areas.',
      es: 'La operación y el mantenimiento de planta con seguridad; Texas muestra la seguridad aparte. La inversión de capital se muestra junto a las áreas.',
    },
    cannotSee: {
      en: 'Utilities by building, custodial and trade hours, work orders, floor area and condition.',
      es: 'Los servicios por edificio, las horas de limpieza y oficios, las órdenes de trabajo, la superficie y el estado.',
    },
    wouldShow: {
      en: 'Utility bills, the building list with floor area and capacity, work orders, and the ledger with function 2600 by object.',
      es: 'Las facturas de servicios, la lista de edificios con superficie y capacidad, las órdenes de trabajo, y el libro contable con la función 2600 por objeto.',
    },
  },
} as const satisfies Pick<Area, 'title' | 'question' | 'drivesCost' | 'sight'>;
