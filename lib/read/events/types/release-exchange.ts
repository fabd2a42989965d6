import type { EventType } from "../event-type";
import { HELD } from "./object-nouns";

/** People or things are let go, handed back, exchanged, evacuated; access is granted. */
export const releaseExchange: EventType = {
  id: "release_exchange",
  label: "Release, exchange",
  acled: null,
  triggers: [
    {
      plover: "YIELD",
      subtype: "release",
      verbs: "release free set_free let_go liberate_prisoner parole unfreeze unblock",
      nouns: "release freeing prisoner_release hostage_release",
      frames: [
        ["release free let let_free discharge", HELD],
        ["grant give", "bail freedom parole clemency amnesty"],
      ],
    },
    {
      plover: "YIELD",
      subtype: "pardon",
      verbs:
        "pardon amnesty acquit exonerate reprieve commute absolve rehabilitate decriminalize decriminalise legalize legalise",
      nouns: "pardon amnesty clemency acquittal",
    },
    {
      plover: "YIELD",
      subtype: "exchange",
      nouns: "prisoner_exchange prisoner_swap swap exchange_of_prisoners hostage_swap prisoner_of_war_exchange",
      frames: [["exchange swap trade", "prisoner captive detainee body soldier pow hostage prisoner_of_war remains"]],
    },
    {
      plover: "YIELD",
      subtype: "return",
      verbs: "repatriate hand_back give_back",
      nouns: "repatriation restitution handover",
      frames: [
        ["return hand_back give_back", "*"],
        [
          "return hand_over repatriate give_back restore hand",
          "artifact artefact artifacts sculpture painting portrait statue body remains treasure antiquity bible fossil weapon base depot asset land property corpse manuscript relic bell skull document plane ship drone item book object heritage fragment mosaic coin",
        ],
      ],
    },
    {
      plover: "YIELD",
      subtype: "evacuation",
      verbs: "evacuate airlift_out",
      nouns: "evacuation airlift humanitarian_corridor evacuation_corridor green_corridor",
      frames: [["open agree establish coordinate set_up", "corridor humanitarian_corridor evacuation_route"]],
    },
    {
      plover: "YIELD",
      subtype: "access",
      verbs: "allow permit let authorize authorise reopen unblock",
      nouns: "safe_passage overflight_right authorization authorisation permission go-ahead",
      frames: [
        [
          "give grant receive get",
          "permission approval authorization authorisation access go-ahead consent clearance nod mandate green_light citizenship visa passage right autonomy independence waiver exemption reprieve extension",
        ],
        ["receive accept admit", "inspector observer monitor peacekeeper"],
        ["unban", "party group"],
        ["allow permit", "access inspector inspection aid convoy visit delivery entry passage return"],
        ["open reopen", "border crossing airspace port gate road checkpoint border_crossing bridge"],
      ],
    },
    {
      plover: "YIELD",
      subtype: "surrender",
      verbs:
        "surrender capitulate give_up concede give_in lay_down_arms relent back_down bow_to bow yield cave_in acquiesce disarm accede_to climb_down demobilize demobilise disband lay_down_arms give_ground backtrack u-turn de-escalate",
      nouns: "surrender capitulation concession climbdown u-turn backdown disarmament",
      frames: [
        ["accept meet satisfy bow give_in give_into yield fulfil fulfill concede accede grant", "demand request"],
        ["accept concede acknowledge admit", "defeat responsibility blame guilt"],
        [
          "scrap abandon drop shelve withdraw ditch",
          "plan tax hike proposal reform bill measure requirement scheme fee",
        ],
        ["return go_back", "work"],
        ["clear", "wrongdoing name charge"],
        [
          "dismantle remove decommission destroy",
          "barricade roadblock checkpoint stockpile arsenal nuclear_facility warhead",
        ],
        ["hand_over transfer cede relinquish give_up", "power control command"],
        [
          "restore reinstate",
          "right freedom internet service constitution power electricity citizenship accreditation",
        ],
        ["abolish end", "death_penalty emergency_rule martial_law military_rule"],
        [
          "reverse overturn revoke rescind withdraw drop annul scrap repeal quash dismiss close throw_out",
          "decision ban charge law investigation probe rule case threat policy lawsuit complaint sentence conviction ruling verdict demand tax indictment",
        ],
        ["surrender lay_down lay give_up turn_in", "weapon arm gun"],
      ],
    },
  ],
  examples: [
    ["The junta freed sixty dissidents on Sunday.", { plover: "YIELD", subtype: "release" }],
    ["The president pardoned the poet.", { plover: "YIELD", subtype: "pardon" }],
    ["The two armies exchanged 200 prisoners.", { plover: "YIELD", subtype: "exchange" }],
    ["Buses evacuated families from the besieged town.", { plover: "YIELD", subtype: "evacuation" }],
    ["The band released its third album.", null],
    ["The central bank released its quarterly report.", null],
  ],
};
