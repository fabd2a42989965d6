import type { EventType } from "../event-type";

/** Rallies, strikes, riots, hunger strikes. */
export const protest: EventType = {
  id: "protest",
  label: "Protest",
  acled: "Protests; Riots",
  triggers: [
    {
      plover: "PROTEST",
      subtype: "demonstration",
      verbs: "protest demonstrate rally march picket chant barricade",
      nouns:
        "protest demonstration rally march sit-in picket vigil mass_protest protest_march street_protest anti-government_protest protester demonstrator die-in sit-down_protest uprising revolt rebellion unrest civil_disobedience",
      frames: [
        [
          "stage hold organize organise join lead attend hold_up launch begin start",
          "protest demonstration rally march sit-in picket vigil",
        ],
        ["take", "street"],
        ["wave hold carry chant shout brandish", "banner placard slogan sign"],
        ["boycott", "election vote class poll lecture exam referendum"],
        ["set_up erect build", "barricade roadblock"],
        ["fill flood pack", "street square"],
        [
          "block blockade occupy barricade obstruct",
          "road highway railway street motorway square bridge building campus",
        ],
        ["burn", "flag effigy tyre tire"],
        ["march gather assemble", "street capital square protest embassy parliament palace demand"],
      ],
    },
    {
      plover: "PROTEST",
      subtype: "strike",
      verbs: "stop_work walk_off down_tool",
      nouns:
        "labour_strike labor_strike general_strike walkout work_stoppage stoppage industrial_action sit-in_strike lockout",
      frames: [
        [
          "go go_on begin stage call start launch continue join hold extend observe be",
          "strike walkout stoppage general_strike industrial_action",
        ],
        ["stop down walk_off", "work tool job"],
      ],
    },
    {
      plover: "PROTEST",
      subtype: "hunger strike",
      nouns: "hunger_strike hunger-strike",
      frames: [["go begin start stage declare launch end continue", "hunger_strike hunger-strike"]],
    },
    {
      plover: "PROTEST",
      subtype: "riot",
      verbs: "riot loot",
      nouns: "riot rioting looting street_violence clash_with_police mutiny disturbance",
      frames: [["hurl throw pelt", "stone rock bottle petrol_bomb molotov egg firebomb brick"]],
    },
  ],
  examples: [
    ["Thousands protested in Lima against the reform.", { plover: "PROTEST", subtype: "demonstration" }],
    ["Teachers went on strike on Monday.", { plover: "PROTEST", subtype: "strike" }],
    ["Two inmates began a hunger strike.", { plover: "PROTEST", subtype: "hunger strike" }],
    ["Students staged a sit-in at the ministry.", { plover: "PROTEST", subtype: "demonstration" }],
    ["The jet carried out a strike on the depot.", null],
    ["The Dow rallied on Tuesday.", { plover: "PROTEST", subtype: "demonstration" }],
  ],
};
