import { describe, expect, it } from "vitest";
import { charsetOf, decodeBytes } from "../../lib/ingest/decode";

const utf8 = (text: string) => new TextEncoder().encode(text);
const bytes = (...values: number[]) => Uint8Array.from(values);
const RUSSIAN = "Переговоры начались в четверг, сообщил министр иностранных дел.";

/** Encodes Russian by the decoder's own table. */
function encode(text: string, encoding: string): Uint8Array {
  const table = new Map(Array.from({ length: 256 }, (_, i) => [new TextDecoder(encoding).decode(bytes(i)), i]));
  return Uint8Array.from(text, (char) => table.get(char) ?? 63);
}

describe("decodeBytes", () => {
  it("lets valid UTF-8 win over a wrong label and a wrong declaration", () => {
    expect(decodeBytes(utf8("Zoë’s café"), "iso-8859-1")).toBe("Zoë’s café");
    expect(decodeBytes(utf8('<meta charset="windows-1251">Zoë'))).toContain("Zoë");
  });

  it.each(["windows-1251", "koi8-r"])("reads %s by label, by declaration and by its look", (encoding) => {
    expect(decodeBytes(encode(RUSSIAN, encoding), encoding)).toBe(RUSSIAN);
    expect(
      decodeBytes(
        encode(
          `<html><head>${" ".repeat(3000)}<meta http-equiv="Content-Type" content="text/html; charset=${encoding}">${RUSSIAN}`,
          encoding,
        ),
      ),
    ).toContain(RUSSIAN);
    expect(decodeBytes(encode(RUSSIAN, encoding))).toBe(RUSSIAN);
  });

  it("reads undeclared western text as windows-1252, quotation marks too", () => {
    expect(decodeBytes(bytes(0x93, 0x63, 0x61, 0x66, 0xe9, 0x94, 0x20, 0x80, 0x35))).toBe("“café” €5");
    expect(decodeBytes(bytes(0x93, 0x41, 0x94), "iso-8859-1")).toBe("“A”");
  });

  it("obeys and removes byte order marks", () => {
    expect(decodeBytes(bytes(0xef, 0xbb, 0xbf, 0x41))).toBe("A");
    expect(decodeBytes(bytes(0xff, 0xfe, 0x41, 0x00, 0x16, 0x04))).toBe("AЖ");
    expect(decodeBytes(bytes(0xfe, 0xff, 0x00, 0x41))).toBe("A");
  });

  it("keeps UTF-8 that was cut in the middle of a letter", () => {
    const whole = utf8(`${"Žluťoučký kůň ".repeat(20)}ž`);
    expect(decodeBytes(whole.subarray(0, -1))).toMatch(/^Žluťoučký kůň/);
  });

  it("survives labels that are none", () => {
    expect(decodeBytes(bytes(0xe9, 0x41), "no-such-thing")).toBe("éA");
    expect(charsetOf("text/html; charset='KOI8-R'")).toBe("KOI8-R");
    expect(charsetOf("text/html")).toBeNull();
  });
});
