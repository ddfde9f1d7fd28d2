/**
 * What the estimates of each published vintage come to: the file says its year nowhere, so a complete file is known by these sums.
 * In thousandths of the index.
 */
export type Vintage = {
  readonly surveyYear: number;
  readonly districts: number;
  readonly estimateThousandths: number;
  readonly standardErrorThousandths: number;
};

export const VINTAGES: readonly Vintage[] = [
  { surveyYear: 2019, districts: 13_183, estimateThousandths: 11_748_619, standardErrorThousandths: 371_147 },
  { surveyYear: 2021, districts: 13_163, estimateThousandths: 11_801_103, standardErrorThousandths: 383_059 },
];
