import type { Span } from "../lib/domain";

/** A text's words, as the product cuts them. */
export interface Words {
  readonly words: readonly (Span & { readonly text: string })[];
  readonly sentence: readonly number[];
  readonly isTime: (word: number) => boolean;
}

/** An annotated event of events/train.jsonl, as far as it is learnt from. */
export interface GoldEvent {
  readonly type: string;
  readonly accept_types?: readonly string[];
  readonly status: string;
  readonly accept_status?: readonly string[];
  readonly date: string | null;
  readonly accept_dates?: readonly (string | null)[];
  readonly importance: "core" | "secondary" | "optional";
  readonly actors: readonly { readonly name: string; readonly role: string; readonly span: Span | null }[];
  readonly place: { readonly name: string; readonly basis: string; readonly span: Span | null } | null;
  readonly trigger_span: Span;
  readonly date_span: Span | null;
}

/** Indexes of the words that a span touches. */
export function covered({ words }: Pick<Words, "words">, span: Span | null | undefined): number[] {
  return span ? words.flatMap((w, i) => (w.start < span.end && w.end > span.start ? [i] : [])) : [];
}

const AFTER_HEAD =
  /^(?:of|in|for|at|from|on|to|by|with|who|whom|which|that|against|near|over|into|between|including|or|,|\(|:|;|–|—|--)$/i;

/** The last word of the base noun phrase at some words: "committee" of "A committee of outside directors". */
export function headOf({ words }: Pick<Words, "words">, at: readonly number[]): number | null {
  let head = at[0] ?? null;
  for (const [k, i] of at.entries()) {
    const text = words[i]?.text ?? "";
    if (k > 0 && AFTER_HEAD.test(text)) break;
    if (/[\p{L}\p{N}]/u.test(text) && !/^['’]s?$/.test(text)) head = i;
  }
  return head;
}

const BEFORE_TRIGGER =
  /^(?:was|were|is|are|be|been|being|has|have|had|having|will|would|to|not|n['’]t|it|they|he|she|the|a|an|could|may|might|also|then|since|again|must|should|can|shall|do|does|did|about|going)$/i;

/** What the heads are to answer at the events of an article; of two with one trigger the more important stays. */
export function eventTargets(text: Words, events: readonly GoldEvent[], published: string): object[] {
  const rank = { core: 0, secondary: 1, optional: 2 };
  const seen = new Set<number>();
  return [...events]
    .sort((a, b) => rank[a.importance] - rank[b.importance])
    .flatMap((e) => {
      const at = covered(text, e.trigger_span);
      const trigger = at.find((i) => !BEFORE_TRIGGER.test(text.words[i]?.text ?? "")) ?? at[0];
      if (trigger === undefined || seen.has(trigger)) return [];
      seen.add(trigger);
      return [
        {
          trigger,
          type: [e.type, ...(e.accept_types ?? [])],
          status: [e.status, ...(e.accept_status ?? [])],
          importance: e.importance,
          args: argumentsOf(text, e),
          date: dateModes(text, e, trigger, published.slice(0, 10)),
          place: e.place ? (e.place.basis === "stated" ? "stated" : "implied") : "none",
        },
      ];
    });
}

/** The words that fill the roles of an event: `[word, role, name]`. */
function argumentsOf(text: Words, e: GoldEvent): [number, string, string][] {
  const actors = e.actors.flatMap((a): [number, string, string][] => {
    const head = a.span && headOf(text, covered(text, a.span));
    return head === null || !a.role ? [] : [[head, a.role, a.name]];
  });
  const place = e.place?.span ? headOf(text, covered(text, e.place.span)) : null;
  return [
    ...actors,
    ...(place === null ? [] : [[place, "place", e.place?.name ?? ""] as [number, string, string]]),
    ...covered(text, e.date_span).flatMap((i): [number, string, string][] => (text.isTime(i) ? [[i, "time", ""]] : [])),
  ];
}

/** The ways in which an event may rightly be dated: by its own sentence, by words near it, by the day of publication, not at all. */
function dateModes(text: Words, e: GoldEvent, trigger: number, day: string): string[] {
  const accepted = [e.date, ...(e.accept_dates ?? [])];
  const said = covered(text, e.date_span);
  const own = said.some((i) => text.sentence[i] === text.sentence[trigger]);
  return [
    ...(said.length > 0 && e.date !== null ? [own ? "own" : "near"] : []),
    ...(accepted.includes(day) && !(own && e.date !== day) ? ["published"] : []),
    ...(accepted.includes(null) ? ["none"] : []),
    ...(said.length === 0 && e.date && e.date !== day ? ["near"] : []),
  ];
}
