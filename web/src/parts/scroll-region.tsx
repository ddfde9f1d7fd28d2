import type { ReactNode, Ref } from 'react';

type Parts = {
  label?: string;
  labelledBy?: string;
  className?: string | undefined;
  ref?: Ref<HTMLDivElement>;
  children: ReactNode;
};

/** What is wider or longer than the page scrolls inside here, named and reachable by keyboard. */
export function ScrollRegion({ label, labelledBy, className, ref, children }: Parts) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be a form's; this only groups what scrolls
    <div
      role="group"
      className={className ? `scroll ${className}` : 'scroll'}
      aria-label={label}
      aria-labelledby={labelledBy}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      tabIndex={0}
      ref={ref}
    >
      {children}
    </div>
  );
}
