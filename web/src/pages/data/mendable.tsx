import { ProblemError } from '@leeway/api/client';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useSay } from '../../language/language.tsx';
import { MAPPING } from '../../words/mapping.ts';
import { YearField } from '../mapping/year-field.tsx';
import { carryFile } from './carried-file.ts';

type Parts = { error: Error; file: File; onYear: (year: number) => void };

/** What a person can do here and now about a refused file: say what its columns mean, or which year it is for. */
export function Mendable({ error, file, onYear }: Parts) {
  const say = useSay();
  const type = error instanceof ProblemError ? error.problem.type : '';
  if (type === 'urn:leeway:year-not-stated') return <YearOfFile onYear={onYear} />;
  if (type !== 'urn:leeway:unknown-layout') return null;
  return (
    <p className="mendable">
      {say(MAPPING.offerNote)}{' '}
      <Link to="/data/map" className="action quiet" onClick={() => carryFile(file)}>
        {say(MAPPING.offer)}
      </Link>
    </p>
  );
}

function YearOfFile({ onYear }: { onYear: (year: number) => void }) {
  const say = useSay();
  const [year, setYear] = useState<number>();
  return (
    <form
      className="filters mendable"
      onSubmit={(event) => {
        event.preventDefault();
        if (year !== undefined) onYear(year);
      }}
    >
      <YearField label={say(MAPPING.yearOfFile)} year={year} onYear={setYear} />
      <button type="submit" className="action quiet" disabled={year === undefined}>
        {say(MAPPING.stateYear)}
      </button>
    </form>
  );
}
