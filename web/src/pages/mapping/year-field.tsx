import { useState } from 'react';

type Parts = { label: string; year: number | undefined; onYear: (year: number | undefined) => void };

/** A fiscal year of four digits; anything else is none yet. */
export function YearField({ label, year, onYear }: Parts) {
  const [words, setWords] = useState(year === undefined ? '' : String(year));
  return (
    <label className="field">
      {label}
      <input
        type="text"
        inputMode="numeric"
        pattern="\d{4}"
        maxLength={4}
        value={words}
        onChange={(event) => {
          const typed = event.currentTarget.value.replace(/\D/g, '');
          setWords(typed);
          onYear(/^\d{4}$/.test(typed) ? Number(typed) : undefined);
        }}
      />
    </label>
  );
}
