import type { BatchAnswer } from '@leeway/api/client';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Skeleton } from '../../app/skeleton.tsx';
import { useLanguage, useSay } from '../../language/language.tsx';
import { type Column, DataTable } from '../../parts/data-table.tsx';
import { FindingList } from '../../parts/finding-list.tsx';
import { Section } from '../../parts/section.tsx';
import { WithTerms } from '../../parts/term.tsx';
import { useTitle } from '../../parts/title.ts';
import { ask } from '../../server/questions.ts';
import { countsWords, DATA, quarantineShown } from '../../words/data.ts';
import { FRAME } from '../../words/frame.ts';
import { FINDINGS, STATES } from '../../words/states.ts';
import { yearsSpan } from '../../words/vintages.ts';
import { ControlTotals } from './control-totals.tsx';
import { Quarantine } from './quarantine.tsx';
import { Undo } from './undo.tsx';

const route = getRouteApi('/data/$batch');
const FIRST = 200;
/** As many as the server sends at once. */
const MOST = 20_000;

export function BatchPage() {
  const { batch: id } = route.useParams();
  const say = useSay();
  const [limit, setLimit] = useState(FIRST);
  const { data: answer } = useQuery({ ...ask.batch(id, limit), placeholderData: keepPreviousData });
  useTitle(`${say(DATA.batchQuestion)} ${answer ? say(answer.batch.sourceTitle) : ''}`);
  if (!answer) return <Skeleton />;
  const { batch, findings, controlTotals, quarantined } = answer;
  return (
    <>
      <p className="crumb">
        <Link to="/data">{say(DATA.allBatches)}</Link> · {say(batch.sourceTitle)}
        {batch.synthetic && ` · ${say(FRAME.synthetic)}`}
      </p>
      <h1>{say(DATA.batchQuestion)}</h1>
      <p className="answer">{say(countsWords(batch))}</p>
      <About answer={answer} />
      <Section title={say(DATA.findings)} long>
        {findings.length > 0 ? <FindingList findings={findings} /> : <p className="soft">{say(FINDINGS.none)}</p>}
      </Section>
      {controlTotals.length > 0 && (
        <Section title={say(DATA.controlTotals)} note={say(DATA.controlNote)} long>
          <ControlTotals totals={controlTotals} />
        </Section>
      )}
      <Section title={say(DATA.quarantine)} note={say(DATA.quarantineNote)} long>
        {quarantined.total === 0 ? (
          <p className="soft">{say(DATA.noQuarantine)}</p>
        ) : (
          <>
            <Quarantine rows={quarantined.items} exportAs={`${answer.batch.source.replaceAll(':', '-')}-set-aside`} />
            <p className="tools soft">
              {say(quarantineShown(quarantined.items.length, quarantined.total))}
              {quarantined.items.length < Math.min(quarantined.total, MOST) && (
                <button type="button" className="plain" onClick={() => setLimit(Math.min(quarantined.total, MOST))}>
                  {say({ en: 'Show all', es: 'Mostrar todas' })}
                </button>
              )}
            </p>
          </>
        )}
      </Section>
      <Crosswalk answer={answer} />
    </>
  );
}

function About({ answer }: { answer: BatchAnswer }) {
  const say = useSay();
  const language = useLanguage();
  const { batch } = answer;
  const instant = new Intl.DateTimeFormat(language === 'es' ? 'es-US' : 'en-US', {
    dateStyle: 'long',
    timeStyle: 'short',
  });
  const facts: [string, string][] = [
    [say(DATA.file), batch.file],
    [say(DATA.years), yearsSpan(batch.fiscalYears)],
    [say(DATA.vintage), String(batch.vintage)],
    [say(DATA.imported), `${instant.format(new Date(batch.importedAt))}, ${batch.importedBy}`],
    [say(DATA.fingerprint), batch.sha256],
  ];
  return (
    <Section title={say(batch.sourceTitle)} act={<Undo batch={batch} loud />}>
      <dl className="facts">
        {facts.map(([term, words]) => (
          <div key={term} className="fact-pair">
            <dt>
              <WithTerms>{term}</WithTerms>
            </dt>
            <dd className="breakable">{words}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}

function Crosswalk({ answer }: { answer: BatchAnswer }) {
  const say = useSay();
  type Row = BatchAnswer['crosswalk'][number];
  const columns: Column<Row>[] = [
    { id: 'item', head: say(DATA.item), exact: (row) => row.item, cell: (row) => row.item },
    { id: 'label', head: say(DATA.label), exact: (row) => row.label, cell: (row) => row.label },
    { id: 'meaning', head: say(DATA.meaning), exact: (row) => say(row.meaning), cell: (row) => say(row.meaning) },
    {
      id: 'note',
      head: say(DATA.note),
      exact: (row) => (row.note ? say(row.note) : null),
      cell: (row) => (row.note ? say(row.note) : '–'),
    },
  ];
  return (
    <Section title={say(DATA.crosswalk)} note={say(DATA.crosswalkNote)} long>
      {answer.crosswalkNotes.length > 0 && (
        <ul className="plain-list measure">
          {answer.crosswalkNotes.map((note) => (
            <li key={note.en}>{say(note)}</li>
          ))}
        </ul>
      )}
      <DataTable
        label={say(DATA.crosswalk)}
        rows={answer.crosswalk}
        columns={columns}
        keyOf={(row) => row.item}
        filter
        exportAs={`${answer.batch.source.replaceAll(':', '-')}-crosswalk`}
        empty={say(STATES.nothingFound)}
      />
    </Section>
  );
}
