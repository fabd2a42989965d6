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
  const [up, down] = tree.at(b.word).head === a.word ? [a, b] : tree.at(a.word).head === b.word ? [b, a] : [null, null];
  return (
    up !== null &&
    down !== null &&
    /^(?:obj|nsubj:pass|compound|compound:prt|xcomp|aux|cop)$/.test(tree.at(down.word).rel)
  );
}
