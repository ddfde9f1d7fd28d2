import { clusterTrialError, minimalDetectableEffect, powerOf } from '../../src/index.ts';
import { column, publishedTable } from '../published.ts';
import { largestDifference, type Truth } from './truth.ts';

const POWERUP = 'PowerUpR (cluster-randomised, two levels)';

export const EXPERIMENT_DESIGN_TRUTHS: readonly Truth[] = [
  {
    id: 'experiment-design.minimal-detectable-effect',
    method: { en: 'Smallest effect that a trial can find', es: 'Menor efecto que un ensayo puede hallar' },
    quantity: {
      en: 'effects for 10 to 100 schools, two correlations, with and without a covariate',
      es: 'efectos con 10 a 100 escuelas, dos correlaciones, con y sin covariable',
    },
    reference: POWERUP,
    tables: ['cluster_mdes_powerupr_expected.csv'],
    tolerance: 1e-9,
    scale: 'absolute',
    compare() {
      const rows = publishedTable('cluster_mdes_powerupr_expected.csv');
      const values = rows.map((row) =>
        minimalDetectableEffect(
          clusterTrialError({
            clusters: Number(row.J),
            clusterSize: Number(row.n),
            icc: Number(row.rho),
            clusterR2: Number(row.R2_L2),
          }),
        ),
      );
      return { compared: rows.length, largestDifference: largestDifference(values, column(rows, 'mdes')) };
    },
  },
  {
    id: 'experiment-design.power',
    method: { en: 'Chance that a trial finds an effect', es: 'Probabilidad de que un ensayo halle un efecto' },
    quantity: {
      en: 'power for 10 to 100 schools of 60 pupils',
      es: 'potencia con 10 a 100 escuelas de 60 alumnos',
    },
    reference: POWERUP,
    tables: ['cluster_power_powerupr_expected.csv'],
    tolerance: 1e-9,
    scale: 'absolute',
    compare() {
      const rows = publishedTable('cluster_power_powerupr_expected.csv');
      const values = rows.map((row) =>
        powerOf(
          clusterTrialError({ clusters: Number(row.J), clusterSize: Number(row.n), icc: Number(row.rho) }),
          Number(row.es),
        ),
      );
      return { compared: rows.length, largestDifference: largestDifference(values, column(rows, 'power')) };
    },
  },
];
