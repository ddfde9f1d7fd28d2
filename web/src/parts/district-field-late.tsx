import { type ComponentProps, lazy, Suspense } from 'react';
import type { DistrictField } from './district-field.tsx';

const Field = lazy(() => import('./district-field.tsx').then((module) => ({ default: module.DistrictField })));

/** The district field, whose list box is heavy: its place is kept while it comes, so that the page need not wait. */
export function LateDistrictField(parts: ComponentProps<typeof DistrictField>) {
  return (
    <Suspense fallback={<div className="district-field-shape" />}>
      <Field {...parts} />
    </Suspense>
  );
}
