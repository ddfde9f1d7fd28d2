import type { BecauseTree, FigureTree } from '@leeway/api/client';
import { figureValue } from '@leeway/model';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useLanguage, useSay } from '../../language/language.tsx';
import { yearLabel } from '../../words/glance.ts';
import { rowsUnderWords, showAllRows, WHY } from '../../words/why.ts';

const ROWS_SHOWN = 8;

/** What a figure, named above, is made of, down to the rows of files. */
export function Tree({ figure }: { figure: FigureTree }) {
  return (
    <div className="tree">
      <Ground because={figure.because} />
    </div>
  );
}

function Node({ figure }: { figure: FigureTree }) {
  const say = useSay();
  const language = useLanguage();
  return (
    <li>
      <div className="tree-figure">
        <span>{say(figure.label)}</span>
        <b className={figure.value === null ? 'unknown' : undefined}>
          {figureValue(figure.value, figure.unit, language, 'table')}
        </b>
      </div>
      <Ground because={figure.because} />
    </li>
  );
}

function Ground({ because }: { because: BecauseTree }) {
  const say = useSay();
  switch (because.kind) {
    case 'observed':
      return <Rows rows={because.rows} note={because.note ? say(because.note) : null} />;
    case 'parameter':
      return (
        <p className="tree-note">
          {say(WHY.kinds.parameter)} {because.parameter}, {say(WHY.inForceFrom)} {because.from}:{' '}
          {because.source.publisher}, {because.source.title}
          {because.source.year && ` (${because.source.year})`}
        </p>
      );
    case 'formula':
      return (
        <>
          <p className="tree-note">= {say(because.formula)}</p>
          <Parts of={because.of} />
        </>
      );
    case 'model':
      return (
        <>
          <p className="tree-note">
            {say(WHY.kinds.model)}: {say(because.method)} {say(WHY.fittedOn)}: {say(because.fittedOn)}
          </p>
          <Parts of={because.of} />
        </>
      );
    case 'unknown':
      return (
        <p className="tree-note">
          {say(because.reason)} {say(WHY.wouldShow)}: {say(because.wouldShow)}
        </p>
      );
  }
}

function Parts({ of }: { of: readonly FigureTree[] }) {
  if (of.length === 0) return null;
  return (
    <ul>
      {of.map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: one figure may stand twice in a formula
        <Node key={`${part.id}:${index}`} figure={part} />
      ))}
    </ul>
  );
}

function Rows({ rows, note }: { rows: Extract<BecauseTree, { kind: 'observed' }>['rows']; note: string | null }) {
  const say = useSay();
  const [all, setAll] = useState(false);
  const shown = all ? rows : rows.slice(0, ROWS_SHOWN);
  return (
    <>
      <p className="tree-note">
        {say(WHY.kinds.observed)}: {say(rowsUnderWords(rows.length))}
        {note && `. ${note}`}
      </p>
      <ul className="tree-rows">
        {shown.map((row) => (
          <li key={`${row.batch}:${row.line}:${row.item}`}>
            <Link
              to="/data/$batch/rows/$line"
              params={{ batch: row.batch, line: String(row.line) }}
              search={{ unit: row.unitId }}
              hash={row.item}
              preload={false}
            >
              {row.label || row.item}
            </Link>{' '}
            <span className="soft">
              {row.file}, {say(WHY.line)} {row.line}, {yearLabel(row.fiscalYear)}
            </span>
          </li>
        ))}
      </ul>
      {!all && rows.length > ROWS_SHOWN && (
        <button type="button" className="plain" onClick={() => setAll(true)}>
          {say(showAllRows(rows.length))}
        </button>
      )}
    </>
  );
}
