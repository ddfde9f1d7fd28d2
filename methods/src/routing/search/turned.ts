import { sharedIntegers } from '../shared-numbers.ts';

/** Rows and columns of a tile that the nearest memory holds both ways round. */
export const TILE = 64;

/** A square matrix with rows for columns; itself where it is symmetric. */
export function turned(matrix: Int32Array, places: number): Int32Array {
  if (isSymmetric(matrix, places)) return matrix;
  const other = sharedIntegers(matrix.length);
  for (let rows = 0; rows < places; rows += TILE)
    for (let columns = 0; columns < places; columns += TILE)
      for (let a = rows, end = Math.min(places, rows + TILE); a < end; a += 1)
        for (let b = columns, last = Math.min(places, columns + TILE); b < last; b += 1)
          other[b * places + a] = matrix[a * places + b] as number;
  return other;
}

function isSymmetric(matrix: Int32Array, places: number): boolean {
  for (let rows = 0; rows < places; rows += TILE)
    for (let columns = rows; columns < places; columns += TILE)
      for (let a = rows, end = Math.min(places, rows + TILE); a < end; a += 1)
        for (let b = columns, last = Math.min(places, columns + TILE); b < last; b += 1)
          if (matrix[a * places + b] !== matrix[b * places + a]) return false;
  return true;
}
