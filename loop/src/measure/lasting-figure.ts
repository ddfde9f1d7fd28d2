import type { Figure, FiscalYear, Text } from '@leeway/model';
import type { AreaOrAll, Atlas } from '../record/atlas.ts';
import type { Subject } from '../record/figures.ts';
import { areaCostPerPupil } from './costs.ts';
import type { LastingDifference } from './lasting-differences.ts';

type Asked = {
  readonly atlas: Atlas;
  readonly subject: Subject;
  readonly area: AreaOrAll;
  readonly lasting: LastingDifference;
  readonly explained: number | null;
  readonly fittedOn: Text;
};

/** "over 4 years" where there is more than one. */
export const overYears = (years: number): Text =>
  years > 1 ? { en: ` over ${years} years`, es: ` en ${years} años` } : { en: '', es: '' };

/** What the district spent in one year beside what the median district with its drivers would have. */
function ofYear({ atlas, subject, area, fittedOn }: Asked, year: FiscalYear, residual: number): Figure {
  const actual = areaCostPerPupil(atlas, { ...subject, year }, area);
  const then: Figure = year === subject.year ? actual : { ...actual, id: `${actual.id}.${year}` };
  return {
    id: `${area}.difference-of-year.${year}`,
    label: { en: `Difference of fiscal ${year}`, es: `Diferencia del año fiscal ${year}` },
    unit: 'share',
    value: Math.expm1(residual),
    because: {
      kind: 'model',
      method: {
        en: 'cost per pupil ÷ what the median district with its drivers spent that year − 1',
        es: 'costo por alumno ÷ lo que gastó ese año el distrito mediano con sus factores − 1',
      },
      of: [then],
      fittedOn,
    },
  };
}

function trustFigure({ area, lasting, explained, fittedOn, subject, atlas }: Asked): Figure {
  const { trust } = lasting.from;
  return {
    id: `${area}.kept-share`,
    label: {
      en: 'How much of it is kept: not the chance of single years, of the fit, of drivers left out or of the wage index',
      es: 'Cuánto se conserva: lo que no es azar de un año, del ajuste, de factores omitidos o del índice salarial',
    },
    unit: 'share',
    value: trust * lasting.ownShare,
    because: {
      kind: 'model',
      method: {
        en: `${share(trust)} lasts by how years of districts of its size differ and how unsure fit and wages are${ownWords(lasting, explained).en}`,
        es: `${share(trust)} perdura según cuánto difieren los años en distritos de su tamaño y la incertidumbre del ajuste y los salarios${ownWords(lasting, explained).es}`,
      },
      of: [areaCostPerPupil(atlas, subject, area)],
      fittedOn,
    },
  };
}

const share = (value: number): string => value.toFixed(3);

function ownWords({ ownShare }: LastingDifference, explained: number | null): Text {
  if (ownShare === 1) return { en: '', es: '' };
  const r2 = (explained ?? 0).toFixed(2);
  return {
    en: `, times ${share(ownShare)}, the chance that it is the district’s own where drivers explain only ${r2} of the differences`,
    es: `, por ${share(ownShare)}, la probabilidad de que sea del propio distrito cuando los factores explican solo ${r2} de las diferencias`,
  };
}

/**
 * The lasting difference as a share of what the median district would spend, with the years that went in, their mean and how
 * far it is drawn in. In logarithms it is own × (centre + trust × (mean − centre)); the tree shows each as a share.
 */
export function lastingFigure(asked: Asked): Figure {
  const { area, lasting } = asked;
  const { meanOfYears, centre, kept } = lasting.from;
  const n = lasting.years;
  const years = kept.map(({ year, residual }) => ofYear(asked, year, residual));
  const middle: Figure = {
    id: `${area}.mean-difference`,
    label: { en: `Mean difference${overYears(n).en}`, es: `Diferencia media${overYears(n).es}` },
    unit: 'share',
    value: Math.expm1(meanOfYears),
    because: {
      kind: 'formula',
      formula:
        n > 1
          ? {
              en: `the ${n}th root of (1 + each year’s difference) multiplied − 1`,
              es: `raíz de orden ${n} del producto de (1 + diferencia de cada año) − 1`,
            }
          : { en: 'the one year on record', es: 'el único año registrado' },
      of: years,
    },
  };
  const others: Figure = {
    id: `${area}.middle-of-size-class`,
    label: { en: 'Mean difference of districts of its size', es: 'Diferencia media de distritos de su tamaño' },
    unit: 'share',
    value: Math.expm1(centre),
    because: {
      kind: 'model',
      method: { en: 'the mean that a district is drawn towards', es: 'la media hacia la que se acerca un distrito' },
      of: years,
      fittedOn: asked.fittedOn,
    },
  };
  return {
    id: `${area}.lasting-difference`,
    label: {
      en: `What is likely to last of the difference${overYears(n).en}`,
      es: `Lo que probablemente perdure de la diferencia${overYears(n).es}`,
    },
    unit: 'share',
    value: Math.expm1(lasting.mean),
    because: {
      kind: 'formula',
      formula: {
        en: `in logarithms: ${share(lasting.ownShare)} × mean of its size + kept share × (mean difference − mean of its size)`,
        es: `en logaritmos: ${share(lasting.ownShare)} × media de su tamaño + parte conservada × (diferencia media − media de su tamaño)`,
      },
      of: [middle, trustFigure(asked), others],
    },
  };
}
