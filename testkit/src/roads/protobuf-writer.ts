/** Builds a Protocol Buffers message field by field; whole numbers up to 2^53. */
export class ProtobufWriter {
  private readonly bytes: number[] = [];

  varint(value: number): this {
    let rest = value;
    while (rest >= 128) {
      this.bytes.push((rest % 128) + 128);
      rest = Math.floor(rest / 128);
    }
    this.bytes.push(rest);
    return this;
  }

  signed(value: number): this {
    return this.varint(value < 0 ? -2 * value - 1 : 2 * value);
  }

  number(field: number, value: number): this {
    return this.varint(field * 8).varint(value);
  }

  message(field: number, content: Uint8Array): this {
    this.varint(field * 8 + 2).varint(content.length);
    for (const byte of content) this.bytes.push(byte);
    return this;
  }

  text(field: number, value: string): this {
    return this.message(field, new TextEncoder().encode(value));
  }

  packed(field: number, values: readonly number[]): this {
    const list = new ProtobufWriter();
    for (const value of values) list.varint(value);
    return this.message(field, list.done());
  }

  /** A packed list of differences from the value before, in zigzag form. */
  differences(field: number, values: readonly number[]): this {
    const list = new ProtobufWriter();
    values.forEach((value, i) => {
      list.signed(value - (values[i - 1] ?? 0));
    });
    return this.message(field, list.done());
  }

  done(): Uint8Array {
    return Uint8Array.from(this.bytes);
  }
}
