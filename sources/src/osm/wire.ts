/** Fields of a Protocol Buffers message, read in place. Whole numbers are exact up to 2^53. */
export class Wire {
  readonly bytes: Uint8Array;
  at: number;
  readonly end: number;
  /** Number and wire type of the field that `next` came to. */
  field = 0;
  type = 0;

  constructor(bytes: Uint8Array, start = 0, end = bytes.length) {
    this.bytes = bytes;
    this.at = start;
    this.end = end;
  }

  /** Moves to the next field; false at the end of the message. */
  next(): boolean {
    if (this.at >= this.end) return false;
    const key = this.varint();
    this.field = Math.floor(key / 8);
    this.type = key % 8;
    return true;
  }

  /** An unsigned whole number. @throws RangeError where the message breaks off. */
  varint(): number {
    const { bytes } = this;
    let byte = this.byte();
    if (byte < 0x80) return byte;
    let low = byte & 0x7f;
    for (let shift = 7; shift < 28; shift += 7) {
      byte = this.byte();
      low |= (byte & 0x7f) << shift;
      if (byte < 0x80) return low;
    }
    let value = low;
    let scale = 0x10000000;
    for (;;) {
      byte = bytes[this.at++] ?? 256;
      if (byte > 255 || this.at > this.end) throw new RangeError('The message breaks off within a number.');
      value += (byte & 0x7f) * scale;
      if (byte < 0x80) return value;
      scale *= 128;
    }
  }

  private byte(): number {
    if (this.at >= this.end) throw new RangeError('The message breaks off within a number.');
    return this.bytes[this.at++] as number;
  }

  /** A signed whole number in zigzag form. */
  signed(): number {
    const value = this.varint();
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
  }

  /** The message, text or packed list that is the current field. */
  inner(): Wire {
    const length = this.varint();
    const start = this.at;
    if (start + length > this.end) throw new RangeError('The message breaks off within a field.');
    this.at = start + length;
    return new Wire(this.bytes, start, this.at);
  }

  /** The bytes of the current field. */
  slice(): Uint8Array {
    const { at, end } = this.inner();
    return this.bytes.subarray(at, end);
  }

  text(): string {
    return new TextDecoder().decode(this.slice());
  }

  skip(): void {
    if (this.type === 0) this.varint();
    else if (this.type === 2) this.inner();
    else if (this.type === 1) this.at += 8;
    else if (this.type === 5) this.at += 4;
    else throw new RangeError(`A field has the unknown wire type ${this.type}.`);
  }
}
