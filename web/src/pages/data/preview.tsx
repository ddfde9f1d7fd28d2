import type { ImportPreview } from '@leeway/api/client';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useSay } from '../../language/language.tsx';
import { FindingList } from '../../parts/finding-list.tsx';
import { countsWords, DATA, quarantineShown } from '../../words/data.ts';
import { yearsSpan } from '../../words/vintages.ts';
import { ControlTotals } from './control-totals.tsx';
import { Quarantine } from './quarantine.tsx';

type Parts = { preview: ImportPreview; waiting: boolean; onCommit: () => void; onLeave: () => void };

/** What an import would do, before anything is stored. */
export function Preview({ preview, waiting, onCommit, onLeave }: Parts) {
  const say = useSay();
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => head.current?.focus(), []);
  const blocked = preview.findings.some((finding) => finding.severity === 'blocks');
  return (
    <section className="preview" aria-label={say(DATA.preview)}>
      <h3 tabIndex={-1} ref={head}>
        {say(DATA.preview)}
      </h3>
      <p className="answer">
        <b>{say(preview.sourceTitle)}</b>, {yearsSpan(preview.fiscalYears)}. {say(countsWords(preview))}
      </p>
      <div className="row-of-actions">
        <button type="button" className="action" disabled={waiting || blocked} onClick={onCommit}>
          {say(waiting ? DATA.committing : DATA.commit)}
        </button>
        <button type="button" className="action quiet" onClick={onLeave}>
          {say(DATA.cancel)}
        </button>
      </div>
      {blocked && <p className="look-here">{say(DATA.blocked)}</p>}
      {preview.alreadyImported && (
        <p className="look-here">
          {say(DATA.already)}{' '}
          <Link to="/data/$batch" params={{ batch: preview.alreadyImported }}>
            {say(DATA.openBatch)}
          </Link>
        </p>
      )}
      {preview.findings.length > 0 && (
        <>
          <h3>{say(DATA.findings)}</h3>
          <FindingList findings={preview.findings} />
        </>
      )}
      {preview.controlTotals.length > 0 && (
        <>
          <h3>{say(DATA.controlTotals)}</h3>
          <ControlTotals totals={preview.controlTotals} />
        </>
      )}
      {preview.quarantined.length > 0 && (
        <>
          <h3>
            {say(DATA.quarantine)}{' '}
            <span className="soft">{say(quarantineShown(preview.quarantined.length, preview.rows.quarantined))}</span>
          </h3>
          <Quarantine rows={preview.quarantined} exportAs="set-aside" />
        </>
      )}
    </section>
  );
}
