const SECONDS = 5;
const AT_ONCE = 16;
const DISTRICTS = 40;
const READS_MAX = 20_000;

/** Reads glances of 40 districts over loopback for five seconds, 16 at a time, after one read of each. */
export async function manyReads(address: string): Promise<{ perSecond: number; p95Milliseconds: number }> {
  const { items } = (await (await fetch(`${address}/api/districts?state=TX&limit=${DISTRICTS}`)).json()) as {
    items: { id: string }[];
  };
  for (const { id } of items)
    await fetch(`${address}/api/districts/${id}/glance`).then((response) => response.arrayBuffer());
  const took: number[] = [];
  const started = performance.now();
  const until = started + SECONDS * 1000;
  const reader = async (offset: number): Promise<void> => {
    for (let turn = offset; performance.now() < until && took.length < READS_MAX; turn += 1) {
      const begun = performance.now();
      const response = await fetch(`${address}/api/districts/${items[turn % items.length]?.id}/glance`);
      await response.arrayBuffer();
      if (!response.ok) throw new Error(`A read failed with ${response.status}.`);
      took.push(performance.now() - begun);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, (_, index) => reader(index * 3)));
  const seconds = (performance.now() - started) / 1000;
  took.sort((a, b) => a - b);
  return { perSecond: took.length / seconds, p95Milliseconds: took[Math.floor(took.length * 0.95)] ?? Number.NaN };
}
