import { windows1252 } from "./clean-text";

const SCANNED = 262_144;
const BAD_SHARE = 0.02;
const FEWEST_LETTERS = 12;

/**
 * Text from bytes, always. A byte order mark decides, then the zeros of UTF-16, then UTF-8 that is valid but for a stray byte (whatever a
 * label claims), then the label, then the page's own declaration. A label for western European text is not believed where the letters are
 * Cyrillic or central European; bytes that nothing explains are read as what they look like, else as windows-1252. The mark is not part of
 * the text.
 */
export function decodeBytes(bytes: Uint8Array, label: string | null = null): string {
  const marked = byMark(bytes) ?? byZeros(bytes);
  if (marked !== null) return marked;
  const utf8 = decode(bytes, "utf-8", true) ?? nearlyUtf8(bytes);
  if (utf8 !== null) return utf8;
  for (const name of [label, declared(bytes)]) {
    if (!name || /^utf-?8$/i.test(name.trim()) || WESTERN.test(name.trim())) continue;
    const text = decode(bytes, name.trim(), false);
    if (text !== null) return text;
  }
  return undeclared(bytes);
}

const WESTERN = /^(?:windows-1252|cp1252|x-cp1252|iso-?8859-1|latin-?1|l1|us-ascii|ascii)$/i;

/** Decodes a stream of which the first bytes are given: as their mark or their look says, else as UTF-8. The mark is not part of the text. */
export function streamDecoder(first: Uint8Array): TextDecoder {
  if (first[0] === 0xff && first[1] === 0xfe) return new TextDecoder("utf-16le");
  if (first[0] === 0xfe && first[1] === 0xff) return new TextDecoder("utf-16be");
  const whole = first.subarray(0, first.length - Math.min(4, first.length)); // a letter may be cut at its end
  const isUtf8 = decode(whole.subarray(0, lastWhole(whole)), "utf-8", true) !== null || nearlyUtf8(whole) !== null;
  return new TextDecoder(isUtf8 ? "utf-8" : "windows-1252");
}

/** Where the last whole letter of UTF-8 ends. */
function lastWhole(bytes: Uint8Array): number {
  let end = bytes.length;
  while (end > 0 && ((bytes[end - 1] ?? 0) & 0xc0) === 0x80) end--;
  return end > 0 && (bytes[end - 1] ?? 0) >= 0xc0 ? end - 1 : bytes.length;
}

/** Are these bytes no text: zeros and control characters among them, and not as UTF-16 has them? Looks at the first few thousand. */
export function isBinary(bytes: Uint8Array): boolean {
  if (byMark(bytes.subarray(0, 64)) !== null || byZeros(bytes) !== null) return false;
  const head = bytes.subarray(0, 8192);
  let odd = 0;
  for (const byte of head) if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27) || byte === 127) odd++;
  return odd > head.length * 0.02;
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
  const head = latin1(bytes.subarray(0, SCANNED)).replace(/<!--[\s\S]*?(?:-->|$)/g, "");
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

/** UTF-16 without a mark: text in it has a zero in every second byte, wherever its letters are Latin. */
function byZeros(bytes: Uint8Array): string | null {
  const head = bytes.subarray(0, 512);
  if (head.length < 8) return null;
  const zeros = [0, 0];
  for (let i = 0; i < head.length; i++) if (head[i] === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  const [even, odd] = zeros as [number, number];
  const most = head.length * 0.3;
  if (odd > most && even < odd / 8) return decode(bytes, "utf-16le", false);
  if (even > most && odd < even / 8) return decode(bytes, "utf-16be", false);
  return null;
}

/** UTF-8 with a few stray bytes, which are lost; null where other encodings explain the bytes better. */
function nearlyUtf8(bytes: Uint8Array): string | null {
  const lossy = decode(bytes, "utf-8", false) ?? "";
  const bad = count(lossy, /\ufffd/g);
  const good = count(lossy, /[^\p{ASCII}\ufffd]/gu);
  return good > 0 && bad <= good * BAD_SHARE + 1 ? lossy : null;
}

/** Marks of windows-1250 in windows-1252's place: superscripts and signs inside words. */
const CENTRAL = /\p{Ll}[³¹¿¶œŸ](?=\p{Ll}|\s)|£(?=\p{Ll})|\p{Ll}[³¹¿](?=[\s.,])/gu;

function undeclared(bytes: Uint8Array): string {
  const western = decode(bytes, "windows-1252", false) ?? "";
  const high = count(western, /[\u0080-\u00ff\u0152-\u2122]/g);
  const cyrillicHigh = count(western, /[\u00c0-\u00ff]/g);
  // Cyrillic prose: most letters are lower case, and the two encodings have their cases the other way round
  if (cyrillicHigh >= FEWEST_LETTERS && isCyrillic(western)) {
    const cyrillic = ["windows-1251", "koi8-r"].map((name) => decode(bytes, name, false) ?? "");
    const [best] = cyrillic.sort((a, b) => count(b, /[а-я]/g) - count(a, /[а-я]/g));
    if (best && isProse(best)) return best;
  }
  if (high >= FEWEST_LETTERS) {
    const eastern = eastAsian(bytes);
    if (eastern !== null) return eastern;
  }
  if (count(western, CENTRAL) >= 2) return decode(bytes, "windows-1250", false) ?? western;
  return western;
}

/** Do letters beyond ASCII stand together in words, as they do in Cyrillic and never in western European text? */
const isCyrillic = (western: string): boolean => count(western, /[\u00c0-\u00ff]{4,}/g) >= 4;

/** Words of Cyrillic as people write them: small letters after at most one capital. */
function isProse(text: string): boolean {
  const words = text.match(/[а-яёА-ЯЁ]{3,}/g) ?? [];
  return words.length >= 4 && words.filter((word) => /^.[а-яё]+$/.test(word)).length > words.length * 0.9;
}

const EAST_ASIAN = ["shift_jis", "euc-jp", "euc-kr", "gb18030", "big5"];
/** Signs that any page in Chinese, Japanese or Korean is full of; kana have the same bytes in two of the encodings, and the Japanese one comes first. */
const FREQUENT =
  /[的一是不了在人有我他这中大来上国和说时要就出会可也你对生能而子那得于着下自之年过发后作里的這來國說時會對個們為我\u3041-\u3093\u30a1-\u30f6이다는에을를의하고가]/g;

/** The multibyte encoding in which the bytes are valid and read like running text; null if none. */
function eastAsian(bytes: Uint8Array): string | null {
  let best: { text: string; share: number } | null = null;
  for (const name of EAST_ASIAN) {
    const text = decode(bytes, name, true);
    if (text === null) continue;
    const wide = count(text, /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]/g);
    const share = wide < 8 ? 0 : count(text, FREQUENT) / wide;
    if (share > 0.15 && (!best || share > best.share)) best = { text, share };
  }
  return best?.text ?? null;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
