import { expect, it } from 'vitest';
import { decisionWords } from './decision-words.ts';

it.each([
  ['FAM;TCH', 'Families; Teachers or their union', 'Familias; Docentes o su sindicato'],
  ['CHRO (contract)', 'Chief human resources officer (contract)', 'Dirección de recursos humanos (contrato)'],
  ['FERPA, state privacy', 'FERPA, state privacy law', 'FERPA, ley estatal de privacidad'],
  ['annual', 'yearly', 'cada año'],
  ['Moon law', 'Moon law', 'Moon law'],
  ['BDX', 'BDX', 'BDX'],
])('%s is said in full in both languages', (words, en, es) => {
  expect(decisionWords(words)).toEqual({ en, es });
});
