import { conditionsOf } from '@leeway/areas';
import type { Call } from '../command.ts';
import { choice } from '../tables/call-options.ts';
import { heldToChange } from './change-limit.ts';
import { openFolder } from './folder.ts';
import { FORMATS } from './formats.ts';
import { planFileAt, planOf, withLocksOf } from './plan-files.ts';

/** The plan that a person named and its folder, built under the plan’s own ride limit, what-if, bells, locks and limit of changes, on the same roads. */
export async function openPlan(call: Call) {
  const [, folder = '', path = ''] = call.words;
  const file = await planFileAt(path);
  const format = choice(call.options, 'format', FORMATS, 'any');
  const opened = await openFolder(folder, format, conditionsOf(file), call);
  const locked = { ...opened, built: withLocksOf(file, opened.built) };
  const held = await heldToChange(locked, file, path, call);
  return { ...locked, ...held, file, plan: planOf(file, locked.built) };
}
