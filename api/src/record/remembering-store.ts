import type { OperatingModel, RoutePlan } from '@leeway/model';
import type { Store } from '@leeway/store';

const REMEMBERED_MILLISECONDS = 1_000;
const DISTRICTS_AT_MOST = 5_000;

/** A question's last answer, asked again when a second has passed or when told to forget. */
function remembered<Answer>(question: () => Promise<Answer>) {
  let kept: { readonly at: number; readonly answer: Promise<Answer> } | null = null;
  return {
    answer(): Promise<Answer> {
      const now = Date.now();
      if (kept === null || now - kept.at >= REMEMBERED_MILLISECONDS) {
        const answer = question();
        kept = { at: now, answer };
        answer.catch(() => {
          kept = null;
        });
      }
      return kept.answer;
    },
    forget(): void {
      kept = null;
    },
  };
}

/** One remembered answer for each district, all let go where there are too many. */
function byDistrict<Answer>() {
  const kept = new Map<string, ReturnType<typeof remembered<Answer>>>();
  return {
    of(district: string, question: () => Promise<Answer>): Promise<Answer> {
      const known = kept.get(district);
      if (known) return known.answer();
      if (kept.size >= DISTRICTS_AT_MOST) kept.clear();
      const answer = remembered(question);
      kept.set(district, answer);
      return answer.answer();
    },
    forget: (district: string): void => void kept.delete(district),
  };
}

/**
 * The store with a short memory for what every page asks: the state of the record and how a district is run, with its route plan. What this process
 * writes shows at once; what another process writes into the same PostgreSQL shows within a second.
 */
export function rememberingStore(store: Store): Store {
  const version = remembered(() => store.recordVersion());
  const models = byDistrict<OperatingModel>();
  const plans = byDistrict<RoutePlan | null>();
  return {
    ...store,
    recordVersion: () => version.answer(),
    commitBatch: (reading, meta) => store.commitBatch(reading, meta).finally(version.forget),
    undoBatch: (batch, actor) => store.undoBatch(batch, actor).finally(version.forget),
    forDistrict(district, actor) {
      const own = store.forDistrict(district, actor);
      return {
        ...own,
        operatingModel: () => models.of(district, own.operatingModel),
        setOperatingModel: (model) => own.setOperatingModel(model).finally(() => models.forget(district)),
        routePlan: () => plans.of(district, own.routePlan),
        setRoutePlan: (plan) => own.setRoutePlan(plan).finally(() => plans.forget(district)),
      };
    },
  };
}
