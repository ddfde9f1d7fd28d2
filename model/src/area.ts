import type { Text } from './text.ts';

/** The twelve functional areas, in the order in which every page shows them. More may be added in `areas/registry.ts`. */
export const AREA_IDS = [
  'curriculum',
  'assessment',
  'professional-learning',
  'staffing',
  'student-support',
  'talent',
  'technology',
  'transportation',
  'nutrition',
  'facilities',
  'finance',
  'engagement',
] as const;

/** An area's id. Kebab-case; a thirteenth area brings its own. */
export type AreaId = (typeof AREA_IDS)[number] | (string & {});

/** What a source's record lets an area see. `alone`: its dollars and no others; `with-others`: mixed with functions of other areas. */
export type Visibility = 'alone' | 'with-others' | 'not-separate';

/** What the public record shows of an area and what it cannot; what file would show it. */
export type AreaSight = {
  readonly sees: Text;
  readonly cannotSee: Text;
  readonly wouldShow: Text;
};
