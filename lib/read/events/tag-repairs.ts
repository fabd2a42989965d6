import type { Token } from "../../domain";
import { PARTICIPLE_FORMS, PAST_FORMS, PAST_OR_PARTICIPLE } from "./irregular-verbs";
import { LEXICON } from "./types";

/** One thing the tagger gets wrong, and the tag a token has instead; null = leave it. Order matters: the first that answers wins. */
interface TagRepair {
  readonly id: string;
  readonly read: (tokens: readonly Token[], i: number) => string | null;
}

const NOMINAL = /^(?:NOUN|PROPN|ADJ)$/;
const OPENS_OBJECT = /^(?:DET|PRON|NUM|PROPN|ADP|SYM)$/;
const PARTICLES = new Set(["down", "dead", "off", "out", "up", "over", "back"]);
const MONTHS = /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/;

const touches = (a: Token | undefined, b: Token | undefined) => !!a && !!b && a.end === b.start;
const regularPast = (w: string) => w.length > 4 && w.endsWith("ed");
const irregularPast = (w: string) => PAST_FORMS.has(w) || PAST_OR_PARTICIPLE.has(w);

const REPAIRS: readonly TagRepair[] = [
  {
    // "Russia-backed groups", "self-proclaimed president"
    id: "hyphenated-participle",
    read: (tokens, i) => {
      const t = tokens[i] as Token;
      const hyphen = tokens[i - 1];
      if (t.pos !== "VERB" || hyphen?.text !== "-" || !touches(hyphen, t) || !touches(tokens[i - 2], hyphen))
        return null;
      return "ADJ";
    },
  },
  {
    // "President Gerald Ford pardoned", "Roh Tae Woo were": a name's last part that is a verb elsewhere
    id: "name-as-verb",
    read: (tokens, i) => {
      const t = tokens[i] as Token;
      if (t.pos !== "VERB" || !/^\p{Lu}\p{Ll}/u.test(t.text)) return null;
      const next = tokens[i + 1];
      const verb = next && next.text === next.lower && (next.pos === "VERB" || next.pos === "AUX");
      return verb && (i === 0 || /^(?:PROPN|NOUN)$/.test(tokens[i - 1]?.pos ?? "")) ? "PROPN" : null;
    },
  },
  {
    // "The joint exercises, which run until Monday", "the alliance's exercises"
    id: "plural-as-verb",
    read: (tokens, i) => {
      const t = tokens[i] as Token;
      if (t.pos !== "VERB" || !t.lower.endsWith("s") || t.lower.length < 5 || t.text !== t.lower) return null;
      const before = tokens[i - 1];
      if (/^['’]s$/.test(before?.lower ?? "") && before?.pos !== "AUX" && before?.pos !== "VERB") return "NOUN";
      const described = tokens[i + 1]?.text === "," && /^(?:which|who)$/.test(tokens[i + 2]?.lower ?? "");
      return described && /^(?:DET|ADJ|PROPN|NUM)$/.test(before?.pos ?? "") ? "NOUN" : null;
    },
  },
  {
    // "After 9 am the convoy left"
    id: "am-as-verb",
    read: (tokens, i) => ((tokens[i] as Token).lower === "am" && tokens[i - 1]?.pos === "NUM" ? "NOUN" : null),
  },
  {
    // "imposed new targeted sanctions"
    id: "new-as-adverb",
    read: (tokens, i) => {
      const t = tokens[i] as Token;
      return t.pos === "ADV" && t.lower === "new" && tokens[i + 1]?.pos !== "PUNCT" ? "ADJ" : null;
    },
  },
  {
    // "a sit-in", "the pull-out"
    id: "hyphenated-noun",
    read: (tokens, i) => {
      const t = tokens[i] as Token;
      const hyphen = tokens[i + 1];
      if (t.pos !== "VERB" || hyphen?.text !== "-" || !touches(t, hyphen) || !touches(hyphen, tokens[i + 2]))
        return null;
      return /^(?:DET|ADJ|NUM|PRON|NOUN|PROPN)$/.test(tokens[i - 1]?.pos ?? "") ? "NOUN" : null;
    },
  },
  {
    // "Imprisoned opposition leader X has started"
    id: "opening-participle",
    read: (tokens, i) => {
      const t = tokens[i] as Token;
      if (i !== 0 || t.pos !== "VERB" || !(regularPast(t.lower) || PARTICIPLE_FORMS.has(t.lower))) return null;
      return NOMINAL.test(tokens[1]?.pos ?? "") && tokens.some((x, k) => k > 1 && (x.pos === "VERB" || x.pos === "AUX"))
        ? "ADJ"
        : null;
    },
  },
  {
    // "the US military struck", "a new offensive on": adjectives that are nouns where no noun follows
    id: "adjective-as-noun",
    read: (tokens, i) => {
      const t = tokens[i] as Token;
      if (t.pos !== "ADJ" || !/^(?:military|offensive|judiciary|executive|official|public)$/.test(t.lower)) return null;
      const next = tokens[i + 1];
      const free = !next || (!NOMINAL.test(next.pos) && next.text !== "-" && next.pos !== "CCONJ");
      return free && /^(?:DET|PROPN|ADJ|NOUN|PART)$/.test(tokens[i - 1]?.pos ?? "") && tokens[i - 1]?.pos !== "AUX"
        ? "NOUN"
        : null;
    },
  },
  {
    // "the massive shelling of residential areas"
    id: "gerund-as-noun",
    read: (tokens, i) => {
      const t = tokens[i] as Token;
      if (t.pos !== "VERB" || !t.lower.endsWith("ing") || t.lower.length < 6) return null;
      const before = tokens[i - 1];
      const opened = before?.pos === "DET" || before?.pos === "ADJ" || before?.lower === "'s" || before?.lower === "’s";
      const next = tokens[i + 1];
      return opened && before?.pos !== "AUX" && (!next || next.pos === "ADP" || next.pos === "PUNCT") ? "NOUN" : null;
    },
  },
  {
    // "have pressured Iran", "is striking targets"
    id: "after-auxiliary",
    read: (tokens, i) => {
      const t = tokens[i] as Token;
      if (t.pos !== "ADJ" && t.pos !== "NOUN") return null;
      let k = i - 1;
      while (k > 0 && tokens[k]?.pos === "ADV") k--;
      const aux = tokens[k];
      if (aux?.pos !== "AUX") return null;
      const next = tokens[i + 1];
      if (
        /^(?:have|has|had|'ve|’ve)$/.test(aux.lower) &&
        t.pos === "ADJ" &&
        regularPast(t.lower) &&
        next?.pos !== "NOUN"
      )
        return "VERB";
      if (/^(?:is|are|was|were|been|be)$/.test(aux.lower)) {
        if (t.lower.endsWith("ing") && t.lower.length > 5 && /^(?:DET|PROPN|PRON|NUM)$/.test(next?.pos ?? ""))
          return "VERB";
        if (regularPast(t.lower) && next?.lower === "by") return "VERB";
      }
      return null;
    },
  },
  {
    // "would free the sailors", "agreed to free prisoners"
    id: "base-after-modal",
    read: (tokens, i) => {
      const t = tokens[i] as Token;
      const before = tokens[i - 1];
      if ((t.pos !== "ADJ" && t.pos !== "NOUN") || !before) return null;
      const modal =
        before.pos === "AUX" && /^(?:will|would|could|may|might|must|should|shall|'ll|’ll)$/.test(before.lower);
      if (!modal && !(before.lower === "to" && before.pos === "PART")) return null;
      const next = tokens[i + 1]?.pos ?? "";
      const object = /^(?:DET|PRON|NUM|PROPN)$/.test(next) || (t.lower === "free" && /^(?:NOUN|ADJ)$/.test(next));
      return object && t.lower === t.text && isKnownVerb(t.lower) ? "VERB" : null;
    },
  },
  {
    // "Forces liberated the town", "Bandits abducted forty pupils"
    id: "past-between-phrases",
    read: (tokens, i) => {
      const t = tokens[i] as Token;
      if ((t.pos !== "ADJ" && t.pos !== "NOUN") || t.text !== t.lower) return null;
      const before = tokens[i - 1];
      const next = tokens[i + 1];
      if (!before || !next || !/^(?:NOUN|PROPN|PRON|ADV|NUM)$/.test(before.pos)) return null;
      if (before.pos === "ADV" && !NOMINAL.test(tokens[i - 2]?.pos ?? "")) return null;
      if (before.pos === "NUM" && !MONTHS.test(tokens[i - 2]?.lower ?? "")) return null;
      if (regularPast(t.lower)) return OPENS_OBJECT.test(next.pos) ? "VERB" : null;
      if (!irregularPast(t.lower)) return null;
      return PARTICLES.has(next.lower) || (next.pos === "DET" && before.pos !== "NUM") ? "VERB" : null;
    },
  },
];

/** The tokens with tags that plain rules know better than the statistical tagger. Positions and texts never change. */
export function repairTags(tokens: readonly Token[]): readonly Token[] {
  let out: Token[] | null = null;
  for (let i = 0; i < tokens.length; i++) {
    const pos = repaired(tokens, i);
    if (pos === null) continue;
    out ??= [...tokens];
    const token = tokens[i] as Token;
    out[i] = { ...token, pos, lemma: pos === "VERB" ? verbLemma(token.lower) : token.lower };
  }
  return withVerb(out ?? tokens);
}

function repaired(tokens: readonly Token[], i: number): string | null {
  const pos = (tokens[i] as Token).pos;
  if (!/^(?:VERB|ADJ|NOUN|ADV|AUX)$/.test(pos)) return null;
  for (const repair of REPAIRS) {
    const tag = repair.read(tokens, i);
    if (tag !== null) return tag;
  }
  return null;
}

/** A headline whose only verb was taken for a noun: "Venezuela releases dozens of activists". */
function withVerb(tokens: readonly Token[]): readonly Token[] {
  if (tokens.length < 3 || tokens.some((t) => t.pos === "AUX" || (t.pos === "VERB" && !t.lower.endsWith("ing"))))
    return tokens;
  for (let i = 1; i < Math.min(tokens.length - 1, 14); i++) {
    const t = tokens[i] as Token;
    if (t.pos !== "NOUN" || t.text !== t.lower) continue;
    if (
      !/^(?:NOUN|PROPN)$/.test(tokens[i - 1]?.pos ?? "") ||
      !/^(?:DET|NUM|NOUN|PROPN|ADJ|PRON|ADP)$/.test(tokens[i + 1]?.pos ?? "")
    )
      continue;
    const lemma = verbLemma(t.lower);
    const verbal = t.lower !== lemma || irregularPast(t.lower);
    if (!verbal || !isKnownVerb(lemma)) continue;
    const out = [...tokens];
    out[i] = { ...t, pos: "VERB", lemma };
    return out;
  }
  return tokens;
}

const isKnownVerb = (lemma: string) => LEXICON.verbs.has(lemma) || LEXICON.frames.has(lemma);

const IRREGULAR = new Map(
  "shot:shoot struck:strike met:meet held:hold fought:fight sent:send hit:hit set:set cut:cut put:put led:lead won:win left:leave lost:lose took:take gave:give spread:spread fled:flee kept:keep built:build sought:seek broke:break fell:fall drove:drive seized:seize"
    .split(" ")
    .map((p) => p.split(":") as [string, string]),
);

/** The base form of a regular or common irregular verb form, by what the lexicon knows. */
export function verbLemma(form: string): string {
  const irregular = IRREGULAR.get(form);
  if (irregular) return irregular;
  const bases = form.endsWith("ied")
    ? [`${form.slice(0, -3)}y`]
    : form.endsWith("ed")
      ? [form.slice(0, -1), form.slice(0, -2), form.slice(0, -3)]
      : form.endsWith("ing")
        ? [form.slice(0, -3), `${form.slice(0, -3)}e`, form.slice(0, -4)]
        : form.endsWith("ies")
          ? [`${form.slice(0, -3)}y`]
          : form.endsWith("s")
            ? [form.slice(0, -1), form.slice(0, -2)]
            : [form];
  return bases.find(isKnownVerb) ?? bases[bases.length > 1 && form.endsWith("ed") ? 1 : 0] ?? form;
}
