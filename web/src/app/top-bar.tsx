import { Link, useRouterState } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useSay } from '../language/language.tsx';
import { FRAME } from '../words/frame.ts';
import { Brand } from './brand.tsx';
import { SideNav } from './side-nav.tsx';

/** The phone's head: brand, search, menu. Hidden where the side navigation has room. */
export function TopBar({ onFind }: { onFind: () => void }) {
  const say = useSay();
  const menu = useRef<HTMLDialogElement>(null);
  const path = useRouterState({ select: (state) => state.location.pathname });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the menu closes when the page changes
  useEffect(() => menu.current?.close(), [path]);
  return (
    <header className="top">
      <Link to="/" className="brand" aria-label={`Leeway: ${say(FRAME.start)}`}>
        <Brand />
      </Link>
      <button type="button" className="chip" onClick={onFind}>
        {say(FRAME.findShort)}
      </button>
      <button type="button" className="chip" aria-haspopup="dialog" onClick={() => menu.current?.showModal()}>
        {say(FRAME.menu)}
      </button>
      <dialog ref={menu} className="menu" aria-label={say(FRAME.menu)} closedby="any">
        <button type="button" className="chip close" onClick={() => menu.current?.close()}>
          {say(FRAME.close)}
        </button>
        <SideNav onFind={onFind} />
      </dialog>
    </header>
  );
}
