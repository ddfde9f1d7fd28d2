import { figureValue, moneyRange, percent, wordsOf } from '@leeway/model';
import { type Command, YEAR } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import { textTable } from '../text-table.ts';

export const measure: Command = {
  name: 'measure',
  usage: 'measure <district> [--year 2015]',
  says: 'what each area costs against fair peers',
  options: [YEAR],
  takes: [1, 1],
  async run({ client, words, json, out, language, year }) {
    const api = await client();
    const { id } = await api.district(words[0] ?? '');
    const glance = await api.glance(id, year);
    if (json) {
      out(JSON.stringify(glance, null, 2));
      return EXIT.ok;
    }
    out(
      `${glance.district.name} (${glance.district.id}), fiscal year ${glance.fiscalYear}${glance.district.synthetic ? ', synthetic' : ''}`,
    );
    out(glance.answer.map((sentence) => wordsOf(sentence[language])).join(' '));
    const rows = glance.areas.map((card) => [
      card.title[language],
      figureValue(card.cost.value, card.cost.unit, language, 'table'),
      card.expected ? moneyRange(card.expected.low, card.expected.high, language) : '–',
      card.beyondChance ? `${card.beyondChance}, beyond chance` : '',
    ]);
    out(`\n${textTable(['area', 'per pupil', 'fair peers, 90 %', ''], rows, [1, 2])}`);
    const { figure } = glance.classroomShare;
    out(
      `\n${figure.label[language]}: ${figure.value === null ? figureValue(null, figure.unit, language) : percent(figure.value, 1, language)}`,
    );
    out(glance.prices.note[language]);
    return EXIT.ok;
  },
};
