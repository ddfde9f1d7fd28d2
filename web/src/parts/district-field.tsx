import type { DistrictSummary } from '@leeway/api/client';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { ComboBox } from 'react-aria-components/ComboBox';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { useSay } from '../language/language.tsx';
import { ask } from '../server/questions.ts';
import { DISTRICT_FIELD } from '../words/compare.ts';
import { FRAME, pupilsCounted } from '../words/frame.ts';

type Parts = {
  label: string;
  onChoose: (district: string) => void;
  state?: string | undefined;
  /** Offered before anything is typed. */
  first?: readonly DistrictSummary[];
  /** What was typed before the field came, and whether its forerunner had the focus. */
  begun?: { readonly words: string; readonly hasFocus: boolean };
};

const OFFERS = 12;

/** A district by its name or NCES id, searched on the server as one types. */
export function DistrictField({ label, onChoose, state, first = [], begun }: Parts) {
  const say = useSay();
  const [words, setWords] = useState(begun?.words ?? '');
  const typed = useDeferredValue(words.trim());
  const { data } = useQuery({
    ...ask.districts({ search: typed, ...(state ? { state } : {}), limit: OFFERS }),
    placeholderData: (before) => before,
    throwOnError: false,
  });
  const found = data?.items ?? [];
  const offers = typed === '' ? [...first, ...found.filter((one) => first.every(({ id }) => id !== one.id))] : found;
  return (
    <ComboBox
      className="district-field"
      inputValue={words}
      onInputChange={setWords}
      items={offers}
      autoFocus={begun?.hasFocus ?? false}
      menuTrigger="focus"
      allowsEmptyCollection
      defaultFilter={() => true}
      onSelectionChange={(key) => {
        if (key === null) return;
        setWords('');
        onChoose(String(key));
      }}
    >
      <Label>{label}</Label>
      <Input placeholder={say(DISTRICT_FIELD.label)} />
      <Popover className="offers">
        <ListBox renderEmptyState={() => <p className="soft palette-empty">{say(DISTRICT_FIELD.none)}</p>}>
          {(district: DistrictSummary) => (
            <ListBoxItem id={district.id} textValue={district.name} className="palette-offer">
              <span>
                {district.name}
                <small>
                  {[
                    district.synthetic ? say(FRAME.synthetic) : null,
                    district.county,
                    district.state,
                    district.pupils === null ? null : say(pupilsCounted(district.pupils)),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </small>
              </span>
              <small className="kind">{district.id}</small>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
