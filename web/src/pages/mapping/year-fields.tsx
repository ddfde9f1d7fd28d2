import type { Mapping } from '@leeway/api/client';
import { useSay } from '../../language/language.tsx';
import { MAPPING } from '../../words/mapping.ts';
import { ChoiceField } from './choice-field.tsx';
import { YearField } from './year-field.tsx';

type Year = Mapping['year'];
type Parts = {
  year: Year;
  yearOfFile: number | undefined;
  onChange: (year: Year) => void;
  onYearOfFile: (year: number | undefined) => void;
};

const OPTIONS = { asked: MAPPING.yearAsked, fixed: MAPPING.yearFixed } as const;
const thisYear = (): number => new Date().getFullYear();

/** Where no column tells the year: the same for the file, asked each time or fixed for good. Nothing where one does. */
export function YearFields({ year, yearOfFile, onChange, onYearOfFile }: Parts) {
  const say = useSay();
  if ('column' in year) return null;
  const isFixed = 'fixed' in year;
  return (
    <>
      <ChoiceField
        label={say(MAPPING.year)}
        value={isFixed ? 'fixed' : 'asked'}
        options={OPTIONS}
        onChoose={(value) => onChange(value === 'fixed' ? { fixed: yearOfFile ?? thisYear() } : { stated: true })}
      />
      <YearField
        label={say(MAPPING.yearOfFile)}
        year={isFixed ? year.fixed : yearOfFile}
        onYear={(chosen) => {
          onYearOfFile(chosen);
          if (isFixed && chosen !== undefined) onChange({ fixed: chosen });
        }}
      />
    </>
  );
}
