import { EXPLAINS_LITTLE_BELOW, type FairCost, type Finding, type Language, percent, type Text } from '@leeway/model';

const times = (ratio: number, language: Language): string =>
  ratio.toLocaleString(language === 'en' ? 'en-US' : 'es-US', { maximumFractionDigits: ratio < 0.1 ? 2 : 1 });

/** A year that a district's others contradict: named, with the jump, and what was done about it. */
function oddYearFinding({ oddYear }: FairCost, area: Text): Finding[] {
  if (oddYear === null) return [];
  const { fiscalYear, ratio } = oddYear;
  return [
    {
      code: 'measure.odd-year',
      severity: 'weakens',
      what: {
        en: `${area.en} in fiscal ${fiscalYear} cost ${times(ratio, 'en')} times what this district’s other years lead one to expect.`,
        es: `${area.es} en el año fiscal ${fiscalYear} costó ${times(ratio, 'es')} veces lo que hacen esperar los demás años del distrito.`,
      },
      soWhat: {
        en: 'One year does not make a lasting gap, so it is left out of what is likely to last and of every sizing.',
        es: 'Un año no hace una diferencia duradera: queda fuera de lo que probablemente perdure y de toda estimación.',
      },
      fix: {
        en: 'Ask what was booked that year, such as costs paid for neighbours or moved between accounts. The next year on record tells whether it stays.',
        es: 'Pregunte qué se registró ese año, como gastos pagados por distritos vecinos o cambiados de cuenta. El próximo año registrado dirá si permanece.',
      },
      evidence: { fiscalYear, ratio: Number(ratio.toFixed(3)) },
    },
  ];
}

/** Drivers that explain little: gaps are drawn in and sized from nothing, on evidence of the lowest grade. */
export function littleExplainedFinding({ explained }: Pick<FairCost, 'explained'>): Finding[] {
  if (explained === null || explained >= EXPLAINS_LITTLE_BELOW) return [];
  const share = (language: Language): string => percent(Math.max(0, explained), 0, language);
  return [
    {
      code: 'measure.peers-explain-little',
      severity: 'weakens',
      what: {
        en: `The drivers on record explain ${share('en')} of the differences between districts here.`,
        es: `Los factores registrados explican aquí el ${share('es')} de las diferencias entre distritos.`,
      },
      soWhat: {
        en: 'A gap may be need that no file shows: it is drawn towards nothing, its range is widened and its evidence counts as E.',
        es: 'Una diferencia puede ser una necesidad que ningún archivo muestra: se acerca a cero, su rango se amplía y su evidencia vale E.',
      },
      fix: {
        en: 'Load what drives the cost here; the area’s page says which file would show it.',
        es: 'Cargue lo que determina el costo; la página del área dice qué archivo lo mostraría.',
      },
      evidence: { explained: Number(explained.toFixed(3)) },
    },
  ];
}

/** What a reader should know about an area's fair comparison. */
export function comparisonFindings(fair: FairCost | null, area: Text): Finding[] {
  return fair === null ? [] : [...oddYearFinding(fair, area), ...littleExplainedFinding(fair)];
}
