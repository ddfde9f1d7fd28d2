import type { Finding, Text, WhatIfRow } from '@leeway/model';

const FIX: Text = {
  en: 'Mend the row, or take it out of the what-if.',
  es: 'Corrija la fila o quítela del supuesto.',
};

function blocked(row: WhatIfRow, what: Text, fix: Text): Finding {
  const soWhat = {
    en: 'The answer would be to another question, so nothing was planned.',
    es: 'La respuesta sería a otra pregunta, así que no se planeó nada.',
  };
  return { code: 'transportation.what-if', severity: 'blocks', what, soWhat, fix, evidence: { ...row } };
}

/** The row names a change that there is not. */
export function unknownChange(row: WhatIfRow, known: readonly string[]): Finding {
  const list = known.join(', ');
  return blocked(
    row,
    { en: `There is no change “${row.change}”.`, es: `No existe el cambio «${row.change}».` },
    { en: `The changes are ${list}.`, es: `Los cambios son ${list}.` },
  );
}

/** The row names a school or vehicle that the files lack. */
export function unknownName(row: WhatIfRow, kind: Text, known: readonly string[]): Finding {
  const list = known.slice(0, 5).join(', ');
  const of = row.of === '' ? '—' : row.of;
  return blocked(
    row,
    {
      en: `${row.change} names ${kind.en} “${of}”, which the files lack.`,
      es: `${row.change} nombra ${kind.es} «${of}», que no está en los archivos.`,
    },
    { en: `Name one of the files’ own, such as ${list}.`, es: `Nombre uno de los archivos, como ${list}.` },
  );
}

/** The row's value cannot be. */
export function impossibleValue(row: WhatIfRow, wanted: Text): Finding {
  return blocked(
    row,
    {
      en: `${row.change} is “${row.value}”, not ${wanted.en}.`,
      es: `${row.change} es «${row.value}», no ${wanted.es}.`,
    },
    FIX,
  );
}

/** A note on what a row did. */
export function whatIfNote(row: WhatIfRow, what: Text, soWhat: Text): Finding {
  const fix = { en: 'Nothing to do.', es: 'No hay nada que hacer.' };
  return { code: 'transportation.what-if-done', severity: 'note', what, soWhat, fix, evidence: { ...row } };
}
