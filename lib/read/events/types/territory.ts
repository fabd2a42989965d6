import type { EventType } from "../event-type";
import { FORCES, GROUND } from "./object-nouns";

/** Ground changes hands. */
export const territory: EventType = {
  id: "territory",
  label: "Territory",
  acled: "Strategic developments: territory",
  triggers: [
    {
      plover: "ASSAULT",
      subtype: "captured",
      verbs: "recapture retake overrun annex reconquer conquer",
      nouns: "capture annexation conquest occupation takeover recapture fall land_grab seizure_of_power",
      frames: [
        [
          "capture seize take take_over occupy overrun gain regain wrest control reclaim storm enter encircle surround win secure conquer",
          GROUND,
        ],
        ["take seize gain regain establish wrest assume", "control foothold ground territory"],
        ["push drive force", "fighter militant rebel troop force peshmerga insurgent"],
      ],
    },
    {
      plover: "ASSAULT",
      subtype: "liberated",
      verbs: "liberate",
      nouns: "liberation",
    },
    {
      plover: "YIELD",
      subtype: "withdrawn",
      verbs: "withdraw_from pull_out retreat pull_back withdraw retreat_from vacate pull_out_of",
      nouns: "withdrawal disengagement pullout retreat pull-out troop_withdrawal drawdown",
      frames: [
        ["withdraw pull pull_out remove evacuate pull_back redeploy_from", `${FORCES} fighter weapon heavy_weapon`],
        [
          "leave vacate abandon cede relinquish surrender lose give_up hand_over hand_back return",
          `${GROUND} buffer zone`,
        ],
        ["reduce cut slash scale_down draw_down halve bring_home", "troop force presence contingent garrison"],
        ["complete finish begin start announce order", "withdrawal pullout retreat"],
      ],
    },
  ],
  examples: [
    ["Government troops captured the town of Zinjibar.", { plover: "ASSAULT", subtype: "captured" }],
    ["The army recaptured the airport on Friday.", { plover: "ASSAULT", subtype: "captured" }],
    ["Forces liberated the eastern district.", { plover: "ASSAULT", subtype: "liberated" }],
    ["The kingdom withdrew its troops from the island.", { plover: "YIELD", subtype: "withdrawn" }],
    ["The photographer captured the mood of the crowd.", null],
    ["She took over as chairwoman in May.", null],
  ],
};
