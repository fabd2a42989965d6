import type { EventType } from "../event-type";

/** Force from a distance: bombs, shells, missiles, drones, and shooting them down. */
export const strike: EventType = {
  id: "strike",
  label: "Strike",
  acled: "Explosions/Remote violence",
  triggers: [
    {
      plover: "ASSAULT",
      subtype: "air",
      verbs: "bomb strafe airstrike carpet-bomb firebomb",
      nouns:
        "airstrike air_strike air_raid air_attack air_assault bombing bombing_raid bombing_campaign aerial_attack aerial_bombardment sortie carpet_bombing air_campaign",
      frames: [
        ["drop", "bomb munition explosive grenade payload"],
        ["destroy hit strike target pound flatten", "reactor airfield runway depot arms_depot radar refinery"],
      ],
    },
    {
      plover: "ASSAULT",
      subtype: "drone",
      nouns: "drone_attack drone_strike drone_assault drone_raid kamikaze_drone drone_barrage uav_attack",
      frames: [["fire launch send use fly deploy unleash", "drone uav kamikaze_drone shahed quadcopter"]],
    },
    {
      plover: "ASSAULT",
      subtype: "missile",
      nouns:
        "missile_attack missile_strike rocket_attack rocket_fire missile_barrage rocket_barrage missile_salvo rocket_strike missile_fire cruise_missile_attack",
      frames: [
        [
          "fire lob unleash shoot rain_down rain hurl launch",
          "missile rocket projectile ballistic_missile cruise_missile torpedo salvo barrage volley",
        ],
      ],
    },
    {
      plover: "ASSAULT",
      subtype: "shelling",
      verbs: "shell bombard pound pummel mortar",
      nouns:
        "shelling bombardment artillery_fire artillery_barrage artillery_strike mortar_attack mortar_fire barrage cannonade artillery_attack salvo",
      frames: [
        ["fire lob exchange trade launch", "shell mortar artillery round artillery_fire mortar_round artillery_round"],
      ],
    },
    {
      plover: "ASSAULT",
      subtype: "bombing",
      verbs: "blow_up detonate",
      nouns:
        "car_bomb car_bombing truck_bomb truck_bombing suicide_bombing suicide_attack suicide_blast roadside_bomb bomb_attack bomb_blast twin_bombing suicide_bomber bombing_attack ied grenade_attack car_bomb_attack",
      frames: [
        [
          "explode set_off plant trigger detonate throw hurl",
          "bomb device car_bomb explosive grenade mine landmine vest ied charge",
        ],
        ["attack hit target strike", "pipeline railway refinery power_plant substation power_grid"],
      ],
    },
    {
      plover: "ASSAULT",
      subtype: "interception",
      verbs: "shoot_down",
      nouns: "interception",
      frames: [
        [
          "down intercept destroy shoot_down",
          "drone missile rocket jet aircraft plane helicopter uav warplane projectile",
        ],
      ],
    },
    {
      plover: "ASSAULT",
      subtype: "strike",
      nouns: "strike precision_strike",
      verbs: "strike",
      frames: [
        [
          "target hit strike pound",
          "position base camp depot convoy building infrastructure compound house hospital airport facility headquarters fighter militant target civilian checkpoint apartment market",
        ],
        ["sink torpedo scuttle", "ship vessel warship frigate tanker destroyer submarine boat"],
      ],
    },
  ],
  examples: [
    ["Warplanes bombed the harbour of Latakia before dawn.", { plover: "ASSAULT", subtype: "air" }],
    ["The rebels fired rockets at the air base on Monday.", { plover: "ASSAULT", subtype: "missile" }],
    ["Gunners shelled the village for six hours.", { plover: "ASSAULT", subtype: "shelling" }],
    ["The navy carried out a drone strike on the depot.", { plover: "ASSAULT", subtype: "drone" }],
    ["Air defences shot down two drones over the port.", { plover: "ASSAULT", subtype: "interception" }],
    ["Railway workers went on strike over pay.", null],
    ["The two companies struck a deal on Monday.", null],
  ],
};
