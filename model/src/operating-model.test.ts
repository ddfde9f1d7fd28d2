import { describe, expect, it } from 'vitest';
import {
  DEFAULT_OPERATING_MODEL,
  type DeciderCode,
  type Decision,
  decisionRight,
  OPERATING_MODELS,
} from './operating-model.ts';

const none = { en: '', es: '' };

/** A decision of the board under enterprise, the given one under portfolio, a joint committee under shared. */
const decision = (portfolio: DeciderCode, mustAgree: string | null = null): Decision => ({
  id: 'D-TRN-1',
  area: 'transportation',
  title: { en: 'Set bell times', es: 'Fijar los horarios' },
  decides: { enterprise: 'BD', portfolio, shared: 'JC' },
  conditions: { enterprise: none, portfolio: { en: 'within policy', es: 'según la norma' }, shared: none },
  recommends: 'DIR',
  mustAgree,
  input: 'FAM',
  performs: 'DIR',
  legalFloor: 'IEP services',
  cadence: 'yearly',
  source: 'test',
});

describe('who decides', () => {
  it('follows the default, and an exception where the decision has one', () => {
    const model = { default: 'enterprise', exceptions: { 'D-TRN-1': 'portfolio' } } as const;
    expect(decisionRight(decision('PR'), { default: 'enterprise', exceptions: {} })).toMatchObject({
      under: 'enterprise',
      decider: 'BD',
      isException: false,
    });
    expect(decisionRight(decision('PR'), model)).toMatchObject({
      under: 'portfolio',
      decider: 'PR',
      isException: true,
      conditions: { en: 'within policy' },
    });
    expect(decisionRight({ ...decision('PR'), id: 'D-TRN-2' }, model)).toMatchObject({
      under: 'enterprise',
      isException: false,
    });
  });

  it('counts an exception that agrees with the default as one', () => {
    const model = { default: 'shared', exceptions: { 'D-TRN-1': 'shared' } } as const;
    expect(decisionRight(decision('PR'), model).isException).toBe(true);
  });

  it.each<[DeciderCode, string]>([
    ['PR', 'school'],
    ['SSC', 'school'],
    ['NET', 'school'],
    ['CAT', 'subscription'],
    ['CFO', 'central'],
    ['FAM', 'central'],
  ])('puts the money of a decision of %s at the place %s', (decider, place) => {
    expect(decisionRight(decision(decider), { default: 'portfolio', exceptions: {} }).moneyLies).toBe(place);
  });

  it('needs a negotiation with a joint committee or where teachers must agree, and not where a word only looks like it', () => {
    const needs = (mustAgree: string | null, model: 'portfolio' | 'shared') =>
      decisionRight(decision('PR', mustAgree), { default: model, exceptions: {} }).needsNegotiation;
    expect([needs(null, 'shared'), needs('TCH', 'portfolio'), needs('CFO, TCH', 'portfolio')]).toEqual([
      true,
      true,
      true,
    ]);
    expect([needs(null, 'portfolio'), needs('MATCH', 'portfolio')]).toEqual([false, false]);
  });

  it('keeps the legal floor and who must be heard under every model', () => {
    for (const model of OPERATING_MODELS) {
      expect(decisionRight(decision('PR'), { default: model, exceptions: {} })).toMatchObject({
        legalFloor: 'IEP services',
        mustBeHeard: 'FAM',
      });
    }
  });

  it('is shared, without exceptions, for a district that has not chosen', () => {
    expect(DEFAULT_OPERATING_MODEL).toEqual({ default: 'shared', exceptions: {} });
  });

  it.each([
    ['yes', 'yes', true],
    ['no', 'no', false],
    ['not-on-record', 'if-covered', true],
    [undefined, 'if-covered', true],
  ] as const)('says of an agreement that covers it %s: negotiation %s', (bargaining, negotiation, needsNegotiation) => {
    expect(decisionRight(decision('JC', null), { default: 'shared', exceptions: {}, bargaining })).toMatchObject({
      negotiation,
      needsNegotiation,
    });
  });
});
