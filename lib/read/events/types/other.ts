import type { EventType } from "../event-type";

/** Events none of the other types covers: kept, never dropped silently. */
export const other: EventType = {
  id: "other",
  label: "Other",
  acled: "Other",
  triggers: [
    {
      plover: null,
      subtype: null,
      nouns:
        "ceremony celebration festival parade funeral burial wedding anniversary holiday commemoration opening unveiling exhibition concert birth",
      verbs: "celebrate commemorate bury inaugurate_building unveil premiere install erect",
      frames: [
        ["hand_over present", "gift award prize bell medal"],
        ["win receive", "prize award medal"],
        ["cut", "ribbon"],
        ["release", "album song single film movie book game product version trailer record update"],
        ["open inaugurate", "factory museum school hospital exhibition railway line"],
      ],
    },
  ],
  examples: [
    ["Thousands commemorated the poet in Tbilisi.", { plover: null, subtype: null }],
    ["The museum unveiled a statue on Friday.", { plover: null, subtype: null }],
    ["Rebels shelled the town.", null],
  ],
};
