import type { Client, DistrictSummary } from '@leeway/api/client';
import type { Call } from './command.ts';

/** The district that the first word means; where it is neither its id nor its name, says which was taken. */
export async function chosenDistrict(
  api: Pick<Client, 'district'>,
  { words, json, err, language }: Pick<Call, 'words' | 'json' | 'err' | 'language'>,
): Promise<DistrictSummary> {
  const asked = words[0] ?? '';
  const district = await api.district(asked);
  const { id, name, state } = district;
  if (!json && asked !== id && asked.toLowerCase() !== name.toLowerCase())
    err(
      language === 'en'
        ? `'${asked}' is taken as ${name}, ${state} (${id}).`
        : `«${asked}» se toma como ${name}, ${state} (${id}).`,
    );
  return district;
}
