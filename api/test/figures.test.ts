import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectEveryFigureOpens, nodesOf } from './figure-checks.ts';
import { homeWithTwin, type Opened, openedAt, removeHome, stateWithTwin, WITHOUT_SPENDING } from './opened.ts';

const { state } = stateWithTwin();
let opened: Opened;

beforeAll(async () => {
  opened = await openedAt(await homeWithTwin());
});

afterAll(async () => {
  await opened.close();
  removeHome(opened.home);
});

describe('any number on any page opens down to rows that add up to it', () => {
  it('for the demo district', async () => {
    expect(await expectEveryFigureOpens(opened, state.demoDistrictId)).toBeGreaterThan(60);
  });

  it('for the smallest district', async () => {
    const { items } = await opened.client.districts({ limit: 2000 });
    const small = items.filter(({ hasSpending, pupils }) => hasSpending && pupils !== null).at(-1);
    expect(await expectEveryFigureOpens(opened, small?.id ?? '')).toBeGreaterThan(60);
  });

  it('for a district without spending', async () => {
    expect(await expectEveryFigureOpens(opened, WITHOUT_SPENDING)).toBeGreaterThan(20);
  });

  it('for every district whose rows were partly unreadable', async () => {
    const spoilt = [...new Set(state.blemishes.map(({ unitId }) => unitId))].slice(0, 4);
    for (const id of spoilt) expect(await expectEveryFigureOpens(opened, id)).toBeGreaterThan(20);
  });

  it('for an earlier year', async () => {
    expect(await expectEveryFigureOpens(opened, state.demoDistrictId, 2021)).toBeGreaterThan(60);
  });

  it('also the ranges: their middle is the figure that opens', async () => {
    const { opportunities, total } = await opened.client.opportunities(state.demoDistrictId);
    const value = async (id: string) => (await opened.client.why(state.demoDistrictId, id)).figure.value;
    expect(await value('total.net')).toBe(total.net.p50);
    expect(await value('total.share-of-budget')).toBe(total.shareOfBudget?.p50);
    for (const { id, net } of opportunities) expect(await value(`${id}.net`), id).toBe(net.p50);
  });

  it('and a number cannot be opened for a year that is not on record', async () => {
    const path = `/api/districts/${state.demoDistrictId}/figures/all.cost`;
    expect((await opened.ask(`${path}?year=2019`)).status).toBe(404);
    expect((await opened.ask(`${path}?year=2020`)).status).toBe(200);
  });

  it('and says what it is in both languages all the way down', async () => {
    const { figure } = await opened.client.why(state.demoDistrictId, 'total.net');
    for (const { label } of nodesOf(figure)) expect([label.en, label.es]).not.toContain('');
  });
});
