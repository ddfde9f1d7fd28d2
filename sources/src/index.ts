export type {
  DecodedTable,
  ReadingContext,
  Recognition,
  SourceFormat,
  TableRow,
} from './contract.ts';
export { type DecodingOptions, decodeTable, type TableInput } from './reading/index.ts';
export { CONFIDENCE_MIN, CROSSWALKS, FORMATS, type PublishedOptions, readPublished, recognitions } from './registry.ts';
