import type { EventType } from "../event-type";

/** Police and courts: arrests, charges, trials, verdicts, probes, bans. */
export const legal: EventType = {
  id: "legal",
  label: "Legal",
  acled: "Arrests",
  triggers: [
    {
      plover: "COERCE",
      subtype: "arrest",
      verbs:
        "arrest detain jail imprison round_up apprehend incarcerate intern remand nab handcuff take_custody lock_up re-arrest rearrest hold_custody",
      nouns:
        "arrest detention imprisonment crackdown roundup manhunt mass_arrest arrest_warrant house_arrest jailing warrant internment",
      frames: [
        ["take place hold keep remain", "custody house_arrest detention jail"],
        ["issue", "warrant arrest_warrant summons"],
        ["put place", "jail prison arrest bar"],
        ["seize capture", "suspect smuggler fugitive trafficker"],
        [
          "disperse tear-gas quell suppress crush beat_back break_up",
          "crowd protester demonstrator mob protest demonstration rally rioter riot unrest",
        ],
        ["use fire", "tear_gas water_cannon rubber_bullet"],
      ],
    },
    {
      plover: "COERCE",
      subtype: "deportation",
      verbs: "deport banish exile",
      nouns: "deportation eviction",
      frames: [
        [
          "evict expel force_out deport turn_back",
          "migrant refugee family foreigner resident immigrant asylum_seeker worker",
        ],
      ],
    },
    {
      plover: "COERCE",
      subtype: "ban",
      verbs:
        "ban outlaw prohibit bar forbid censor confiscate shut_down impound close_down nationalize nationalise expropriate requisition",
      nouns:
        "ban curfew martial_law state_of_emergency lockdown state_of_siege censorship confiscation seizure raid_police prohibition border_closure",
      frames: [
        [
          "impose declare enforce announce extend order introduce proclaim institute invoke reimpose tighten",
          "curfew martial_law state_of_emergency emergency state_of_siege siege lockdown ban restriction blackout quarantine emergency_rule",
        ],
        [
          "close shut seal seal_off block",
          "border crossing crossing_point airspace frontier mosque church newspaper school university radio station office website broadcaster channel outlet airport port",
        ],
        [
          "suspend block restrict revoke cancel",
          "publication newspaper broadcaster licence license internet access website passport accreditation citizenship constitution broadcasting social_media permit registration",
        ],
        ["dissolve disband", "party union group organisation organization"],
        [
          "seize confiscate impound",
          "property asset vessel tanker ship cargo shipment drug cocaine passport document equipment weapon house home land farm computer boat phone estate money",
        ],
        ["raid storm", "office home newsroom premise headquarters house building apartment"],
        ["demolish bulldoze", "home house village building"],
      ],
    },
    {
      plover: "ACCUSE",
      subtype: "charge",
      verbs:
        "extradite convict find_guilty find_liable hold_liable put_on_trial indict sue prosecute arraign impeach charge charge_with investigate probe interrogate question court-martial subpoena audit",
      nouns:
        "indictment charge lawsuit prosecution investigation probe inquiry enquiry complaint_criminal suit impeachment audit class_action criminal_investigation arraignment criminal_complaint legal_action criminal_charge extradition impeachment_inquiry",
      frames: [
        [
          "open launch begin start order announce join conduct initiate expand demand reopen lead set_up face",
          "investigation probe inquiry enquiry audit case proceeding criminal_investigation prosecution review",
        ],
        [
          "file bring press lay level submit lodge",
          "charge lawsuit suit complaint case indictment petition claim action motion",
        ],
        ["charge", "man woman suspect official minister president leader"],
        ["seek", "sentence prosecution conviction death_penalty"],
        ["take", "court legal_action"],
        ["search", "residence home office house apartment premise evidence"],
        ["examine look_into", "allegation complaint claim report"],
      ],
    },
    {
      plover: null,
      subtype: "trial",
      verbs: "testify plead_guilty try",
      nouns: "trial hearing court_hearing retrial proceeding testimony tribunal appeal_hearing",
      frames: [
        ["stand go face begin open", "trial"],
        ["plead", "guilty"],
      ],
    },
    {
      plover: "COERCE",
      subtype: "verdict",
      verbs: "sentence fine condemn_to_death",
      nouns: "verdict sentence death_sentence prison_sentence sentencing jail_term fine guilty_verdict",
      frames: [["uphold hand_down pronounce deliver", "sentence conviction verdict ruling judgment judgement"]],
    },
    {
      plover: null,
      subtype: "ruling",
      verbs: "rule adjudicate",
      nouns: "ruling judgment judgement injunction court_decision court_order",
      frames: [["issue grant hand_down", "ruling injunction judgment order"]],
    },
  ],
  examples: [
    ["Police arrested a former mayor on Tuesday.", { plover: "COERCE", subtype: "arrest" }],
    ["Prosecutors charged the banker with fraud.", { plover: "ACCUSE", subtype: "charge" }],
    ["The governor imposed a curfew in two towns.", { plover: "COERCE", subtype: "ban" }],
    ["Authorities deported eighty migrants.", { plover: "COERCE", subtype: "deportation" }],
    ["A court sentenced the colonel to nine years.", { plover: "COERCE", subtype: "verdict" }],
    ["The shop charged five euros for a coffee.", null],
    ["The navy captured the island.", null],
  ],
};
