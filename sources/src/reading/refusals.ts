import type { Refusal, Text } from '@leeway/model';
import { LIMITS } from './limits.ts';
import { refusal } from './refusal.ts';

const NOTHING_TAKEN: Text = { en: 'Nothing was taken from it.', es: 'No se tomó nada de él.' };

const quoted = (name: string): Text => ({ en: `“${name}”`, es: `«${name}»` });

/** The file holds no bytes, or no row with content. */
export function emptyFile(name: string): Refusal {
  const file = quoted(name);
  return refusal('file.empty', {
    what: { en: `${file.en} is empty.`, es: `${file.es} está vacío.` },
    soWhat: { en: 'There is nothing to read.', es: 'No hay nada que leer.' },
    fix: {
      en: 'Download the file again and check that its size is not zero.',
      es: 'Descargue el archivo de nuevo y compruebe que su tamaño no sea cero.',
    },
  });
}

/** The file is something else than a table. `kind` names it: 'a PNG picture'. */
export function notATable(name: string, kind: Text): Refusal {
  const file = quoted(name);
  return refusal('file.not-a-table', {
    what: {
      en: `${file.en} is ${kind.en}, not a table.`,
      es: `${file.es} es ${kind.es}, no una tabla.`,
    },
    soWhat: NOTHING_TAKEN,
    fix: {
      en: 'Ask its publisher for the table behind it as CSV, XLS or XLSX.',
      es: 'Pida a quien lo publica la tabla original en CSV, XLS o XLSX.',
    },
  });
}

/** A web page was saved under a table's name. */
export function webPage(name: string): Refusal {
  const file = quoted(name);
  return refusal('file.web-page', {
    what: {
      en: `${file.en} is a web page that was saved in place of the file.`,
      es: `${file.es} es una página web guardada en lugar del archivo.`,
    },
    soWhat: NOTHING_TAKEN,
    fix: {
      en: 'Open the page in a browser, follow its download link, and bring the file that it gives.',
      es: 'Abra la página en un navegador, siga su enlace de descarga y traiga el archivo que este entrega.',
    },
  });
}

/** A gzip, zip or workbook that ends early or fails its own check. */
export function damagedContainer(name: string, container: string): Refusal {
  const file = quoted(name);
  return refusal('file.damaged', {
    what: {
      en: `${file.en} is a ${container} file that breaks off or fails its own checksum.`,
      es: `${file.es} es un archivo ${container} que se corta o no supera su propia suma de control.`,
    },
    soWhat: {
      en: 'Part of it would be missing, so nothing was taken from it.',
      es: 'Faltaría una parte, así que no se tomó nada de él.',
    },
    fix: {
      en: 'Download it again, and compare its size with the one that the publisher states.',
      es: 'Descárguelo de nuevo y compare su tamaño con el que indica quien lo publica.',
    },
  });
}

/** An archive with more than one file, or none. */
export function notOneFile(name: string, files: readonly string[]): Refusal {
  const file = quoted(name);
  const shown = files.slice(0, 5).join(', ') + (files.length > 5 ? ', …' : '');
  return refusal(
    'file.not-one-table',
    {
      what: {
        en: files.length
          ? `${file.en} is an archive with ${files.length} files: ${shown}.`
          : `${file.en} is an archive without a file in it.`,
        es: files.length
          ? `${file.es} es un archivo comprimido con ${files.length} archivos: ${shown}.`
          : `${file.es} es un archivo comprimido sin ningún archivo dentro.`,
      },
      soWhat: {
        en: 'Which of them to read is not ours to guess, so none was read.',
        es: 'No nos corresponde adivinar cuál leer, así que no se leyó ninguno.',
      },
      fix: { en: 'Unpack it and bring one table at a time.', es: 'Descomprímalo y traiga una tabla a la vez.' },
    },
    { files: files.length },
  );
}

/** Unpacking would exceed the limit. */
export function tooLarge(name: string, limitBytes: number): Refusal {
  const file = quoted(name);
  const limit = Math.round(limitBytes / (1024 * 1024));
  return refusal(
    'file.too-large',
    {
      what: {
        en: `${file.en} holds more than ${limit} MB once opened, far more than a file of its kind and size should.`,
        es: `${file.es} ocupa más de ${limit} MB al abrirse, mucho más de lo debido para un archivo de su tipo y tamaño.`,
      },
      soWhat: {
        en: 'It could bring the service down, so it was not opened further.',
        es: 'Podría tumbar el servicio, así que no se siguió abriendo.',
      },
      fix: {
        en: 'Bring one fiscal year at a time, or the table alone as CSV.',
        es: 'Traiga un año fiscal a la vez, o solo la tabla en CSV.',
      },
    },
    { limitMegabytes: limit },
  );
}

/** A workbook or archive under a password. */
export function passwordProtected(name: string): Refusal {
  const file = quoted(name);
  return refusal('file.password', {
    what: { en: `${file.en} is protected by a password.`, es: `${file.es} está protegido con contraseña.` },
    soWhat: { en: 'It cannot be read.', es: 'No se puede leer.' },
    fix: {
      en: 'Open it with its password, save it without one, and bring that copy.',
      es: 'Ábralo con su contraseña, guárdelo sin ella y traiga esa copia.',
    },
  });
}

/** A workbook that declares a document type, through which outside content could be pulled in. */
export function documentType(name: string): Refusal {
  const file = quoted(name);
  return refusal('file.document-type', {
    what: {
      en: `${file.en} is a workbook that declares a document type, which no spreadsheet program writes.`,
      es: `${file.es} es un libro que declara un tipo de documento, algo que ningún programa de hojas de cálculo escribe.`,
    },
    soWhat: {
      en: 'It may have been made to do harm, so it was not read.',
      es: 'Puede haberse hecho con mala intención, así que no se leyó.',
    },
    fix: {
      en: 'Open it in a spreadsheet program and save it again as CSV.',
      es: 'Ábralo en un programa de hojas de cálculo y guárdelo de nuevo como CSV.',
    },
  });
}

/** A quotation mark is opened and never closed, or closed in the middle of a later line. */
export function openQuotation(name: string, line: number): Refusal {
  const file = quoted(name);
  return refusal(
    'file.open-quotation',
    {
      what: {
        en: `In ${file.en} the quotation mark opened on line ${line} is not closed where its cell ends.`,
        es: `En ${file.es} las comillas abiertas en la línea ${line} no se cierran donde termina su celda.`,
      },
      soWhat: {
        en: 'The lines after it would run together in one cell, so nothing was taken.',
        es: 'Las líneas siguientes se juntarían en una sola celda, así que no se tomó nada.',
      },
      fix: {
        en: `Mend line ${line}, or download the file again: it may have been cut off.`,
        es: `Corrija la línea ${line} o descargue el archivo de nuevo: puede estar cortado.`,
      },
    },
    { line },
  );
}

/** One record of text is longer than any table's. */
export function recordTooLong(name: string, line: number): Refusal {
  return refusal(
    'file.record-too-long',
    {
      what: {
        en: `The record that starts on line ${line} of “${name}” does not end within ${LIMITS.recordCharacters} characters.`,
        es: `El registro que empieza en la línea ${line} de «${name}» no termina en ${LIMITS.recordCharacters} caracteres.`,
      },
      soWhat: {
        en: 'No table has rows of that length, so nothing was taken.',
        es: 'Ninguna tabla tiene filas de esa longitud, así que no se tomó nada.',
      },
      fix: {
        en: 'Export the table again with one line for each row.',
        es: 'Exporte la tabla de nuevo con una línea por fila.',
      },
    },
    { line },
  );
}

/** The text stops in the middle of a record. */
export function cutOff(name: string, line: number): Refusal {
  return refusal('file.cut-off', {
    what: {
      en: `“${name}” stops in the middle of line ${line}.`,
      es: `«${name}» se corta a mitad de la línea ${line}.`,
    },
    soWhat: {
      en: 'What came after is missing, so nothing was taken.',
      es: 'Falta lo que venía después, así que no se tomó nada.',
    },
    fix: { en: 'Download or export it again, whole.', es: 'Descárguelo o expórtelo de nuevo, completo.' },
  });
}

/** A workbook without the sheet that was asked for, or without a worksheet at all. */
export function noSheet(name: string, wanted: string | null, present: readonly string[]): Refusal {
  const file = quoted(name);
  const list = present.slice(0, 10).join(', ') || '—';
  return refusal('file.no-sheet', {
    what: {
      en: wanted ? `${file.en} has no sheet named ${wanted}; it has: ${list}.` : `${file.en} has no worksheet.`,
      es: wanted
        ? `${file.es} no tiene una hoja llamada ${wanted}; tiene: ${list}.`
        : `${file.es} no tiene ninguna hoja de cálculo.`,
    },
    soWhat: NOTHING_TAKEN,
    fix: { en: 'Name a sheet that it has.', es: 'Indique una hoja que sí tenga.' },
  });
}
