export { checkLinearSolution, type LinearCertificate } from './certificate.ts';
export { type LinearSolution, solveLinearProgramme } from './linear-programme.ts';
export type { LinearProgramme } from './programme.ts';
