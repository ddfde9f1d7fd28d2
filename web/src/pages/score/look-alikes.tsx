import type { ScoreAnswer } from '@leeway/api/client';
import { count, moneyExact, percent } from '@leeway/model';
import { Link } from '@tanstack/react-router';
import { useLanguage, useSay } from '../../language/language.tsx';
import { SentenceWords } from '../../parts/answer.tsx';
import { type Column, DataTable } from '../../parts/data-table.tsx';
import { eachWords, SCORE } from '../../words/score.ts';

type Line = {
  id: string;
  /** Null for the blend, which is no district. */
  name: string | null;
  place: string;
  part: number | null;
  inputs: readonly (number | null)[];
  outputs: readonly (number | null)[];
};

const money = (cents: number | null): string => (cents === null ? '–' : moneyExact(Math.round(cents / 100) * 100));

function linesOf({ district, lookAlikes, inputs, outputs }: ScoreAnswer): { pinned: Line[]; others: Line[] } {
  const others = lookAlikes.map(
    (one): Line => ({
      ...one,
      id: one.district.id,
      name: one.district.name,
      place: [one.district.county, one.district.state].filter(Boolean).join(', '),
      part: one.weight.value,
    }),
  );
  const you: Line = {
    id: district.id,
    name: district.name,
    place: district.county ?? '',
    part: null,
    inputs: inputs.map(({ spent }) => spent.value),
    outputs: outputs.map(({ amount }) => amount.value),
  };
  const blend: Line = {
    id: 'blend',
    name: null,
    place: '',
    part: null,
    inputs: inputs.map(({ target }) => target.value),
    outputs: outputs.map(({ blend: work }) => work.value),
  };
  return { pinned: [you, blend], others: others.filter(({ id }) => id !== district.id) };
}

/** The real districts of the blend with their shares; you and the blend as a whole on top. */
export function LookAlikes({ answer }: { answer: ScoreAnswer }) {
  const say = useSay();
  const columns = useColumns(answer);
  const { pinned, others } = linesOf(answer);
  if (others.length === 0) return null;
  return (
    <div className="score-part">
      <h3>{say(SCORE.lookAlikes)}</h3>
      <p className="soft">
        {say(SCORE.adding)} {answer.reconciled && <SentenceWords sentence={answer.reconciled} />}
        {answer.atYourWages && ` ${say(SCORE.setToWages)}`}
      </p>
      <DataTable
        label={say(SCORE.lookAlikes)}
        rows={others}
        pinned={pinned}
        columns={columns}
        keyOf={(line) => line.id}
        stacked
        exportAs={`${answer.district.id}-look-alikes-${answer.area}-${answer.fiscalYear}`}
      />
    </div>
  );
}

function dollarsEach(line: Line): number | null {
  const dollars = line.inputs.reduce<number | null>((sum, one) => (sum === null || one === null ? null : sum + one), 0);
  const work = line.outputs[0] ?? null;
  return dollars === null || work === null || !(work > 0) ? null : dollars / work;
}

function useColumns(answer: ScoreAnswer): Column<Line>[] {
  const say = useSay();
  const language = useLanguage();
  const [first] = answer.outputs;
  return [
    {
      id: 'district',
      head: say(SCORE.district),
      exact: (line) => line.name ?? say(SCORE.blend),
      cell: (line) => (line.name === null ? <strong>{say(SCORE.blend)}</strong> : <Named line={line} />),
    },
    {
      id: 'part',
      head: say(SCORE.part),
      numeric: true,
      exact: (line) => line.part,
      cell: (line) => (line.part === null ? '–' : percent(line.part, 0, language)),
    },
    ...answer.inputs.map(
      ({ id, label }, j): Column<Line> => ({
        id,
        head: say(label),
        numeric: true,
        exact: (line) => line.inputs[j] ?? null,
        cell: (line) => money(line.inputs[j] ?? null),
      }),
    ),
    ...answer.outputs.map(
      ({ label, amount }, j): Column<Line> => ({
        id: amount.id,
        head: say(label),
        numeric: true,
        exact: (line) => line.outputs[j] ?? null,
        cell: (line) => {
          const work = line.outputs[j] ?? null;
          return work === null ? '–' : count(work, language);
        },
      }),
    ),
    ...(first
      ? [
          {
            id: 'each',
            head: say(eachWords(first.one)),
            numeric: true,
            exact: dollarsEach,
            cell: (line: Line) => money(dollarsEach(line)),
          },
        ]
      : []),
  ];
}

function Named({ line }: { line: Line }) {
  return (
    <>
      <Link to="/d/$district" params={{ district: line.id }}>
        {line.name}
      </Link>
      <small>{line.place}</small>
    </>
  );
}
