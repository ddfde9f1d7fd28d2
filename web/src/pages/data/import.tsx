import type { BatchSummary, ImportPreview } from '@leeway/api/client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useSay } from '../../language/language.tsx';
import { client } from '../../server/client.ts';
import { ask } from '../../server/questions.ts';
import { DATA } from '../../words/data.ts';
import { takeCarriedFile } from './carried-file.ts';
import { DropField } from './drop-field.tsx';
import { Preview } from './preview.tsx';
import { Refused } from './refused.tsx';

/** Drop, look, commit. */
export function Import() {
  const say = useSay();
  const queries = useQueryClient();
  const { data: status } = useQuery(ask.status());
  const read = useMutation({ mutationFn: (file: File) => client.previewImport(file) });
  const commit = useMutation({
    mutationFn: (preview: ImportPreview) => client.commitImport(preview.preview),
    onSuccess: async () => {
      read.reset();
      await queries.invalidateQueries();
    },
  });
  const bring = (file: File): void => {
    commit.reset();
    read.mutate(file);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: a file carried over from the start page is read once
  useEffect(() => {
    const carried = takeCarriedFile();
    if (carried) bring(carried);
  }, []);
  return (
    <div className="import">
      <DropField onFile={bring} waiting={read.isPending ? say(DATA.reading) : null} />
      {status && (
        <p className="soft formats">
          {say(DATA.known)} {status.formats.map(({ title }) => say(title)).join(' · ')}
        </p>
      )}
      {read.error && <Refused error={read.error} />}
      {commit.error && <Refused error={commit.error} />}
      {read.data && (
        <Preview
          preview={read.data}
          waiting={commit.isPending}
          onCommit={() => commit.mutate(read.data)}
          onLeave={() => read.reset()}
        />
      )}
      {commit.data && <Done batch={commit.data} />}
    </div>
  );
}

function Done({ batch }: { batch: BatchSummary }) {
  const say = useSay();
  return (
    <p role="status" className="done">
      <b>{say(DATA.done)}</b>{' '}
      <Link to="/data/$batch" params={{ batch: batch.id }}>
        {say(DATA.openBatch)}
      </Link>
    </p>
  );
}
