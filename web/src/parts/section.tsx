import { type ReactNode, useId } from 'react';
import { defined } from './term.tsx';

type Parts = { title: ReactNode; note?: ReactNode; act?: ReactNode; long?: boolean; children: ReactNode };

/** A section under an ink rule: title, what to see, where to go on. */
export function Section({ title, note, act, long, children }: Parts) {
  const id = useId();
  return (
    <section className={long ? 'section long' : 'section'} aria-labelledby={id}>
      <header>
        <h2 id={id}>{title}</h2>
        {note && <p>{defined(note)}</p>}
        {act && <div className="act">{act}</div>}
      </header>
      {children}
    </section>
  );
}
