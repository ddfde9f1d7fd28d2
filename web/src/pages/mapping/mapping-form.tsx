import type { MappingSuggestion } from '@leeway/api/client';
import { useCallback, useState } from 'react';
import { useSay } from '../../language/language.tsx';
import { Section } from '../../parts/section.tsx';
import { columnsFound, MAPPING, readAlready } from '../../words/mapping.ts';
import { AboutTable } from './about-table.tsx';
import { Books } from './books.tsx';
import { ColumnTable } from './column-table.tsx';
import { type MappedColumn, withColumn, withMeaning } from './draft.ts';
import { SaveAndImport } from './save-and-import.tsx';
import { SheetChoice } from './sheet-choice.tsx';
import { TrialReading } from './trial-reading.tsx';
import { useTrial } from './use-trial.ts';

type Parts = {
  file: File;
  suggestion: MappingSuggestion;
  onOther: () => void;
  onSheet: (sheet: string) => void;
};
const GUESS = 0.65;

/** A proposed mapping, mended by a person, with what it would read beside it. */
export function MappingForm({ file, suggestion, onOther, onSheet }: Parts) {
  const say = useSay();
  const { columns, choices, readAs, saved, sheets } = suggestion;
  const [draft, setDraft] = useState(suggestion.mapping);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [yearOfFile, setYearOfFile] = useState<number>();
  const trial = useTrial(file, draft, 'stated' in draft.year ? yearOfFile : undefined);
  const choose = useCallback(
    (heading: string, meaning: string) => {
      setChosen((before) => new Set([...before, heading]));
      setDraft((before) => withMeaning(before, heading, meaning, choices.meanings));
    },
    [choices],
  );
  const mend = useCallback(
    (heading: string, change: Partial<MappedColumn>) => setDraft((before) => withColumn(before, heading, change)),
    [],
  );
  const unknown = columns.filter(({ confidence }) => confidence < GUESS).length;
  return (
    <>
      <p className="answer">{say(saved ? MAPPING.fits : columnsFound(file.name, columns.length, unknown))}</p>
      <p className="mapping-notes">
        {readAs && <span className="look-here">{say(readAlready(readAs))} </span>}
        <button type="button" className="plain" onClick={onOther}>
          {say(MAPPING.other)}
        </button>
      </p>
      {sheets.length > 1 && <SheetChoice sheets={sheets} sheet={draft.sheet} onSheet={onSheet} />}
      <Section title={say(MAPPING.columns)} note={say(saved ? MAPPING.columnsSaved : MAPPING.columnsNote)} long>
        <ColumnTable
          columns={columns}
          choices={choices.meanings}
          draft={draft}
          chosen={chosen}
          onChoose={choose}
          onMend={mend}
        />
      </Section>
      <Section title={say(MAPPING.table)} long>
        <AboutTable
          draft={draft}
          states={choices.states}
          yearOfFile={yearOfFile}
          onChange={setDraft}
          onYearOfFile={setYearOfFile}
          fixedName={saved !== null}
        />
      </Section>
      <Section title={say(MAPPING.books)} note={say(MAPPING.booksNote)} long>
        <Books treatment={draft.treatment} onChange={(treatment) => setDraft({ ...draft, treatment })} />
      </Section>
      <Section title={say(MAPPING.trial)} note={say(MAPPING.trialNote)} long>
        <TrialReading trial={trial} />
      </Section>
      <SaveAndImport file={file} draft={draft} yearOfFile={yearOfFile} trial={trial} />
    </>
  );
}
