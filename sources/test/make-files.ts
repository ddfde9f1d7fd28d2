import { crc32, deflateRawSync } from 'node:zlib';
import { utils, write } from 'cfb';

type ZipEntry = {
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly encrypted?: boolean;
  /** A size to declare in place of the true one. */
  readonly declaredBytes?: number;
};

const two = (value: number): Buffer => {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value & 0xffff);
  return bytes;
};
const four = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value >>> 0);
  return bytes;
};
const eight = (value: number): Buffer => {
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleLE(value);
  return bytes;
};

/** A zip archive with these files. */
export function zipOf(entries: readonly ZipEntry[]): Uint8Array {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const { name, content, encrypted, declaredBytes } of entries) {
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes);
    const fields = Buffer.concat([
      two(encrypted ? 1 : 0),
      two(8),
      four(0),
      four(crc32(bytes)),
      four(packed.length),
      four(declaredBytes ?? bytes.length),
      two(Buffer.byteLength(name)),
      two(0),
    ]);
    const local = Buffer.concat([four(0x04034b50), two(20), fields, Buffer.from(name), packed]);
    const tail = [two(0), two(0), two(0), four(0), four(offset), Buffer.from(name)];
    central.push(Buffer.concat([four(0x02014b50), two(20), two(20), fields, ...tail]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(central);
  const count = two(entries.length);
  const end = [four(0x06054b50), two(0), two(0), count, count, four(directory.length), four(offset), two(0)];
  return Buffer.concat([...locals, directory, ...end]);
}

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** An XLSX workbook: sheet name → XML of its rows, with shared strings as XML of their `si` elements. */
export function xlsxOf(sheets: Readonly<Record<string, string>>, sharedStrings = '', prolog = ''): Uint8Array {
  const names = Object.keys(sheets);
  const relations = names.map(
    (_, at) => `<Relationship Id="r${at}" Type="${RELATIONSHIPS}/worksheet" Target="worksheets/s${at}.xml"/>`,
  );
  const list = names.map((name, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="r${at}"/>`);
  return zipOf([
    { name: '[Content_Types].xml', content: '<Types/>' },
    {
      name: 'xl/workbook.xml',
      content: `<workbook xmlns:r="${RELATIONSHIPS}"><sheets>${list.join('')}</sheets></workbook>`,
    },
    { name: 'xl/_rels/workbook.xml.rels', content: `<Relationships>${relations.join('')}</Relationships>` },
    { name: 'xl/sharedStrings.xml', content: `<sst>${sharedStrings}</sst>` },
    ...names.map((name, at) => ({
      name: `xl/worksheets/s${at}.xml`,
      content: `${prolog}<worksheet><sheetData>${sheets[name]}</sheetData></worksheet>`,
    })),
  ]);
}

/** One BIFF record. */
export const biff = (type: number, ...parts: readonly Uint8Array[]): Buffer => {
  const body = Buffer.concat(parts);
  return Buffer.concat([two(type), two(body.length), body]);
};

/** A cell's row, column and format. */
export const cell = (row: number, column: number): Buffer => Buffer.concat([two(row), two(column), two(0)]);

/** A BIFF8 string with a 16-bit count, one byte a letter or two. */
export const biffText = (text: string, wide = false): Buffer =>
  Buffer.concat([two(text.length), Buffer.from([wide ? 1 : 0]), Buffer.from(text, wide ? 'utf16le' : 'latin1')]);

const BOF_GLOBAL = biff(0x0809, two(0x0600), two(5), Buffer.alloc(12));
const BOF_SHEET = biff(0x0809, two(0x0600), two(0x10), Buffer.alloc(12));
const EOF = biff(0x000a);

/** The stream of a BIFF8 workbook with one sheet. */
export function biffStream(sheetName: string, globals: readonly Uint8Array[], cells: readonly Uint8Array[]): Buffer {
  const title = Buffer.from(sheetName, 'latin1');
  const boundSheet = (at: number): Buffer => biff(0x0085, four(at), two(0), Buffer.from([title.length, 0]), title);
  const before = Buffer.concat([BOF_GLOBAL, boundSheet(0), ...globals, EOF]).length;
  return Buffer.concat([BOF_GLOBAL, boundSheet(before), ...globals, EOF, BOF_SHEET, ...cells, EOF]);
}

/** An OLE container with these streams. */
export function oleOf(streams: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const container = utils.cfb_new();
  for (const [name, content] of Object.entries(streams)) utils.cfb_add(container, `/${name}`, content);
  return Uint8Array.from(write(container, { type: 'array' }) as number[]);
}

/** Raw parts of records, for tests that build them. */
export const bytesOf = { two, four, eight } as const;
