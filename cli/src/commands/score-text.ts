import type { ScoreAnswer } from '@leeway/api/client';
import { count, figureValue, type Language, moneyRange, percent, type Sentence, wordsOf } from '@leeway/model';
import { textTable } from '../text-table.ts';

const HEADS = {
  dollars: { en: 'Dollars', es: 'Dinero' },
  lookAlikes: { en: 'The cheapest blend and its districts', es: 'La combinación más barata y sus distritos' },
  settle: { en: 'What would settle it', es: 'Qué lo aclararía' },
  sure: { en: 'How sure this is', es: 'Cuán segura es' },
  years: { en: 'From year to year', es: 'De un año a otro' },
  cannotSee: { en: 'What the score cannot see', es: 'Qué no ve la puntuación' },
  compared: { en: 'Who was compared', es: 'Con quién se comparó' },
  made: { en: 'How it was made', es: 'Cómo se hizo' },
} as const;

const COLUMNS = {
  spent: { en: 'you spend', es: 'usted gasta' },
  blend: { en: 'the blend spends', es: 'la combinación gasta' },
  less: { en: 'less by, against the blend alone', es: 'menos en, solo frente a la combinación' },
  comparedWith: { en: 'compared with', es: 'comparado con' },
  shareLess: { en: 'less', es: 'menos' },
  lessAYear: { en: 'dollars a year', es: 'dinero al año' },
  use: { en: 'how to take it', es: 'cómo tomarlo' },
  noRange: { en: 'no range', es: 'sin rango' },
  share: { en: 'share', es: 'proporción' },
  name: { en: 'name', es: 'nombre' },
  you: { en: 'you', es: 'usted' },
  blendRow: { en: 'blend of these districts', es: 'combinación de estos distritos' },
  fiscal: { en: 'fiscal', es: 'año fiscal' },
  ownCost: { en: 'your cost per unit of work', es: 'su costo por unidad de trabajo' },
  cheapestCost: { en: 'that of the cheapest like you', es: 'el de los más baratos como usted' },
  gap: { en: 'distance to the cheapest (− is nearer)', es: 'distancia a los más baratos (− es más cerca)' },
} as const;

const signed = (value: number | null, language: Language): string =>
  value === null ? '–' : `${value > 0 ? '+' : ''}${percent(value, 1, language)}`;

const said = (sentences: readonly (Sentence | null)[], language: Language): string =>
  sentences.flatMap((one) => (one === null ? [] : [wordsOf(one[language])])).join(' ');

function dollars({ inputs }: ScoreAnswer, language: Language): string {
  const rows = inputs.map(({ label, spent, target, less }) => [
    label[language],
    figureValue(spent.value, 'cents', language, 'table'),
    figureValue(target.value, 'cents', language, 'table'),
    less === null
      ? COLUMNS.noRange[language]
      : moneyRange(less.least.value ?? Number.NaN, less.most.value ?? Number.NaN, language),
  ]);
  const head = ['', COLUMNS.spent[language], COLUMNS.blend[language], COLUMNS.less[language]];
  return textTable(head, rows, [1, 2, 3]);
}

function lookAlikes({ district, lookAlikes: alike, outputs }: ScoreAnswer, language: Language): string {
  const work = (amounts: readonly (number | null)[]): string[] =>
    amounts.map((amount) => (amount === null ? '–' : count(amount, language)));
  const rows = [
    [district.id, COLUMNS.you[language], '', ...work(outputs.map(({ amount }) => amount.value))],
    ['', COLUMNS.blendRow[language], '', ...work(outputs.map(({ blend }) => blend.value))],
    ...alike.map((one) => [
      one.district.id,
      one.district.name,
      percent(one.weight.value ?? 0, 0, language),
      ...work(one.outputs),
    ]),
  ];
  const labels = outputs.map(({ label }) => label[language].toLowerCase());
  const head = ['id', COLUMNS.name[language], COLUMNS.share[language], ...labels];
  return textTable(head, rows, head.map((_, column) => column).slice(2));
}

function years({ changes, nobodyForLess }: ScoreAnswer, language: Language): string {
  const rows = changes.map(({ from, to, cost }) => [
    `${from} → ${to}`,
    signed(cost.own.value, language),
    signed(cost.cheapest.value, language),
    ...(nobodyForLess ? [] : [signed(cost.gap.value, language)]),
  ]);
  const { fiscal, ownCost, cheapestCost, gap } = COLUMNS;
  return textTable(
    [fiscal, ownCost, cheapestCost, ...(nobodyForLess ? [] : [gap])].map((head) => head[language]),
    rows,
    [1, 2, 3],
  );
}

type Part = readonly [head: keyof typeof HEADS, ...paragraphs: readonly string[]];

function waysTable({ dollarRows }: ScoreAnswer, language: Language): string {
  const rows = dollarRows.map(({ comparedWith, share, dollars: less, use }) => [
    comparedWith[language],
    share === null ? '–' : wordsOf(share[language]),
    wordsOf(less[language]),
    use[language],
  ]);
  return textTable(
    [COLUMNS.comparedWith, COLUMNS.shareLess, COLUMNS.lessAYear, COLUMNS.use].map((head) => head[language]),
    rows,
    [1, 2],
  );
}

function blendParts(answer: ScoreAnswer, language: Language): Part[] {
  const { beside, reconciled, settle, inputs, whyDollarsDiffer } = answer;
  return [
    [
      'dollars',
      whyDollarsDiffer?.[language] ?? '',
      waysTable(answer, language),
      ...(inputs.length > 1 ? [dollars(answer, language)] : []),
      said([beside], language),
    ],
    ['settle', said([settle], language)],
    ['lookAlikes', said([reconciled], language), lookAlikes(answer, language)],
  ];
}

function parts(answer: ScoreAnswer, language: Language): Part[] {
  const { certainty, secondOpinions, counts, changed, changeWarning, compared, cannotSee, made } = answer;
  const leftOut = (compared?.leftOut ?? []).map(
    ({ head, why, districts }) => `${head[language]}: ${districts.length} (${why[language]}).`,
  );
  return [
    ...(answer.nobodyForLess ? [] : blendParts(answer, language)),
    ['cannotSee', cannotSee.map((words) => words[language]).join(' ')],
    [
      'sure',
      said([certainty?.sure ?? null, certainty?.place ?? null], language),
      ...secondOpinions.map(({ words }) => said([words], language)),
      said([counts], language),
    ],
    ...(answer.changes.length > 0 || changeWarning !== null
      ? [
          [
            'years',
            said([changed, changeWarning], language),
            ...(answer.changes.length > 0 ? [years(answer, language)] : []),
          ] as const,
        ]
      : []),
    ['compared', [compared?.words[language] ?? '', ...leftOut].join(' ')],
    ['made', ...made.map((words) => words[language])],
  ];
}

/** The answer as short headed paragraphs: what it says, dollars, look-alikes, what it cannot see, how sure, years, how it was made. */
export function scoreText(answer: ScoreAnswer, language: Language): string {
  const first = [
    `${answer.heading[language]} – ${answer.title[language]}, ${answer.district.name}, ${answer.fiscalYear}`,
    answer.compared?.words[language] ?? '',
    '',
    ...answer.answer.map((one) => wordsOf(one[language])),
  ];
  if (answer.score === null) return first.join('\n');
  const rest = parts(answer, language).map(([head, ...paragraphs]) =>
    [HEADS[head][language].toUpperCase(), ...paragraphs.filter((words) => words !== '')].join('\n'),
  );
  return [first.join('\n'), ...rest].join('\n\n');
}
