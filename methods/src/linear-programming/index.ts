export { checkLinearSolution, type LinearCertificate } from './certificate.ts';
export { type LinearProgramme, type LinearSolution, solveLinearProgramme } from './linear-programme.ts';
