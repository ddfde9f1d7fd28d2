import type { ScoreAnswer } from '@leeway/api/client';
import { count, figureValue, type Language, percent, wordsOf } from '@leeway/model';
import { type Command, YEAR } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import { textTable } from '../text-table.ts';

const signed = (value: number | null, language: Language): string =>
  value === null ? '–' : `${value > 0 ? '+' : ''}${percent(value, 1, language)}`;

/** The answer as text: sentences, what it spends beside what the mixture does, the look-alikes, the years. */
function scoreLines(answer: ScoreAnswer, language: Language): string[] {
  const said = [
    ...answer.answer,
    ...(answer.certainty ? [answer.certainty.sure, answer.certainty.place] : []),
    ...answer.secondOpinions.map(({ words }) => words),
    ...(answer.counts ? [answer.counts] : []),
    ...(answer.changed ? [answer.changed] : []),
  ];
  const lines = [said.map((sentence) => wordsOf(sentence[language])).join(' ')];
  if (answer.score === null) return lines;
  const dollars = answer.inputs.map(({ label, spent, target }) => [
    label[language],
    figureValue(spent.value, 'cents', language, 'table'),
    figureValue(target.value, 'cents', language, 'table'),
  ]);
  lines.push('', textTable(['dollars', 'spends', 'look-alikes'], dollars, [1, 2]));
  const alike = answer.lookAlikes.map(({ district, weight, outputs }) => [
    district.id,
    district.name,
    percent(weight.value ?? 0, 0, language),
    ...outputs.map((amount) => count(amount, language)),
  ]);
  const head = ['id', 'name', 'part', ...answer.outputs.map(({ label }) => label[language].toLowerCase())];
  lines.push('', textTable(head, alike, head.map((_, column) => column).slice(2)));
  const changes = answer.changes.map(({ from, to, index, catchingUp, frontierShift }) => [
    `${from} to ${to}`,
    signed(index.value, language),
    signed(catchingUp.value, language),
    signed(frontierShift.value, language),
  ]);
  if (changes.length > 0) {
    lines.push('', textTable(['fiscal', 'work for a dollar', 'catching up', 'frontier shift'], changes, [1, 2, 3]));
  }
  return [...lines, '', ...answer.cannotSee.map((words) => words[language])];
}

export const score: Command = {
  name: 'score',
  usage: 'score <district> --area transportation [--year 2015]',
  says: 'with what share of its dollars districts like it did the same work',
  options: [{ name: 'area', value: 'id', says: 'an area (default: all together)' }, YEAR],
  takes: [1, 1],
  async run({ client, words, options, json, out, language, year }) {
    const api = await client();
    const { id } = await api.district(words[0] ?? '');
    const area = typeof options.area === 'string' ? options.area : 'all';
    const answer = await api.score(id, area, year);
    out(json ? JSON.stringify(answer, null, 2) : scoreLines(answer, language).join('\n'));
    return EXIT.ok;
  },
};
