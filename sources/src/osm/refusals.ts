import type { Refusal, Text } from '@leeway/model';
import { refusal } from '../reading/index.ts';

const NOTHING_TAKEN: Text = { en: 'Nothing was taken from it.', es: 'No se tomó nada de él.' };
const FETCH_AGAIN: Text = {
  en: 'Download the extract again, and compare its size with the one that its publisher states.',
  es: 'Descargue el extracto de nuevo y compare su tamaño con el que indica quien lo publica.',
};

/** The bytes are no map of OpenStreetMap. */
export function notAMap(name: string): Refusal {
  return refusal('roads.not-osm', {
    what: {
      en: `“${name}” is not an OpenStreetMap file.`,
      es: `«${name}» no es un archivo de OpenStreetMap.`,
    },
    soWhat: NOTHING_TAKEN,
    fix: {
      en: 'Bring an OpenStreetMap extract of the district and its surroundings as .osm.pbf, .osm or .osm.gz.',
      es: 'Traiga un extracto de OpenStreetMap del distrito y sus alrededores como .osm.pbf, .osm u .osm.gz.',
    },
  });
}

/** The file ends early or its blocks do not unpack. */
export function cutMap(name: string): Refusal {
  return refusal('roads.cut-off', {
    what: { en: `The map “${name}” breaks off or is damaged.`, es: `El mapa «${name}» se corta o está dañado.` },
    soWhat: {
      en: 'Roads would be missing without a sign, so nothing was taken from it.',
      es: 'Faltarían vías sin aviso, así que no se tomó nada de él.',
    },
    fix: FETCH_AGAIN,
  });
}

/** The file needs something of its reader that this one does not have. */
export function unreadableMap(name: string, needs: string): Refusal {
  return refusal(
    'roads.unreadable-form',
    {
      what: {
        en: `The map “${name}” uses “${needs}”, which is not read here.`,
        es: `El mapa «${name}» usa «${needs}», que aquí no se lee.`,
      },
      soWhat: NOTHING_TAKEN,
      fix: {
        en: 'Save it as an ordinary .osm.pbf with zlib packing, for example with osmium.',
        es: 'Guárdelo como .osm.pbf corriente con compresión zlib, por ejemplo con osmium.',
      },
    },
    { needs },
  );
}

/** A map on which no bus may drive anywhere. */
export function noRoads(name: string, ways: number, within: boolean): Refusal {
  return refusal(
    'roads.no-bus-legal-way',
    {
      what: {
        en: `None of the ${ways} ways of “${name}”${within ? ' inside the stated bounds' : ''} is open to a bus.`,
        es: `Ninguna de las ${ways} vías de «${name}»${within ? ' dentro de los límites indicados' : ''} está abierta a un autobús.`,
      },
      soWhat: {
        en: 'No route could be driven on it, so nothing was taken from it.',
        es: 'No se podría recorrer ninguna ruta en él, así que no se tomó nada de él.',
      },
      fix: {
        en: 'Bring an extract that covers the district and holds its roads, not buildings or boundaries alone.',
        es: 'Traiga un extracto que cubra el distrito y contenga sus vías, no solo edificios o límites.',
      },
    },
    { ways },
  );
}
