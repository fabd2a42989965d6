import type { EventType } from "../event-type";

/** Violence against people who do not fight: killings, assassinations, terror, kidnappings, torture. */
export const attackCivilians: EventType = {
  id: "attack_civilians",
  label: "Attack on civilians",
  acled: "Violence against civilians",
  triggers: [
    {
      plover: "ASSAULT",
      subtype: "killing",
      verbs:
        "kill murder massacre slaughter behead execute gun_down stab shoot_dead lynch slay butcher shoot wound injure maim hack_to_death decapitate poison strangle burn_alive immolate leave_dead knife bludgeon",
      nouns:
        "killing murder massacre slaughter beheading execution stabbing shooting mass_shooting bloodbath genocide atrocity lynching mass_killing knife_attack shooting_attack shooting_spree chemical_attack gas_attack poisoning pogrom hate_crime arson_attack rampage",
      frames: [
        [
          "torch burn raze ransack loot set_fire_to",
          "village house home church mosque market school shop town camp hut",
        ],
        ["claim take", "life"],
        ["ram plough plow drive", "crowd pedestrian car truck"],
        ["set", "fire ablaze"],
        ["use", "human_shield chemical_weapon force violence live_ammunition"],
        ["hold", "human_shield"],
        ["open", "fire"],
        ["claim", "responsibility"],
      ],
    },
    {
      plover: "ASSAULT",
      subtype: "assassination",
      verbs: "assassinate",
      nouns: "assassination assassination_attempt attempted_assassination car_bomb_assassination targeted_killing",
      frames: [["survive escape", "assassination attempt assassination_attempt attack"]],
    },
    {
      plover: "ASSAULT",
      subtype: "terror",
      nouns: "terrorist_attack terror_attack",
    },
    {
      plover: "ASSAULT",
      subtype: "abduction",
      verbs: "abduct kidnap take_hostage seize_hostage snatch hijack",
      nouns: "abduction kidnapping kidnap hostage-taking hostage_taking hijacking",
      frames: [["take seize hold", "hostage captive"]],
    },
    {
      plover: "ASSAULT",
      subtype: "abuse",
      verbs: "torture rape beat_up assault_sexually mistreat molest flog whip maltreat beat",
      nouns: "torture rape beating sexual_assault gang-rape ill-treatment sexual_violence",
    },
    {
      plover: "ASSAULT",
      subtype: "displacement",
      verbs: "displace uproot drive_out ethnically_cleanse",
      nouns: "ethnic_cleansing forced_displacement mass_displacement",
    },
  ],
  examples: [
    ["Gunmen killed twelve villagers in the north.", { plover: "ASSAULT", subtype: "killing" }],
    ["The mayor was assassinated outside his home.", { plover: "ASSAULT", subtype: "assassination" }],
    ["Bandits abducted forty pupils from a school.", { plover: "ASSAULT", subtype: "abduction" }],
    ["The militia torched two villages.", { plover: "ASSAULT", subtype: "killing" }],
    ["The earthquake killed 300 people.", null],
    ["Parliament killed the bill on Tuesday.", null],
  ],
};
