import type { EventType } from "../event-type";

/** Fighting on the ground between armed sides. */
export const clash: EventType = {
  id: "clash",
  label: "Fighting",
  acled: "Battles: armed clash",
  triggers: [
    {
      plover: "ASSAULT",
      subtype: "clash",
      verbs: "clash battle skirmish ambush fight duel",
      nouns:
        "clash battle fighting firefight skirmish gunfight gun_battle shootout hostility combat ambush fire_fight exchange_of_fire street_fighting border_clash melee crossfire",
      frames: [
        ["exchange trade", "fire gunfire shot artillery_fire blow shell mortar"],
        ["open return", "fire gunfire"],
        ["engage", "enemy troop force rebel fighter militant gunman"],
        ["fire", "shot round bullet"],
        ["capture", "soldier fighter prisoner militant troop serviceman tank"],
      ],
    },
    {
      plover: "ASSAULT",
      subtype: "attack",
      verbs:
        "attack assault storm raid overrun besiege charge_at repel counterattack retaliate fire_on fire_at fire_across fire_into charge_into",
      nouns:
        "attack assault offensive counteroffensive counter-offensive counterattack raid onslaught incursion ground_offensive ground_assault storming ground_operation siege military_operation military_campaign special_operation hit-and-run war invasion aggression insurgency crackdown_operation",
      frames: [
        ["repulse repel thwart beat_back fend_off", "attack assault offensive raid incursion"],
        ["begin launch mount start open resume", "operation campaign military_operation push advance war"],
        ["wage declare", "war battle campaign insurgency jihad"],
        ["violate breach break flout", "ceasefire cease_fire truce armistice ceasefire_agreement"],
      ],
    },
    {
      plover: "ASSAULT",
      subtype: "invasion",
      verbs: "invade",
      frames: [["cross", "border frontier"]],
    },
  ],
  examples: [
    ["Soldiers clashed with insurgents near the river.", { plover: "ASSAULT", subtype: "clash" }],
    ["The two armies exchanged fire across the border.", { plover: "ASSAULT", subtype: "clash" }],
    ["Militia fighters stormed the barracks at dawn.", { plover: "ASSAULT", subtype: "attack" }],
    ["The rebels violated the truce on Sunday.", { plover: "ASSAULT", subtype: "attack" }],
    ["Doctors are fighting a cholera outbreak.", null],
    ["The two ministers exchanged views on trade.", null],
  ],
};
