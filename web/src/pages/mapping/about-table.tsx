import type { Mapping, MappingSuggestion } from '@leeway/api/client';
import { useSay } from '../../language/language.tsx';
import { BASES, ID_SCHEMES, MAPPING } from '../../words/mapping.ts';
import { ChoiceField } from './choice-field.tsx';
import { WordsField } from './words-field.tsx';
import { YearFields } from './year-fields.tsx';

type Parts = {
  draft: Mapping;
  states: MappingSuggestion['choices']['states'];
  yearOfFile: number | undefined;
  onChange: (draft: Mapping) => void;
  onYearOfFile: (year: number | undefined) => void;
  /** A mapping that is kept already keeps its name. */
  fixedName: boolean;
};

const asName = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^a-z0-9-]+/g, '-')
    .replace(/-{2,}/g, '-')
    .slice(0, 60);

/** Whose table it is, and what holds for every row of it. */
export function AboutTable({ draft, states, yearOfFile, onChange, onYearOfFile, fixedName }: Parts) {
  const say = useSay();
  const set = (change: Partial<Mapping>): void => onChange({ ...draft, ...change });
  return (
    <div className="mapping-fields">
      <WordsField
        label={say(MAPPING.title)}
        value={say(draft.title)}
        onChange={(words) => set({ title: { en: words, es: words } })}
        needed
      />
      <WordsField
        label={say(MAPPING.publisher)}
        value={draft.publisher}
        onChange={(publisher) => set({ publisher })}
        needed
      />
      <label className="field">
        {say(MAPPING.state)}
        <select value={draft.state} required onChange={(event) => set({ state: event.currentTarget.value })}>
          <option value="">{say(MAPPING.chooseState)}</option>
          {states.map(({ code, name }) => (
            <option key={code} value={code}>
              {say(name)}
            </option>
          ))}
        </select>
      </label>
      <WordsField
        label={say(MAPPING.licence)}
        value={draft.licence ?? ''}
        onChange={(words) => set({ licence: words.trim() === '' ? null : words })}
      />
      <ChoiceField
        label={say(MAPPING.basis)}
        value={draft.basis}
        options={BASES}
        onChoose={(basis) => set({ basis })}
      />
      <ChoiceField
        label={say(MAPPING.ids)}
        value={draft.idScheme}
        options={ID_SCHEMES}
        onChoose={(idScheme) => set({ idScheme })}
      />
      <YearFields
        year={draft.year}
        yearOfFile={yearOfFile}
        onChange={(year) => set({ year })}
        onYearOfFile={onYearOfFile}
      />
      {!fixedName && (
        <WordsField
          label={say(MAPPING.name)}
          value={draft.id}
          onChange={(words) => set({ id: asName(words) })}
          needed
        />
      )}
    </div>
  );
}
