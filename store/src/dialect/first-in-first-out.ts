/** One at a time, in the order of asking. `take` resolves with the function that gives the turn back. */
export function firstInFirstOut(): { take(): Promise<() => void> } {
  let last: Promise<void> = Promise.resolve();
  return {
    async take() {
      const before = last;
      let giveBack: () => void = () => {};
      last = new Promise<void>((resolve) => {
        giveBack = resolve;
      });
      await before;
      return giveBack;
    },
  };
}
