import { expect, it } from 'vitest';
import { rolesInWords } from './roles.ts';

it('reads the codes of a decision table as titles and leaves every other word', () => {
  expect(rolesInWords('CFO, PR (cost neutral)')).toEqual({
    en: 'Chief financial officer, Principal (cost neutral)',
    es: 'Dirección financiera, Dirección de la escuela (cost neutral)',
  });
  expect(rolesInWords('BDX').en).toBe('BDX');
});
