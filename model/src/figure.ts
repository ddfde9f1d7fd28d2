import type { RowReference, Source } from './source.ts';
import type { Text } from './text.ts';

/** Units that a figure may carry. Money is whole cents; rates say both sides. */
export type FigureUnit =
  | 'cents'
  | 'cents-per-pupil'
  | 'count'
  | 'pupils'
  | 'fte'
  | 'pupils-per-teacher'
  | 'share'
  | 'index'
  | 'pupils-per-square-mile'
  | 'years'
  | 'hours'
  | 'miles';

/** A number that can say where it came from. Every number a user sees is one of these. */
export type Figure = {
  /** 'transportation.cost-per-pupil': the same in code, API, URL, docs and logs. */
  readonly id: string;
  readonly label: Text;
  readonly unit: FigureUnit;
  /** null where undefined or unknown. */
  readonly value: number | null;
  readonly because: Because;
};

/** Why a figure has its value. */
export type Because =
  /** Observed rows; the value is their sum (times `multiplier`, such as 100 for dollars to cents). */
  | { readonly kind: 'observed'; readonly rows: readonly RowReference[]; readonly note?: Text }
  /** A dated, sourced constant from the outside world. */
  | { readonly kind: 'parameter'; readonly parameter: string; readonly from: string; readonly source: Source }
  /** A formula over other figures, in words with ÷ × + −. */
  | { readonly kind: 'formula'; readonly formula: Text; readonly of: readonly Figure[] }
  /** A statistical model: what was fitted on what, with the subject's inputs as figures. */
  | { readonly kind: 'model'; readonly method: Text; readonly of: readonly Figure[]; readonly fittedOn: Text }
  /** Not on record; says what would show it. */
  | { readonly kind: 'unknown'; readonly reason: Text; readonly wouldShow: Text };

/** A figure without a value, which says what would show it. */
export function unknownFigure(named: Pick<Figure, 'id' | 'label' | 'unit'>, reason: Text, wouldShow: Text): Figure {
  return {
    id: named.id,
    label: named.label,
    unit: named.unit,
    value: null,
    because: { kind: 'unknown', reason, wouldShow },
  };
}

/** Every row under a figure, in order of first appearance, without repeats. */
export function rowsUnder(figure: Figure): RowReference[] {
  const seen = new Map<string, RowReference>();
  const visit = (node: Figure): void => {
    if (node.because.kind === 'observed') {
      for (const row of node.because.rows) seen.set(`${row.batch}:${row.line}:${row.item}`, row);
    } else if ('of' in node.because) {
      for (const part of node.because.of) visit(part);
    }
  };
  visit(figure);
  return [...seen.values()];
}
