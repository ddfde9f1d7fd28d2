import { OPERATING_MODELS, type OperatingModelName } from '@leeway/model';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ProblemError } from '../src/client/index.ts';
import { homeWithTwin, type Opened, openedAt, removeHome, stateWithTwin } from './opened.ts';

const { state } = stateWithTwin();
const DEMO = state.demoDistrictId;
const NEIGHBOUR = state.districts.find(({ id }) => id !== DEMO)?.id ?? '';
let opened: Opened;

beforeAll(async () => {
  opened = await openedAt(await homeWithTwin());
});

afterAll(async () => {
  await opened.close();
  removeHome(opened.home);
});

const deciders = async (model: OperatingModelName): Promise<Record<string, string>> => {
  await opened.client.setOperatingModel(DEMO, { default: model, exceptions: {} });
  const { opportunities } = await opened.client.opportunities(DEMO);
  return Object.fromEntries(opportunities.map(({ id, decider }) => [id, decider]));
};

describe('how a district is run', () => {
  it('is shared before the district says otherwise', async () => {
    expect(await opened.client.operatingModel(DEMO)).toEqual({ default: 'shared', exceptions: {} });
  });

  it('says who decides each opportunity, and nothing else of it', async () => {
    const byModel = new Map<OperatingModelName, Record<string, string>>();
    for (const model of OPERATING_MODELS) byModel.set(model, await deciders(model));
    const [enterprise, portfolio, shared] = OPERATING_MODELS.map((model) => byModel.get(model));
    expect(enterprise).not.toEqual(portfolio);
    expect(portfolio).not.toEqual(shared);
    expect(enterprise).not.toEqual(shared);
    expect(Object.keys(enterprise ?? {}).sort()).toEqual(Object.keys(portfolio ?? {}).sort());
    const sized = async (model: OperatingModelName) => {
      await opened.client.setOperatingModel(DEMO, { default: model, exceptions: {} });
      const { opportunities, total } = await opened.client.opportunities(DEMO);
      return [opportunities.map(({ id, net }) => [id, net]), total];
    };
    expect(await sized('enterprise')).toEqual(await sized('portfolio'));
  });

  it('is the same on every page: card, opportunity, area and glance', async () => {
    for (const model of OPERATING_MODELS) {
      await opened.client.setOperatingModel(DEMO, { default: model, exceptions: {} });
      const glance = await opened.client.glance(DEMO);
      expect(glance.operatingModel.default).toBe(model);
      for (const card of glance.opportunities) {
        const { right, ...answer } = await opened.client.opportunity(DEMO, card.id);
        expect([right.under, right.isException, right.decider]).toEqual([model, false, card.decider]);
        expect(answer.card).toEqual(card);
      }
      const area = await opened.client.area(DEMO, 'transportation');
      expect(area.decisions.map(({ right }) => right.under)).toEqual(area.decisions.map(() => model));
    }
  });

  it('may be otherwise for one decision', async () => {
    await opened.client.setOperatingModel(DEMO, { default: 'enterprise', exceptions: {} });
    const { decisions } = await opened.client.area(DEMO, 'transportation');
    const [first] = decisions;
    const id = first?.id ?? '';
    await opened.client.setOperatingModel(DEMO, { default: 'enterprise', exceptions: { [id]: 'portfolio' } });
    const after = (await opened.client.area(DEMO, 'transportation')).decisions;
    expect(after.map(({ right }) => [right.under, right.isException])).toEqual(
      decisions.map((decision) => (decision.id === id ? ['portfolio', true] : ['enterprise', false])),
    );
  });

  it('is one district’s own', async () => {
    expect(await opened.client.operatingModel(NEIGHBOUR)).toEqual({ default: 'shared', exceptions: {} });
  });

  it('refuses a decision that there is not, by name, and stays as it was', async () => {
    const before = await opened.client.operatingModel(DEMO);
    const wrong = { default: 'portfolio', exceptions: { 'transportation.no-such': 'enterprise' } } as const;
    const refusal = await opened.client.setOperatingModel(DEMO, wrong).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(ProblemError);
    const { status, detail } = (refusal as ProblemError).problem;
    expect([status, detail.en, detail.es]).toEqual([
      400,
      expect.stringContaining('transportation.no-such'),
      expect.stringContaining('transportation.no-such'),
    ]);
    expect(await opened.client.operatingModel(DEMO)).toEqual(before);
  });

  it('is still so after the product was closed and opened again, as is every answer', async () => {
    await opened.client.setOperatingModel(DEMO, { default: 'portfolio', exceptions: {} });
    const before = (await opened.ask(`/api/districts/${DEMO}/glance`)).text;
    await opened.close();
    opened = await openedAt(opened.home);
    expect(await opened.client.operatingModel(DEMO)).toEqual({ default: 'portfolio', exceptions: {} });
    expect((await opened.ask(`/api/districts/${DEMO}/glance`)).text).toBe(before);
  });
});
