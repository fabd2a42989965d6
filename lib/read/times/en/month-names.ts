import type { TimeMatch } from "../time-value";

const TITLE =
  /\b(?:Mr|Mrs|Ms|Dr|Miss|Sir|Dame|Lord|Lady|President|Minister|Premier|Secretary|Senator|Mayor|Judge|Theresa|Brian|James|Queen)\.? $/;
/** Before a month these make it one, whatever follows. */
const OF_TIME =
  /(?:\b(?:in|of|since|until|till|by|from|during|last|next|this|that|each|every|early|late|mid|and|or|to|through|between|before|after|for|around|about)|-) ?$/i;
/** What only people do. */
const PERSON =
  "resigned|said|says|told|tells|quit|quits|insist(?:s|ed)|vow(?:s|ed)|pledge[sd]|promise[sd]|refuse[sd]|denie[sd]|urge[sd]|ask(?:s|ed)|replied|warn(?:s|ed)|argue[sd]|add(?:s|ed)|announced|met|spoke|thanked|apologi[sz]ed|signed|wrote|want(?:s|ed)|hope[sd]|believe[sd]|thinks|thought|knew|knows|agreed|admit(?:s|ted)|claim(?:s|ed)|accuse[sd]|blame[sd]|faced|survived|defended|rejected|joined|won|died|married|sang|played|scored|arrived|flew|travelled|smiled|laughed|cried|herself|himself";
const DOES = new RegExp(`^ (?:${PERSON})\\b`);
const IS_OR_DOES = new RegExp(`^(?:['’]s\\b| (?:was|is|had|has|will|would|could|${PERSON})\\b)`);
/** Between commas: who a person is. */
const APPOSED = /^, (?:who|whose|aged?|\d{2},)(?= )/;
const OWNED =
  /^['’]s (?:government|cabinet|party|premiership|deal|team|leadership|resignation|office|successor|predecessor|husband|wife|son|daughter|mother|father|parents|family|lawyers?|spokes\w+|speech|career|body|home|allies|critics|aides?)\b/;
/** A first name right before: a word with a capital that says nothing of time. */
const FIRST_NAME =
  /(?:^|[^.!?] |[.!?]["'”’)]? )(?!(?:Early|Late|Mid|Last|Next|This|That|In|On|Since|Until|By|From|During|And|Before|After|Every|Each|Around|About|The|A|By|For|But|When|As|If|While|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b)[A-Z][a-z]+ $/;
const MARCHES =
  /\b(?:the|a|his|her|their|Long|Peace|Protest|Pride|Freedom|Hunger|Death|Salt|Climate|['’]s|s['’]) ["“]?$/i;

/** Is a bare month somebody's name, or a march: "April Jones", "May resigned", "the March for Justice"? */
export function isMonthName(match: TimeMatch): boolean {
  const word = match.group("month");
  const { before, after } = match;
  if (/^-(?!to-)[a-z]/.test(after) || /^['’](?!s\b)[A-Za-z]/.test(after)) return true;
  if (/^March$/.test(word) && isMarch(before, after)) return true;
  if (!/^(?:may|march|april|august|june|jan|mar|dec)$/i.test(word)) return false;
  if (TITLE.test(before)) return true;
  const ofTime = OF_TIME.test(before);
  // "and Jan Kubik": the short forms of months are written with a point or stand after "in"
  if (
    /^ [A-Z][a-z]+/.test(after) &&
    (!ofTime || (/^(?:Jan|Dec|Mar)$/.test(word) && /\b(?:and|or|to|for|by|from) $/.test(before)))
  )
    return true;
  if (ofTime && !/\b(?:and|or|that) $/i.test(before)) return false;
  if (DOES.test(after) || APPOSED.test(after) || OWNED.test(after)) return true;
  if (FIRST_NAME.test(before) && IS_OR_DOES.test(after)) return true;
  return /^May$/.test(word) && !ofTime && /^ (?:I|we|you|he|she|it|they|the|not|God)\b/i.test(after);
}

function isMarch(before: string, after: string): boolean {
  if (
    /(?:^|[.!?\n]["'”’)]?\s*|["“‘])$/.test(before) &&
    /^ (?:(?:on|to|into|through|with|against)\b|(?:for|of) (?:the )?[A-Z])/.test(after)
  )
    return true;
  if (
    /\b[A-Z]\w+['’]s? $/.test(before) &&
    /^ (?:was|drew|ended|began|will|on|in|is|for|of|organi[sz]ers)\b/.test(after)
  )
    return true;
  return (
    MARCHES.test(before) &&
    /^(?:["”.,;:)\n]| (?:on|to|of|for|from|against|through|across|by|was|ended|began|drew)\b|$)/.test(after)
  );
}
