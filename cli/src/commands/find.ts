import { moneyInWords, moneyRange, percent } from '@leeway/model';
import { chosenDistrict } from '../chosen-district.ts';
import { type Command, YEAR } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import { textTable } from '../text-table.ts';
import { OPPORTUNITY_LEGEND } from '../words.ts';

export const find: Command = {
  name: 'find',
  usage: 'find <district> [--year 2015]',
  says: 'opportunities, sized, largest first',
  options: [YEAR],
  takes: [1, 1],
  async run(call) {
    const { client, json, out, language, year } = call;
    const api = await client();
    const { id } = await chosenDistrict(api, call);
    const { district, fiscalYear, opportunities, total } = await api.opportunities(id, year);
    if (json) {
      const flat = opportunities.map(({ question, areaTitle, deciderTitle, ...rest }) => ({
        ...rest,
        question: question[language],
        areaTitle: areaTitle[language],
        deciderTitle: deciderTitle[language],
      }));
      const { net, plausibility, ...rest } = total;
      out(
        JSON.stringify(
          {
            district,
            fiscalYear,
            opportunities: flat,
            total: { ...net, ...rest, plausibility: plausibility[language] },
          },
          null,
          2,
        ),
      );
      return EXIT.ok;
    }
    const rows = opportunities.map((item) => [
      item.question[language],
      item.kind,
      ...[item.net.p10, item.net.p50, item.net.p90].map((value) => moneyInWords(value, language)),
      percent(item.chanceOfAny, 0, language),
      item.grade,
      item.deciderTitle[language],
      item.standsAside ? 'not added' : '',
    ]);
    out(
      `${district.name} (${district.id}), fiscal year ${fiscalYear}${district.synthetic ? ', synthetic' : ''}: net saving a year`,
    );
    out(
      textTable(['question', 'kind', 'p10', 'p50', 'p90', 'chance', 'evidence', 'decides', 'sum'], rows, [2, 3, 4, 5]),
    );
    out(OPPORTUNITY_LEGEND[language]);
    out(
      `\ntogether, no dollar counted twice: ${moneyRange(total.net.p10, total.net.p90, language)}, about ${moneyInWords(total.net.p50, language)}`,
    );
    out(total.plausibility[language]);
    return EXIT.ok;
  },
};
