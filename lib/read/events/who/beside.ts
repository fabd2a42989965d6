import type { ActorMention } from "../../../domain";
import type { Tree } from "../../text/tree";
import { UNNAMED } from "../lexicon/offices";

/** The longest name that shares characters with a span, if any. */
type Covering = (start: number, end: number) => ActorMention | null;

/** How far behind an office the name of its holder may stand, in words. */
const FARTHEST = 16;

/** The name that a description is set beside: "CNN's news executive, Eason Jordan", "Prime Minister of Romania Nicolae Ciuca". */
export function besideName(tree: Tree, word: number, covering: Covering): ActorMention | null {
  for (const child of tree.children(tree.phraseHead(word))) {
    const { rel, start, end } = tree.at(child);
    if (child > word && /^acl/.test(rel) && /^(?:call|name)$/.test(tree.at(child).lemma)) {
      const object = tree.children(child).find((c) => /^(?:obj|xcomp)$/.test(tree.at(c).rel));
      const called = object === undefined ? null : covering(tree.at(object).start, tree.at(object).end);
      if (called?.form === "name") return called;
    }
    if (child < word || !/^(?:appos|flat|nmod:desc)$/.test(rel)) continue;
    const named = covering(start, end);
    if (named?.actor.kind === "person" && named.form === "name") return named;
  }
  const held = holderBehind(tree, word, covering);
  if (held) return held;
  const { rel, head } = tree.at(tree.phraseHead(word));
  if (!/^(?:appos|nmod:desc)$/.test(rel) || head < 0) return null;
  const above = covering(tree.at(head).start, tree.at(head).end);
  return above?.actor.kind === "person" && above.form === "name" ? above : null;
}

/**
 * Who holds an office whose words end with a name: "Deputy Head of the Office of the President of Norway Ana Kolar". Not where the words
 * between name an office of the same person: "adviser to President Ana Kolar".
 */
function holderBehind(tree: Tree, part: number, covering: Covering): ActorMention | null {
  const word = tree.basePhrase(part)[1];
  if (!UNNAMED.has(tree.at(word).lemma) || tree.at(word).tag.endsWith("S")) return null;
  const { sentence } = tree.at(word);
  let inner: ActorMention | null = null;
  for (let i = word + 1; i <= word + FARTHEST; i++) {
    const token = tree.tokens[i];
    if (!token || token.sentence !== sentence) return null;
    const mention = covering(token.start, token.end);
    if (mention?.actor.kind === "person" && mention.form === "name") {
      const before = tree.at(i - 1);
      const its = UNNAMED.has(before.lemma) && tree.at(i - 2).lower !== "the";
      return i > word + 1 && !its && inner?.actor.id !== mention.actor.id ? mention : null;
    }
    if (mention?.form === "role") inner = mention;
    const links = token.tag === "POS" || token.text === "-" || /^(?:of|for|to)$/.test(token.lower);
    if (!links && !/^(?:NOUN|PROPN|ADJ|ADV|DET)$/.test(token.pos) && !/^\p{Lu}/u.test(token.text)) return null;
  }
  return null;
}

/** The first word of "the 22-year-old", given its last: its tree does not hold together. */
export function agedFrom(tree: Tree, last: number): number | null {
  if (tree.at(last).lower !== "old" || tree.tokens[last - 2]?.lower !== "year") return null;
  const number = last - 4;
  return tree.tokens[number - 1]?.pos === "DET" ? number - 1 : number >= 0 ? number : null;
}
