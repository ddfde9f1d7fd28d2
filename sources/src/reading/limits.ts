const MEGABYTE = 1024 * 1024;

/** What a file may be before it is refused: published records are far smaller, and bombs far larger. */
export const LIMITS = {
  /** What has to be held whole: packed files, and workbooks once unpacked. */
  fileBytes: 400 * MEGABYTE,
  unpackedBytes: 400 * MEGABYTE,
  /** Delimited text, plain or once unpacked: it is read as a stream. */
  textBytes: 2048 * MEGABYTE,
  /** One record of text. */
  recordCharacters: 16 * MEGABYTE,
  /** Memory of the thread that reads a workbook. */
  workbookBytes: 1024 * MEGABYTE,
  /** A compressed file that unpacks to more than `ratio` times its size is refused once it exceeds `ratioFreeBytes`. */
  ratio: 150,
  ratioFreeBytes: 48 * MEGABYTE,
  /** Text held for one workbook: shared strings, and the widest row. */
  workbookTextCharacters: 200 * MEGABYTE,
  /** Cells held for one sheet, the blank ones before a filled one with them. */
  workbookCells: 12_000_000,
  columns: 16_384,
  /** Columns of a sheet in the older format. */
  columnsXls: 256,
} as const;

/** The most bytes that a compressed file of this size may unpack to. */
export function unpackedBytesMax(packedBytes: number): number {
  return Math.min(LIMITS.textBytes, Math.max(LIMITS.ratioFreeBytes, packedBytes * LIMITS.ratio));
}
