import type { AreaId } from './area.ts';
import type { Text } from './text.ts';

/** How a district is run: one way for all schools, schools and networks decide, or some of each. */
export const OPERATING_MODELS = ['enterprise', 'portfolio', 'shared'] as const;
export type OperatingModelName = (typeof OPERATING_MODELS)[number];

/** Who decides. Codes as in the decision tables; see DECIDER_TITLES. */
export const DECIDER_TITLES = {
  BD: { en: 'Board', es: 'Junta' },
  SUP: { en: 'Superintendent', es: 'Superintendencia' },
  CAO: { en: 'Chief academic officer', es: 'Dirección académica' },
  CFO: { en: 'Chief financial officer', es: 'Dirección financiera' },
  COO: { en: 'Chief operations officer', es: 'Dirección de operaciones' },
  CHRO: { en: 'Chief human resources officer', es: 'Dirección de recursos humanos' },
  CIO: { en: 'Chief information officer', es: 'Dirección de tecnología' },
  DIR: { en: 'Area director', es: 'Dirección del área' },
  PR: { en: 'Principal', es: 'Dirección de la escuela' },
  SSC: { en: 'School site council', es: 'Consejo escolar' },
  NET: { en: 'School network or zone board', es: 'Red de escuelas o junta de zona' },
  JC: { en: 'Joint committee', es: 'Comité conjunto' },
  CAT: { en: 'Each school, from the service catalogue', es: 'Cada escuela, del catálogo de servicios' },
  FAM: { en: 'Families', es: 'Familias' },
  TCH: { en: 'Teachers or their union', es: 'Docentes o su sindicato' },
  IEP: { en: 'The pupil’s IEP team', es: 'El equipo del IEP' },
  NONE: { en: 'Does not arise', es: 'No procede' },
} as const satisfies Record<string, Text>;
export type DeciderCode = keyof typeof DECIDER_TITLES;

/** A decision that a district takes, with one decider under each operating model (after RAPID: one D per decision). */
export type Decision = {
  readonly id: string;
  readonly area: AreaId | 'governance';
  readonly title: Text;
  readonly decides: Readonly<Record<OperatingModelName, DeciderCode>>;
  /** The decider with its conditions, in the table's words. */
  readonly conditions: Readonly<Record<OperatingModelName, Text>>;
  readonly recommends: string;
  /** Who must agree (may veto); null where nobody. */
  readonly mustAgree: string | null;
  readonly input: string;
  readonly performs: string;
  /** The law that no operating model may delegate away; null where none is on record. */
  readonly legalFloor: string | null;
  readonly cadence: string;
  readonly source: string;
};

/** Whether a collective bargaining agreement covers the district's teachers. */
export const BARGAINING = ['yes', 'no', 'not-on-record'] as const;
export type Bargaining = (typeof BARGAINING)[number];

/** How one district is run: a default with exceptions, decision by decision. `bargaining` is not on record where left out. */
export type OperatingModel = {
  readonly default: OperatingModelName;
  readonly exceptions: Readonly<Record<string, OperatingModelName>>;
  readonly bargaining?: Bargaining | undefined;
};

/** What a district has before it says otherwise. */
export const DEFAULT_OPERATING_MODEL: OperatingModel = { default: 'shared', exceptions: {} };

/** Where the money of a decision lies under a model. */
export type MoneyPlace = 'central' | 'subscription' | 'school';

/** A decision under a district's operating model. */
export type DecisionRight = {
  readonly decision: string;
  readonly under: OperatingModelName;
  readonly isException: boolean;
  readonly decider: DeciderCode;
  readonly conditions: Text;
  readonly mustAgree: string | null;
  readonly moneyLies: MoneyPlace;
  readonly needsNegotiation: boolean;
  /** `if-covered`: it must be negotiated if a bargaining agreement covers it, and whether one does is not on record. */
  readonly negotiation: 'yes' | 'no' | 'if-covered';
  readonly mustBeHeard: string;
  readonly legalFloor: string | null;
};

const SCHOOL_DECIDERS: ReadonlySet<DeciderCode> = new Set(['PR', 'SSC', 'NET']);

const NEGOTIATION = { yes: 'yes', no: 'no', 'not-on-record': 'if-covered' } as const satisfies Record<
  Bargaining,
  DecisionRight['negotiation']
>;

/** Who decides, where the money lies and who must be heard, under the district's operating model. */
export function decisionRight(decision: Decision, model: OperatingModel): DecisionRight {
  const exception = model.exceptions[decision.id];
  const under = exception ?? model.default;
  const decider = decision.decides[under];
  const asksTeachers = decider === 'JC' || /\bTCH\b/.test(decision.mustAgree ?? '');
  const negotiation = asksTeachers ? NEGOTIATION[model.bargaining ?? 'not-on-record'] : 'no';
  return {
    decision: decision.id,
    under,
    isException: exception !== undefined,
    decider,
    conditions: decision.conditions[under],
    mustAgree: decision.mustAgree,
    moneyLies: decider === 'CAT' ? 'subscription' : SCHOOL_DECIDERS.has(decider) ? 'school' : 'central',
    needsNegotiation: negotiation !== 'no',
    negotiation,
    mustBeHeard: decision.input,
    legalFloor: decision.legalFloor,
  };
}
