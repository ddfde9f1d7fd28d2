import { z } from '@hono/zod-openapi';

export const NONE = z.object({});

export const districtParameters = z.object({ district: z.string().openapi({ description: 'NCES id or unique name' }) });

export const yearQuery = z.object({
  year: z.coerce
    .number()
    .int()
    .min(1900)
    .max(2200)
    .optional()
    .openapi({ description: 'fiscal year, named by its end; the latest by default' }),
});
