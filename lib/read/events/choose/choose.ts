import type { Span } from "../../../domain";
import { EVENT_TYPE_FACTS } from "../../../event-types";
import type { ModelAct } from "../sentence/act";
import { clauseOf, conditionOf } from "../sentence/clause";
import type { ArticleReading, SentenceReading } from "../sentence/sentence-reading";
import { governedBy } from "../status/governors";
import { deniedBy } from "../status/status";

/** How likely a word must be an act to be told. */
export const ENOUGH = 0.4;
/** What somebody denies is told with the denial, less likely as it is. */
const DENIED = 0.15;

/**
 * The acts of a sentence that are told, in text order: the likely ones that it does not leave open ("no evidence that", "whether"), and of
 * two words for one act the likelier. What another reader proposes has been chosen.
 */
export function choose(sentence: SentenceReading, { tree }: ArticleReading): readonly ModelAct[] {
  if (sentence.acts.some((act) => act.proposed)) return sentence.acts;
  const likely = sentence.acts.filter(
    (a) => a.probability >= ENOUGH || (a.probability >= DENIED && deniedBy(tree, clauseOf(tree, a.word).verb) !== null),
  );
  const all = new Set(likely.map((act) => act.word));
  const told = likely.filter(
    ({ word }) =>
      governedBy(tree, word)?.status !== "unsaid" &&
      !isRefused(tree, word, all) &&
      (isQuoted(sentence, tree.at(word)) || !isAddressed(tree, word)),
  );
  const words = new Set(told.map((act) => act.word));
  const undone = new Set(told.flatMap((act) => undoneBy(tree, act.word) ?? []));
  return told.filter(
    (act) =>
      !undone.has(act.word) &&
      !isParticle(tree, act.word, words) &&
      !isConditionOf(tree, act.word, words) &&
      !told.some((other) => other !== act && !undone.has(other.word) && tellsIt(tree, other, act)),
  );
}

/** The word that says an act came to nothing: "foiled", "called off" is told with what it undid. */
function undoneBy(tree: ArticleReading["tree"], word: number): number | null {
  const found = governedBy(tree, word);
  const undone = found && found.rule !== "refused" && (found.status === "denied" || found.status === "cancelled");
  return undone ? found.by : null;
}

/** A refusal is told, and not what was refused. */
function isRefused(tree: ArticleReading["tree"], word: number, told: ReadonlySet<number>): boolean {
  const found = governedBy(tree, word);
  return found?.rule === "refused" && told.has(found.by);
}

/** "Not", "no" beside the word that they deny tell nothing by themselves. */
const isParticle = (tree: ArticleReading["tree"], word: number, told: ReadonlySet<number>): boolean =>
  /^(?:DET|PART|AUX)$/.test(tree.at(word).pos) && told.has(tree.at(word).head);

/** "If the talks collapse" is told with what would follow. */
function isConditionOf(tree: ArticleReading["tree"], word: number, told: ReadonlySet<number>): boolean {
  return conditionOf(tree, word) !== null && told.has(tree.at(word).head);
}

const isQuoted = ({ quotes }: SentenceReading, { start }: Span): boolean =>
  quotes.some((quote) => quote.start <= start && start < quote.end);

/** What a writer tells the reader he did is no news: "You voted for change". */
function isAddressed(tree: ArticleReading["tree"], word: number): boolean {
  const { verb } = clauseOf(tree, word);
  return verb === word && tree.children(verb).some((c) => tree.at(c).lower === "you" && /^nsubj/.test(tree.at(c).rel));
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
  if (usedFor(tree, a.word, b.word) || usedFor(tree, b.word, a.word)) return true;
  const down = tree.at(b.word).head === a.word ? b.word : tree.at(a.word).head === b.word ? a.word : null;
  return down !== null && /^(?:nsubj|obj|nsubj:pass|compound|compound:prt|xcomp|aux|cop)$/.test(tree.at(down).rel);
}

/** "Used drones to strike the base" is the strike. */
const usedFor = (tree: ArticleReading["tree"], use: number, act: number): boolean =>
  tree.at(use).lemma === "use" && tree.at(act).head === use && /^(?:xcomp|advcl)$/.test(tree.at(act).rel);

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
