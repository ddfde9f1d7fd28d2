export type Result = {
  readonly file: string;
  readonly line: number;
  readonly kind: string;
  readonly original: string;
  readonly replacement: string;
  readonly outcome: 'killed' | 'timed out' | 'survived' | 'not covered';
};
export function reportText(
  results: readonly Result[],
  of: { readonly folderOf: (result: Result) => string; readonly all: number },
): string;
