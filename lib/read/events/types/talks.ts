import type { EventType } from "../event-type";

/** People meet, speak, negotiate, visit, mediate. */
export const talks: EventType = {
  id: "talks",
  label: "Talks",
  acled: null,
  triggers: [
    {
      plover: "CONSULT",
      subtype: "meeting",
      verbs: "meet meet_with confer huddle convene sit_down_with reconvene consult shake_hand",
      nouns:
        "meeting summit conference gathering audience session face-to-face tete-a-tete sit-down roundtable forum working_lunch news_conference press_conference encounter",
      frames: [
        [
          "attend host join chair open address convene hold lead take_part participate",
          "meeting summit conference session gathering forum ceremony lunch dinner congress assembly press_conference news_conference briefing",
        ],
        [
          "receive greet host welcome",
          "ambassador minister president envoy delegation leader premier counterpart chancellor king emir prince secretary official head diplomat visitor guest pope",
        ],
      ],
    },
    {
      plover: "CONSULT",
      subtype: "negotiation",
      verbs: "negotiate discuss bargain haggle parley debate",
      nouns:
        "talk negotiation discussion consultation dialogue peace_talk peace_process bargaining round_of_talks peace_conference peace_talks ceasefire_talks nuclear_talks trade_talks shuttle_diplomacy",
      frames: [["resume restart reopen begin open relaunch", "dialogue talk negotiation contact"]],
    },
    {
      plover: "CONSULT",
      subtype: "mediation",
      verbs: "mediate broker arbitrate",
      nouns: "mediation arbitration mediation_effort mediation_mission good_offices peace_mission",
      frames: [["broker mediate", "talk truce dialogue"]],
    },
    {
      plover: "CONSULT",
      subtype: "call",
      verbs: "phone telephone speak_with speak_to talk_to talk_with ring_up speak_by",
      nouns:
        "phone_call telephone_call phone_conversation telephone_conversation video_call conversation video_conference contact hotline_call",
      frames: [
        [
          "call",
          "president minister counterpart prime_minister leader chancellor king secretary emir premier prince sultan",
        ],
        ["exchange", "view opinion idea"],
        ["hold have", "conversation call contact phone_call"],
      ],
    },
    {
      plover: "CONSULT",
      subtype: "visit",
      verbs: "visit travel fly_to tour arrive jet_off touch_down",
      nouns: "visit trip tour state_visit official_visit stopover delegation arrival pilgrimage joint_visit",
      frames: [
        ["pay make begin end cut_short start conclude embark_on", "visit trip tour"],
        ["head lead", "delegation"],
        ["travel fly return go head arrive", "capital country talk summit meeting"],
      ],
    },
  ],
  examples: [
    ["The foreign ministers met in Geneva on Tuesday.", { plover: "CONSULT", subtype: "meeting" }],
    ["Envoys held talks with the rebels in Doha.", { plover: "CONSULT", subtype: "negotiation" }],
    ["The pope visited Lisbon in August.", { plover: "CONSULT", subtype: "visit" }],
    ["The king phoned the Swedish premier.", { plover: "CONSULT", subtype: "call" }],
    ["Norway mediated between the two sides.", { plover: "CONSULT", subtype: "mediation" }],
    ["The factory met its targets for the year.", null],
    ["The economy met expectations.", null],
  ],
};
