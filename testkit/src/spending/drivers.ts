import type { CostDriver } from '@leeway/model';
import type { Circumstances, District } from '../population/district.ts';

/** Drivers at the reference district, where `dollarsPerPupil` holds; squares are of the distance from it. */
const REFERENCE = {
  logPupils: Math.log(3000),
  logWageIndex: -0.1,
  povertyShare: 0.16,
  disadvantagedShare: 0.57,
  specialEducationShare: 0.155,
  englishLearnerShare: 0.07,
  logDensity: Math.log(20),
};

/** A district's cost drivers in one year as distances from the reference district: the true regressors of every cost function. */
export function drivers(district: District, year: Circumstances): Readonly<Record<CostDriver, number>> {
  const logPupils = Math.log(year.pupils) - REFERENCE.logPupils;
  return {
    'log-pupils': logPupils,
    'log-pupils-squared': logPupils ** 2,
    'log-wage-index': Math.log(year.wageIndex) - REFERENCE.logWageIndex,
    'poverty-share': year.childrenInPoverty / year.children - REFERENCE.povertyShare,
    'economically-disadvantaged-share': year.disadvantagedShare - REFERENCE.disadvantagedShare,
    'special-education-share': year.specialEducationShare - REFERENCE.specialEducationShare,
    'english-learner-share': year.englishLearnerShare - REFERENCE.englishLearnerShare,
    'log-density': Math.log(year.pupils / district.landAreaSquareMiles) - REFERENCE.logDensity,
    'growth-share': Math.max(-0.15, Math.min(0.15, year.growthShare)),
    'attendance-share': 0,
  };
}
