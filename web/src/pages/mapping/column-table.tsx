import type { Mapping, MappingSuggestion } from '@leeway/api/client';
import { type ReactNode, useMemo } from 'react';
import { useSay } from '../../language/language.tsx';
import { GROUPS, MAPPING, PLACE_WORDS } from '../../words/mapping.ts';
import { ColumnRow } from './column-row.tsx';
import {
  columnOf,
  hasPartsOfItsOwn,
  keyOf,
  type MappedColumn,
  type MeaningChoice,
  meaningIn,
  PLACES,
} from './draft.ts';

type Parts = {
  columns: MappingSuggestion['columns'];
  choices: readonly MeaningChoice[];
  draft: Mapping;
  chosen: ReadonlySet<string>;
  onChoose: (heading: string, meaning: string) => void;
  onMend: (heading: string, change: Partial<MappedColumn>) => void;
};

const GROUPED = ['pupils', 'functions', 'money', 'other', 'outside'] as const;

/** Every column of the file with its first cells and what it is taken to mean. */
export function ColumnTable({ columns, choices, draft, chosen, onChoose, onMend }: Parts) {
  const say = useSay();
  const options = useOptions(choices);
  return (
    <table className="mapped-columns">
      <caption className="unseen">{say(MAPPING.columns)}</caption>
      <thead>
        <tr>
          <th scope="col">{say(MAPPING.heading)}</th>
          <th scope="col">{say(MAPPING.meaning)}</th>
          <th scope="col">{say(MAPPING.unit)}</th>
          <th scope="col">{say(MAPPING.sureness)}</th>
        </tr>
      </thead>
      <tbody>
        {columns.map((column) => {
          const entry = columnOf(draft, column.heading);
          const key = entry && keyOf(entry.target);
          return (
            <ColumnRow
              key={column.heading}
              column={column}
              meaning={meaningIn(draft, column.heading)}
              options={options}
              stranger={entry && choices.every(({ target }) => keyOf(target) !== key) ? key : undefined}
              unit={entry?.unit}
              units={choices.find(({ target }) => keyOf(target) === key)?.units ?? (entry ? [entry.unit] : [])}
              broad={entry ? hasPartsOfItsOwn(draft, entry) : false}
              isRest={Boolean(entry?.note)}
              isChosen={chosen.has(column.heading)}
              onChoose={onChoose}
              onMend={onMend}
            />
          );
        })}
      </tbody>
    </table>
  );
}

/** The choices of every row, made once. */
function useOptions(choices: readonly MeaningChoice[]): ReactNode {
  const say = useSay();
  return useMemo(
    () => (
      <>
        <option value="none">{say(MAPPING.notUsed)}</option>
        <optgroup label={say(GROUPS.places)}>
          {PLACES.map((place) => (
            <option key={place} value={place}>
              {say(PLACE_WORDS[place])}
            </option>
          ))}
        </optgroup>
        {GROUPED.map((group) => (
          <optgroup key={group} label={say(GROUPS[group])}>
            {choices
              .filter((choice) => choice.group === group)
              .map(({ target, label }) => (
                <option key={keyOf(target)} value={keyOf(target)}>
                  {say(label)}
                </option>
              ))}
          </optgroup>
        ))}
      </>
    ),
    [choices, say],
  );
}
