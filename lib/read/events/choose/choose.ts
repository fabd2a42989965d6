import type { ModelAct } from "../sentence/act";
import type { ArticleReading, SentenceReading } from "../sentence/sentence-reading";

/** How likely a word must be an act to be told. */
const ENOUGH = 0.36;

/** The acts of a sentence that are told, in text order: the likely ones, and of two words for one act the likelier. */
export function choose(sentence: SentenceReading, { tree }: ArticleReading): readonly ModelAct[] {
  const likely = sentence.acts.filter((a) => a.probability >= ENOUGH);
  return likely.filter((act) => {
    // "held talks": the verb and its object tell of one act
    const rival = likely.find((o) => o !== act && sameAct(tree, act, o));
    return (
      !rival || rival.probability < act.probability || (rival.probability === act.probability && rival.word > act.word)
    );
  });
}

function sameAct(tree: ArticleReading["tree"], a: ModelAct, b: ModelAct): boolean {
  if (a.type !== b.type) return false;
  const [first, second] = a.word < b.word ? [a.word, b.word] : [b.word, a.word];
  const near = second - first <= NEAR && tree.at(first).pos === "VERB" && tree.at(second).pos === "NOUN";
  if (near && tree.tokens.slice(first + 1, second).every((t) => /^(?:DET|ADJ|ADP|NUM|PROPN)$/.test(t.pos))) return true;
  const down = tree.at(b.word).head === a.word ? b.word : tree.at(a.word).head === b.word ? a.word : null;
  return down !== null && /^(?:obj|nsubj:pass|compound|compound:prt|xcomp|aux|cop)$/.test(tree.at(down).rel);
}

/** A verb and a noun of one type this close tell of one act, whatever hangs on what. */
const NEAR = 3;
