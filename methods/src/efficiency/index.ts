export { type Certificate, checkCertificate } from './certificate.ts';
export { radialEfficiency } from './radial-efficiency.ts';
export { type RadialEfficiency, type UnitEfficiency, unitEfficiency } from './radial-result.ts';
export {
  type RadialOptions,
  type RadialRun,
  radialProgress,
  startRadialEfficiency,
  stepRadialEfficiency,
} from './radial-run.ts';
export type { Disposal, Orientation, ReturnsToScale } from './technology.ts';
