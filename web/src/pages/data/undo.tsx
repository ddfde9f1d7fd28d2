import type { BatchSummary } from '@leeway/api/client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import { useSay } from '../../language/language.tsx';
import { client } from '../../server/client.ts';
import { DATA } from '../../words/data.ts';
import { yearsSpan } from '../../words/vintages.ts';
import { Refused } from './refused.tsx';

/** Undoes a batch, after asking once. */
export function Undo({ batch, loud }: { batch: BatchSummary; loud?: boolean }) {
  const say = useSay();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const dialog = useRef<HTMLDialogElement>(null);
  const undo = useMutation({
    mutationFn: () => client.undo(batch.id),
    onSuccess: async () => {
      dialog.current?.close();
      queries.removeQueries({ queryKey: ['batch', batch.id] });
      await navigate({ to: '/data' });
      await queries.invalidateQueries();
    },
  });
  const name = `${say(batch.sourceTitle)}, ${yearsSpan(batch.fiscalYears)}`;
  return (
    <>
      <button
        type="button"
        className={loud ? 'action danger' : 'plain'}
        aria-label={`${say(DATA.undo)}: ${name}`}
        onClick={() => dialog.current?.showModal()}
      >
        {say(DATA.undo)}
      </button>
      <dialog ref={dialog} className="confirm" aria-label={say(DATA.undoQuestion)} closedby="any">
        <h2>{say(DATA.undoQuestion)}</h2>
        <p>
          <b>{name}.</b> {say(DATA.undoWhat)}
        </p>
        {undo.error && <Refused error={undo.error} />}
        <div className="row-of-actions">
          <button type="button" className="action danger" disabled={undo.isPending} onClick={() => undo.mutate()}>
            {say(DATA.undo)}
          </button>
          <button type="button" className="action quiet" onClick={() => dialog.current?.close()}>
            {say(DATA.cancel)}
          </button>
        </div>
      </dialog>
    </>
  );
}
