import type { Mapping } from '@leeway/api/client';
import { useSay } from '../../language/language.tsx';
import { ACCOUNTING, TREATMENTS } from '../../words/mapping.ts';
import { ChoiceField } from './choice-field.tsx';

type Treatment = Mapping['treatment'];
type Parts = { treatment: Treatment; onChange: (treatment: Treatment) => void };

/** How benefits, meals, debt and transfers are kept: what the comparability guard reads. */
export function Books({ treatment, onChange }: Parts) {
  const say = useSay();
  const { benefits, foodFund, debt, transfers } = TREATMENTS;
  const stated = treatment.basisOfAccounting;
  return (
    <div className="mapping-fields">
      <ChoiceField
        label={say(benefits.label)}
        value={treatment.benefits}
        options={benefits.options}
        onChoose={(value) => onChange({ ...treatment, benefits: value })}
      />
      <ChoiceField
        label={say(foodFund.label)}
        value={treatment.foodFund}
        options={foodFund.options}
        onChoose={(value) => onChange({ ...treatment, foodFund: value })}
      />
      <ChoiceField
        label={say(debt.label)}
        value={treatment.debt}
        options={debt.options}
        onChoose={(value) => onChange({ ...treatment, debt: value })}
      />
      <ChoiceField
        label={say(transfers.label)}
        value={treatment.transfers}
        options={transfers.options}
        onChoose={(value) => onChange({ ...treatment, transfers: value })}
      />
      <ChoiceField
        label={say(ACCOUNTING.label)}
        value={stated.en}
        options={stated.en in ACCOUNTING.options ? ACCOUNTING.options : { ...ACCOUNTING.options, [stated.en]: stated }}
        onChoose={(value) => onChange({ ...treatment, basisOfAccounting: ACCOUNTING.options[value] ?? stated })}
      />
    </div>
  );
}
