export { type Leeway, type LeewayOptions, openLeeway, runningServer } from './assemble.ts';
