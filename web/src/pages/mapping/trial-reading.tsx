import { useSay } from '../../language/language.tsx';
import { FindingList } from '../../parts/finding-list.tsx';
import { countsWords, DATA, quarantineShown } from '../../words/data.ts';
import { yearLabel } from '../../words/glance.ts';
import { MAPPING, yearRead } from '../../words/mapping.ts';
import { Quarantine } from '../data/quarantine.tsx';
import { Refused } from '../data/refused.tsx';
import type { Trial } from './use-trial.ts';

/** What the file gives through the mapping as it stands, or what is still in the way. */
export function TrialReading({ trial: { data, error, isBehind } }: { trial: Trial }) {
  const say = useSay();
  if (error) return <Refused error={error} />;
  if (!data) return <p className="soft">{say(MAPPING.reading)}</p>;
  const { missing, faults, refused, reading } = data;
  return (
    <div className={isBehind ? 'trial waiting' : 'trial'}>
      {reading && (
        <div className="prose">
          <p>{say(countsWords(reading))}</p>
          {reading.years.map((year) => (
            <p key={year.fiscalYear}>{say(yearRead(yearLabel(year.fiscalYear), year))}</p>
          ))}
        </div>
      )}
      {(missing.length > 0 || faults.length > 0 || refused) && (
        <ul className="findings">
          {missing.map(({ what, needed, words }) => (
            <li key={what} className={needed ? 'blocks' : 'note'}>
              <b>{say(needed ? MAPPING.needed : MAPPING.useful)}</b>
              <div>{say(words)}</div>
            </li>
          ))}
          {[...faults, ...(refused ? [refused] : [])].map((words) => (
            <li key={words.en} className="blocks">
              <b>{say(MAPPING.fault)}</b>
              <div>{say(words)}</div>
            </li>
          ))}
        </ul>
      )}
      {reading && reading.findings.length > 0 && (
        <>
          <h3>{say(DATA.findings)}</h3>
          <FindingList findings={reading.findings} />
        </>
      )}
      {reading && reading.quarantined.length > 0 && (
        <>
          <h3>
            {say(DATA.quarantine)}{' '}
            <span className="soft">{say(quarantineShown(reading.quarantined.length, reading.rows.quarantined))}</span>
          </h3>
          <Quarantine rows={reading.quarantined} exportAs="set-aside" />
        </>
      )}
    </div>
  );
}
