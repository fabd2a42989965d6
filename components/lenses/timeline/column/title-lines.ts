/** How wide some text is set. */
export type Measure = (text: string) => number;

const MOST = 2000;
const PROBE = "The quick brown fox, 2025";

/** Titles in one or two lines, as much of them as fits; each is measured once, and again in other letters. */
export class TitleLines {
  private readonly known = new Map<string, readonly string[]>();
  private probe = 0;

  /** To be called before each frame: the page's own letters may have arrived. */
  begin(measure: Measure): void {
    const probe = measure(PROBE);
    if (probe !== this.probe || this.known.size > MOST) this.known.clear();
    this.probe = probe;
  }

  of(title: string, room: number, most: 1 | 2, measure: Measure): readonly string[] {
    const key = `${Math.floor(room)} ${most} ${title}`;
    const lines = this.known.get(key);
    if (lines) return lines;
    const made = brokenTitle(title, room, most, measure);
    this.known.set(key, made);
    return made;
  }
}

/** A title in as many lines as it needs and may have, the last one cut. */
export function brokenTitle(title: string, room: number, most: 1 | 2, measure: Measure): string[] {
  if (measure(title) <= room) return [title];
  const first = most === 2 ? wordsIn(title, room, measure) : 0;
  const rest = first > 0 ? title.slice(first).trimStart() : title;
  const last = measure(rest) <= room ? rest : cutTo(rest, room, measure);
  const lines = first > 0 ? [title.slice(0, first), last] : [last];
  return lines.filter((line) => line !== "");
}

/** Where whole words end that fit; 0 if the first does not. */
function wordsIn(text: string, room: number, measure: Measure): number {
  let end = 0;
  for (let at = text.indexOf(" ", 1); at > 0; at = text.indexOf(" ", at + 1)) {
    if (measure(text.slice(0, at)) > room) break;
    end = at;
  }
  return end;
}

function cutTo(text: string, room: number, measure: Measure): string {
  const chars = [...text];
  let [low, high] = [0, chars.length];
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (measure(`${chars.slice(0, middle).join("")}…`) <= room) low = middle;
    else high = middle - 1;
  }
  if (low < 4) return "";
  const most = chars.slice(0, low).join("");
  const space = chars[low] === " " ? most.length : most.lastIndexOf(" ");
  return `${most.slice(0, space > most.length * 0.6 ? space : most.length).replace(/[\s,;:–—-]{1,9}$/u, "")}…`;
}
