import { windows1252 } from "./clean-text";

const SCANNED = 262_144;
const BAD_SHARE = 0.02;
const FEWEST_LETTERS = 12;

/**
 * Text from bytes, always. A byte order mark decides, then valid UTF-8 (whatever a label claims), then the label, then the page's own
 * declaration; bytes that none explains are read as windows-1252, or as Cyrillic where they look it. The mark is not part of the text.
 */
export function decodeBytes(bytes: Uint8Array, label: string | null = null): string {
  const marked = byMark(bytes);
  if (marked !== null) return marked;
  const utf8 = decode(bytes, "utf-8", true);
  if (utf8 !== null) return utf8;
  for (const name of [label, declared(bytes)]) {
    if (!name || /^utf-?8$/i.test(name.trim())) continue;
    const text = decode(bytes, name.trim(), false);
    if (text !== null) return text;
  }
  return undeclared(bytes);
}

/** The charset that a media type names ("text/html; charset=koi8-r"), null if none. */
export function charsetOf(mediaType: string | undefined): string | null {
  return /charset\s*=\s*["']?([\w:.-]{2,40})/i.exec(mediaType ?? "")?.[1] ?? null;
}

function byMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return decode(bytes.subarray(3), "utf-8", false);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decode(bytes.subarray(2), "utf-16le", false);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decode(bytes.subarray(2), "utf-16be", false);
  return null;
}

function decode(bytes: Uint8Array, encoding: string, fatal: boolean): string | null {
  try {
    const decoder = new TextDecoder(encoding, { fatal, ignoreBOM: true });
    const text = decoder.decode(bytes);
    // some versions of Node leave 0x80-0x9f of this encoding undecoded
    return decoder.encoding === "windows-1252" ? text.replace(/[\u0080-\u009f]/g, (c) => windows1252(c) || c) : text;
  } catch (error) {
    if (error instanceof TypeError || error instanceof RangeError) return null; // not valid, or an unknown label
    throw error;
  }
}

function declared(bytes: Uint8Array): string | null {
  const head = latin1(bytes.subarray(0, SCANNED));
  const found =
    /<meta\s[^>]{0,200}?charset\s*=\s*["']?\s*([\w:.-]{2,40})/i.exec(head) ??
    /^\s{0,20}<\?xml\s[^>]{0,100}?encoding\s*=\s*["']([\w:.-]{2,40})/i.exec(head);
  const name = found?.[1] ?? null;
  return name !== null && /^utf-?16/i.test(name) ? null : name; // read as single bytes, so it cannot be UTF-16
}

function latin1(bytes: Uint8Array): string {
  let text = "";
  for (let i = 0; i < bytes.length; i += 8192) text += String.fromCharCode(...bytes.subarray(i, i + 8192));
  return text;
}

function undeclared(bytes: Uint8Array): string {
  const lossy = decode(bytes, "utf-8", false) ?? "";
  const bad = count(lossy, /\ufffd/g);
  if (bad <= count(lossy, /[^\p{ASCII}\ufffd]/gu) * BAD_SHARE + 1 && bad > 0 && /[^\p{ASCII}\ufffd]/u.test(lossy))
    return lossy;
  const western = decode(bytes, "windows-1252", false) ?? lossy;
  const high = count(western, /[\u00c0-\u00ff]/g);
  if (high < FEWEST_LETTERS || high < count(western, /[A-Za-z]/g)) return western;
  // Cyrillic prose: most letters are lower case, and the two encodings have their cases the other way round
  const cyrillic = ["windows-1251", "koi8-r"].map((name) => decode(bytes, name, false) ?? "");
  const [best] = cyrillic.sort((a, b) => count(b, /[а-я]/g) - count(a, /[а-я]/g));
  return best ?? western;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
