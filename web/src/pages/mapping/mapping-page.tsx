import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useSay } from '../../language/language.tsx';
import { Section } from '../../parts/section.tsx';
import { useTitle } from '../../parts/title.ts';
import { client } from '../../server/client.ts';
import { DATA } from '../../words/data.ts';
import { MAPPING } from '../../words/mapping.ts';
import { takeCarriedFile } from '../data/carried-file.ts';
import { DropField } from '../data/drop-field.tsx';
import { Refused } from '../data/refused.tsx';
import { KeptMappings } from './kept-mappings.tsx';
import { MappingForm } from './mapping-form.tsx';

type Asked = { file: File; sheet?: string };

export function MappingPage() {
  const say = useSay();
  const suggest = useMutation({
    mutationFn: async ({ file, sheet }: Asked) => ({ file, suggestion: await client.suggestMapping(file, sheet) }),
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: a file carried over from a refused import is looked at once
  useEffect(() => {
    const carried = takeCarriedFile();
    if (carried) suggest.mutate({ file: carried });
  }, []);
  useTitle(say(MAPPING.question));
  const found = suggest.data;
  return (
    <>
      <p className="crumb">
        <Link to="/data">{say(DATA.allBatches)}</Link> · {found ? found.file.name : say(MAPPING.columns)}
      </p>
      <h1>{say(MAPPING.question)}</h1>
      {found ? (
        <MappingForm
          key={suggest.submittedAt}
          {...found}
          onOther={() => suggest.reset()}
          onSheet={(sheet) => suggest.mutate({ file: found.file, sheet })}
        />
      ) : (
        <>
          <p className="answer">{say(MAPPING.answer)}</p>
          <Section title={say(MAPPING.bring)} note={say(MAPPING.bringNote)}>
            <DropField
              onFile={(file) => suggest.mutate({ file })}
              waiting={suggest.isPending ? say(MAPPING.looking) : null}
            />
            {suggest.error && <Refused error={suggest.error} />}
          </Section>
          <KeptMappings />
        </>
      )}
    </>
  );
}
