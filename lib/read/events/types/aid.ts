import type { EventType } from "../event-type";
import { AID_NOUNS, HELPERS, MONEY, PEACEKEEPERS } from "./object-nouns";

/** Money, arms, relief, peacekeepers, shelter given; practical cooperation; trade. */
export const aid: EventType = {
  id: "aid",
  label: "Aid",
  acled: null,
  triggers: [
    {
      plover: "AID",
      subtype: "aid",
      verbs:
        "donate fund bankroll subsidize subsidise airlift air-drop airdrop lend bail_out aid finance co-finance rescue help assist",
      nouns:
        "humanitarian_aid military_aid humanitarian_assistance military_assistance food_aid financial_aid economic_aid aid_package financial_assistance economic_assistance food_assistance relief_supply aid assistance donation donor aid_convoy relief_effort aid_delivery funding bailout arms_delivery arms_supply weapons_delivery grant loan loan_guarantee airdrop arms_sale relief humanitarian_relief military_support",
      frames: [
        [
          "provide give send supply deliver donate contribute ship offer pledge distribute grant allocate lend extend disburse earmark channel fly approve release commit award increase double boost raise transfer hand_out finance funnel deploy bring announce continue pour inject sell make",
          AID_NOUNS,
        ],
        [
          "provide give donate contribute grant lend award pay allocate raise pledge commit disburse inject pour invest spend",
          MONEY,
        ],
        [
          "help assist feed shelter train equip arm",
          "refugee victim survivor family civilian displaced migrant community people pilot soldier army police force troop farmer region school hospital girl child",
        ],
        ["provide give offer lend channel", "support help relief"],
        ["hand_over donate deliver", "equipment medicine ambulance vehicle supply tent generator"],
        ["arm equip", "rebel fighter militia group insurgent unit"],
        ["build rebuild repair construct", "hospital school road clinic house well shelter camp"],
        ["receive get obtain", "aid assistance loan grant weapon funding donation"],
      ],
    },
    {
      plover: "AID",
      subtype: "asylum",
      verbs: "shelter resettle",
      nouns: "resettlement political_asylum",
      frames: [
        ["grant give offer", "asylum refuge shelter protection sanctuary"],
        [
          "accept take_in admit host resettle welcome receive take",
          "refugee migrant asylum_seeker asylum-seeker displaced evacuee people",
        ],
        ["open reopen", "door"],
      ],
    },
    {
      plover: "AID",
      subtype: "peacekeeping",
      nouns: "peacekeeper peacekeeping_mission peacekeeping_force peacekeeping_operation",
      frames: [
        ["send deploy dispatch contribute provide arrive land offer be serve begin station", PEACEKEEPERS],
        ["send deploy dispatch fly contribute", HELPERS],
      ],
    },
    {
      plover: "COOPERATE",
      subtype: "cooperation",
      verbs: "cooperate collaborate co-operate team_up partner",
      nouns:
        "cooperation collaboration co-operation intelligence_sharing partnership joint_venture joint_operation joint_mission",
      frames: [
        [
          "share exchange swap pool",
          "intelligence information evidence data account_information detail technology expertise document know-how",
        ],
        [
          "give provide pass hand_over supply transfer",
          "intelligence information evidence data account_information technology expertise know-how",
        ],
        ["train", "pilot soldier troop police officer force fighter"],
        [
          "strengthen deepen expand boost enhance step_up intensify bolster",
          "cooperation tie relation partnership collaboration relationship trade alliance bond",
        ],
        ["work cooperate", "together"],
        ["join", "coalition mission operation effort fight"],
      ],
    },
    {
      plover: "COOPERATE",
      subtype: "trade",
      nouns: "trade_corridor grain_corridor grain_initiative",
      frames: [["export import ship buy purchase", "grain oil gas wheat good weapon jet"]],
    },
  ],
  examples: [
    ["Canada donated generators to three hospitals.", { plover: "AID", subtype: "aid" }],
    ["Qatar gave 20 million dollars to the fund.", { plover: "AID", subtype: "aid" }],
    ["Uruguay sent peacekeepers to the border zone.", { plover: "AID", subtype: "peacekeeping" }],
    ["Poland took in 3,000 refugees.", { plover: "AID", subtype: "asylum" }],
    ["Kenya and Uganda shared intelligence on the gang.", { plover: "COOPERATE", subtype: "cooperation" }],
    ["The minister gave a speech in Lagos.", null],
    ["Washington suspended military aid to the junta.", null],
  ],
};
