import type { OperatingModelSetting } from '@leeway/api/client';
import { BARGAINING, OPERATING_MODELS } from '@leeway/model';
import { useMutation, useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useSay } from '../../language/language.tsx';
import { CopyLink } from '../../parts/copy-link.tsx';
import { Section } from '../../parts/section.tsx';
import { useTitle } from '../../parts/title.ts';
import { client } from '../../server/client.ts';
import { ask } from '../../server/questions.ts';
import { FRAME } from '../../words/frame.ts';
import { exceptionCount, MODEL } from '../../words/model.ts';
import { DeciderTable } from './decider-table.tsx';
import { Exceptions } from './exceptions.tsx';

const route = getRouteApi('/d/$district/model');

export function ModelPage() {
  const { district } = route.useParams();
  const say = useSay();
  const { data: model } = useSuspenseQuery(ask.operatingModel(district));
  const setting = useSetting(district);
  const bargaining = model.bargaining ?? 'not-on-record';
  const { data: summary } = useQuery(ask.district(district));
  useTitle(`${say(MODEL.question)} ${summary?.name ?? ''}`);
  return (
    <>
      <div className="bar">
        <span className="chip">{say(FRAME.models[model.default])}</span>
        <span>{say(exceptionCount(Object.keys(model.exceptions).length))}</span>
        <span role="status" className="saved">
          {setting.isSuccess && say(MODEL.saved)}
        </span>
        <span className="bar-end">
          <CopyLink />
        </span>
      </div>
      <h1>{say(MODEL.question)}</h1>
      <p className="answer">{say(MODEL.answer)}</p>
      {setting.isError && (
        <p role="alert" className="refused">
          {say(MODEL.failed)}
        </p>
      )}
      <Section title={say(MODEL.default)}>
        <fieldset className="model-choice">
          <legend className="unseen">{say(MODEL.default)}</legend>
          {OPERATING_MODELS.map((name) => (
            <label key={name} className={name === model.default ? 'chosen' : undefined}>
              <input
                type="radio"
                name="default-model"
                value={name}
                checked={name === model.default}
                onChange={() => setting.put({ ...model, default: name })}
              />
              <span>
                <b>{say(FRAME.models[name])}</b>
                <small>{say(MODEL.meanings[name])}</small>
              </span>
            </label>
          ))}
        </fieldset>
      </Section>
      <Section title={say(MODEL.bargaining)}>
        <fieldset className="model-choice">
          <legend className="unseen">{say(MODEL.bargaining)}</legend>
          {BARGAINING.map((name) => (
            <label key={name} className={name === bargaining ? 'chosen' : undefined}>
              <input
                type="radio"
                name="bargaining"
                value={name}
                checked={name === bargaining}
                onChange={() => setting.put({ ...model, bargaining: name })}
              />
              <span>
                <b>{say(MODEL.bargainings[name])}</b>
              </span>
            </label>
          ))}
        </fieldset>
      </Section>
      <DeciderTable district={district} before={setting.before} />
      <Exceptions district={district} model={model} onChange={setting.put} />
    </>
  );
}

/** Saves a setting, keeps who decided before it, and lets every page ask anew. */
function useSetting(district: string) {
  const queries = useQueryClient();
  const settingKey = ask.operatingModel(district).queryKey;
  const [before, setBefore] = useState<ReadonlyMap<string, string>>(new Map());
  const save = useMutation({
    mutationFn: (model: OperatingModelSetting) => client.setOperatingModel(district, model),
    onMutate: async (model) => {
      const stood = queries.getQueryData(settingKey);
      queries.setQueryData(settingKey, model);
      // Who decided before must be known before the change is sent.
      const known = await queries.ensureQueryData(ask.opportunities(district)).catch(() => null);
      setBefore(new Map(known?.opportunities.map((one) => [one.id, one.decider])));
      return stood;
    },
    onError: (_error, _model, stood) => queries.setQueryData(settingKey, stood),
    onSuccess: (model) => {
      queries.setQueryData(settingKey, model);
      return queries.invalidateQueries({ queryKey: ['about', district] });
    },
  });
  return { put: save.mutate, before, isSuccess: save.isSuccess, isError: save.isError };
}
