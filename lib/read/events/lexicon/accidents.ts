/** What kills and destroys without anybody meaning it: an act of these is a disaster, not an attack. Singular, small. */
export const ACCIDENTS: ReadonlySet<string> = new Set(
  (
    "fire blaze wildfire bushfire flood floodwater earthquake quake tremor aftershock tsunami storm hurricane cyclone typhoon tornado blizzard avalanche landslide " +
    "mudslide drought heatwave heat cold snow lightning volcano eruption crash accident collision derailment collapse outage spill leak disease illness flu " +
    "virus influenza coronavirus covid ebola cholera malaria measles outbreak epidemic pandemic famine starvation cancer pneumonia train tram ferry " +
    "boat tunnel bridge dam roof crane"
  ).split(" "),
);

/** What vehicles and buildings do by accident, as lemmas: nobody attacks by overturning. */
export const MISHAPS: ReadonlySet<string> = new Set(
  "overturn derail capsize collide sink collapse erupt topple subside".split(" "),
);
