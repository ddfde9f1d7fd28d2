import { z } from '@hono/zod-openapi';
import { text } from './words.ts';

const name = z.string().trim().min(1).max(200);
const readFile = z.strictObject({ name, sha256: z.string().regex(/^[0-9a-f]{64}$/) });
const amount = z.number().min(0).max(1e9);
const whole = amount.int();
const share = z.number().min(0).max(1);

const recordedBus = z.strictObject({
  bus: name,
  trips: whole,
  driverHours: amount,
  miles: amount,
  dayCents: whole.nullable(),
  hourCents: whole.nullable(),
  mileCents: whole.nullable(),
});

const recordedDay = z.strictObject({
  file: name,
  carried: whole,
  brokenPromises: whole,
  faultlessShare: share,
  buses: z.array(recordedBus).max(20_000),
});

/** What may be put on record of a plan: anything else, such as a rider or a stop, is refused. */
export const newRoutePlan = z
  .strictObject({
    madeOn: z.iso.date(),
    plan: readFile,
    files: z.array(readFile).max(200),
    travel: text,
    promisesChecked: whole,
    simulatedDays: whole.min(1),
    leftBehind: whole,
    cases: whole,
    schoolDays: whole.min(1).max(366).nullable(),
    standby: z.strictObject({ drivers: whole, dayCents: whole.nullable() }).optional(),
    after: recordedDay,
    before: recordedDay.nullable(),
  })
  .openapi('NewRoutePlan');

export const routePlan = z.strictObject({ id: z.string(), ...newRoutePlan.shape }).openapi('RoutePlan');
