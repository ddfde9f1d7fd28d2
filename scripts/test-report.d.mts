export type Outcome = {
  readonly passed: number;
  readonly failed: readonly string[];
  readonly leftOut: readonly string[];
};
export type Report = {
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message?: string;
    readonly assertionResults: readonly {
      readonly ancestorTitles: readonly string[];
      readonly title: string;
      readonly status: string;
    }[];
  }[];
};
export function outcome(report: Report, root: string): Outcome;
export function summary(outcomes: readonly Outcome[]): string;
