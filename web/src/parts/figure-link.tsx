import type { FigureLite } from '@leeway/api/client';
import { figureValue } from '@leeway/model';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useLanguage, useSay } from '../language/language.tsx';
import { WHY } from '../words/why.ts';

/** Words that open to the rows they stand on: a panel beside the page, with its own address. */
export function OpensWhy({ figure, children, label }: { figure: string; children: ReactNode; label?: string }) {
  return (
    <Link
      to="."
      search={(now) => ({ ...now, why: figure })}
      className="figure-link"
      resetScroll={false}
      preload={false}
      activeProps={{}}
      aria-label={label}
    >
      {children}
    </Link>
  );
}

type Parts = {
  figure: FigureLite;
  as?: 'table' | 'sentence';
  /** A plus before what is above zero: for changes. */
  signed?: boolean;
};

export function FigureLink({ figure, as = 'sentence', signed = false }: Parts) {
  const language = useLanguage();
  const say = useSay();
  const words = figureValue(figure.value, figure.unit, language, as);
  const shown = signed && (figure.value ?? 0) > 0 && /[1-9]/.test(words) ? `+${words}` : words;
  return (
    <OpensWhy figure={figure.id} label={`${shown}: ${say(figure.label)}. ${say(WHY.open)}`}>
      <span className={figure.value === null ? 'unknown' : undefined}>{shown}</span>
    </OpensWhy>
  );
}
