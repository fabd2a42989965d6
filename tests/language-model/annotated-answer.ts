import type { ActorRole, EventTypeId, Span, Status } from "../../lib/domain";

/** An annotated event that says by which words it is told; offsets are into the text it was annotated in. */
export interface WordedEvent {
  readonly start: number;
  readonly end: number;
  readonly title: string;
  readonly type: EventTypeId;
  readonly status: Status;
  readonly date: string | null;
  readonly importance: string;
  readonly trigger_span: Span | null;
  readonly actors: readonly { readonly name: string; readonly role: ActorRole | null; readonly span: Span | null }[];
  readonly place: { readonly name: string; readonly span: Span | null } | null;
  readonly date_span: Span | null;
}

export interface AnnotatedArticle {
  readonly text: string;
  readonly events: readonly WordedEvent[];
}

/** A sentence as a model is shown it. */
export interface Shown {
  readonly number: number;
  readonly text: string;
}

/** Where a shown sentence stands in the annotated text. */
interface Placed extends Span {
  readonly number: number;
}

/**
 * The right answer about the sentences numbered `first` to `last`: what a model that reads as the annotator does would say, by the words that
 * stand in what it is shown. Null if that is another article.
 */
export function annotatedAnswer(
  { text, events }: AnnotatedArticle,
  shown: readonly Shown[],
  first: number,
  last: number,
): { events: object[] } | null {
  const sentences = placesOf(text, shown);
  if (sentences.length * 2 < shown.length) return null;
  const at = (offset: number) => sentences.find(({ start, end }) => start <= offset && offset < end) ?? null;
  const numbered = (span: Span | null) => {
    const sentence = span && at(span.start);
    if (!sentence || !span) return null;
    return { sentence: sentence.number, words: wholeWords(text, span.start, Math.min(span.end, sentence.end)) };
  };
  const named = (name: string, span: Span | null) => {
    const parts = sentences.map(({ start, end }) => text.slice(start, end));
    const found = nameIn(parts, name, span && wholeWords(text, span.start, span.end));
    return found && { sentence: (sentences[found.part] as Placed).number, words: found.words };
  };
  return {
    events: events.flatMap((event) => {
      const { type, status, title, importance, place } = event;
      const trigger = numbered(event.trigger_span);
      if (!trigger || trigger.sentence < first || trigger.sentence > last) return [];
      const { start, end } = at(event.trigger_span?.start ?? 0) as Placed;
      const date = numbered(event.date_span);
      return {
        ...{ sentence: trigger.sentence, trigger: trigger.words, type, status, status_words: null },
        quote: text.slice(Math.max(start, event.start), Math.min(end, event.end)),
        actors: event.actors.flatMap(({ role, span, name }) => {
          if (!role) return [];
          const said = numbered(span);
          const words = said?.sentence === trigger.sentence ? said.words : null;
          const by = named(name, span) ?? (words === null ? said : null);
          return words === null && by === null ? [] : { role, words, name: by };
        }),
        place: place && (named(place.name, place.span) ?? numbered(place.span)),
        date: date && { ...date, day: event.date },
        news: date === null && event.date !== null,
        core: importance === "core",
        title,
      };
    }),
  };
}

/** Shown sentences by where they stand in a text, whatever white space it has. */
function placesOf(text: string, shown: readonly Shown[]): Placed[] {
  const at: number[] = [];
  let close = "";
  for (let i = 0; i < text.length; i++)
    if (!/\s/.test(text[i] as string)) {
      close += text[i];
      at.push(i);
    }
  let from = 0;
  return shown.flatMap(({ number, text: sentence }) => {
    const words = sentence.replace(/\s+/g, "");
    const start = close.indexOf(words, from);
    if (start < 0 || words === "") return [];
    from = start + words.length;
    return { number, start: at[start] as number, end: (at[from - 1] as number) + 1 };
  });
}

/**
 * Where an article gives somebody or somewhere the name that the annotator calls them by, if the words for them do not: whole, else by its longest
 * part with a capital.
 */
function nameIn(
  sentences: readonly string[],
  name: string,
  said: string | null,
): { part: number; words: string } | null {
  const parts = name.split(" ");
  for (let length = parts.length; length > 0; length--)
    for (let from = parts.length - length; from >= 0; from--) {
      const words = parts.slice(from, from + length).join(" ");
      if (length < parts.length && !(/^\p{Lu}/u.test(words) && words.length > 3)) continue;
      if (said !== null && hasWords(said, words)) return null;
      const part = sentences.findIndex((sentence) => hasWords(sentence, words));
      if (part >= 0) return { part, words };
    }
  return null;
}

/** The words that a stretch stands in: annotators mark "Syria" in "Syrian". */
function wholeWords(text: string, start: number, end: number): string {
  let [from, to] = [start, end];
  while (LETTER.test(text[from - 1] ?? " ")) from--;
  while (LETTER.test(text[to] ?? " ")) to++;
  return text.slice(from, to);
}

const LETTER = /[\p{L}\p{N}]/u;

function hasWords(text: string, words: string): boolean {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
    if (!LETTER.test(text[at - 1] ?? " ") && !LETTER.test(text[at + words.length] ?? " ")) return true;
  return false;
}
