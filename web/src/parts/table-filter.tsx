import { useId } from 'react';
import { useSay } from '../language/language.tsx';
import { rowsShown, TABLES } from '../words/states.ts';

type Parts = { words: string; onChange: (words: string) => void; shown: number; total: number };

/** Words that a row must have, and how many have them. */
export function TableFilter({ words, onChange, shown, total }: Parts) {
  const say = useSay();
  const id = useId();
  return (
    <span className="filter">
      <label htmlFor={id}>{say(TABLES.filter)}</label>
      <input
        id={id}
        type="search"
        value={words}
        onChange={(event) => onChange(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onChange('');
        }}
      />
      <span role="status" className="soft">
        {say(rowsShown(shown, total))}
      </span>
    </span>
  );
}
