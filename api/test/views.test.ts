import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { homeWithTwin, type Opened, openedAt, removeHome, stateWithTwin } from './opened.ts';

const { state } = stateWithTwin();
const DEMO = state.demoDistrictId;
const OTHER = state.districts.find(({ id }) => id !== DEMO)?.id ?? '';

let opened: Opened;

beforeAll(async () => {
  opened = await openedAt(await homeWithTwin());
});

afterAll(async () => {
  await opened.close();
  removeHome(opened.home);
});

describe('saved links', () => {
  it('are kept by district, renamed when saved again, and forgotten', async () => {
    const { client } = opened;
    const address = `/d/${DEMO}/peers?area=transportation&weights=log-pupils:2`;
    await client.saveView(DEMO, { name: 'Bus peers', address });
    const [kept] = await client.saveView(DEMO, { name: 'Peers of our buses', address });
    expect([kept?.name, kept?.address]).toEqual(['Peers of our buses', address]);
    expect(await client.views(DEMO)).toHaveLength(1);
    expect(await client.views(OTHER)).toEqual([]);
    await client.forgetView(DEMO, kept?.id ?? '');
    expect(await client.views(DEMO)).toEqual([]);
  });

  it('lead nowhere but into this application', async () => {
    for (const address of ['https://example.org/', '//example.org/', '/\\example.org', 'javascript:alert(1)']) {
      await expect(opened.client.saveView(DEMO, { name: 'Elsewhere', address })).rejects.toMatchObject({
        problem: { status: 400 },
      });
    }
    expect(await opened.client.views(DEMO)).toEqual([]);
  });
});
