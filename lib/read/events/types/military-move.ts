import type { EventType } from "../event-type";
import { FORCES } from "./object-nouns";

/** Armed forces move, gather, drill or are put on alert. */
export const militaryMove: EventType = {
  id: "military_move",
  label: "Military move",
  acled: "Strategic developments",
  triggers: [
    {
      plover: "MOBILIZE",
      subtype: "deployment",
      verbs: "deploy redeploy",
      nouns:
        "deployment troop_deployment redeployment military_buildup build-up buildup troop_movement military_build-up troop_build-up",
      frames: [
        [
          "send dispatch move mass amass station position rush order reinforce beef_up bolster concentrate assemble intensify increase boost rotate transfer base strengthen fly scramble add",
          FORCES,
        ],
        [
          "beef_up step_up tighten reinforce strengthen increase heighten",
          "security alert border presence patrol defence defense",
        ],
        ["enter approach transit patrol sail", "water airspace strait"],
        ["violate", "airspace territorial_water"],
      ],
    },
    {
      plover: "MOBILIZE",
      subtype: "mobilisation",
      verbs: "mobilize mobilise conscript call_up remobilize",
      nouns: "mobilization mobilisation conscription call-up general_mobilization partial_mobilization draft_order",
      frames: [
        ["call_in call_out activate", "army troop national_guard guard military"],
        ["call_up summon draft", "reservist reserve conscript recruit man"],
      ],
    },
    {
      plover: "MOBILIZE",
      subtype: "alert",
      nouns: "high_alert military_alert red_alert combat_readiness alert quasi-state_of_war wartime_state",
      frames: [
        ["put place be remain stay go keep stand", "alert high_alert standby readiness combat_alert war_footing"],
        ["raise", "alert alert_level threat_level readiness"],
        ["enter declare", "wartime_state readiness war_footing state_of_war"],
      ],
    },
    {
      plover: "MOBILIZE",
      subtype: "drill",
      nouns:
        "military_exercise drill naval_exercise war_game wargame military_drill live-fire_drill naval_drill live-fire_exercise air_drill exercise maneuver manoeuvre show_of_force",
      frames: [
        [
          "hold conduct stage carry_out launch begin start end host perform kick_off",
          "exercise drill maneuver manoeuvre war_game military_exercise wargame",
        ],
      ],
    },
    {
      plover: "MOBILIZE",
      subtype: "weapon test",
      verbs: "test-fire test-launch",
      nouns:
        "missile_test nuclear_test missile_launch rocket_launch weapon_test test_launch test-launch satellite_launch",
      frames: [
        [
          "test test-fire conduct launch",
          "missile weapon bomb warhead nuclear_weapon ballistic_missile nuclear_device",
        ],
      ],
    },
  ],
  examples: [
    ["The kingdom deployed two frigates to the strait.", { plover: "MOBILIZE", subtype: "deployment" }],
    ["The ministry called up 20,000 reservists.", { plover: "MOBILIZE", subtype: "mobilisation" }],
    ["Border units were placed on high alert.", { plover: "MOBILIZE", subtype: "alert" }],
    ["The navy began a large exercise in the Baltic.", { plover: "MOBILIZE", subtype: "drill" }],
    ["The two navies held a joint exercise off the coast.", { plover: "COOPERATE", subtype: "drill" }],
    ["Doctors recommend daily exercise.", null],
    ["The charity sent blankets to the camp.", null],
  ],
};
