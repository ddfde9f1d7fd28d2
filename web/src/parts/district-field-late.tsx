import { type ComponentProps, type ComponentType, useId, useRef, useState } from 'react';
import { useSay } from '../language/language.tsx';
import { DISTRICT_FIELD } from '../words/compare.ts';
import type { DistrictField } from './district-field.tsx';

type Parts = Omit<ComponentProps<typeof DistrictField>, 'begun'>;
type Come = { Field: ComponentType<ComponentProps<typeof DistrictField>>; hasFocus: boolean };

const bring = () => import('./district-field.tsx');

/** The district field, whose list box is heavy: a plain field stands in until a person turns to it, and hands over what is typed meanwhile. */
export function LateDistrictField(parts: Parts) {
  const say = useSay();
  const id = useId();
  const plain = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [come, setCome] = useState<Come>();
  const ask = async (): Promise<void> => {
    try {
      const { DistrictField } = await bring();
      setCome({ Field: DistrictField, hasFocus: plain.current === document.activeElement });
    } catch (error) {
      setCome(() => {
        throw error;
      });
    }
  };
  if (come) return <come.Field {...parts} begun={{ words: typed, hasFocus: come.hasFocus }} />;
  return (
    <div className="district-field" onPointerEnter={() => void bring().catch(() => undefined)}>
      <label htmlFor={id}>{parts.label}</label>
      <input
        id={id}
        ref={plain}
        type="text"
        role="combobox"
        aria-expanded="false"
        aria-autocomplete="list"
        aria-haspopup="listbox"
        autoComplete="off"
        placeholder={say(DISTRICT_FIELD.label)}
        value={typed}
        onFocus={ask}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
    </div>
  );
}
