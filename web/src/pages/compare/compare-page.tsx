import type { CompareAnswer } from '@leeway/api/client';
import { figureValue } from '@leeway/model';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { Skeleton } from '../../app/skeleton.tsx';
import { useLanguage, useSay } from '../../language/language.tsx';
import { CopyLink } from '../../parts/copy-link.tsx';
import { type Column, DataTable } from '../../parts/data-table.tsx';
import { LateDistrictField } from '../../parts/district-field-late.tsx';
import { FindingSection } from '../../parts/finding-list.tsx';
import { Section } from '../../parts/section.tsx';
import { useTitle } from '../../parts/title.ts';
import { ask } from '../../server/questions.ts';
import { AREA } from '../../words/area.ts';
import { COMPARE, pricesOfRows } from '../../words/compare.ts';
import { FRAME } from '../../words/frame.ts';
import { yearLabel } from '../../words/glance.ts';

const route = getRouteApi('/compare');

export function ComparePage() {
  const { ids: text, year } = route.useSearch();
  const ids = text ? text.split(',').filter(Boolean) : [];
  const say = useSay();
  const navigate = useNavigate();
  const { data: answer } = useQuery({
    ...ask.compare(ids, year),
    enabled: ids.length > 0,
    placeholderData: keepPreviousData,
  });
  useTitle(say(COMPARE.question));
  const put = (next: readonly string[]) =>
    navigate({ to: '/compare', search: (now) => ({ ...now, ids: next.join(',') || undefined }), resetScroll: false });
  if (ids.length > 0 && !answer) return <Skeleton />;
  return (
    <>
      <div className="bar">
        {answer && answer.fiscalYears.length > 0 && <span>{say(pricesOfRows(answer.fiscalYears))}</span>}
        <span className="bar-end">
          <CopyLink />
        </span>
      </div>
      <h1>{say(COMPARE.question)}</h1>
      <p className="answer">{say(COMPARE.answer)}</p>
      <div className="compared">
        {answer &&
          ids.length > 0 &&
          answer.districts.map((district, index) => (
            <span key={district.id} className="chip">
              <Link to="/d/$district" params={{ district: district.id }}>
                {district.name}
              </Link>
              <span className="soft">
                {yearLabel(answer.fiscalYears[index] ?? answer.fiscalYears[0] ?? 2000)}
                {district.synthetic && ` · ${say(FRAME.synthetic)}`}
              </span>
              <button
                type="button"
                className="plain"
                aria-label={`${say(COMPARE.remove)} ${district.name}`}
                onClick={() => put(ids.filter((id) => id !== district.id))}
              >
                ×
              </button>
            </span>
          ))}
      </div>
      <LateDistrictField label={say(COMPARE.add)} onChoose={(id) => put([...ids.filter((one) => one !== id), id])} />
      {answer && ids.length > 0 ? (
        <>
          <Rows answer={answer} />
          <FindingSection findings={answer.findings} />
        </>
      ) : (
        <div className="empty compare-empty">
          <p>{say(COMPARE.empty)}</p>
        </div>
      )}
    </>
  );
}

type Row = CompareAnswer['rows'][number];

function Rows({ answer }: { answer: CompareAnswer }) {
  const say = useSay();
  const language = useLanguage();
  const money = (value: number | null): string => figureValue(value, 'cents-per-pupil', language, 'table');
  const columns: Column<Row>[] = [
    { id: 'area', head: say(COMPARE.area), exact: (row) => say(row.title), cell: (row) => <b>{say(row.title)}</b> },
    {
      id: 'verdict',
      head: say(COMPARE.verdict),
      exact: (row) => say(COMPARE.verdicts[row.verdict]),
      cell: (row) => (
        <>
          <span className={row.verdict === 'refused' ? 'verdict look-here' : 'verdict'}>
            {say(COMPARE.verdicts[row.verdict])}
          </span>
          {row.reason && <small>{say(row.reason)}</small>}
        </>
      ),
    },
    ...answer.districts.map(
      (district, index): Column<Row> => ({
        id: district.id,
        head: district.name,
        unit: say(AREA.perPupil),
        numeric: true,
        exact: (row) => row.compared[index] ?? null,
        cell: (row) => <Value row={row} index={index} district={district.id} money={money} />,
      }),
    ),
  ];
  return (
    <Section title={say(COMPARE.rows)} long>
      <DataTable
        stacked
        label={say(COMPARE.rows)}
        rows={answer.rows}
        columns={columns}
        keyOf={(row) => row.area}
        exportAs={`compare-${answer.districts.map(({ id }) => id).join('-')}`}
      />
    </Section>
  );
}

function Value({
  row,
  index,
  district,
  money,
}: {
  row: Row;
  index: number;
  district: string;
  money: (value: number | null) => string;
}) {
  const say = useSay();
  const figure = row.figures[index];
  const compared = row.compared[index] ?? null;
  if (!figure) return '–';
  const published = (
    <Link to="/d/$district/why/$figure" params={{ district, figure: figure.id }} className="figure-link">
      <span className={figure.value === null ? 'unknown' : undefined}>{money(figure.value)}</span>
    </Link>
  );
  if (row.verdict === 'refused' && figure.value !== null)
    return (
      <span className="not-comparable">
        {published}
        <small>{say(COMPARE.notComparable)}</small>
      </span>
    );
  if (compared === null || row.verdict !== 'adjusted') return published;
  return (
    <>
      {money(compared)}
      <small>
        {published} {say(COMPARE.published)}
      </small>
    </>
  );
}
