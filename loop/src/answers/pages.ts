import type {
  Computation,
  DecisionRight,
  Estimate,
  Figure,
  Finding,
  FiscalYear,
  Lever,
  OperatingModel,
  Opportunity,
  OpportunityTotal,
  Sentence,
  Text,
  Visibility,
} from '@leeway/model';

export type DistrictSummary = {
  readonly id: string;
  readonly name: string;
  readonly state: string;
  readonly stateName: Text;
  readonly county: string | null;
  readonly kind: string;
  readonly synthetic: boolean;
  /** Of the latest year that has them. */
  readonly pupils: number | null;
  readonly pupilsFiscalYear: FiscalYear | null;
  readonly fiscalYears: FiscalYear[];
  readonly sources: string[];
  readonly hasSpending: boolean;
};

export type Vintage = {
  readonly batch: string;
  readonly source: string;
  readonly title: Text;
  readonly vintage: number;
  readonly fiscalYears: FiscalYear[];
  readonly synthetic: boolean;
  readonly file: string;
  readonly importedAt: string;
};

export type Prices = { readonly priceYear: FiscalYear | null; readonly note: Text };
export type ExpectedRange = { readonly low: number; readonly mid: number; readonly high: number };
export type PeerDot = { readonly id: string; readonly name: string; readonly value: number };
export type YearPoint = { readonly fiscalYear: FiscalYear; readonly figure: Figure; readonly real: number | null };
export type Right = DecisionRight & { readonly deciderTitle: Text };

export type OpportunityCard = {
  readonly id: string;
  readonly area: string;
  readonly areaTitle: Text;
  readonly kind: Opportunity['kind'];
  readonly question: Text;
  readonly beyondChance: boolean | null;
  readonly belowFloor: boolean;
  readonly mean: number;
  readonly meanInTotal: number;
  readonly addressableCents: number;
  readonly net: Estimate;
  readonly middleHalf: { readonly p25: number; readonly p75: number };
  readonly claimedElsewhere: Estimate | null;
  readonly grade: Opportunity['grade'];
  readonly provenance: string;
  readonly chanceOfAny: number;
  readonly decider: string;
  readonly deciderTitle: Text;
  readonly needsNegotiation: boolean;
  readonly negotiation: DecisionRight['negotiation'];
  readonly sharesDollarsWith: string[];
  readonly standsAside: boolean;
};

export type AreaCard = {
  readonly id: string;
  readonly title: Text;
  readonly visibility: Visibility;
  readonly cost: Figure;
  readonly expected: ExpectedRange | null;
  readonly peers: PeerDot[];
  readonly beyondChance: 'above' | 'below' | null;
  readonly sees: Text;
  readonly cannotSee: Text;
  readonly wouldShow: Text;
};

export type Glance = {
  readonly district: DistrictSummary;
  readonly fiscalYear: FiscalYear;
  readonly operatingModel: OperatingModel;
  readonly prices: Prices;
  readonly question: Text;
  readonly answer: Sentence[];
  readonly costPerPupil: Figure;
  readonly expectedPerPupil: ExpectedRange | null;
  readonly pupils: YearPoint[];
  readonly spending: YearPoint[];
  readonly classroomShare: { readonly figure: Figure; readonly peers: PeerDot[] };
  readonly areas: AreaCard[];
  readonly opportunities: OpportunityCard[];
  readonly total: OpportunityTotal;
  readonly findings: Finding[];
  readonly vintages: Vintage[];
  readonly version: string;
  readonly seed: number;
};

export type FitAnswer = {
  readonly r2: number | null;
  readonly r2Sd: number | null;
  readonly districts: number;
  readonly words: Sentence;
  readonly coverage: number | null;
};

export type LeverRow = Pick<
  Lever,
  | 'id'
  | 'title'
  | 'mechanism'
  | 'effectUnit'
  | 'appliesTo'
  | 'grade'
  | 'provenance'
  | 'source'
  | 'risks'
  | 'equityGuardrail'
> & {
  readonly effect: ExpectedRange | null;
  readonly opportunity: string | null;
  readonly needs: Text | null;
};

export type AreaAnswer = {
  readonly district: DistrictSummary;
  readonly fiscalYear: FiscalYear;
  readonly prices: Prices;
  readonly question: Text;
  readonly answer: Sentence[];
  readonly drivesCost: Text;
  readonly card: AreaCard;
  readonly history: (YearPoint & { readonly expected: ExpectedRange | null })[];
  readonly fit: FitAnswer | null;
  readonly drivers: {
    readonly driver: string;
    readonly label: Text;
    readonly figure: Figure;
    /** Cents per pupil that it adds against the typical fair peer, size with its square; null where the fit does not use it. */
    readonly effect: Figure | null;
    readonly words: Sentence | null;
  }[];
  readonly measures: {
    readonly figure: Figure;
    readonly better: 'lower' | 'higher' | 'neither';
    readonly peers: PeerDot[];
    readonly guardrail: { readonly figure: Figure | null; readonly words: Text };
  }[];
  readonly opportunities: OpportunityCard[];
  readonly levers: LeverRow[];
  readonly decisions: {
    readonly id: string;
    readonly title: Text;
    readonly right: Right;
    readonly recommends: string;
    readonly performs: string;
    readonly cadence: string;
    readonly source: string;
  }[];
  readonly keyFigures: {
    readonly id: string;
    readonly group: string;
    readonly name: Text;
    readonly numerator: string;
    readonly denominator: string;
    readonly unit: string;
    readonly direction: string;
    readonly published: {
      readonly median: number | null;
      readonly low: number | null;
      readonly high: number | null;
      readonly year: string;
    } | null;
    readonly guardrail: Text | null;
    readonly source: string;
  }[];
  readonly findings: Finding[];
  readonly vintages: Vintage[];
};

export type OpportunityAnswer = Pick<
  Opportunity,
  'addressable' | 'factors' | 'serviceEffect' | 'guardrail' | 'narrow' | 'monthsToEffect'
> & {
  readonly district: DistrictSummary;
  readonly fiscalYear: FiscalYear;
  readonly card: OpportunityCard;
  readonly answer: Sentence[];
  readonly sizing: { readonly factor: string; readonly note: Text; readonly provenance: string }[];
  readonly gross: Estimate;
  readonly cashable: Estimate;
  readonly net: Estimate;
  readonly oneOff: Estimate;
  readonly yearsOfOneOff: number;
  readonly evidence: Opportunity['evidence'][number][];
  readonly risks: Text[];
  readonly right: Right;
  readonly decisionTitle: Text;
  readonly computation: Computation | null;
  readonly sharesDollarsWith: OpportunityCard[];
  readonly findings: Finding[];
};

export type OpportunityList = {
  readonly district: DistrictSummary;
  readonly fiscalYear: FiscalYear;
  readonly opportunities: OpportunityCard[];
  readonly total: OpportunityTotal;
  readonly answer: Sentence[];
};

export type PeersAnswer = {
  readonly district: DistrictSummary;
  readonly fiscalYear: FiscalYear;
  readonly area: string;
  readonly answer: Sentence[];
  readonly fit: FitAnswer | null;
  readonly drivers: {
    readonly driver: string;
    readonly label: Text;
    readonly subject: Figure;
    readonly weight: number;
    readonly defaultWeight: number;
  }[];
  readonly peers: {
    readonly district: DistrictSummary;
    readonly distance: number;
    readonly spent: number;
    readonly adjusted: number;
    readonly drivers: Record<string, number | null>;
  }[];
  readonly subjectValue: number | null;
  readonly findings: Finding[];
};

export type CompareAnswer = {
  readonly districts: DistrictSummary[];
  readonly fiscalYears: FiscalYear[];
  readonly prices: Prices;
  readonly rows: {
    readonly area: string;
    readonly title: Text;
    readonly figures: Figure[];
    readonly compared: (number | null)[];
    readonly verdict: 'fair' | 'adjusted' | 'refused' | 'not-on-record';
    readonly reason: Text | null;
  }[];
  readonly findings: Finding[];
};

/** Every figure of a district, with its tree. */
export type FigureList = {
  readonly district: DistrictSummary;
  readonly fiscalYear: FiscalYear;
  readonly figures: readonly Figure[];
};

/** A figure with its whole tree. */
export type WhyAnswer = {
  readonly district: DistrictSummary;
  readonly fiscalYear: FiscalYear;
  readonly figure: Figure;
};
