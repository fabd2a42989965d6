import type { EventTypeId, SUBTYPES, Subtype } from "../../../domain";

/** Subtypes of an event type and the words that tell of each, as stems: the first whose words stand at the act wins. */
type Words = {
  readonly [Type in keyof typeof SUBTYPES]: Readonly<Record<(typeof SUBTYPES)[Type][number], RegExp>>;
};

/** Finer kinds within a type, by the words of the act itself: its trigger and what hangs on it. */
const WORDS: Words = {
  strike: {
    drone: /^(?:drones?|uavs?|shaheds?|quadcopters?)$/,
    missile: /^(?:missiles?|rockets?|projectiles?|torpedo(?:es)?)$/,
    shelling: /^(?:shell(?:s|ed|ing)?|mortars?|artillery|bombard(?:s|ed|ing|ment)?|howitzers?)$/,
    air: /^(?:air|airstrikes?|airplanes?|warplanes?|jets?|bombers?|sorties?|helicopters?)$/,
    bombing:
      /^(?:bomb(?:s|ed|ing|ings)?|blasts?|explosions?|explod(?:e|es|ed|ing)|explosives?|detonat(?:e|es|ed|ing|ion))$/,
  },
  statement: {
    deny: /^(?:den(?:y|ies|ied|ying|ials?)|reject(?:s|ed|ing)?|rejection|dismiss(?:es|ed|ing)?|refut(?:e|es|ed|ing))$/,
    accuse:
      /^(?:accus(?:e|es|ed|ing|ations?)|blam(?:e|es|ed|ing)|alleg(?:e|es|ed|ing|ations?)|condemn(?:s|ed|ing|ation)?|critici[sz](?:e|es|ed|ing)|denounc(?:e|es|ed|ing))$/,
    demand:
      /^(?:demand(?:s|ed|ing)?|urg(?:e|es|ed|ing)|call(?:s|ed|ing)?|request(?:s|ed|ing)?|ask(?:s|ed|ing)?|appeal(?:s|ed|ing)?)$/,
    threaten: /^(?:threaten(?:s|ed|ing)?|threats?|warn(?:s|ed|ing|ings)?|vow(?:s|ed|ing)?)$/,
    propose: /^(?:propos(?:e|es|ed|ing|als?)|offer(?:s|ed|ing)?|suggest(?:s|ed|ing)?)$/,
    support:
      /^(?:support(?:s|ed|ing)?|prais(?:e|es|ed|ing)|welcom(?:e|es|ed|ing)|back(?:s|ed|ing)?|endors(?:e|es|ed|ing|ement))$/,
    announce:
      /^(?:announc(?:e|es|ed|ing|ements?)|confirm(?:s|ed|ing|ation)?|declar(?:e|es|ed|ing|ation)|unveil(?:s|ed|ing)?)$/,
    say: /^(?:sa(?:y|ys|id|ying)|t(?:ell|ells|old)|stat(?:e|es|ed|ing)|add(?:s|ed)|not(?:e|es|ed)|sp(?:eak|oke)|wr(?:ite|ote)|tweet(?:s|ed))$/,
  },
  legal: {
    arrest: /^(?:arrest(?:s|ed|ing)?|detain(?:s|ed|ing)?|detention|custody)$/,
    charge: /^(?:charg(?:e|es|ed|ing)|indict(?:s|ed|ment)?|accus(?:e|es|ed))$/,
    verdict:
      /^(?:convict(?:s|ed|ion)?|sentenc(?:e|es|ed|ing)|jail(?:s|ed)?|acquit(?:s|ted)?|guilty|verdicts?|fin(?:e|es|ed))$/,
    trial: /^(?:trials?|hearings?|su(?:e|es|ed|ing)|lawsuits?|appeal(?:s|ed)?|court)$/,
    investigation:
      /^(?:investigat(?:e|es|ed|ing|ions?)|inquir(?:y|ies)|prob(?:e|es|ed|ing)|search(?:es|ed)?|raid(?:s|ed)?)$/,
  },
  disaster: {
    flood: /^(?:flood(?:s|ed|ing)?)$/,
    quake: /^(?:earthquakes?|quakes?|tremors?|tsunamis?)$/,
    storm: /^(?:storms?|hurricanes?|cyclones?|typhoons?|tornado(?:es)?)$/,
    fire: /^(?:fires?|wildfires?|blazes?|burn(?:s|ed|t|ing)?)$/,
    crash: /^(?:crash(?:es|ed|ing)?|collid(?:e|es|ed)|collisions?|derail(?:s|ed|ment)?|sank|sunk|capsiz(?:e|es|ed))$/,
    health: /^(?:outbreaks?|epidemics?|pandemics?|virus|flu|infect(?:s|ed|ions?)?|cases?|disease)$/,
    spill: /^(?:spill(?:s|ed)?|leak(?:s|ed|ing)?|slick)$/,
  },
  politics: {
    election: /^(?:elect(?:s|ed|ions?|ing)?|polls?|vot(?:e|es|ed|ing)|ballots?|referendum)$/,
    appointment: /^(?:appoint(?:s|ed|ment)?|nominat(?:e|es|ed|ion)|nam(?:e|es|ed)|swor(?:e|n)|inaugurat(?:e|ed|ion))$/,
    resignation: /^(?:resign(?:s|ed|ation)?|quit(?:s)?|step(?:s|ped)?|oust(?:s|ed)?|dismiss(?:es|ed)?|fir(?:e|es|ed))$/,
    law: /^(?:laws?|bills?|legislation|pass(?:es|ed)?|approv(?:e|es|ed|al)|sign(?:s|ed)?|decree(?:s|d)?|budgets?)$/,
  },
  release_exchange: {
    evacuation: /^(?:evacuat(?:e|es|ed|ing|ions?)|evacuees?)$/,
  },
  other: {
    migration:
      /^(?:fle(?:e|es|d|eing)|displac(?:e|es|ed|ing|ements?)|(?:e|im)?migrat(?:e|es|ed|ing|ions?)|resettl(?:e|es|ed|ing|ements?)|repatriat(?:e|es|ed|ing|ions?)|exodus|disembark(?:s|ed|ing|ation)?)$/,
  },
  talks: {
    meeting: /^(?:meet(?:s|ing|ings)?|met|summits?|talks?)$/,
    call: /^(?:phon(?:e|ed)|call(?:s|ed)?|telephone(?:d)?)$/,
    visit: /^(?:visit(?:s|ed|ing)?|arriv(?:e|es|ed|al)|trips?|tours?)$/,
  },
};

const KINDS = new Map<string, readonly (readonly [Subtype, RegExp])[]>(
  Object.entries(WORDS).map(([type, words]) => [type, Object.entries(words) as [Subtype, RegExp][]]),
);

/** The subtype that an act's words tell of; null where none does. `words` are small, the trigger first. */
export function subtypeOf(type: EventTypeId, words: readonly string[]): Subtype | null {
  const kinds = KINDS.get(type) ?? [];
  const trigger = words[0] ?? "";
  const own = kinds.find(([, pattern]) => pattern.test(trigger));
  // of a strike the weapon says more than the verb
  if (own && type !== "strike") return own[0];
  return kinds.find(([, pattern]) => words.some((w) => pattern.test(w)))?.[0] ?? null;
}
