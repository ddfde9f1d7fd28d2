import { AREAS } from '@leeway/areas';
import { type Atlas, buildAtlas } from '@leeway/loop';
import type { Crosswalk } from '@leeway/model';
import { CROSSWALKS } from '@leeway/sources';
import type { Store } from '@leeway/store';

/** The public record in memory, read again only when a batch came or went. */
export type Library = {
  atlas(): Promise<Atlas>;
  /** Changes when the record does. */
  mark(): Promise<string>;
};

/** The program's own crosswalk of a source stands before the one stored with an import: a mended one needs no new import. */
function newest(stored: Readonly<Record<string, Crosswalk>>): Record<string, Crosswalk> {
  return Object.fromEntries(
    Object.entries(stored).map(([source, crosswalk]) => [source, CROSSWALKS[source] ?? crosswalk]),
  );
}

export function createLibrary(store: Store, seed: number): Library {
  let held: { readonly mark: string; readonly atlas: Promise<Atlas> } | null = null;
  const load = async (): Promise<Atlas> => {
    const record = await store.currentRecord();
    return buildAtlas({ ...record, crosswalks: newest(record.crosswalks) }, AREAS, { seed });
  };
  return {
    mark: () => store.recordVersion(),
    async atlas() {
      const mark = await store.recordVersion();
      if (held?.mark === mark) return held.atlas;
      const atlas = load();
      held = { mark, atlas };
      return atlas;
    },
  };
}
