import { range } from '@leeway/model';
import { leverNamed, leverRule } from '../../sizing/lever-proposal.ts';
import { percentEffect, unitsAtPrice } from '../../sizing/per-unit-base.ts';
import { realisedEvidence } from '../../sizing/track-record/realised-evidence.ts';
import { levers } from '../levers.ts';
import { unusedLicenceCost } from '../parameters.ts';

const lever = leverNamed(levers, 'TEC-01');

/** The table's per cent are of audited spending; our price counts only the 67 % of it that one vendor found unused. */
const UNUSED_SHARE = 0.67;

export const cancelUnusedLicences = leverRule({
  id: 'technology.cancel-unused-licences',
  lever,
  question: { en: 'Which licences do we renew that nobody opens?', es: '¿Qué licencias renovamos que nadie abre?' },
  claim: { base: 'technology', functions: ['2230', '2580'], exclusiveGroup: null },
  base: (district) =>
    unitsAtPrice(
      {
        id: 'technology.unused-licences',
        label: { en: 'Licences paid for and not used', es: 'Licencias pagadas y no usadas' },
      },
      district.measure('schools'),
      unusedLicenceCost,
    ),
  effect: percentEffect(lever, 1 / UNUSED_SHARE),
  claimed: {
    en: '10 to 35 % of audited software spending; one vendor’s 67 % unused was about $7,000 per school',
    es: 'Del 10 al 35 % del gasto auditado en programas; el 67 % sin uso de un proveedor eran unos $7,000 por escuela',
  },
  scale: {
    share: range(0.5, 0.75, 1),
    why: {
      en: 'Share bought per seat, with sign-in logs that show use.',
      es: 'Parte comprada por usuario, con registros de acceso que muestran el uso.',
    },
  },
  cashable: 'purchases',
  oneOff: 'light',
  beside: [realisedEvidence('Unused licences, two vendors same year')],
  serviceEffect: {
    en: 'Unchanged if schools are asked before a licence is dropped',
    es: 'Igual si se pregunta a las escuelas antes de cancelar una licencia',
  },
  mustHold: {
    en: 'Access in schools with high poverty holds',
    es: 'Se mantiene el acceso en las escuelas con alta pobreza',
  },
  decision: 'D-TEC-03',
  narrow: {
    en: 'Load the contract register with seats and prices, and sign-in logs.',
    es: 'Cargue el registro de contratos con usuarios y precios, y los registros de acceso.',
  },
});
