import type { MappingSuggestion } from '@leeway/api/client';
import { memo, type ReactNode } from 'react';
import { useSay } from '../../language/language.tsx';
import { MAPPING, surenessWords, UNITS } from '../../words/mapping.ts';
import type { MappedColumn, MappedUnit } from './draft.ts';

type Parts = {
  column: MappingSuggestion['columns'][number];
  meaning: string;
  options: ReactNode;
  /** A meaning that is in no choice: functions that a saved mapping put together. */
  stranger: string | undefined;
  unit: MappedUnit | undefined;
  units: readonly MappedUnit[];
  /** Whether a part of its function has a column of its own. */
  broad: boolean;
  isRest: boolean;
  isChosen: boolean;
  onChoose: (heading: string, meaning: string) => void;
  onMend: (heading: string, change: Partial<MappedColumn>) => void;
};

const SAMPLES = 3;
const GUESS = 0.65;

export const ColumnRow = memo(function ColumnRow(parts: Parts) {
  const { column, meaning, options, stranger, unit, units, broad, isRest, isChosen, onChoose, onMend } = parts;
  const say = useSay();
  const { heading, samples, confidence, reason } = column;
  const unsure = !isChosen && confidence < GUESS;
  return (
    <tr className={meaning === 'none' ? 'unused' : undefined}>
      <th scope="row">
        {heading}
        <small>{samples.slice(0, SAMPLES).join(' · ') || '–'}</small>
      </th>
      <td>
        <select
          aria-label={`${say(MAPPING.meaning)}: ${heading}`}
          value={meaning}
          onChange={(event) => onChoose(heading, event.currentTarget.value)}
        >
          {options}
          {stranger && <option value={stranger}>{stranger.replace('function:', '')}</option>}
        </select>
        {(broad || isRest) && (
          <label className="only-rest">
            <input
              type="checkbox"
              checked={isRest}
              onChange={(event) => onMend(heading, { note: event.currentTarget.checked ? MAPPING.onlyRest : null })}
            />
            {say(MAPPING.onlyRest)}
          </label>
        )}
      </td>
      <td>
        {unit && (
          <select
            aria-label={`${say(MAPPING.unit)}: ${heading}`}
            value={unit}
            disabled={units.length < 2}
            onChange={(event) => {
              const chosen = units.find((one) => one === event.currentTarget.value);
              if (chosen) onMend(heading, { unit: chosen });
            }}
          >
            {units.map((one) => (
              <option key={one} value={one}>
                {say(UNITS[one])}
              </option>
            ))}
          </select>
        )}
      </td>
      <td>
        <span className={unsure ? 'look-here' : undefined}>
          {say(isChosen ? MAPPING.chosen : surenessWords(confidence))}
        </span>
        {!isChosen && <small>{say(reason)}</small>}
      </td>
    </tr>
  );
});
