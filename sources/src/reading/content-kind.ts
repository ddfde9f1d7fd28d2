import type { Text } from '@leeway/model';

/** What the first bytes say a file is. `other` names what is not a table; `unknown` has no sign that we know. */
export type ContentKind =
  | { readonly kind: 'gzip' | 'zip' | 'ole' | 'text' }
  | { readonly kind: 'other'; readonly what: Text };

const other = (en: string, es: string): ContentKind => ({ kind: 'other', what: { en, es } });

type Signature = { readonly at: number; readonly bytes: readonly number[]; readonly kind: ContentKind };

const ascii = (text: string): number[] => [...text].map((letter) => letter.charCodeAt(0));
const signed = (text: string, kind: ContentKind, at = 0): Signature => ({ at, bytes: ascii(text), kind });

const SIGNATURES: readonly Signature[] = [
  { at: 0, bytes: [0x1f, 0x8b], kind: { kind: 'gzip' } },
  { at: 0, bytes: [0x50, 0x4b, 0x03, 0x04], kind: { kind: 'zip' } },
  { at: 0, bytes: [0x50, 0x4b, 0x05, 0x06], kind: { kind: 'zip' } },
  { at: 0, bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], kind: { kind: 'ole' } },
  { at: 0, bytes: [0x89, 0x50, 0x4e, 0x47], kind: other('a PNG picture', 'una imagen PNG') },
  { at: 0, bytes: [0xff, 0xd8, 0xff], kind: other('a JPEG picture', 'una imagen JPEG') },
  signed('GIF8', other('a GIF picture', 'una imagen GIF')),
  { at: 0, bytes: [0x42, 0x4d, -1, -1, -1, -1, 0, 0, 0, 0], kind: other('a BMP picture', 'una imagen BMP') },
  { at: 0, bytes: [0x49, 0x49, 0x2a, 0x00], kind: other('a TIFF picture', 'una imagen TIFF') },
  { at: 0, bytes: [0x4d, 0x4d, 0x00, 0x2a], kind: other('a TIFF picture', 'una imagen TIFF') },
  signed('WEBP', other('a WebP picture', 'una imagen WebP'), 8),
  signed('ftyp', other('a video or picture', 'un vídeo o una imagen'), 4),
  signed('%PDF', other('a PDF document', 'un documento PDF')),
  signed('%!PS', other('a PostScript document', 'un documento PostScript')),
  signed('{\\rtf', other('an RTF document', 'un documento RTF')),
  { at: 0, bytes: [0x37, 0x7a, 0xbc, 0xaf], kind: other('a 7-Zip archive', 'un archivo comprimido 7-Zip') },
  signed('Rar!', other('a RAR archive', 'un archivo comprimido RAR')),
  signed('BZh', other('a bzip2 archive', 'un archivo comprimido bzip2')),
  { at: 0, bytes: [0xfd, 0x37, 0x7a, 0x58, 0x5a], kind: other('an xz archive', 'un archivo comprimido xz') },
  { at: 0, bytes: [0x28, 0xb5, 0x2f, 0xfd], kind: other('a Zstandard archive', 'un archivo comprimido Zstandard') },
  signed('ustar', other('a tar archive', 'un archivo tar'), 257),
  signed('PAR1', other('a Parquet file', 'un archivo Parquet')),
  signed('SQLite format 3', other('an SQLite database', 'una base de datos SQLite')),
  { at: 0, bytes: [0x7f, 0x45, 0x4c, 0x46], kind: other('a program', 'un programa') },
  { at: 0, bytes: [0x4d, 0x5a, -1, 0x00], kind: other('a program', 'un programa') },
  {
    at: 0,
    bytes: [0x09, 0x08, -1, 0x00, 0x00, 0x05],
    kind: other('a workbook older than Excel 97', 'un libro anterior a Excel 97'),
  },
];

const matches = (bytes: Uint8Array, { at, bytes: wanted }: Signature): boolean =>
  wanted.every((byte, index) => byte === -1 || bytes[at + index] === byte);

/** What a file is by its first bytes; whatever has no known sign counts as text until its characters say otherwise. */
export function contentKind(bytes: Uint8Array): ContentKind {
  return SIGNATURES.find((signature) => matches(bytes, signature))?.kind ?? { kind: 'text' };
}

/** What text is when it is not a table: markup or data in another notation; null where it may be a table. */
export function markupKind(text: string): 'web-page' | Text | null {
  const start = text.slice(0, 2000).trimStart();
  if (
    /^(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*)*<(!doctype\s+html|html|head|body|script|table|div|meta)\b/i.test(start)
  ) {
    return 'web-page';
  }
  if (/^<\?xml|^<[a-z][\w:.-]*[\s>]/i.test(start)) return { en: 'an XML document', es: 'un documento XML' };
  if (/^[[{]\s*["[{\]}]/.test(start)) return { en: 'a JSON document', es: 'un documento JSON' };
  return null;
}
