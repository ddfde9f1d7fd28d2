import { Outlet, useRouterState, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useRef } from 'react';
import { Speaking, useSay } from '../language/language.tsx';
import { FRAME } from '../words/frame.ts';
import { usePalette } from './palette-state.ts';
import { SideNav } from './side-nav.tsx';
import { TopBar } from './top-bar.tsx';

const Palette = lazy(() => import('./palette.tsx').then((module) => ({ default: module.Palette })));
const WhyPanel = lazy(() => import('../pages/why/why-panel.tsx').then((module) => ({ default: module.WhyPanel })));

export function Frame() {
  const { lang } = useSearch({ strict: false });
  return (
    <Speaking asked={lang}>
      <Page />
    </Speaking>
  );
}

function Page() {
  const say = useSay();
  const palette = usePalette();
  const { why } = useSearch({ strict: false });
  const main = useFocusOnNewPage();
  return (
    <>
      <a className="skip unseen-until-focus" href="#answer">
        {say(FRAME.skip)}
      </a>
      <div className="frame">
        <TopBar onFind={palette.open} />
        <header className="side">
          <SideNav onFind={palette.open} />
        </header>
        <main id="answer" tabIndex={-1} ref={main}>
          <Outlet />
        </main>
      </div>
      <Suspense>{palette.isOpen && <Palette onClose={palette.close} />}</Suspense>
      <Suspense>{why && <WhyPanel figure={why} />}</Suspense>
    </>
  );
}

/** A new page is announced by moving the focus to it; the first page leaves the focus where the browser put it. */
function useFocusOnNewPage() {
  const main = useRef<HTMLElement>(null);
  const path = useRouterState({ select: (state) => state.resolvedLocation?.pathname });
  const first = useRef(true);
  useEffect(() => {
    if (!path) return;
    if (first.current) first.current = false;
    else main.current?.focus({ preventScroll: true });
  }, [path]);
  return main;
}
