const MILLISECONDS_BETWEEN = 5_000;

/** Says what is being done, every few seconds how long it has taken so far, and at its end how long it took. */
export async function timed<Result>(
  words: string,
  say: (words: string) => void,
  work: () => Promise<Result>,
): Promise<Result> {
  const start = Date.now();
  const seconds = (): number => Math.round((Date.now() - start) / 1000);
  say(`${words}…`);
  const beat = setInterval(() => say(`${words}… ${seconds()} s`), MILLISECONDS_BETWEEN);
  try {
    return await work();
  } finally {
    clearInterval(beat);
    say(`${words}: ${seconds()} s`);
  }
}
