// Words that tell of the same kind of happening: a text says "stormed" first and "the attack" after.
const KIN: readonly (readonly [noun: RegExp, told: RegExp])[] = [
  [
    /^(?:attacks?|assault|raid|ambush|massacre|killings?|shootings?|murders?|bombings?|blasts?|explosions?|strikes?|shelling|violence)$/i,
    /\b(?:attack|assault|raid|ambush|massacre|kill|shot|shoot|gunm[ae]n|murder|stabb|bomb|blast|explo|blew up|struck|shell|storm|opened fire|missile|drone|rocket)/i,
  ],
  [
    /^(?:votes?|elections?|polls?|ballots?|referendums?|plebiscite)$/i,
    /\b(?:vot|elect|poll|ballot|referend|plebiscite)/i,
  ],
  [/^(?:fires?|blaze|inferno)$/i, /\b(?:fire|blaze|burn|flames|inferno)/i],
  [
    /^(?:crash|collision|accident|derailment|disaster|wreck|sinking|collapse)$/i,
    /\b(?:crash|collid|collision|accident|derail|disaster|wreck|sank|sunk|capsiz|collaps|plunged|overturn)/i,
  ],
  [/^(?:earthquakes?|quakes?|tremor|tsunami)$/i, /\b(?:quake|earthquake|tremor|tsunami)/i],
  [
    /^(?:floods?|storms?|hurricanes?|cyclones?|typhoons?|tornado(?:es)?|landslides?|eruptions?)$/i,
    /\b(?:flood|storm|hurricane|cyclone|typhoon|tornado|landslide|erupt|rain)/i,
  ],
  [
    /^(?:talks|meetings?|summit|negotiations|conference|hearing)$/i,
    /\b(?:talks|met|meet|summit|negotiat|conference|hearing)/i,
  ],
  [/^(?:deaths?|funeral|burial)$/i, /\b(?:died|death|dead|killed|funeral|buried)/i],
  [/^(?:arrests?|detention|capture)$/i, /\b(?:arrest|detain|detention|captur|held|seized)/i],
  [/^(?:invasions?|war|offensive)$/i, /\b(?:invade|invasion|war|offensive)/i],
  [/^(?:coup|takeover|putsch)$/i, /\b(?:coup|overthr|toppl|seized power|putsch|ousted)/i],
  [
    /^(?:ceasefire|cease-fire|truce|deal|agreement|accord|treaty)$/i,
    /\b(?:ceasefire|cease-fire|truce|deal|agree|accord|treaty|signed)/i,
  ],
  [
    /^(?:verdict|ruling|judgment|sentence|trial)$/i,
    /\b(?:verdict|rul(?:ed|ing)|judg|sentenc|trial|convict|acquit|court)/i,
  ],
  [
    /^(?:protests?|demonstrations?|rally|march|riots?|clashes|unrest)$/i,
    /\b(?:protest|demonstrat|rall|march|riot|clash|unrest)/i,
  ],
  [
    /^(?:resignation|dismissal|sacking|appointment)$/i,
    /\b(?:resign|dismiss|sack|fired|stepped down|quit|appoint|named)/i,
  ],
  [
    /^(?:escape|kidnapping|abduction|disappearance|robbery|theft|heist)$/i,
    /\b(?:escap|kidnap|abduct|disappear|vanish|robb|theft|stole|heist)/i,
  ],
];

/** May a noun ("the attack") mean what a sentence tells ("Gunmen stormed the hotel")? */
export function isSameKind(noun: string, sentence: string): boolean {
  const row = KIN.find(([nouns]) => nouns.test(noun));
  if (row) return row[1].test(sentence);
  // Any other noun must stand there itself: "the launch", "launched"
  return noun.length >= 5 && new RegExp(`\\b${noun.slice(0, Math.max(5, noun.length - 3))}`, "i").test(sentence);
}
