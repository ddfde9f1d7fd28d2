/** Puts the `k` smallest of the first `count` numbers in front, in no sequence (Hoare 1961, FIND). */
export function smallestInFront(numbers: Float64Array, count: number, k: number): void {
  let [low, high] = [0, count - 1];
  while (low < high) {
    const pivot = numbers[(low + high) >> 1] as number;
    let [i, j] = [low, high];
    while (i <= j) {
      while ((numbers[i] as number) < pivot) i += 1;
      while ((numbers[j] as number) > pivot) j -= 1;
      if (i > j) break;
      const swapped = numbers[i] as number;
      numbers[i++] = numbers[j] as number;
      numbers[j--] = swapped;
    }
    if (k - 1 <= j) high = j;
    else if (k - 1 >= i) low = i;
    else return;
  }
}
