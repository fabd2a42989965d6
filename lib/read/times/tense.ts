import type { Span } from "../../domain";
import { isPutOff, orderOf } from "./orders";

/**
 * "ordered": told in the past of what is mostly still to come ("was asked to sing on Friday"); "decided": of what may lie on either side
 * ("voted to close the school on Friday").
 */
export type Tense = "past" | "present" | "future" | "ordered" | "decided" | null;

const FUTURE =
  "will|won['’]t|shall|would|['’]ll|may|might|could|should|must|going to|due (?:to|for|in|on|back|by)?|set (?:to|for)|scheduled (?:to|for)?|expected (?:to|in|on)?|slated|planned for|plans? (?:to|for)|planning to|intends? to|intending to|hopes? to|hoping to|aims? to|expects? (?:to)?|is to|are to|be held|upcoming|to be [a-z]+|ready to|about to|deadline|payable|(?:is|are) to [a-z]+|meets|meet|begins|resumes|convenes|arrives|departs|opens|starts|resume|goes|ends|expires|kicks off|takes (?:place|effect)|travels|(?<=[a-z]s )(?<!\\b(?:was|has|his|its|this) )(?:begin|start|open|resume|go|gather|convene|vote|return|leave|travel|arrive|depart|end|expire)|to (?:meet|hold|begin|start|attend|visit|travel|discuss|vote|take|resume|continue|end|leave|arrive|return|report|announce|open|close|launch|sign|decide|run|play|face|complete|pay|reach|become|do|go|make|get|give|speak|address|appear|present|release|deliver|host|join|elect|choose)";
const PRESENT = "is|are|am|has|have|says?|does|do|can|['’]s been|remains?|continues?|seems?";
const PAST =
  "was|were|had|did|set (?:off|out|up|in|fire|sail|foot|ablaze)|put|quit|spread|been|said|told|began|came|went|took|made|got|gave|saw|knew|became|left|felt|brought|held|wrote|stood|heard|met|ran|paid|sat|spoke|led|grew|lost|fell|sent|built|understood|drew|broke|spent|cut|rose|drove|bought|wore|chose|fought|threw|caught|dealt|won|sought|struck|hit|shot|flew|sank|blew|swore|sold|sang|stole|tore|woke|fled|found|thought|taught|kept|slept|swept|wept|crept|dug|hung|swung|stuck|shook|forgot|forbade|lay|laid|rode|hid|bit|shut|beat|burst|withdrew|undertook|overthrew|oversaw|[a-z]{2,}(?:ed|[^aeiou]ied)";

// A modal that looks back: "could not be reached", "may have been killed"
const PAST_MODAL =
  "could(?: not|n['’]t)(?: [a-z]+ly)? (?:be )?[a-z]+|(?:may|might|could|should|would|must)(?: not|n['’]t)?(?: also)? have (?!to\\b)(?:been )?[a-z]+";

const VERB = new RegExp(
  `(?<![\\w])(?:(?<modal>${PAST_MODAL})|(?<future>${FUTURE})|(?<present>${PRESENT})|(?<past>${PAST}))(?![\\w])`,
  "gi",
);
const NOT_VERBS =
  /^(?:united|red|hundred|need|speed|bed|led|indeed|exceed|seed|feed|breed|creed|allied|armed|hundred|sacred|naked|wicked|kindred|shed)$/i;
/** Between the auxiliary and the rest of its verb group: a few words, no new subject or object. */
const GROUP = /^(?=.{0,24}$)(?!.*\b(?:he|she|it|they|we|who|which|that|the|an?|his|her|its|their)\b)[\s\w]*$/;
const REACH = 220;
// Right before the expression these speak of what is to come, whatever the verb: "said it is effective Feb. 1", "ahead of Friday's vote".
const AHEAD =
  /\b(?:effective|payable|due|expir(?:es|ing)|maturing|matures|beginning|starting|deadline|scheduled|slated|is|are|ahead of|upcoming|in time for|planned for|preparations for|coming)(?: (?:on|in|by|for|of|from|until))?(?: the)? $/i;

/** A headline without a finite verb: "Envoys to hold talks on Friday". */
const HEADLINE = /[a-z)] to (?!the\b|an?\b|his\b|her\b|its\b|their\b|our\b|this\b|that\b|all\b|some\b|two\b)[a-z]{3,} /;

/** Tense of the verb group that an expression hangs on: the last one before it in its sentence, else the first after it. */
export function tenseAround(text: string, sentence: Span, expression: Span): Tense {
  if (isEntry(text, sentence, expression)) return "past";
  const before = text.slice(Math.max(sentence.start, expression.start - REACH), expression.start);
  if (AHEAD.test(before.slice(-40))) return "future";
  if (isPutOff(before)) return "ordered";
  // ", calling Monday's drills a warning": neither verb nor modal before the participle says when the drills were
  if (/^['’]s /.test(text.slice(expression.end, expression.end + 3)) && /, [a-z]+ing (?:\w+ ){0,2}$/.test(before))
    return "past";
  const after = text.slice(expression.end, Math.min(sentence.end, expression.end + REACH));
  return lastTense(before) ?? firstTense(after) ?? (HEADLINE.test(before) ? "future" : null);
}

/** "Feb. 26 - The council imposes sanctions": an entry of a chronology tells the past in the present. */
function isEntry(text: string, sentence: Span, expression: Span): boolean {
  if (!/^[\s*•–—-]*$/.test(text.slice(sentence.start, expression.start))) return false;
  return /^\.? [-–—]{1,2} \S+ \S+ \S+ \S/.test(text.slice(expression.end, sentence.end));
}

// A capital inside a sentence makes a name of it: "Mohamed", "May".
function isVerb(word: string, at: number): boolean {
  return !NOT_VERBS.test(word) && (at === 0 || word[0] === (word[0] as string).toLowerCase());
}

function tenseOf(groups: Record<string, string | undefined> | undefined): Tense {
  return groups?.future ? "future" : groups?.past || groups?.modal ? "past" : "present";
}

function lastTense(words: string): Tense {
  let last = null as { tense: Tense; at: number; end: number; verb: string } | null;
  for (const match of words.matchAll(VERB)) {
    if (!isVerb(match[0], match.index)) continue;
    const tense = tenseOf(match.groups);
    // "will be held", "has been delayed": the auxiliary decides
    if (last && GROUP.test(words.slice(last.end, match.index)) && last.tense === "future" && tense !== "future") {
      last = { ...last, end: match.index + match[0].length };
      continue;
    }
    // "did not meet", "failed to end": past is what the auxiliary or the verb before "to" is
    if (
      last?.tense === "past" &&
      tense === "future" &&
      goesOn(last.verb, words.slice(last.end, match.index), match[0])
    ) {
      last = { ...last, end: match.index + match[0].length };
      continue;
    }
    last = { tense, at: match.index, end: match.index + match[0].length, verb: match[0] };
  }
  return last?.tense === "past" ? orderOf(last.verb, words.slice(last.end)) : (last?.tense ?? null);
}

/** Does a bare verb or infinitive share the time of the past before it? */
function goesOn(verb: string, between: string, next: string): boolean {
  if (/^did$/i.test(verb)) return /^(?: not|n['’]t)? $/.test(between) && /^[a-z]+$/i.test(next);
  return IMPLIES.test(verb) && between === " " && /^to [a-z]+$/i.test(next);
}

/** What these govern was, or was not, at their own time. */
const IMPLIES =
  /^(?:failed|refused|declined|managed|tried|attempted|began|started|continued|helped|neglected|hesitated|came|went)$/i;

function firstTense(words: string): Tense {
  for (const match of words.matchAll(VERB)) {
    if (!isVerb(match[0], match.index)) continue;
    return tenseOf(match.groups);
  }
  return null;
}
