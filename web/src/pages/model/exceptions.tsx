import type { AreaAnswer, OperatingModelSetting } from '@leeway/api/client';
import { OPERATING_MODELS, type OperatingModelName } from '@leeway/model';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSay } from '../../language/language.tsx';
import { Section } from '../../parts/section.tsx';
import { ask } from '../../server/questions.ts';
import { AREA } from '../../words/area.ts';
import { FRAME } from '../../words/frame.ts';
import { MODEL } from '../../words/model.ts';

type Parts = {
  district: string;
  model: OperatingModelSetting;
  onChange: (model: OperatingModelSetting) => void;
};
type Decision = AreaAnswer['decisions'][number];

export function Exceptions({ district, model, onChange }: Parts) {
  const say = useSay();
  const { data: status } = useQuery(ask.status());
  const some = Object.keys(model.exceptions).length > 0;
  return (
    <Section
      title={say(MODEL.exceptions)}
      note={say(MODEL.exceptionsNote)}
      long
      act={
        some && (
          <button type="button" className="plain" onClick={() => onChange({ ...model, exceptions: {} })}>
            {say(MODEL.clear)}
          </button>
        )
      }
    >
      {status?.areas.map((area) => (
        <AreaExceptions
          key={area.id}
          area={area.id}
          title={say(area.title)}
          district={district}
          model={model}
          onChange={onChange}
        />
      ))}
    </Section>
  );
}

function AreaExceptions({ area, title, district, model, onChange }: Parts & { area: string; title: string }) {
  const say = useSay();
  const [isOpen, setOpen] = useState(false);
  const { data } = useQuery({ ...ask.area(district, area), enabled: isOpen, placeholderData: keepPreviousData });
  return (
    <details className="area-exceptions" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{title}</summary>
      {isOpen && !data && <p className="soft">{say(FRAME.loading)}</p>}
      {data?.decisions.length === 0 && <p className="soft">{say(MODEL.none)}</p>}
      {data && data.decisions.length > 0 && (
        <ul>
          {data.decisions.map((decision) => (
            <DecisionLine key={decision.id} decision={decision} model={model} onChange={onChange} />
          ))}
        </ul>
      )}
    </details>
  );
}

function DecisionLine({ decision, model, onChange }: Omit<Parts, 'district'> & { decision: Decision }) {
  const say = useSay();
  const id = `exception-${decision.id}`;
  const choose = (name: string): void => {
    const { [decision.id]: _, ...others } = model.exceptions;
    const chosen = OPERATING_MODELS.find((one): one is OperatingModelName => one === name);
    onChange({ ...model, exceptions: chosen ? { ...others, [decision.id]: chosen } : others });
  };
  return (
    <li>
      <div>
        <label htmlFor={id}>{say(decision.title)}</label>
        <p className="soft">
          {say(AREA.decides)}: <b>{say(decision.right.deciderTitle)}</b>. {say(decision.right.conditions)}
        </p>
      </div>
      <select
        id={id}
        value={model.exceptions[decision.id] ?? ''}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        <option value="">{say(MODEL.asDefault)}</option>
        {OPERATING_MODELS.map((name) => (
          <option key={name} value={name}>
            {say(FRAME.models[name])}
          </option>
        ))}
      </select>
    </li>
  );
}
