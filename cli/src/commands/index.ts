import type { Command } from '../command.ts';
import { batches, undo } from './batches.ts';
import { brief } from './brief.ts';
import { completion } from './completion.ts';
import { dea } from './dea.ts';
import { designPilot } from './design-pilot.ts';
import { districts } from './districts.ts';
import { find } from './find.ts';
import { forecast } from './forecast.ts';
import { importFiles } from './import.ts';
import { mapping } from './mapping.ts';
import { measure } from './measure.ts';
import { peers } from './peers.ts';
import { pool } from './pool.ts';
import { readPilot } from './read-pilot.ts';
import { routes } from './routes.ts';
import { score } from './score.ts';
import { serve } from './serve.ts';
import { synthControl } from './synth-control.ts';
import { why } from './why.ts';

/** Every command, in the order of `--help`. */
export const COMMANDS: readonly Command[] = [
  serve,
  importFiles,
  mapping,
  batches,
  undo,
  districts,
  measure,
  peers,
  score,
  find,
  why,
  brief,
  dea,
  pool,
  forecast,
  synthControl,
  designPilot,
  readPilot,
  routes,
  completion,
];
