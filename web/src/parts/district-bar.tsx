import type { DistrictSummary } from '@leeway/api/client';
import { fiscalYear, schoolYearOf } from '@leeway/model';
import { Link, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useSay } from '../language/language.tsx';
import { FRAME } from '../words/frame.ts';
import { CopyLink } from './copy-link.tsx';
import { usePrintHead } from './print-head.ts';

type Parts = {
  district: DistrictSummary;
  year: number;
  model?: keyof typeof FRAME.models;
  note?: string;
  printNote?: string;
  children?: ReactNode;
};

/** What the page stands on: the year, who decides, the prices; and how to take it along. */
export function DistrictBar({ district, year, model, note, printNote, children }: Parts) {
  const say = useSay();
  const navigate = useNavigate();
  usePrintHead(`${district.name}, ${district.state} · ${schoolYearOf(fiscalYear(year))}`, printNote ?? '');
  return (
    <div className="bar">
      <label className="chip select">
        <span className="unseen">{say(FRAME.schoolYear)}</span>
        <select
          value={year}
          onChange={(event) => {
            const chosen = Number(event.currentTarget.value);
            navigate({ to: '.', search: (now) => ({ ...now, year: chosen }) });
          }}
        >
          {[...district.fiscalYears].reverse().map((one) => (
            <option key={one} value={one}>
              {schoolYearOf(fiscalYear(one))}
            </option>
          ))}
        </select>
      </label>
      {model && (
        <Link to="/d/$district/model" params={{ district: district.id }} className="chip">
          {say(FRAME.models[model])}
        </Link>
      )}
      {district.synthetic && (
        <span className="chip stamp" title={say(FRAME.syntheticLong)}>
          {say(FRAME.synthetic)}
        </span>
      )}
      {note && <span className="bar-note">{note}</span>}
      <span className="bar-end">
        {children}
        <CopyLink />
      </span>
    </div>
  );
}
