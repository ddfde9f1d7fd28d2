import type { Area } from '@leeway/model';

export const about = {
  title: { en: 'Finance, procurement & administration', es: 'Finanzas, compras y administración' },
  question: {
    en: 'Does the central office cost what it should, buy well and know where the money is?',
    es: '¿Cuesta la oficina central lo que debe, compra bien y sabe dónde está el dinero?',
  },
  drivesCost: {
    en: 'The size of the district (small ones spread a fixed office over few pupils), legal and insurance load, systems and wages.',
    es: 'El tamaño del distrito (los pequeños reparten una oficina fija entre pocos alumnos), la carga legal y de seguros, los sistemas y los salarios.',
  },
  sight: {
    sees: {
      en: 'General administration as a whole function; business services often mixed with other central services. Revenue, debt and totals.',
      es: 'La administración general como función completa; los servicios de negocio a menudo mezclados con otros servicios centrales. Ingresos, deuda y totales.',
    },
    cannotSee: {
      en: 'Payables, purchasing, payroll, legal and insurance; what is bought from whom.',
      es: 'Cuentas por pagar, compras, nómina, asuntos legales y seguros; qué se compra y a quién.',
    },
    wouldShow: {
      en: 'The ledger by function and object with vendors, purchase orders and the contract register.',
      es: 'El libro contable por función y objeto con proveedores, los pedidos y el registro de contratos.',
    },
  },
} as const satisfies Pick<Area, 'title' | 'question' | 'drivesCost' | 'sight'>;
