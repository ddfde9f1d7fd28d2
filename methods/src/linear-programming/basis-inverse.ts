import { invertSquare } from '../linear-algebra/square-solve.ts';
import { AT_LOWER, BASIC, restingValue, type Tableau } from './tableau.ts';

/** Inverse and basic values computed afresh; false when the basis is singular to working precision. */
export function refreshed(tableau: Tableau): boolean {
  const { rows, basis, columns } = tableau;
  const { square } = tableau.scratch;
  square.fill(0);
  for (let k = 0; k < rows; k += 1) {
    const name = basis[k] as number;
    if (name < rows) square[name * rows + k] = -1;
    else for (let i = 0; i < rows; i += 1) square[i * rows + k] = columns[(name - rows) * rows + i] as number;
  }
  const inverse = invertSquare(square, rows);
  if (inverse === null) return false;
  tableau.inverse = inverse;
  tableau.age = 0;
  freshValues(tableau);
  return true;
}

/** Basic values from the resting ones: B x = −Σ columns at rest × their values. */
export function freshValues(tableau: Tableau): void {
  const { rows, count, columns, lower, place, inverse, values } = tableau;
  const right = tableau.scratch.gradient;
  right.fill(0);
  for (let variable = 0; variable < rows + count; variable += 1) {
    if (place[variable] === BASIC) continue;
    if (variable >= rows && place[variable] === AT_LOWER && lower[variable - rows] === 0) continue;
    const value = restingValue(tableau, variable);
    if (value === 0) continue;
    if (variable < rows) right[variable] = (right[variable] as number) + value;
    else {
      const start = (variable - rows) * rows;
      for (let i = 0; i < rows; i += 1) right[i] = (right[i] as number) - value * (columns[start + i] as number);
    }
  }
  for (let k = 0; k < rows; k += 1) {
    let sum = 0;
    for (let i = 0; i < rows; i += 1) sum += (inverse[k * rows + i] as number) * (right[i] as number);
    values[k] = sum;
  }
}

/** Inverse times the column of a variable, into `scratch.direction`. */
export function writeDirection(tableau: Tableau, variable: number): void {
  const { rows, columns, inverse } = tableau;
  const { direction } = tableau.scratch;
  if (variable < rows) {
    for (let k = 0; k < rows; k += 1) direction[k] = -(inverse[k * rows + variable] as number);
    return;
  }
  const start = (variable - rows) * rows;
  for (let k = 0; k < rows; k += 1) {
    let sum = 0;
    for (let i = 0; i < rows; i += 1) sum += (inverse[k * rows + i] as number) * (columns[start + i] as number);
    direction[k] = sum;
  }
}

/** Replaces the basic variable of row `row`, whose direction is in scratch, by `variable`. */
export function exchange(tableau: Tableau, row: number, variable: number): void {
  const { rows, inverse } = tableau;
  const { direction } = tableau.scratch;
  const size = direction[row] as number;
  const start = row * rows;
  for (let k = 0; k < rows; k += 1) inverse[start + k] = (inverse[start + k] as number) / size;
  for (let i = 0; i < rows; i += 1) {
    const factor = direction[i] as number;
    if (i === row || factor === 0) continue;
    const offset = i * rows;
    for (let k = 0; k < rows; k += 1) {
      inverse[offset + k] = (inverse[offset + k] as number) - factor * (inverse[start + k] as number);
    }
  }
  tableau.basis[row] = variable;
  tableau.place[variable] = BASIC;
  tableau.age += 1;
}
