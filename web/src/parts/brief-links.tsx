import { useLanguage, useSay } from '../language/language.tsx';
import { client } from '../server/client.ts';
import { FRAME } from '../words/frame.ts';

const FORMATS = ['pdf', 'xlsx', 'csv'] as const;

/** The brief for the board, with the same rows, order and totals. */
export function BriefLinks({ district, year }: { district: string; year: number }) {
  const say = useSay();
  const language = useLanguage();
  return (
    <span className="brief">
      <span className="soft">{say(FRAME.brief)}</span>
      {FORMATS.map((format) => (
        <a
          key={format}
          href={client.briefAddress(district, format, language, year)}
          download
          aria-label={`${say(FRAME.briefAs)} ${format.toUpperCase()}`}
        >
          {format.toUpperCase()}
        </a>
      ))}
    </span>
  );
}
