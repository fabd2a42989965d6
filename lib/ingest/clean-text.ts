import type { SourceMap } from "../domain";

/** A paragraph as stretches of the source; several when its lines were wrapped. */
export type Paragraph = readonly (readonly [start: number, end: number])[];

// Control characters, invisible format characters that split words or reorder them, lone surrogates. Joiners stay: scripts need them.
const ODD = /[^\P{Cc}\t\n]|[\p{Cs}\u00ad\u200b\u2060\ufeff\u202a-\u202e\u2066-\u2069]/u;
// Beyond this many combining marks on one letter the text is noise, and normalising it takes quadratic time.
const MARK_RUN = /\p{M}{30}/u;
// A letter with what may compose with it: combining marks, the later jamo of a Hangul syllable; and what stands between to be removed.
// The C1 controls left out of it are letters of windows-1252 and begin a cluster of their own.
const CLUSTER =
  /[\s\S](?:[\p{M}\u1160-\u11ff\ud7b0-\ud7ff\u00ad\u200b\u2060\ufeff\u202a-\u202e\u2066-\u2069]|(?![\t\n\u0080\u0082-\u008c\u008e\u0091-\u009c\u009e\u009f])\p{Cc})*/gu;
const NOT_ASCII = /\P{ASCII}/u;
// What the bytes 0x80-0x9f are in windows-1252, where a wrong decoder has left them as control characters.
const WINDOWS_1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** The windows-1252 character that a C1 control stands for; empty if that byte has none. */
export function windows1252(control: string): string {
  const char = WINDOWS_1252[control.charCodeAt(0) - 0x80] ?? "";
  return char < "\u00a0" ? "" : char;
}

/** Builds an article's text (NFC, no control characters, blank line between paragraphs) with its exact map into `source`. */
export function cleanText(source: string, paragraphs: readonly Paragraph[]): { text: string; map: SourceMap } {
  const out = new MappedText();
  for (const paragraph of paragraphs) {
    let separator = out.length > 0 ? "\n\n" : "";
    for (const [start, end] of paragraph) {
      out.filler(separator);
      cleanRange(source, start, end, out);
      separator = " ";
    }
  }
  return { text: out.text(), map: out.pieces };
}

/** One line of text without odd characters, in NFC. */
export function cleanLine(text: string): string {
  return cleanText(text, [[[0, text.length]]]).text;
}

function cleanRange(source: string, start: number, end: number, out: MappedText): void {
  const slice = source.slice(start, end);
  if (!NOT_ASCII.test(slice) && !ODD.test(slice)) {
    out.same(slice, start);
    return;
  }
  const odd = ODD.test(slice);
  const compose = !MARK_RUN.test(slice) && (odd || slice.normalize("NFC") !== slice);
  if (!compose && !odd) {
    out.same(slice, start);
    return;
  }
  for (const match of slice.matchAll(CLUSTER)) {
    const cluster = match[0];
    const clean = cleanCluster(cluster, compose);
    if (clean === cluster) out.same(cluster, start + match.index);
    else out.changed(clean, start + match.index, start + match.index + cluster.length);
  }
}

function cleanCluster(cluster: string, compose: boolean): string {
  const clean = ODD.test(cluster) ? Array.from(cluster, replacement).join("") : cluster;
  return compose ? clean.normalize("NFC") : clean;
}

function replacement(odd: string): string {
  if (/\p{Cs}/u.test(odd)) return "\ufffd";
  if (odd >= "\u0080" && odd <= "\u009f") return windows1252(odd);
  return ODD.test(odd) ? "" : odd;
}

/** Text that grows with its map. A changed stretch stands between two pieces, of length 0 if need be, that give its ends. */
class MappedText {
  readonly pieces: [number, number, number][] = [];
  length = 0;
  private readonly parts: string[] = [];

  same(text: string, sourceStart: number): void {
    if (!text) return;
    const last = this.pieces.at(-1);
    if (last && last[0] + last[2] === this.length && last[1] + last[2] === sourceStart) last[2] += text.length;
    else this.pieces.push([this.length, sourceStart, text.length]);
    this.append(text);
  }

  changed(text: string, sourceStart: number, sourceEnd: number): void {
    const last = this.pieces.at(-1);
    if (!last || last[0] + last[2] !== this.length || last[1] + last[2] !== sourceStart)
      this.pieces.push([this.length, sourceStart, 0]);
    this.append(text);
    this.pieces.push([this.length, sourceEnd, 0]);
  }

  filler(text: string): void {
    if (text) this.append(text);
  }

  text(): string {
    return this.parts.join("");
  }

  private append(text: string): void {
    this.parts.push(text);
    this.length += text.length;
  }
}
