export { LAYOUTS as ROUTING_LAYOUTS, SETTINGS as ROUTING_SETTINGS } from './columns.ts';
export { type RoutingFile, type RoutingFormat, type RoutingReading, readRoutingFiles } from './read.ts';
export { readWhatIf, type WhatIfReading } from './what-if.ts';
