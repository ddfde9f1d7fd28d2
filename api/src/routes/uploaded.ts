import type { HonoRequest } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { RequestRefused } from '../server/refusal.ts';

const BYTES_MAX = 256 * 1024 * 1024;

const tooLarge = (): never => {
  throw new RequestRefused('too-large', {
    en: 'The file is larger than 256 MB, so it was not read. Split it by year, or compress it with gzip.',
    es: 'El archivo supera 256 MB y no se leyó. Divídalo por año o comprímalo con gzip.',
  });
};

/** The request's form; an empty one where its body is none. */
export async function formOf(request: HonoRequest): Promise<FormData> {
  try {
    return await request.formData();
  } catch {
    return new FormData();
  }
}

/** The file that came with a form, and the fiscal year that was stated with it. */
export function uploaded(form: FormData): { file: File; year: number | null } {
  const file = form.get('file');
  if (!(file instanceof File)) {
    throw new RequestRefused('invalid', {
      en: 'No file came with the request. Send it as the form field “file”.',
      es: 'No llegó ningún archivo con la solicitud. Envíelo en el campo «file» del formulario.',
    });
  }
  const stated = form.get('fiscalYear');
  return { file, year: typeof stated === 'string' && /^\d{4}$/.test(stated) ? Number(stated) : null };
}

/** Refuses a body that no import reads. */
export const fileLimit = bodyLimit({ maxSize: BYTES_MAX, onError: tooLarge });
