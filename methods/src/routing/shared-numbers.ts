const memory = (bytes: number): ArrayBufferLike =>
  typeof SharedArrayBuffer === 'undefined' ? new ArrayBuffer(bytes) : new SharedArrayBuffer(bytes);

/** So many zeros that threads read in one place instead of a copy each, where there are threads; else an array as any. */
export const sharedFloats = (length: number): Float64Array => new Float64Array(memory(8 * length));

/** The same for whole numbers of 32 bits. */
export const sharedIntegers = (length: number): Int32Array => new Int32Array(memory(4 * length));
