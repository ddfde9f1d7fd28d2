import { MethodError, type MethodErrorCode } from '@leeway/methods';
import type { Text } from '@leeway/model';
import type { Call, Command, Option } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import { type Answer, tell } from './answer.ts';
import { optional } from './call-options.ts';
import { type PlainTable, tableAt } from './read-table.ts';
import { TableFault } from './table-fault.ts';

const OF_EVERY_TABLE: readonly Option[] = [
  { name: 'sheet', value: 'name', says: 'of a workbook, the sheet with the table' },
  { name: 'out', value: 'file.csv', says: 'write the table of the answer there' },
];

const IN_SPANISH: Readonly<Record<MethodErrorCode, string>> = {
  shape: 'Las partes de la tabla no encajan',
  'not-finite': 'Falta un número',
  'too-few-rows': 'No hay filas suficientes',
  'out-of-range': 'Un valor está fuera de lo posible',
  'not-positive-definite': 'Las columnas no bastan para distinguir lo que se pide',
  'no-convergence': 'El cálculo no llegó a un resultado seguro',
};

const refused = ({ code, message }: MethodError): Text => ({ en: message, es: `${IN_SPANISH[code]}: ${message}` });

/** A command over one table of the caller's own; needs neither server nor record. What a method refuses is exit code 1. */
export function tableCommand(
  given: Pick<Command, 'name' | 'usage' | 'says' | 'options'> & {
    readonly answer: (table: PlainTable, options: Call['options']) => Answer;
  },
): Command {
  const { answer, ...words } = given;
  return {
    ...words,
    options: [...given.options, ...OF_EVERY_TABLE],
    takes: [1, 1],
    async run(call) {
      const table = await tableAt(call.words[0] ?? '', optional(call.options, 'sheet'));
      try {
        await tell(call, answer(table, call.options));
      } catch (error) {
        if (error instanceof MethodError) throw new TableFault(refused(error));
        throw error;
      }
      return EXIT.ok;
    },
  };
}
