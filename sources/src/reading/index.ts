export { type DecodingOptions, decodeTable, type TableInput } from './decode-table.ts';
export { findHeader, type Header, headingKey } from './header.ts';
export { plainNumber } from './plain-number.ts';
export { type Headings, recogniseHeadings } from './recognition.ts';
export { RefusedFile, refusal, refusalOf } from './refusal.ts';
