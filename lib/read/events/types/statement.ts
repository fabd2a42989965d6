import type { EventType } from "../event-type";
import { REQUESTS } from "./object-nouns";

/** What is said and written. Verbs of saying stand in speech-verbs.ts; here are the nouns and fixed phrases. */
export const statement: EventType = {
  id: "statement",
  label: "Statement",
  acled: null,
  triggers: [
    {
      plover: null,
      subtype: "say",
      nouns:
        "statement remark comment speech address interview tweet message letter briefing broadcast testimony post editorial op-ed assessment quote observation",
      frames: [
        [
          "speak_to talk_to speak_with talk_with meet brief address",
          "reporter journalist press media crowd audience cnn bbc reuters afp news_agency newspaper parliament congress lawmaker rally assembly conference",
        ],
        [
          "give deliver make issue release publish post send write",
          "statement speech address interview remark comment briefing letter testimony tweet message",
        ],
      ],
    },
    {
      plover: null,
      subtype: "announce",
      nouns: "announcement publication disclosure declaration proclamation communique decree",
      frames: [
        ["make issue", "announcement declaration proclamation"],
        [
          "release publish issue unveil post",
          "report data figure result document footage video photo picture image list name detail finding forecast estimate recording transcript file map plan strategy guideline audio survey study statistic manifesto",
        ],
      ],
    },
    {
      plover: "ACCUSE",
      subtype: "accuse",
      verbs:
        "oppose object object_to disagree disapprove protest_to take_issue frown_on challenge lash_out hit_out speak_out complain_about point_finger",
      nouns:
        "accusation criticism condemnation allegation denunciation rebuke complaint blame finger-pointing outcry verbal_attack scathing_attack blistering_attack personal_attack verbal_assault broadside tirade",
      frames: [
        ["express voice", "concern alarm outrage anger regret dismay fear worry displeasure disappointment doubt"],
        ["lodge file submit make issue", "complaint protest accusation allegation objection demarche"],
        ["summon", "ambassador envoy diplomat charge consul"],
        ["call", "murderer liar terrorist killer thug criminal"],
        ["compare liken", "nazi hitler"],
        ["rally", "opposition"],
        ["sound raise ring", "alarm concern"],
      ],
    },
    {
      plover: "REQUEST",
      subtype: "demand",
      verbs: "call_for call_on insist_on clamour_for clamor_for petition ask_for push_for lobby",
      nouns: "demand request petition insistence requirement",
      frames: [
        ["make issue present", "demand request"],
        [
          "seek request ask demand",
          "help support assistance aid meeting talk apology release extradition compensation permission approval withdrawal resignation asylum explanation",
        ],
        ["seek take apply", "refuge asylum"],
        ["apply", "asylum membership"],
        ["appear", "questioning hearing court commission"],
      ],
    },
    {
      plover: "THREATEN",
      subtype: "threaten",
      nouns: "threat warning ultimatum deadline red_line sabre-rattling saber-rattling",
      frames: [
        ["give issue deliver set make send impose sound", "ultimatum deadline threat warning"],
        ["vow threaten promise pledge swear", "retaliation revenge response reprisal vengeance consequence"],
        ["consider weigh mull contemplate", "sanction strike retaliation action military_action boycott tariff"],
        ["increase step_up ramp_up intensify pile raise keep_up", "pressure"],
      ],
    },
    {
      plover: "REJECT",
      subtype: "reject",
      verbs:
        "turn_down rule_out walk_out back_out_of vote_down veto renege renege_on vote_against back_out spurn rebuff resist defy snub ignore",
      nouns: "rejection refusal veto opposition objection snub defiance",
      frames: [
        ["reject dismiss refuse decline oppose block veto throw_out turn_down strike_down quash disregard", REQUESTS],
        [
          "violate breach flout break ignore defy",
          "ban resolution order agreement sanction embargo rule treaty law deal accord obligation commitment",
        ],
        [
          "cancel postpone scrap skip boycott snub miss call_off shun put_off abandon delay",
          "visit trip meeting summit talk session ceremony conference",
        ],
        [
          "withdraw withdraw_from pull_out_of quit exit abandon renounce leave abrogate scrap tear_up",
          "agreement deal accord treaty pact convention offer support",
        ],
        ["fail", "agreement"],
        ["be", "out_of_question"],
      ],
    },
    {
      plover: "REJECT",
      subtype: "deny",
      nouns: "denial rebuttal",
      frames: [
        [
          "deny refute dispute disavow",
          "report allegation involvement claim responsibility charge accusation wrongdoing rumour rumor",
        ],
      ],
    },
    {
      plover: "SUPPORT",
      subtype: "support",
      verbs:
        "congratulate stand_by stand_with side_with rally_behind vouch_for salute honor honour recognize recognise forgive apologize apologise speak_in_favour",
      nouns:
        "praise endorsement backing congratulation condolence apology solidarity tribute gratitude applause recognition",
      frames: [
        [
          "express voice reiterate reaffirm convey pledge declare offer extend renew affirm announce throw pledge promise underline underscore lend give confirm repeat",
          "support backing solidarity condolence sympathy gratitude appreciation congratulation friendship satisfaction optimism hope confidence weight",
        ],
        ["pay", "tribute"],
        ["defend", "decision policy ally leader"],
        ["rally drum_up muster mobilize mobilise", "support"],
        ["accept", "apology"],
        ["receive", "letter"],
        ["recognize recognise", "independence sovereignty government president state statehood"],
      ],
    },
    {
      plover: "AGREE",
      subtype: "propose",
      nouns: "proposal offer initiative invitation overture suggestion",
      frames: [
        [
          "make present submit put_forward extend unveil table float propose",
          "proposal offer invitation plan initiative roadmap",
        ],
      ],
    },
    {
      plover: "AGREE",
      subtype: "promise",
      nouns: "vow assurance",
      frames: [
        [
          "make give reiterate reaffirm renew express voice signal show declare state confirm",
          "vow assurance commitment readiness willingness interest intention desire",
        ],
      ],
    },
  ],
  examples: [
    ["The premier said the budget was sound.", { plover: null, subtype: "say" }],
    ["Athens accused Ankara of spying.", { plover: "ACCUSE", subtype: "accuse" }],
    ["The union called for an inquiry.", { plover: "REQUEST", subtype: "demand" }],
    ["The general threatened to attack the capital.", { plover: "THREATEN", subtype: "threaten" }],
    ["The senate rejected the proposal.", { plover: "REJECT", subtype: "reject" }],
    ["The bishop praised the volunteers.", { plover: "SUPPORT", subtype: "support" }],
    ["Troops entered the town at noon.", null],
  ],
};
