/** Lists cut into runs of at most `size`, made only when asked for, so that a large import never doubles in memory. */
export function* chunks<Input, Output>(
  items: readonly Input[],
  size: number,
  each: (item: Input, index: number) => Output,
): Generator<Output[]> {
  for (let start = 0; start < items.length; start += size) {
    yield items.slice(start, start + size).map((item, offset) => each(item, start + offset));
  }
}
