export type Change = { readonly start: number; readonly end: number; readonly replacement: string };
export type Mutant = Change & {
  readonly file: string;
  readonly line: number;
  readonly kind: string;
  readonly original: string;
  readonly key: string;
};
export function mutantsOf(file: string, text: string): Mutant[];
export function mutated(text: string, change: Change): string;
export function marked(file: string, text: string): string;
