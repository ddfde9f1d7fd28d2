import { createClient } from '@leeway/api/client';

/** The server that gave us this page. */
export const client = createClient('');
