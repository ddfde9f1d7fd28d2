import type { OpportunityTotal } from '@leeway/api/client';
import { moneyInWords } from '@leeway/model';
import { useLanguage, useSay } from '../../language/language.tsx';
import { chanceWords, estimateWords, GLANCE, shareOfBudget } from '../../words/glance.ts';
import { OPPORTUNITY, smallerWords } from '../../words/opportunity.ts';

/** All together, no dollar counted twice, and whether that is plausible. */
export function TotalLine({ total }: { total: OpportunityTotal }) {
  const say = useSay();
  const language = useLanguage();
  return (
    <div className="total">
      <p>
        <b>{say(GLANCE.total)}</b> {say(estimateWords(total.net))}
        <span className="soft">
          {' '}
          · {say(OPPORTUNITY.median).toLowerCase()} {moneyInWords(total.net.p50, language)}
          {total.shareOfBudget && ` · ${say(shareOfBudget(total.shareOfBudget))}`}
          {` · ${say(OPPORTUNITY.chance).toLowerCase()} ${say(chanceWords(total.chanceOfAny))}`}
        </span>
      </p>
      <p className="soft">
        {say(OPPORTUNITY.mean)} {moneyInWords(total.mean, language)}. {say(OPPORTUNITY.meansAddUp)}
      </p>
      {total.smaller && <p className="soft">{say(smallerWords(total.smaller))}</p>}
      <p className={total.aboveBaseRate ? 'look-here' : 'soft'}>{say(total.plausibility)}</p>
    </div>
  );
}
