import type { Text } from '@leeway/model';
import { useSay } from '../../language/language.tsx';

type Parts<Value extends string> = {
  label: string;
  value: Value;
  options: Readonly<Record<Value, Text>>;
  onChoose: (value: Value) => void;
};

/** A labelled choice among a few words. */
export function ChoiceField<Value extends string>({ label, value, options, onChoose }: Parts<Value>) {
  const say = useSay();
  const values = Object.keys(options) as Value[];
  return (
    <label className="field">
      {label}
      <select
        value={value}
        onChange={(event) => {
          const chosen = values.find((one) => one === event.currentTarget.value);
          if (chosen) onChoose(chosen);
        }}
      >
        {values.map((one) => (
          <option key={one} value={one}>
            {say(options[one])}
          </option>
        ))}
      </select>
    </label>
  );
}
