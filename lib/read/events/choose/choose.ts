import { EVENT_TYPE_FACTS } from "../../../event-types";
import type { ModelAct } from "../sentence/act";
import { clauseOf } from "../sentence/clause";
import type { ArticleReading, SentenceReading } from "../sentence/sentence-reading";
import { deniedBy } from "../status/status";

/** How likely a word must be an act to be told. */
export const ENOUGH = 0.4;
/** What somebody denies is told with the denial, less likely as it is. */
const DENIED = 0.15;

/** The acts of a sentence that are told, in text order: the likely ones, and of two words for one act the likelier. */
export function choose(sentence: SentenceReading, { tree }: ArticleReading): readonly ModelAct[] {
  const likely = sentence.acts.filter(
    (a) => a.probability >= ENOUGH || (a.probability >= DENIED && deniedBy(tree, clauseOf(tree, a.word).verb) !== null),
  );
  return likely.filter((act) => !likely.some((other) => other !== act && tellsIt(tree, other, act)));
}

/** Does one act tell what another tells, as its outcome or in a likelier word: "held talks"? Of two as likely the first. */
function tellsIt(tree: ArticleReading["tree"], act: ModelAct, other: ModelAct): boolean {
  if (isOutcome(tree, act, other)) return true;
  if (isOutcome(tree, other, act) || !sameAct(tree, act, other)) return false;
  return act.probability > other.probability || (act.probability === other.probability && act.word < other.word);
}

function sameAct(tree: ArticleReading["tree"], a: ModelAct, b: ModelAct): boolean {
  if (a.type !== b.type) return false;
  const [first, second] = a.word < b.word ? [a.word, b.word] : [b.word, a.word];
  const near = second - first <= NEAR && tree.at(first).pos === "VERB" && tree.at(second).pos === "NOUN";
  if (near && tree.tokens.slice(first + 1, second).every((t) => /^(?:DET|ADJ|ADP|NUM|PROPN)$/.test(t.pos))) return true;
  const down = tree.at(b.word).head === a.word ? b.word : tree.at(a.word).head === b.word ? a.word : null;
  return down !== null && /^(?:nsubj|obj|nsubj:pass|compound|compound:prt|xcomp|aux|cop)$/.test(tree.at(down).rel);
}

/** What violence or an accident did to people is told with it: "a bomb exploded, killing two guards". */
function isOutcome(tree: ArticleReading["tree"], act: ModelAct, outcome: ModelAct): boolean {
  const { rel, tag, head, lemma } = tree.at(outcome.word);
  if (head !== act.word || rel !== "advcl" || tag !== "VBG" || !HARM.has(lemma)) return false;
  const harmful = (type: ModelAct["type"]) => EVENT_TYPE_FACTS[type].kin === "violence" || type === "disaster";
  return harmful(act.type) && harmful(outcome.type);
}

const HARM = new Set(["kill", "injure", "wound", "hurt", "damage", "destroy", "leave", "trap", "displace", "maim"]);

/** A verb and a noun of one type this close tell of one act, whatever hangs on what. */
const NEAR = 3;
