import { normal, type RandomStream, uniform } from '@leeway/methods';
import { fiscalYear } from '@leeway/model';
import type { Circumstances } from './district.ts';

/** What lies behind a district's measures and appears in no file: standardised, lasting. */
export type Background = {
  /** Nearness to towns. */
  readonly urbanity: number;
  /** Hardship of families. */
  readonly hardship: number;
  readonly countyUrbanity: number;
};

type Lasting = {
  readonly logWage: number;
  readonly wageStandardError: number;
  readonly logitPoverty: number;
  readonly logitDisadvantaged: number;
  readonly specialEducation: number;
  readonly logitEnglishLearner: number;
  readonly attendance: number;
  readonly pupilsPerTeacher: number;
};

const logistic = (value: number): number => 1 / (1 + Math.exp(-value));
const within = (low: number, value: number, high: number): number => Math.min(high, Math.max(low, value));
const rounded = (value: number, digits: number): number => Number(value.toFixed(digits));

function lasting(random: RandomStream, background: Background, pupils: number): Lasting {
  const { urbanity, hardship, countyUrbanity } = background;
  const size = Math.log(pupils / 3000);
  return {
    logWage: -0.1 + 0.045 * countyUrbanity + 0.02 * urbanity + normal(random, 0, 0.03),
    wageStandardError: within(0.008, 0.033 * Math.exp(-0.15 * size + normal(random, 0, 0.3)), 0.075),
    logitPoverty: -1.75 + 0.7 * hardship + normal(random, 0, 0.2),
    logitDisadvantaged: 0.3 + 0.8 * hardship + normal(random, 0, 0.35),
    specialEducation: within(0.08, 0.15 + 0.008 * hardship + normal(random, 0, 0.02), 0.24),
    logitEnglishLearner: within(-5, -3 + 0.45 * urbanity + 0.4 * hardship + normal(random, 0, 0.8), 0),
    attendance: 0.945 - 0.012 * hardship + normal(random, 0, 0.008),
    pupilsPerTeacher: within(8, 14.2 * Math.exp(0.05 * size + normal(random, 0, 0.08)), 21),
  };
}

/** Attendance fell with the pandemic and has not come all the way back. */
const ATTENDANCE_CHANGE: Readonly<Record<number, number>> = { 2020: 0, 2021: -0.022, 2022: -0.03, 2023: -0.022 };

/** A district's circumstances in each of `years`; `path` has the pupils of the year before the first and of each year. */
export function circumstances(
  random: RandomStream,
  background: Background,
  path: readonly number[],
  years: readonly number[],
): readonly Circumstances[] {
  const kept = lasting(random, background, path[0] ?? 1);
  return years.map((year, index) => {
    const [before, pupils] = [path[index] ?? 1, path[index + 1] ?? 1];
    const since = year - 2020;
    const children = Math.round(pupils * uniform(random, 1.05, 1.1));
    const poverty = logistic(kept.logitPoverty + normal(random, 0, 0.06));
    const attendance = kept.attendance + (ATTENDANCE_CHANGE[year] ?? -0.015);
    const averageDailyAttendance = rounded(pupils * within(0.8, attendance + normal(random, 0, 0.004), 0.98), 1);
    const wageIndex = rounded(Math.exp(kept.logWage + normal(random, 0, 0.004)), 3);
    return {
      fiscalYear: fiscalYear(year),
      pupils,
      growthShare: pupils / before - 1,
      averageDailyAttendance,
      teachersFte: rounded((0.6 * pupils + 0.4 * before) / kept.pupilsPerTeacher, 1),
      wageIndex,
      publishedWageIndex: wageIndex,
      wageIndexStandardError: rounded(kept.wageStandardError, 3),
      children,
      childrenInPoverty: Math.round(children * poverty),
      disadvantagedShare: rounded(logistic(kept.logitDisadvantaged + 0.02 * since + normal(random, 0, 0.05)), 4),
      specialEducationShare: rounded(kept.specialEducation + 0.003 * since + normal(random, 0, 0.003), 4),
      englishLearnerShare: rounded(logistic(kept.logitEnglishLearner + 0.03 * since + normal(random, 0, 0.05)), 4),
    };
  });
}
