import type { EventType } from "../event-type";

/** Accidents, natural disasters, epidemics and what they do. */
export const disaster: EventType = {
  id: "disaster",
  label: "Disaster",
  acled: null,
  triggers: [
    {
      plover: null,
      subtype: "accident",
      verbs:
        "crash collide derail capsize sideswipe drown run_aground crash-land catch_fire burn_down overturn crash_into ram",
      nouns:
        "accident crash collision derailment plane_crash train_crash shipwreck capsizing stampede crush oil_spill gas_leak chemical_spill bus_crash helicopter_crash car_crash mine_collapse wreck train_wreck mishap near-miss",
      frames: [
        ["collapse", "bridge building mine roof crane dam"],
        ["sink", "ferry boat"],
        ["sustain suffer cause inflict", "damage"],
      ],
    },
    {
      plover: null,
      subtype: "fire",
      verbs: "engulf",
      nouns: "fire wildfire blaze bushfire inferno forest_fire brushfire",
      frames: [["break_out", "fire blaze"]],
    },
    {
      plover: null,
      subtype: "explosion",
      verbs: "explode",
      nouns: "explosion blast gas_explosion",
    },
    {
      plover: null,
      subtype: "natural",
      verbs: "flood inundate submerge quake",
      nouns:
        "earthquake quake tremor aftershock tsunami flood flooding hurricane typhoon cyclone tornado storm landslide mudslide avalanche drought eruption volcanic_eruption heatwave heat_wave blizzard monsoon tropical_storm sandstorm hailstorm snowstorm downpour famine flash_flood wind rainstorm storm_surge",
      frames: [["erupt", "volcano"]],
    },
    {
      plover: null,
      subtype: "health",
      verbs: "infect hospitalize hospitalise vaccinate",
      nouns:
        "outbreak epidemic pandemic infection cholera ebola measles polio virus coronavirus famine_outbreak quarantine plague malaria dengue contamination mass_poisoning cholera_outbreak",
      frames: [["test", "positive"]],
    },
    {
      plover: null,
      subtype: "casualties",
      verbs: "die perish succumb",
      nouns: "death casualty fatality injury death_toll victim",
    },
  ],
  examples: [
    ["A ferry capsized off Zanzibar on Sunday.", { plover: null, subtype: "accident" }],
    ["An earthquake shook the coast of Chile.", { plover: null, subtype: "natural" }],
    ["The storm killed nine people in Haiti.", { plover: null, subtype: "natural" }],
    ["A cholera outbreak hit the camp.", { plover: null, subtype: "health" }],
    ["Protests erupted in the capital.", null],
    ["Gunmen killed three officers.", null],
  ],
};
