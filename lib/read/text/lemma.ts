import { irregular } from "./irregular-forms";

/** The form a dictionary lists a word under, by its Penn tag: "struck" → strike, "cities" → city. Good enough to look words up, not to print. */
export function lemmaOf(lower: string, tag: string): string {
  if (tag === "VB") return lower; // "to found": what looks like a past form is none
  if (tag === "MD") return MODALS.get(straight(lower)) ?? lower;
  if (tag.startsWith("VB")) return SHORT.get(straight(lower)) ?? irregular.get(lower) ?? (verb(lower, tag) || lower);
  if (tag === "NNS" || tag === "NNPS") return PLURALS.get(lower) ?? (singular(lower) || lower);
  return lower;
}

const straight = (word: string): string => word.replace("’", "'");

const MODALS = new Map([
  ["'ll", "will"],
  ["'d", "would"],
  ["wo", "will"],
  ["ca", "can"],
  ["sha", "shall"],
]);

const SHORT = new Map([
  ["'s", "be"],
  ["'re", "be"],
  ["'m", "be"],
  ["'ve", "have"],
  ["'d", "have"],
]);

const PLURALS = new Map(
  "men man,women woman,children child,people people,police police,wives wife,lives life,knives knife,halves half,shelves shelf,leaves leaf,thieves thief,media media,troops troop,series series,species species,crises crisis,movies movie,countrymen countryman,policemen policeman,gunmen gunman,spokesmen spokesman,congressmen congressman,firemen fireman,fishermen fisherman,servicemen serviceman,lawmen lawman,feet foot,teeth tooth,mice mouse,forces force,aircraft aircraft,buses bus,viruses virus,campuses campus,gases gas,shoes shoe,ties tie"
    .split(",")
    .map((pair) => pair.split(" ") as [string, string]),
);

function singular(w: string): string {
  if (/(?:ss|us|is)$/.test(w)) return w;
  if (w.endsWith("ies") && w.length > 4) return `${w.slice(0, -3)}y`;
  if (/(?:ches|shes|xes|sses|zzes|oes)$/.test(w)) return w.slice(0, -2);
  return w.endsWith("s") ? w.slice(0, -1) : w;
}

function verb(w: string, tag: string): string {
  if (tag === "VBZ") {
    if (w.endsWith("ies")) return w.length > 4 ? `${w.slice(0, -3)}y` : w.slice(0, -1);
    return /(?:ches|shes|xes|sses|zzes|oes)$/.test(w) ? w.slice(0, -2) : w.replace(/s$/, "");
  }
  if (tag === "VBG") return w.endsWith("ing") ? stem(w.slice(0, -3)) : w;
  if (tag === "VBD" || tag === "VBN") {
    if (w.endsWith("ied")) return `${w.slice(0, -3)}y`;
    if (w.endsWith("eed") && w.length > 4) return w.slice(0, -1); // agreed, freed
    return w.endsWith("ed") ? stem(w.slice(0, -2)) : w;
  }
  return w;
}

/** What is left before -ed or -ing, with the letter that was doubled or dropped set right. */
function stem(s: string): string {
  if (s.endsWith("ick") && s.length > 5) return s.slice(0, -1); // panicked, trafficked
  if (E_VERBS.has(`${s}e`) || (SILENT_E.some((ending) => ending.test(s)) && !WITHOUT_E.has(s))) return `${s}e`;
  const doubled = /([bdgkmnprtz])\1$/.test(s)
    ? s !== "add" && s !== "buzz"
    : /ll$/.test(s) && L_VERBS.has(s.slice(0, -1));
  return doubled ? s.slice(0, -1) : s;
}

/** Endings that verbs have only with an e behind them: argu(e), settl(e), charg(e), evacuat(e), decid(e), admir(e). */
const SILENT_E: readonly RegExp[] = [
  /(?:[^aeiouq]u|eu|v|[aeinru]c|[bcdfgkptz]l|[dr]g|[aeiou]g|[aionprl]s|[aeiouy]z|[iou]b)$/,
  /(?:[aeiouy].*[^eo]at|[^aou]id|[^ao]ud|[^eo]ad|[^o]od|[^e]ed|[^eo]a[pkr]|[^o]ok|[iu]k|[^ao]il|[^o]ur|[^ae]ir)$/,
];

const WITHOUT_E = new Set("combat kidnap murmur bias rev sync".split(" "));

const L_VERBS = new Set(
  "cancel travel control expel compel propel repel dispel rebel excel patrol enrol fulfil label level model signal total marshal counsel fuel dial tunnel channel equal rival quarrel shovel".split(
    " ",
  ),
);

/** Others that have one. */
const E_VERBS = new Set(
  "abuse accuse adhere adore agree arouse arrange assume avenge bathe become bemuse binge blame bore breathe cajole cause challenge change chime cite clone clothe combine come commute compete complete compute condone confine confuse console constitute consume contribute convene cope create cringe date decline define defuse delete demote deplete deplore derange determine devote die dilute dine disagree dispute distribute douse espouse examine exchange excite excuse execute exhale expedite explore extradite fine flame frame fume fuse gripe grope guide hate hinge hope ignite ignore imagine impinge incite infringe inhale institute interfere intertwine intervene invite line loathe lunge mute name note outline overcome oversee parole pause perfume persecute persevere peruse phone pipe plunge postpone presume prime promote prosecute quote range rate recite redefine refuse rehouse rename restore resume reunite revenge rewrite rhyme ridicule rule scale schedule scope score seethe shame shine soothe state store substitute swipe tame taste telephone time tune type undermine unite use vote welcome wipe write".split(
    " ",
  ),
);
