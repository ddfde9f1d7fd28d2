import type { FigureList, FigureTree } from '@leeway/api/client';
import { figureValue, type Language } from '@leeway/model';
import { chosenDistrict } from '../chosen-district.ts';
import { type Command, YEAR } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import { textTable } from '../text-table.ts';

function reason({ because }: FigureTree, language: Language): string {
  switch (because.kind) {
    case 'observed':
      return because.note?.[language] ?? '';
    case 'parameter':
      return `${because.parameter}, ${because.from}; ${because.source.publisher}, ${because.source.title}`;
    case 'formula':
      return because.formula[language];
    case 'model':
      return `${because.method[language]}; ${because.fittedOn[language]}`;
    case 'unknown':
      return `${because.reason[language]} ${because.wouldShow[language]}`;
  }
}

/** A figure's tree as indented lines, down to the rows. */
export function treeLines(figure: FigureTree, language: Language, depth = 0): string[] {
  const indent = '  '.repeat(depth);
  const why = reason(figure, language);
  const own = `${indent}${figure.label[language]} = ${figureValue(figure.value, figure.unit, language, 'table')}${why ? ` (${why})` : ''}`;
  const { because } = figure;
  if (because.kind === 'observed') {
    return [
      own,
      ...because.rows.map(
        (row) => `${indent}  ${row.file} line ${row.line}, “${row.label}” (batch ${row.batch}, FY${row.fiscalYear})`,
      ),
    ];
  }
  return 'of' in because ? [own, ...because.of.flatMap((part) => treeLines(part, language, depth + 1))] : [own];
}

/** Every figure that can be opened: its id, what it is and its value. */
export function figuresTable(figures: FigureList['figures'], language: Language): string {
  const rows = figures.map(({ id, label, unit, value }) => [id, figureValue(value, unit, language), label[language]]);
  return textTable(['figure', 'value', 'what it is'], rows, [1]);
}

export const why: Command = {
  name: 'why',
  usage: 'why <district> [figure] [--year 2015]',
  says: 'any figure down to its rows; without one, the figures that there are',
  options: [YEAR],
  takes: [1, 2],
  async run(call) {
    const { client, words, json, out, language, year } = call;
    const api = await client();
    const { id } = await chosenDistrict(api, call);
    const [, figure] = words;
    if (figure === undefined) {
      const list = await api.figures(id, year);
      out(json ? JSON.stringify(list, null, 2) : figuresTable(list.figures, language));
      return EXIT.ok;
    }
    const answer = await api.why(id, figure, year);
    out(json ? JSON.stringify(answer, null, 2) : treeLines(answer.figure, language).join('\n'));
    return EXIT.ok;
  },
};
