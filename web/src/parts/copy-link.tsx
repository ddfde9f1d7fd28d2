import { useState } from 'react';
import { useSay } from '../language/language.tsx';
import { FRAME } from '../words/frame.ts';

/** Copies the address, which holds the whole view. */
export function CopyLink() {
  const say = useSay();
  const [copied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    await navigator.clipboard?.writeText(window.location.href);
    setCopied(true);
    setTimeout(() => setCopied(false), 2500);
  };
  return (
    <button type="button" className="chip" onClick={copy}>
      <span role="status">{say(copied ? FRAME.copied : FRAME.copyLink)}</span>
    </button>
  );
}
