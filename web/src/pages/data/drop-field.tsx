import { type DragEvent, useId, useState } from 'react';
import { useSay } from '../../language/language.tsx';
import { DATA } from '../../words/data.ts';

/** Where a file is dropped, or chosen by pointer or keyboard. */
export function DropField({ onFile, waiting }: { onFile: (file: File) => void; waiting: string | null }) {
  const say = useSay();
  const id = useId();
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (file) onFile(file);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is the pointer's way; the button inside is the keyboard's
    <section
      className={over ? 'drop over' : 'drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <span role="status">{waiting ?? say(DATA.drop)}</span>
      <input
        id={id}
        type="file"
        className="unseen"
        disabled={waiting !== null}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          if (file) onFile(file);
          event.currentTarget.value = '';
        }}
      />
      <label htmlFor={id} className="action quiet">
        {say(DATA.choose)}
      </label>
    </section>
  );
}
