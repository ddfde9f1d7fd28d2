import { useSay } from '../../language/language.tsx';
import { MAPPING } from '../../words/mapping.ts';

type Parts = { sheets: readonly string[]; sheet: string | null; onSheet: (sheet: string) => void };

/** Which sheet of the workbook holds the table; another sheet has columns of its own. */
export function SheetChoice({ sheets, sheet, onSheet }: Parts) {
  const say = useSay();
  return (
    <label className="field mapping-sheet">
      {say(MAPPING.sheet)}
      <select value={sheet ?? sheets[0]} onChange={(event) => onSheet(event.currentTarget.value)}>
        {sheets.map((one) => (
          <option key={one} value={one}>
            {one}
          </option>
        ))}
      </select>
    </label>
  );
}
