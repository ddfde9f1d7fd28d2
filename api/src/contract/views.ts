import { z } from '@hono/zod-openapi';

export const newView = z
  .object({ name: z.string().trim().min(1).max(120), address: z.string().min(1).max(2_000) })
  .openapi('NewView');

export const savedView = z
  .object({ id: z.string(), name: z.string(), address: z.string(), savedAt: z.string(), savedBy: z.string() })
  .openapi('SavedView');
