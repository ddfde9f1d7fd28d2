import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useRouter } from '@tanstack/react-router';
import { type KeyboardEvent, useDeferredValue, useEffect, useRef, useState } from 'react';
import { Autocomplete } from 'react-aria-components/Autocomplete';
import { Input } from 'react-aria-components/Input';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { SearchField } from 'react-aria-components/SearchField';
import { useSay } from '../language/language.tsx';
import { ask } from '../server/questions.ts';
import { FRAME } from '../words/frame.ts';
import { PALETTE } from '../words/palette.ts';
import { wear } from './appearance.ts';
import { type Offer, offersFor, standingOffers } from './palette-offers.ts';

/** One field that reaches every district, area, figure, page and action. */
export function Palette({ onClose }: { onClose: () => void }) {
  const say = useSay();
  const dialog = useRef<HTMLDialogElement>(null);
  const [words, setWords] = useState('');
  const offers = useOffers(words);
  const take = useTaking(onClose);
  useEffect(() => dialog.current?.showModal(), []);
  const closeOnEscape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    onClose();
  };
  return (
    <dialog
      ref={dialog}
      className="palette"
      aria-label={say(PALETTE.title)}
      onClose={onClose}
      onKeyDownCapture={closeOnEscape}
      closedby="any"
    >
      <Autocomplete inputValue={words} onInputChange={setWords}>
        <SearchField aria-label={say(PALETTE.field)} autoFocus className="palette-field">
          <Input placeholder={say(PALETTE.field)} />
        </SearchField>
        <ListBox
          aria-label={say(PALETTE.title)}
          className="palette-offers"
          items={offers.map((offer) => ({ ...offer, key: `${offer.kind}:${offer.id}:${offer.path}` }))}
          onAction={(key) => {
            const chosen = offers.find((offer) => `${offer.kind}:${offer.id}:${offer.path}` === key);
            if (chosen) take(chosen);
          }}
          renderEmptyState={() => <p className="soft palette-empty">{say(PALETTE.nothing)}</p>}
        >
          {(offer) => (
            <ListBoxItem id={offer.key} textValue={say(offer.title)} className="palette-offer">
              <span>
                {say(offer.title)}
                {offer.note && <small>{say(offer.note)}</small>}
              </span>
              <small className="kind">{say(PALETTE.kinds[offer.kind])}</small>
            </ListBoxItem>
          )}
        </ListBox>
      </Autocomplete>
      <div className="palette-foot">
        <span>{say(PALETTE.hint)}</span>
        <button type="button" className="plain" onClick={onClose}>
          {say(FRAME.close)}
        </button>
      </div>
    </dialog>
  );
}

function useOffers(words: string): Offer[] {
  const { district } = useParams({ strict: false });
  const typed = useDeferredValue(words.trim());
  const { data } = useQuery({
    ...ask.search(typed, district),
    enabled: typed.length > 1,
    placeholderData: (before) => before,
    throwOnError: false,
  });
  const standing = offersFor(words, standingOffers(district));
  const found = typed.length > 1 ? (data?.hits ?? []) : [];
  const known = new Set(found.map((hit) => hit.path).filter(Boolean));
  return [...found, ...standing.filter((offer) => !known.has(offer.path))];
}

function useTaking(onClose: () => void): (offer: Offer) => void {
  const router = useRouter();
  const navigate = useNavigate();
  return (offer) => {
    onClose();
    if (offer.path) {
      router.history.push(withLanguage(offer.path, router.state.location.search.lang));
      return;
    }
    if (offer.id === 'english') navigate({ to: '.', search: (now) => ({ ...now, lang: 'en' }) });
    if (offer.id === 'spanish') navigate({ to: '.', search: (now) => ({ ...now, lang: 'es' }) });
    if (offer.id === 'light' || offer.id === 'dark') wear(offer.id);
    if (offer.id === 'print') setTimeout(() => window.print(), 50);
    if (offer.id === 'copy') navigator.clipboard?.writeText(window.location.href);
  };
}

const withLanguage = (path: string, language: string | undefined): string =>
  language ? `${path}${path.includes('?') ? '&' : '?'}lang=${language}` : path;
