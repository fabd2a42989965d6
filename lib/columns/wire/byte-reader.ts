/** Reads what ByteWriter wrote. Throws where the bytes end too soon or are none it writes. */
export class ByteReader {
  private at = 0;

  constructor(private readonly bytes: Uint8Array) {}

  byte(): number {
    const value = this.bytes[this.at++];
    if (value === undefined) throw new Error("it ends too soon");
    return value;
  }

  varint(): number {
    let byte = this.byte();
    if (byte < 128) return byte;
    let value = byte & 127;
    for (let scale = 128; ; scale *= 128) {
      byte = this.byte();
      value += (byte & 127) * scale;
      if (byte < 128) break;
      if (scale > 2 ** 46) throw new Error("a number is too long");
    }
    if (!Number.isSafeInteger(value)) throw new Error("a number is too large");
    return value;
  }

  signed(): number {
    const value = this.varint();
    return value % 2 === 1 ? -(value + 1) / 2 : value / 2;
  }

  take(length: number): Uint8Array {
    if (length > this.bytes.length - this.at) throw new Error("it ends too soon");
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }

  /** Throws if anything is left. */
  end(): void {
    if (this.at !== this.bytes.length) throw new Error("it holds more than it should");
  }
}
