import type { BatchAnswer } from '@leeway/api/client';
import { count } from '@leeway/model';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import { useLanguage, useSay } from '../../language/language.tsx';
import { ScrollRegion } from '../../parts/scroll-region.tsx';
import { DATA } from '../../words/data.ts';
import { FRAME } from '../../words/frame.ts';

type Row = BatchAnswer['quarantined']['items'][number];
const ROW_HEIGHT = 58;

/** Rows set aside, thousands without a stutter: only those in view are drawn. */
export function Quarantine({ rows }: { rows: readonly Row[] }) {
  const say = useSay();
  const language = useLanguage();
  const region = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => region.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
  });
  const drawn = virtual.getVirtualItems();
  const before = drawn[0]?.start ?? 0;
  const after = virtual.getTotalSize() - (drawn.at(-1)?.end ?? 0);
  return (
    <ScrollRegion className="tall quarantine" label={say(DATA.quarantine)} ref={region}>
      <table className="table" aria-rowcount={rows.length + 1}>
        <caption className="unseen">{say(DATA.quarantine)}</caption>
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col" className="number">
              {say(DATA.line)}
            </th>
            <th scope="col">{say(DATA.column)}</th>
            <th scope="col">{say(DATA.value)}</th>
            <th scope="col">{say(DATA.reason)}</th>
            <th scope="col">{say(DATA.raw)}</th>
          </tr>
        </thead>
        <tbody>
          {before > 0 && <Spacer height={before} />}
          {drawn.map(({ index, key }) => {
            const row = rows[index];
            return row ? (
              <tr key={key} aria-rowindex={index + 2}>
                <td className="number">{count(row.line, language)}</td>
                <td>{row.column ?? '–'}</td>
                <td>{row.value === '' ? <span className="unknown">{say(FRAME.notOnRecord)}</span> : row.value}</td>
                <td>{say(row.reason)}</td>
                <td>
                  <code className="raw">{row.raw}</code>
                </td>
              </tr>
            ) : null;
          })}
          {after > 0 && <Spacer height={after} />}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function Spacer({ height }: { height: number }) {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: an empty row that only keeps the height takes no focus
    <tr aria-hidden="true">
      <td colSpan={5} style={{ height, padding: 0, border: 0 }} />
    </tr>
  );
}
