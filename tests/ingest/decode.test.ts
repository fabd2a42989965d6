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

describe("mislabelled bytes", () => {
  const western = (text: string) => encode(text, "windows-1252");
  const join = (...parts: Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]));

  it("keep UTF-8 in spite of a stray byte and another label", () => {
    const text = "Café owner Zoë Lindström’s café in Malmö";
    expect(decodeBytes(join(utf8(`<meta charset="windows-1252">${text}`), bytes(0xc3, 0x20)))).toContain(text);
    expect(decodeBytes(join(western("Zoë"), bytes(0x20)))).toBe("Zoë ");
  });

  it("obey no declaration in a comment", () => {
    expect(
      decodeBytes(western('<!-- <meta charset="koi8-r"> --><meta charset="windows-1252"><p>Zoë, née Löf')),
    ).toContain("Zoë, née Löf");
  });

  it("are UTF-16 where every second one is zero", () => {
    const text = '<meta charset="utf-16"><p>Zoë Lindström';
    const low = Uint8Array.from([...text].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]));
    const high = Uint8Array.from([...text].flatMap((c) => [c.charCodeAt(0) >> 8, c.charCodeAt(0) & 255]));
    expect(decodeBytes(low)).toBe(text);
    expect(decodeBytes(high)).toBe(text);
  });

  it("are Cyrillic or Polish where a western label makes no words of them", () => {
    expect(decodeBytes(encode(RUSSIAN, "windows-1251"), "iso-8859-1")).toBe(RUSSIAN);
    const polish = "Łukasz powiedział, że wójt zamknął most, bo pękła płyta";
    expect(decodeBytes(encode(polish, "windows-1250"))).toBe(polish);
    const french = "Où est la fête ? « Décidé », a-t-il déclaré à Noël, gêné";
    expect(decodeBytes(western(french))).toBe(french);
  });

  it("are Chinese or Japanese where they read like it", () => {
    const chinese = bytes(
      0xb8,
      0xdb,
      0xbf,
      0xda,
      0xb5,
      0xc4,
      0xd2,
      0xbb,
      0xb8,
      0xf6,
      0xb6,
      0xab,
      0xc2,
      0xeb,
      0xcd,
      0xb7,
      0xb2,
      0xbb,
      0xca,
      0xc7,
      0xce,
      0xd2,
      0xc3,
      0xc7,
      0xb5,
      0xc4,
    );
    expect(decodeBytes(chinese)).toBe("港口的一个东码头不是我们的");
    const japanese = bytes(
      0x82,
      0xb1,
      0x82,
      0xea,
      0x82,
      0xcd,
      0x93,
      0x8c,
      0x95,
      0x80,
      0x93,
      0xaa,
      0x82,
      0xc5,
      0x82,
      0xb7,
      0x82,
      0xa9,
      0x82,
      0xc6,
      0x8c,
      0xbe,
      0x82,
      0xa4,
    );
    expect(decodeBytes(japanese)).toBe("これは東斧頭ですかと言う");
  });
});
