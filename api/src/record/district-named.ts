import { type Atlas, districtSummaries, districtsOfStateNumber } from '@leeway/loop';
import { notFound, RequestRefused } from '../server/refusal.ts';

const plain = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

type Names = { readonly ids: ReadonlySet<string>; readonly byName: ReadonlyMap<string, readonly string[]> };
const named = new WeakMap<Atlas, Names>();

function namesOf(atlas: Atlas): Names {
  const known = named.get(atlas);
  if (known) return known;
  const byName = new Map<string, string[]>();
  for (const { id, name } of districtSummaries(atlas))
    byName.set(plain(name), [...(byName.get(plain(name)) ?? []), id]);
  const names = { ids: new Set(districtSummaries(atlas).map(({ id }) => id)), byName };
  named.set(atlas, names);
  return names;
}

type Named = { readonly id: string; readonly name: string; readonly state: string; readonly pupils: number | null };
type Found = readonly Named[];

const several = (found: Found, en: string, es: string): RequestRefused => {
  const some = found
    .slice(0, 5)
    .map(({ id, name, state }) => `${name}, ${state} (${id})`)
    .join('; ');
  const more = found.length > 5 ? '…' : '';
  return new RequestRefused('invalid', {
    en: `${en}, so none was chosen. The nearest: ${some}${more}.`,
    es: `${es}; no se eligió ninguno. Los más cercanos: ${some}${more}.`,
  });
};

/**
 * What part of a name means: the only district whose name begins with it, else the only one that holds its words; otherwise a
 * refusal that says what the names do hold.
 */
export function districtByPart(districts: Found, words: string): string | undefined {
  const asked = plain(words);
  const parts = asked.split(' ');
  if (parts.join('').length < 3) return undefined;
  const found = ranked(districts, words).filter(({ name }) => parts.every((part) => plain(name).includes(part)));
  const beginning = found.filter(({ name }) => plain(name).startsWith(asked));
  const withWholeWords = beginning.filter(({ name }) => `${plain(name)} `.startsWith(`${asked} `));
  const begin = withWholeWords.length > 0 ? withWholeWords : beginning;
  if (begin.length === 1 || found.length < 2) return (begin[0] ?? found[0])?.id;
  const hold = found.filter(({ name }) => plain(name).includes(asked));
  if (begin.length > 1)
    throw several(
      begin,
      `The names of ${begin.length} districts begin with '${words}'`,
      `Los nombres de ${begin.length} distritos empiezan por «${words}»`,
    );
  if (hold.length > 0)
    throw several(
      hold,
      hold.length === 1
        ? `No name begins with '${words}', and one holds it`
        : `The names of ${hold.length} districts hold '${words}'`,
      hold.length === 1
        ? `Ningún nombre empieza por «${words}» y uno lo contiene`
        : `Los nombres de ${hold.length} distritos contienen «${words}»`,
    );
  throw several(
    found,
    `No name holds '${words}', and ${found.length} hold its parts`,
    `Ningún nombre contiene «${words}» y ${found.length} contienen sus partes`,
  );
}

/** A district's id from its id, its state's own number where only one has it, its unique name or a part that only it holds; refuses what is unknown or means several. */
export function districtNamed(atlas: Atlas, words: string): string {
  const { ids, byName } = namesOf(atlas);
  if (ids.has(words)) return words;
  const numbered = districtsOfStateNumber(atlas, words);
  if (numbered.length > 1)
    throw several(
      numbered,
      `${numbered.length} districts have the state number '${words}'`,
      `${numbered.length} distritos tienen el número estatal «${words}»`,
    );
  const found = numbered[0] ? [numbered[0].id] : (byName.get(plain(words)) ?? []);
  if (found.length > 1) {
    const some = found.slice(0, 8).join(', ');
    throw new RequestRefused('invalid', {
      en: `${found.length} districts are called '${words}', so none was chosen. Name one by its id: ${some}.`,
      es: `${found.length} distritos se llaman «${words}»; no se eligió ninguno. Nombre uno por su identificador: ${some}.`,
    });
  }
  const id = found[0] ?? districtByPart(districtSummaries(atlas), words);
  if (id === undefined) {
    throw notFound(
      `No district '${words}' is on record. Search by part of its name, or import a file that holds it.`,
      `No hay ningún distrito «${words}» registrado. Busque por parte del nombre o importe un archivo que lo contenga.`,
    );
  }
  return id;
}

/** Districts whose name or id holds all the words, best first: the name's beginning before its middle, larger before smaller. */
export function searchDistricts(atlas: Atlas, words: string) {
  return ranked(districtSummaries(atlas), words);
}

function ranked<District extends Named>(districts: readonly District[], words: string): District[] {
  const parts = plain(words).split(' ').filter(Boolean);
  const hits = districts.flatMap((district) => {
    const name = plain(district.name);
    if (district.id.toLowerCase().startsWith(words.trim().toLowerCase())) return [{ district, score: 0 }];
    if (!parts.every((part) => name.includes(part))) return [];
    return [{ district, score: parts.length === 0 ? 2 : name.startsWith(parts[0] ?? '') ? 1 : 2 }];
  });
  return hits
    .sort((a, b) => a.score - b.score || (b.district.pupils ?? -1) - (a.district.pupils ?? -1))
    .map(({ district }) => district);
}
