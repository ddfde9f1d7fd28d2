import type { Sentence } from '@leeway/model';
import { Fragment } from 'react';
import { useLanguage } from '../language/language.tsx';
import { OpensWhy } from './figure-link.tsx';
import { WithTerms } from './term.tsx';

/** One to three sentences; every figure in them opens. */
export function Answer({ sentences }: { sentences: readonly Sentence[] }) {
  return (
    <p className="answer">
      {sentences.map((sentence, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: sentences have no identity but their place
        <Fragment key={index}>
          {index > 0 && ' '}
          <SentenceWords sentence={sentence} />
        </Fragment>
      ))}
    </p>
  );
}

export function SentenceWords({ sentence }: { sentence: Sentence }) {
  const language = useLanguage();
  return sentence[language].map((segment, index) =>
    typeof segment === 'string' ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: segments have no identity but their place
      <WithTerms key={index}>{segment}</WithTerms>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: segments have no identity but their place
      <OpensWhy key={index} figure={segment.figure}>
        {segment.words}
      </OpensWhy>
    ),
  );
}
