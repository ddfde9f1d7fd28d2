import { COMMON_FUNCTIONS, type DistrictView, type Figure, range } from '@leeway/model';
import { combinedFigure } from '../../measure-kinds/ratio-figure.ts';
import { leverNamed, leverRule } from '../../sizing/lever-proposal.ts';
import { percentEffect } from '../../sizing/per-unit-base.ts';
import { levers } from '../levers.ts';

const lever = leverNamed(levers, 'FIN-02');

/** Purchases are made in all of current spending. */
const EVERY_FUNCTION = COMMON_FUNCTIONS.filter(({ code }) => code < '3200' || code === '3300').map(({ code }) => code);

function purchases(district: DistrictView): Figure {
  return combinedFigure(
    {
      id: 'finance.purchases',
      label: { en: 'Current spending on other than people', es: 'Gasto corriente que no es en personas' },
      unit: 'cents',
    },
    [
      district.measure('expenditure-current'),
      district.measure('salaries'),
      district.measure('benefits-inside-functions'),
    ],
    'minus',
  );
}

export const buyTogether = leverRule({
  id: 'finance.buy-together',
  lever,
  question: {
    en: 'Which purchases would cost less bought together?',
    es: '¿Qué compras costarían menos si se hicieran juntas?',
  },
  claim: { base: 'finance', functions: EVERY_FUNCTION, exclusiveGroup: null },
  base: purchases,
  effect: percentEffect(lever),
  claimed: { en: '3 to 12 % of addressable spending', es: 'Del 3 al 12 % del gasto abordable' },
  scale: {
    share: range(0.2, 0.4, 0.6),
    why: {
      en: 'Purchases that can be pooled: tuition, utilities and what cooperatives already buy are left out.',
      es: 'Compras que pueden agruparse: sin matrículas, servicios públicos ni lo que ya compran las cooperativas.',
    },
  },
  cashable: 'purchases',
  oneOff: 'medium',

  serviceEffect: { en: 'Unchanged where users help choose', es: 'Igual donde los usuarios ayudan a elegir' },
  mustHold: {
    en: 'Purchases outside contract and local suppliers’ share hold',
    es: 'Se mantienen las compras fuera de contrato y la parte de proveedores locales',
  },
  decision: 'D-FIN-07',
  narrow: {
    en: 'Load the ledger by object and vendor, to see the twenty largest categories.',
    es: 'Cargue el libro contable por objeto y proveedor, para ver las veinte categorías mayores.',
  },
});
