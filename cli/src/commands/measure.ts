import type { AreaCard } from '@leeway/api/client';
import { figureValue, type Language, moneyRange, percent, wordsOf } from '@leeway/model';
import { chosenDistrict } from '../chosen-district.ts';
import { type Command, YEAR } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import { textTable } from '../text-table.ts';
import { NO_FAIR_COMPARISON } from '../words.ts';

type Compared = Pick<AreaCard, 'title' | 'cost' | 'expected' | 'beyondChance'>;

/** Areas as a table, in three digits as on the page. */
export function areasTable(areas: readonly Compared[], language: Language): string {
  const rows = areas.map(({ title, cost, expected, beyondChance }) => [
    title[language],
    figureValue(cost.value, cost.unit, language),
    expected ? moneyRange(expected.low, expected.high, language) : NO_FAIR_COMPARISON[language],
    beyondChance ?? '',
  ]);
  return textTable(['area', 'per pupil', 'fair peers, 90 %', 'beyond chance'], rows, [1, 2]);
}

export const measure: Command = {
  name: 'measure',
  usage: 'measure <district> [--year 2015]',
  says: 'what each area costs against fair peers',
  options: [YEAR],
  takes: [1, 1],
  async run(call) {
    const { client, json, out, language, year } = call;
    const api = await client();
    const { id } = await chosenDistrict(api, call);
    const glance = await api.glance(id, year);
    if (json) {
      out(JSON.stringify(glance, null, 2));
      return EXIT.ok;
    }
    out(
      `${glance.district.name} (${glance.district.id}), fiscal year ${glance.fiscalYear}${glance.district.synthetic ? ', synthetic' : ''}`,
    );
    out(glance.answer.map((sentence) => wordsOf(sentence[language])).join(' '));
    out(`\n${areasTable(glance.areas, language)}`);
    const { figure } = glance.classroomShare;
    out(
      `\n${figure.label[language]}: ${figure.value === null ? figureValue(null, figure.unit, language) : percent(figure.value, 1, language)}`,
    );
    out(glance.prices.note[language]);
    return EXIT.ok;
  },
};
