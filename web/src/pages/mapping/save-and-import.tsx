import type { ImportPreview, Mapping } from '@leeway/api/client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useSay } from '../../language/language.tsx';
import { client } from '../../server/client.ts';
import { ask } from '../../server/questions.ts';
import { countsWords } from '../../words/data.ts';
import { MAPPING } from '../../words/mapping.ts';
import { Done } from '../data/done.tsx';
import { Preview } from '../data/preview.tsx';
import { Refused } from '../data/refused.tsx';
import type { Trial } from './use-trial.ts';

type Parts = { file: File; draft: Mapping; yearOfFile: number | undefined; trial: Trial };

/** Saves the mapping, reads the file through it as any later file will be, and commits. */
export function SaveAndImport({ file, draft, yearOfFile, trial }: Parts) {
  const queries = useQueryClient();
  const save = useMutation({
    mutationFn: async () => {
      await client.saveMapping(draft.id, draft);
      await queries.invalidateQueries({ queryKey: ask.mappings().queryKey });
      const year = 'stated' in draft.year ? yearOfFile : undefined;
      return { saved: draft, preview: await client.previewImport(file, year) };
    },
  });
  const commit = useMutation({
    mutationFn: (preview: ImportPreview) => client.commitImport(preview.preview),
    onSuccess: () => queries.invalidateQueries(),
  });
  const shown = save.data?.saved === draft && !commit.data ? save.data.preview : null;
  return (
    <>
      <Foot
        trial={trial}
        isSaving={save.isPending}
        isSaved={save.data?.saved === draft}
        onSave={() => {
          commit.reset();
          save.mutate();
        }}
      />
      {save.error && <Refused error={save.error} what={MAPPING.notSaved} />}
      {commit.error && <Refused error={commit.error} />}
      {shown && (
        <Preview
          preview={shown}
          waiting={commit.isPending}
          onCommit={() => commit.mutate(shown)}
          onLeave={() => save.reset()}
        />
      )}
      {commit.data && <Done batch={commit.data} />}
    </>
  );
}

type FootParts = { trial: Trial; isSaving: boolean; isSaved: boolean; onSave: () => void };

/** Always in sight: what would be read now, and the way on. */
function Foot({ trial: { data, isBehind }, isSaving, isSaved, onSave }: FootParts) {
  const say = useSay();
  const needed = data?.missing.filter((one) => one.needed) ?? [];
  const reading = data?.reading ?? null;
  const blocked = reading?.findings.some((finding) => finding.severity === 'blocks') ?? false;
  const inTheWay = data?.faults[0] ?? data?.refused ?? null;
  return (
    <div className="mapping-foot">
      <p role="status" className={isBehind ? 'waiting' : undefined}>
        {needed.length > 0 &&
          `${say(MAPPING.finish)} ${needed.map(({ what }) => say(MAPPING.lacks[what])).join(', ')}.`}
        {inTheWay && say(inTheWay)}
        {reading && !isSaved && say(countsWords(reading))}
        {isSaved && say(MAPPING.saved)}
      </p>
      <button
        type="button"
        className="action"
        disabled={reading === null || blocked || isBehind || isSaving || isSaved}
        onClick={onSave}
      >
        {say(isSaving ? MAPPING.saving : MAPPING.save)}
      </button>
    </div>
  );
}
