import type { OpportunityCard } from '@leeway/api/client';
import { moneyInWords, moneyShort } from '@leeway/model';
import { Link } from '@tanstack/react-router';
import { useLanguage, useSay } from '../../language/language.tsx';
import { Interval, IntervalAxis } from '../../marks/interval.tsx';
import { type Scale, scaleOver } from '../../marks/scale.ts';
import { Grade } from '../../parts/grade.tsx';
import { Term } from '../../parts/term.tsx';
import { KIND_MEANINGS, KINDS } from '../../words/evidence.ts';
import { chanceWords, estimateWords, intervalAlt } from '../../words/glance.ts';
import { OPPORTUNITY } from '../../words/opportunity.ts';

/** Opportunities as ranges on one dollar axis. A table on wide pages, a list on a phone. */
export function OpportunityRows({
  opportunities,
  district,
  label,
}: {
  opportunities: readonly OpportunityCard[];
  district: string;
  label: string;
}) {
  const say = useSay();
  const scale = scaleOver(
    opportunities.flatMap(({ net, claimedElsewhere }) => [
      net.p10,
      net.p90,
      ...(claimedElsewhere
        ? [Math.min(claimedElsewhere.p90, 1.6 * Math.max(...opportunities.map((one) => one.net.p90)))]
        : []),
    ]),
    { fromZero: true, ticks: 5 },
  );
  return (
    // biome-ignore lint/a11y/noRedundantRoles: laid out as a list on a phone, it must stay a table to those who listen
    <table className="opportunities" role="table" aria-label={label}>
      {/* biome-ignore lint/a11y/noRedundantRoles: as above */}
      <thead role="rowgroup">
        {/* biome-ignore lint/a11y/noRedundantRoles: as above */}
        <tr role="row">
          <th scope="col">{say(OPPORTUNITY.question)}</th>
          <th scope="col" className="range">
            <span className="unseen">{say(OPPORTUNITY.range)}</span>
            <IntervalAxis scale={scale} show={moneyShort} />
          </th>
          <th scope="col">
            <Term id="grade">{say(OPPORTUNITY.evidence)}</Term>
          </th>
          <th scope="col">{say(OPPORTUNITY.chance)}</th>
          <th scope="col">
            <Term id="decider">{say(OPPORTUNITY.who)}</Term>
          </th>
        </tr>
      </thead>
      {/* biome-ignore lint/a11y/noRedundantRoles: as above */}
      <tbody role="rowgroup">
        {opportunities.map((one) => (
          <Row key={one.id} one={one} district={district} scale={scale} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ one, district, scale }: { one: OpportunityCard; district: string; scale: Scale }) {
  const say = useSay();
  const language = useLanguage();
  return (
    // biome-ignore lint/a11y/noRedundantRoles: a grid on a phone, a row to those who listen
    <tr role="row" className={one.standsAside ? 'aside' : undefined}>
      {/* biome-ignore lint/a11y/noRedundantRoles: as above */}
      <td role="cell" className="question">
        <Link to="/d/$district/opportunities/$opportunity" params={{ district, opportunity: one.id }}>
          {say(one.question)}
        </Link>
        <small>
          {say(one.areaTitle)} · <span title={say(KIND_MEANINGS[one.kind])}>{say(KINDS[one.kind])}</span>
        </small>
        {one.beyondChance === false && <small>{say(OPPORTUNITY.notBeyondChance)}</small>}
        {one.standsAside && <small>{say(OPPORTUNITY.standsAside)}</small>}
      </td>
      {/* biome-ignore lint/a11y/noRedundantRoles: as above */}
      <td role="cell" className="range">
        <span className="range-words">
          {moneyInWords(one.net.p50, language)} <small>({say(estimateWords(one.net))})</small>
        </span>
        <Interval
          scale={scale}
          net={one.net}
          middleHalf={one.middleHalf}
          claimed={one.claimedElsewhere}
          faded={one.standsAside}
          alt={say(intervalAlt(one.net, one.claimedElsewhere))}
        />
      </td>
      {/* biome-ignore lint/a11y/noRedundantRoles: as above */}
      <td role="cell" className="fact" data-head={say(OPPORTUNITY.evidence)}>
        <Grade grade={one.grade} />
      </td>
      {/* biome-ignore lint/a11y/noRedundantRoles: as above */}
      <td role="cell" className="fact" data-head={say(OPPORTUNITY.chance)}>
        {say(chanceWords(one.chanceOfAny))}
      </td>
      {/* biome-ignore lint/a11y/noRedundantRoles: as above */}
      <td role="cell" className="who" data-head={say(OPPORTUNITY.who)}>
        <b>{say(one.deciderTitle)}</b>
        {one.needsNegotiation && <small>{say(OPPORTUNITY.negotiations[one.negotiation])}</small>}
      </td>
    </tr>
  );
}
