export type { Adoption, InformationValue } from './adoption.ts';
export { type JointMixture, mixtureInformation, nextPilot } from './mixture-information.ts';
export { normalInformation } from './normal-information.ts';
export { type OptimalSize, optimalSize, type StudyPlan } from './optimal-size.ts';
export { expectedGain, unitNormalLoss } from './unit-normal-loss.ts';
