import { describe, expect, it } from 'vitest';
import { tinyTable } from '../../test/tiny-rows.ts';
import { findHeader } from './header.ts';

describe('the header of a table', () => {
  it('is the earliest row with most of the wanted headings, whatever their order, case and spacing', async () => {
    const { head } = await tinyTable('Title,,', ' name ,LEAID,Extra', 'Name,LEAID,Extra', '1,2,3');
    const header = findHeader(head, ['LEAID', 'Name', 'V33']);
    expect([header?.row.line, [...(header?.columns ?? [])], header?.missing, header?.unknown]).toEqual([
      2,
      [
        ['LEAID', 1],
        ['Name', 0],
      ],
      ['V33'],
      ['Extra'],
    ]);
  });

  it('names a heading that stands twice and uses the first', async () => {
    const { head } = await tinyTable('a,b,A', '1,2,3');
    const header = findHeader(head, ['a', 'b']);
    expect([header?.repeated, header?.columns.get('a')]).toEqual([['a'], 0]);
  });

  it('is none where no wanted heading stands anywhere', async () => {
    const { head } = await tinyTable('x,y', '1,2');
    expect(findHeader(head, ['a'])).toBeNull();
  });
});
