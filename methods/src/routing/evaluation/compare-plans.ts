import type { PlanEvaluation } from './evaluate-plan.ts';
import { groupGap } from './group-gap.ts';

/** One figure before and after; `changeShare` is null where it was zero before. */
export type FigureChange = {
  readonly id: string;
  readonly unit: 'buses' | 'seconds' | 'metres' | 'cents' | 'riders';
  readonly before: number;
  readonly after: number;
  readonly change: number;
  readonly changeShare: number | null;
};

/** `buses`, `peakBuses`, …, `standbyCents` and `costWithStandbyCents` where drivers are on standby at a known pay, `groupGap` of the morning and `afternoonGroupGap`, and `groupRide.<group>` and `groupAfternoonRide.<group>` where both plans may tell the group. A figure that either lacks is left out. */
export function comparePlans(before: PlanEvaluation, after: PlanEvaluation): readonly FigureChange[] {
  const old = new Map(figuresOf(before).map(({ id, value }) => [id, value]));
  return figuresOf(after).flatMap(({ id, unit, value }) => {
    const was = old.get(id) ?? null;
    if (was === null || value === null) return [];
    const change = value - was;
    return [{ id, unit, before: was, after: value, change, changeShare: was === 0 ? null : change / was }];
  });
}

/** Left out where nobody is on standby, as where the pay is unknown. */
const standbyReading = ({ standby: { drivers, cents } }: PlanEvaluation): number | null =>
  drivers === 0 ? null : cents;

type Reading = { readonly id: string; readonly unit: FigureChange['unit']; readonly value: number | null };

function figuresOf(evaluation: PlanEvaluation): Reading[] {
  const { fleet, driving, money, rides, groups, walkMetres, ridersPerRun, arrivalMargin, carried, homeOnAnotherBus } =
    evaluation;
  const standby = standbyReading(evaluation);
  const reading = (id: string, unit: FigureChange['unit'], value: number | null | undefined): Reading => ({
    id,
    unit,
    value: value ?? null,
  });
  const [morning, afternoon] = [rides['to-school'], rides['from-school']];
  return [
    reading('buses', 'buses', fleet.buses),
    reading('peakBuses', 'buses', fleet.peak?.buses ?? 0),
    reading('dutySeconds', 'seconds', driving.dutySeconds),
    reading('drivenSeconds', 'seconds', driving.drivenSeconds),
    reading('loadedMetres', 'metres', driving.loadedMetres),
    reading('emptyMetres', 'metres', driving.emptyMetres),
    reading('costCents', 'cents', money.all),
    reading('standbyCents', 'cents', standby),
    reading('costWithStandbyCents', 'cents', standby === null ? null : money.all + standby),
    reading('rideMean', 'seconds', morning.ride?.mean),
    reading('rideP90', 'seconds', morning.ride?.p90),
    reading('rideMost', 'seconds', morning.ride?.most),
    reading('beyondDirectMean', 'seconds', morning.beyondDirect?.mean),
    reading('afternoonRideMean', 'seconds', afternoon.ride?.mean),
    reading('afternoonRideMost', 'seconds', afternoon.ride?.most),
    reading('walkMean', 'metres', walkMetres?.mean),
    reading('walkMost', 'metres', walkMetres?.most),
    reading('ridersPerRun', 'riders', ridersPerRun?.mean),
    reading('arrivalMarginLeast', 'seconds', arrivalMargin?.least),
    reading('carried', 'riders', carried),
    reading('homeOnAnotherBus', 'riders', homeOnAnotherBus),
    ...groups.map(({ group, figures }) => reading(`groupRide.${group}`, 'seconds', figures?.['to-school'].ride?.mean)),
    ...groups.map(({ group, figures }) =>
      reading(`groupAfternoonRide.${group}`, 'seconds', figures?.['from-school'].ride?.mean),
    ),
    reading('groupGap', 'seconds', groupGap(evaluation)?.seconds),
    reading('afternoonGroupGap', 'seconds', groupGap(evaluation, 'from-school')?.seconds),
  ];
}
