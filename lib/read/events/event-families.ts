/**
 * Verbs and nouns that tell of one kind of act, so that "the invasion" and "invaded Kuwait on Aug. 2" can be one event. Each line: a family,
 * its verbs, its nouns. "!" marks a word so telling that a text seldom means two of it.
 */
const LINES = `
  invade | !invade !conquer overrun seize capture occupy | !invasion !conquest !takeover !power-grab !incursion
  annex | !annex | !annexation
  abduct | !kidnap !abduct capture seize | !abduction !kidnapping !kidnap capture
  hijack | !hijack | !hijacking
  assassinate | !assassinate !murder kill slay gun_down | !assassination !murder killing slaying
  die | die | death demise
  bomb | !bomb explode detonate blow_up | !bombing blast explosion
  shoot | shoot open_fire | shooting shootout
  massacre | !massacre | !massacre !bloodbath
  attack | attack assault raid strike ambush | attack assault raid strike ambush
  crash | crash collide | !crash collision
  sink | sink capsize | !sinking !capsizing
  derail | !derail | !derailment
  collapse | collapse | collapse
  quake | | !earthquake !quake !tremor
  storm | | hurricane cyclone typhoon tornado tsunami flood
  erupt | erupt | eruption
  spill | spill leak | !spill
  fire | | !wildfire !blaze
  riot | riot | riot
  coup | !overthrow !oust !topple | !coup !ouster !overthrow
  arrest | arrest detain | arrest detention
  indict | !indict | !indictment
  convict | !convict | !conviction
  sentence | sentence | sentencing
  acquit | !acquit | !acquittal
  execute | execute | execution
  resign | !resign step_down | !resignation
  elect | elect re-elect | !election re-election
  appoint | appoint | appointment
  inaugurate | !inaugurate | !inauguration
  visit | visit | visit
  arrive | arrive | arrival
  depart | depart | departure
  meet | meet | meeting summit
  sign | sign | signing
  merge | !merge | !merger
  acquire | acquire buy | !acquisition !buyout purchase
  launch | launch | launch
  ratify | !ratify | !ratification
  withdraw | withdraw pull_out | withdrawal pullout
  cease | | !ceasefire !cease-fire !truce !armistice
  surrender | surrender | surrender
  release | release free | release
  escape | escape flee | escape
  rescue | rescue | rescue
  wed | !marry !wed | !wedding !marriage
  divorce | !divorce | !divorce
  bear | born | birth
  retire | retire | !retirement
  testify | testify | testimony
  vote | vote | vote
  split | secede | !secession !independence
  disaster | | disaster tragedy accident catastrophe
  demonstrate | demonstrate rally march | demonstration rally march protest
`;

export interface Member {
  /** The kinds of act that the word may tell of. */
  readonly families: readonly string[];
  /** So telling a word that a text seldom means two such acts by it. */
  readonly telling: boolean;
}

const VERBS = new Map<string, Member>();
const NOUNS = new Map<string, Member>();
for (const line of LINES.trim().split("\n")) {
  const [family = "", verbs = "", nouns = ""] = line.split("|").map((part) => part.trim());
  add(verbs, family, VERBS);
  add(nouns, family, NOUNS);
}

function add(words: string, family: string, table: Map<string, Member>): void {
  for (const word of words.split(" ").filter(Boolean)) {
    const telling = word.startsWith("!");
    const key = telling ? word.slice(1) : word;
    table.set(key, { families: [...(table.get(key)?.families ?? []), family], telling });
  }
}

/** The kinds of act that a verb's lemma tells of; null if of none that is worth following through a text. */
export function familyOfVerb(lemma: string): Member | null {
  return VERBS.get(lemma) ?? null;
}

/** The kinds of act that a noun names, by its lemma. */
export function familyOfNoun(lemma: string): Member | null {
  return NOUNS.get(lemma) ?? null;
}
