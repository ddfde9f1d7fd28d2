import type { CostDriver, Figure } from '@leeway/model';
import type { AreaOrAll, Atlas } from '../record/atlas.ts';
import type { Subject } from '../record/figures.ts';
import type { AreaFit } from './area-fit.ts';
import { knownFairCost } from './district-view.ts';
import { driverFigure } from './drivers.ts';
import { fitOf, fittedOn } from './fair-cost.ts';
import { medianOf } from './median.ts';
import { defaultWeights, nearestPeers, peerDrivers } from './peers.ts';

/** What a driver adds to the expected cost per pupil, against the district's typical fair peer. Size is one driver with its square. */
export type DriverEffect = { readonly driver: CostDriver; readonly effect: Figure };

const columnsOf = (fit: AreaFit, driver: CostDriver): number[] =>
  fit.set.drivers.flatMap((one, j) =>
    one === driver || (driver === 'log-pupils' && one === 'log-pupils-squared') ? [j + 1] : [],
  );

/** Difference in fitted log cost from the peers' median of the driver's columns. */
function logEffect(fit: AreaFit, driver: CostDriver, row: number, peerRows: readonly number[]): number {
  const { values, rows } = fit.rows.design;
  return columnsOf(fit, driver).reduce((sum, column) => {
    const at = (one: number): number => values[column * rows + one] ?? Number.NaN;
    const typical = medianOf(Float64Array.from(peerRows, at));
    return sum + (fit.range.mid[column] ?? 0) * (at(row) - typical);
  }, 0);
}

/** The driver of each peer under an id of its own, so that a tree never takes one for the district's. */
function peersFigure(subject: Subject, driver: CostDriver, peers: readonly number[]): Figure {
  const own = driverFigure(subject, driver);
  const of = peers.map((unit): Figure => {
    const { id, name } = subject.ledger.units[unit] ?? { id: '', name: '' };
    const figure = driverFigure({ ...subject, unit }, driver);
    return {
      ...figure,
      id: `peer.${id}.${driver}`,
      label: { en: `${figure.label.en}: ${name}`, es: `${figure.label.es}: ${name}` },
    };
  });
  const known = Float64Array.from(of.flatMap(({ value }) => (value === null ? [] : [value])));
  return {
    id: `peers.${own.id}`,
    label: { en: `${own.label.en}: typical fair peer`, es: `${own.label.es}: par justo típico` },
    unit: own.unit,
    value: known.length > 0 ? medianOf(known) : null,
    because: {
      kind: 'formula',
      formula: { en: `median of ${peers.length} fair peers`, es: `mediana de ${peers.length} pares justos` },
      of,
    },
  };
}

/** Cents per pupil that each driver of the fit adds (takes away, where below zero). Empty where there is no fair comparison. */
export function driverEffects(atlas: Atlas, subject: Subject, area: AreaOrAll): DriverEffect[] {
  const fit = fitOf(atlas, subject, area);
  const expected = knownFairCost(atlas, subject, area)?.expected;
  const row = fit?.rowOfUnit.get(subject.unit);
  if (fit === null || row === undefined || expected?.value == null) return [];
  const { value: spent } = expected;
  const peers = nearestPeers(fit, subject.unit, defaultWeights(fit)).map(({ unit }) => unit);
  const peerRows = peers.flatMap((unit) => fit.rowOfUnit.get(unit) ?? []);
  return peerDrivers(fit).map((driver) => {
    const own = driverFigure(subject, driver);
    const effect: Figure = {
      id: `${area}.driver-effect.${driver}`,
      label: { en: `${own.label.en}: what it adds a pupil`, es: `${own.label.es}: lo que añade por alumno` },
      unit: 'cents-per-pupil',
      value: spent * -Math.expm1(-logEffect(fit, driver, row, peerRows)),
      because: {
        kind: 'model',
        method: {
          en: 'Expected cost less what it would be with the typical fair peer’s value of this driver, all else as it is.',
          es: 'Costo esperado menos el que sería con el valor de este factor en el par justo típico, sin cambiar lo demás.',
        },
        of: [expected, own, peersFigure(subject, driver, peers)],
        fittedOn: fittedOn(fit),
      },
    };
    return { driver, effect };
  });
}
