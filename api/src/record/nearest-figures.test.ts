import { expect, it } from 'vitest';
import { nearestFigures, noFigure } from './nearest-figures.ts';

const named = (id: string, en: string) => ({ id, label: { en, es: en } });
const FIGURES = [
  named('transportation.cost-per-pupil', 'Transportation, per pupil'),
  named('nutrition.cost', 'Food services'),
  named('pupils', 'Pupils'),
];

it.each([
  ['transportation.cost-per-pupl', ['transportation.cost-per-pupil', 'nutrition.cost']],
  ['food', ['nutrition.cost']],
  ['transport', ['transportation.cost-per-pupil']],
  ['pupls', ['pupils']],
  ['bogus', []],
])('finds what is nearest to %s by letters and by words', (asked, ids) => {
  expect(nearestFigures(asked, FIGURES)).toEqual(ids);
});

it('names what was asked, the district and how to list all', () => {
  const district = { id: '4819700', name: 'Fort Worth ISD' };
  expect(noFigure('bogus', { district, figures: FIGURES }).detail.en).toBe(
    "Fort Worth ISD has no figure 'bogus'. All 3 are listed by leeway why 4819700.",
  );
});
