import type { ImportPreview } from '@leeway/api/client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useSay } from '../../language/language.tsx';
import { client } from '../../server/client.ts';
import { ask } from '../../server/questions.ts';
import { DATA } from '../../words/data.ts';
import { takeCarriedFile } from './carried-file.ts';
import { Done } from './done.tsx';
import { DropField } from './drop-field.tsx';
import { Mendable } from './mendable.tsx';
import { Preview } from './preview.tsx';
import { Refused } from './refused.tsx';

type Asked = { file: File; year: number | undefined };

/** Drop, look, commit. */
export function Import() {
  const say = useSay();
  const queries = useQueryClient();
  const { data: status } = useQuery(ask.status());
  const read = useMutation({ mutationFn: ({ file, year }: Asked) => client.previewImport(file, year) });
  const commit = useMutation({
    mutationFn: (preview: ImportPreview) => client.commitImport(preview.preview),
    onSuccess: async () => {
      read.reset();
      await queries.invalidateQueries();
    },
  });
  const bring = (file: File, year?: number): void => {
    commit.reset();
    read.mutate({ file, year });
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: a file carried over from the start page is read once
  useEffect(() => {
    const carried = takeCarriedFile();
    if (carried) bring(carried);
  }, []);
  return (
    <div className="import">
      <DropField onFile={(file) => bring(file)} waiting={read.isPending ? say(DATA.reading) : null} />
      {status && (
        <p className="soft formats">
          {say(DATA.known)} {status.formats.map(({ title }) => say(title)).join(' · ')}
        </p>
      )}
      {read.error && <Refused error={read.error} />}
      {read.error && read.variables && (
        <Mendable
          error={read.error}
          file={read.variables.file}
          onYear={(year) => read.variables && bring(read.variables.file, year)}
        />
      )}
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
