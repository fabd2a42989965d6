import type { EventType } from "../event-type";

/** Votes, laws, appointments, resignations, coups, governments that form and fall. */
export const politics: EventType = {
  id: "politics",
  label: "Politics",
  acled: null,
  triggers: [
    {
      plover: null,
      subtype: "election",
      verbs: "elect re-elect reelect vote campaign inaugurate",
      nouns:
        "election vote referendum by-election runoff run-off ballot poll primary landslide_victory landslide_win inauguration re-election swearing-in presidential_election parliamentary_election snap_election general_election plebiscite election_victory coronation",
      frames: [
        [
          "win lose contest hold call rig concede lead",
          "election vote referendum primary seat majority presidency runoff poll ballot office",
        ],
        ["cast", "ballot vote"],
        ["go head", "poll"],
      ],
    },
    {
      plover: null,
      subtype: "law",
      verbs: "legislate enact promulgate",
      nouns:
        "law bill legislation reform amendment constitution budget act executive_order presidential_decree ordinance",
      frames: [
        [
          "pass approve adopt enact sign introduce amend ratify debate propose back vote_for unveil table draft issue",
          "law bill legislation reform amendment constitution budget act decree executive_order resolution motion measure order directive",
        ],
        ["approve clear", "plan deployment package nomination appointment"],
      ],
    },
    {
      plover: null,
      subtype: "appointment",
      verbs: "appoint nominate swear_in name promote designate crown reappoint",
      nouns: "appointment nomination cabinet_reshuffle reshuffle promotion succession",
      frames: [
        ["install instal reinstate", "president government leader king regime minister premier junta"],
        ["take", "office oath helm"],
        ["form lead", "government cabinet coalition"],
        ["be become", "president minister prime_minister chancellor"],
      ],
    },
    {
      plover: "YIELD",
      subtype: "resignation",
      verbs: "resign step_down abdicate quit stand_down step_aside bow_out",
      nouns: "resignation abdication",
      frames: [
        ["submit tender offer announce accept", "resignation"],
        ["leave quit relinquish", "office post power presidency government cabinet job"],
      ],
    },
    {
      plover: "COERCE",
      subtype: "removal",
      verbs: "sack oust depose topple unseat remove_from_office overthrow suspend_from purge dethrone",
      nouns: "ouster dismissal sacking impeachment_vote removal purge overthrow",
      frames: [
        [
          "dismiss sack fire oust remove suspend replace recall",
          "minister general chief judge commander official prime_minister governor adviser government cabinet director",
        ],
        ["dissolve suspend prorogue", "parliament assembly congress knesset senate cabinet"],
      ],
    },
    {
      plover: "ASSAULT",
      subtype: "coup",
      nouns: "coup coup_attempt military_coup putsch power_grab attempted_coup coup_d'etat",
      frames: [
        ["seize take grab usurp", "power"],
        ["stage attempt lead plot launch", "coup putsch mutiny"],
      ],
    },
    {
      plover: null,
      subtype: "government falls",
      nouns:
        "collapse_of_government government_collapse confidence_vote no-confidence_vote vote_of_no_confidence dissolution",
      frames: [
        ["collapse fall topple bring_down", "government coalition cabinet regime"],
        ["survive lose face win", "confidence_vote vote_of_no_confidence no-confidence_vote censure_motion"],
      ],
    },
    {
      plover: null,
      subtype: "independence",
      verbs: "secede",
      nouns: "independence secession declaration_of_independence",
      frames: [["declare proclaim", "independence republic autonomy"]],
    },
  ],
  examples: [
    ["Parliament passed the budget on Thursday.", { plover: null, subtype: "law" }],
    ["The finance minister resigned over the scandal.", { plover: "YIELD", subtype: "resignation" }],
    ["Officers seized power in the island state.", { plover: "ASSAULT", subtype: "coup" }],
    ["The king appointed a new premier.", { plover: null, subtype: "appointment" }],
    ["Voters elected a new president.", { plover: null, subtype: "election" }],
    ["She passed the exam in June.", null],
  ],
};
