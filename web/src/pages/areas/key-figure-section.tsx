import type { AreaAnswer } from '@leeway/api/client';
import { useState } from 'react';
import { useLanguage, useSay } from '../../language/language.tsx';
import { type Column, DataTable } from '../../parts/data-table.tsx';
import { Section } from '../../parts/section.tsx';
import { AREA, keyFigureCount } from '../../words/area.ts';
import { STATES } from '../../words/states.ts';

type KeyFigure = AreaAnswer['keyFigures'][number];

/** The field's own definitions, closed until wanted, then searchable. */
export function KeyFigureSection({ rows, exportAs }: { rows: readonly KeyFigure[]; exportAs: string }) {
  const say = useSay();
  const language = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const number = new Intl.NumberFormat(language === 'es' ? 'es-US' : 'en-US', { maximumSignificantDigits: 4 });
  const columns: Column<KeyFigure>[] = [
    {
      id: 'name',
      head: say(AREA.name),
      exact: (row) => say(row.name),
      cell: (row) => (
        <>
          {say(row.name)}
          <small>{row.group}</small>
        </>
      ),
    },
    {
      id: 'definition',
      head: say(AREA.definition),
      exact: (row) => `${row.numerator} ÷ ${row.denominator}`,
      cell: (row) => `${row.numerator} ÷ ${row.denominator}`,
    },
    { id: 'unit', head: say(AREA.unit), exact: (row) => row.unit, cell: (row) => row.unit },
    {
      id: 'published',
      head: say(AREA.published),
      numeric: true,
      exact: (row) => row.published?.median ?? null,
      cell: ({ published }) =>
        published?.median == null ? '–' : `${number.format(published.median)} (${published.year})`,
    },
    {
      id: 'guardrail',
      head: say(AREA.guardrail),
      exact: (row) => (row.guardrail ? say(row.guardrail) : null),
      cell: (row) => (row.guardrail ? say(row.guardrail) : '–'),
    },
    { id: 'source', head: say(AREA.source), exact: (row) => row.source, cell: (row) => <small>{row.source}</small> },
  ];
  if (rows.length === 0) return null;
  return (
    <Section title={say(AREA.keyFigures)} note={say(AREA.keyFiguresNote)} long>
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          {say(AREA.showKeyFigures)} <span className="soft">({say(keyFigureCount(rows.length))})</span>
        </summary>
        {isOpen && (
          <DataTable
            label={say(AREA.keyFigures)}
            rows={rows}
            columns={columns}
            keyOf={(row) => row.id}
            exportAs={exportAs}
            filter
            empty={say(STATES.nothingFound)}
          />
        )}
      </details>
    </Section>
  );
}
