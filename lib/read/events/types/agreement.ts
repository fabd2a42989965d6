import type { EventType } from "../event-type";
import { ACCORDS } from "./object-nouns";

/** Deals, treaties, truces, and promises of them. */
export const agreement: EventType = {
  id: "agreement",
  label: "Agreement",
  acled: "Agreement",
  triggers: [
    {
      plover: "SUPPORT",
      subtype: "signed",
      verbs: "ratify agree accede concur",
      nouns: `agreement deal treaty accord pact memorandum memorandum_of_understanding mou protocol convention communique trade_deal peace_deal peace_agreement peace_accord trade_agreement signing ratification trilateral_agreement prisoner_deal`,
      frames: [
        [
          "sign reach strike clinch seal conclude ink finalize finalise initial broker secure hammer_out forge produce ratify cut negotiate make agree agree_on enter_into approve adopt complete draw_up",
          ACCORDS,
        ],
        [
          "restore normalize normalise establish re-establish resume upgrade",
          "tie relation diplomatic_relation diplomatic_tie relationship",
        ],
        [
          "agree agree_on agree_to",
          "plan formula step measure budget package date timetable roadmap term approach principle border price",
        ],
        ["bury", "hatchet"],
        ["exchange", "ambassador"],
        ["join accede", "treaty convention union alliance bloc nato eu"],
        ["open reopen", "embassy consulate"],
      ],
    },
    {
      plover: "AGREE",
      subtype: "pledge",
      verbs: "consent",
      nouns: "pledge promise commitment",
      frames: [
        ["accept", "offer proposal plan invitation formula compromise term deal roadmap truce"],
        ["join", "force"],
        ["agree agree_to", "meeting talk summit corridor exchange swap extension"],
        ["make give", "promise pledge commitment offer undertaking"],
        ["lay_down lay", "weapon arm"],
      ],
    },
    {
      plover: "YIELD",
      subtype: "ceasefire",
      nouns:
        "ceasefire cease_fire cease-fire truce armistice cessation_of_hostilities cessation humanitarian_pause pause_in_fighting lull",
      frames: [
        [
          "declare announce observe order call extend respect honour honor begin implement proclaim hold start",
          "ceasefire cease_fire cease-fire truce armistice cessation pause lull",
        ],
        [
          "cease stop halt suspend end pause",
          "fire hostility fighting operation offensive bombing attack strike shelling bombardment war campaign airstrike",
        ],
      ],
    },
  ],
  examples: [
    ["Peru and Chile signed a border treaty on Monday.", { plover: "SUPPORT", subtype: "signed" }],
    ["The rivals reached a deal on fishing rights.", { plover: "SUPPORT", subtype: "signed" }],
    ["The insurgents declared a truce for the holiday.", { plover: "YIELD", subtype: "ceasefire" }],
    ["Ghana agreed to share its data with Togo.", { plover: "AGREE", subtype: "pledge" }],
    ["The two sides failed to reach a deal.", { plover: "REJECT", subtype: "failed" }],
    ["A great deal of snow fell overnight.", null],
  ],
};
