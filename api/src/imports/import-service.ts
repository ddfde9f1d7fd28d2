import type { Batch, Reading, Refusal } from '@leeway/model';
import { decodeTable, districtTable, FORMATS, readAs, recognised, suggestMapping } from '@leeway/sources';
import { AlreadyImported, type Store } from '@leeway/store';
import { type RefusalKind, RequestRefused } from '../server/refusal.ts';
import { refusalWords } from './decoded-file.ts';
import { fingerprint, type Preview, type Previews } from './previews.ts';
import { savedMappings } from './saved-mappings.ts';

/** What an import needs. */
export type ImportServices = { readonly store: Store; readonly previews: Previews };

const refused = (refusal: Refusal, kind: RefusalKind = 'not-possible'): RequestRefused =>
  new RequestRefused(kind, refusalWords(refusal));

/** Why a file was not taken, told apart where a person can mend it here: by a mapping, or by saying the year. */
async function refusalKind({ finding }: Refusal, bytes: Uint8Array, file: string): Promise<RefusalKind> {
  if (finding.code.endsWith('.year-not-stated')) return 'year-not-stated';
  if (finding.code !== 'file.unknown-layout') return 'not-possible';
  const table = await decodeTable(bytes, file);
  if ('kind' in table) return 'not-possible';
  return table.sheets.length > 1 || suggestMapping(table) !== null ? 'unknown-layout' : 'not-possible';
}

async function reading(
  { store }: ImportServices,
  bytes: Uint8Array,
  file: string,
  statedFiscalYear: number | null,
): Promise<Reading> {
  const mapped = (await savedMappings(store)).map(({ mapping }) => districtTable(mapping));
  const found = await recognised(bytes, file, [...FORMATS, ...mapped]);
  if ('kind' in found) throw refused(found, await refusalKind(found, bytes, file));
  const previous = await store.previousValues(found.format.id);
  const result = await readAs(found.format, found.table, { previous, statedFiscalYear, progress: () => {} });
  if (result.kind === 'refusal') throw refused(result, await refusalKind(result, bytes, file));
  return result;
}

/** Reads and checks a file and keeps the result for a commit; stores nothing. */
export async function previewed(
  services: ImportServices,
  bytes: Uint8Array,
  file: string,
  statedFiscalYear: number | null,
): Promise<Preview> {
  return services.previews.keep(file, fingerprint(bytes), await reading(services, bytes, file, statedFiscalYear));
}

/** Stores a preview, whole or not at all. */
export async function committed(services: ImportServices, preview: Preview, importedBy: string): Promise<Batch> {
  const blocking = preview.reading.findings.find((finding) => finding.severity === 'blocks');
  if (blocking) throw refused({ kind: 'refusal', finding: blocking });
  const { file, sha256, reading } = preview;
  try {
    const batch = await services.store.commitBatch(reading, { file, sha256, importedBy });
    services.previews.drop(preview.id);
    return batch;
  } catch (error) {
    if (!(error instanceof AlreadyImported)) throw error;
    const { id } = error.batch;
    throw new RequestRefused('conflict', {
      en: `This very file is already stored as batch ${id}, so nothing was added. Undo that batch first if you mean to import it again.`,
      es: `Este mismo archivo ya está guardado como lote ${id}; no se añadió nada. Deshaga ese lote antes si quiere importarlo de nuevo.`,
    });
  }
}
