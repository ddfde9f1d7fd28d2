import { writeFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { chosenDistrict } from '../chosen-district.ts';
import { type Command, YEAR } from '../command.ts';
import { EXIT, UsageError } from '../exit-codes.ts';

const PAPERS = ['letter', 'a4'] as const;
const FORMATS = ['pdf', 'xlsx', 'csv'] as const;

export const brief: Command = {
  name: 'brief',
  usage: 'brief <district> --out brief.pdf|brief.xlsx|brief.csv [--paper letter|a4] [--year 2015] [--language en|es]',
  says: 'two to four pages for the board, a workbook, or the rows',
  options: [
    { name: 'out', value: 'file', says: 'where to write; the ending chooses the format' },
    { name: 'paper', value: 'letter|a4', says: 'paper of the PDF (letter)' },
    YEAR,
  ],
  takes: [1, 1],
  async run(call) {
    const { client, options, json, out, language, year } = call;
    const target = options.out;
    const format = FORMATS.find((one) => typeof target === 'string' && extname(target) === `.${one}`);
    if (typeof target !== 'string' || !format)
      throw new UsageError('Say where to write with --out and a name that ends in .pdf, .xlsx or .csv.');
    const paper = PAPERS.find((one) => one === (options.paper ?? 'letter'));
    if (!paper) throw new UsageError('Say --paper letter or --paper a4.');
    const api = await client();
    const { id } = await chosenDistrict(api, call);
    const bytes = await api.brief(id, format, language, year, paper);
    await writeFile(target, bytes).catch((error: NodeJS.ErrnoException) => {
      throw new UsageError(
        `The brief could not be written to ${target} (${error.code}). Name another place with --out.`,
      );
    });
    out(
      json ? JSON.stringify({ district: id, out: target, bytes: bytes.length }) : `${target} (${bytes.length} bytes)`,
    );
    return EXIT.ok;
  },
};
