export { type DecodingOptions, decodeTable, type TableInput } from './decode-table.ts';
export { findHeader, type Header, headingKey } from './header.ts';
export { type Headings, recogniseHeadings } from './recognition.ts';
export { RefusedFile, refusal, refusalOf } from './refusal.ts';
