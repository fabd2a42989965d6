import type { EventType } from "../event-type";

/** Hacks, outages, leaks, disinformation, espionage. */
export const cyberInfo: EventType = {
  id: "cyber_info",
  label: "Cyber, information",
  acled: null,
  triggers: [
    { plover: "ASSAULT", subtype: "cyber attack", nouns: "cyber_warfare cyberwar cyberwarfare" },
    {
      plover: "COERCE",
      subtype: "cyber attack",
      verbs: "hack",
      nouns:
        "cyberattack cyber-attack cyber_attack hack hacking ransomware malware ddos data_breach phishing denial-of-service_attack cyber_intrusion",
      frames: [
        [
          "hack breach penetrate infiltrate compromise take_down paralyse paralyze cripple deface",
          "website server network system account email database computer portal",
        ],
        ["jam", "signal broadcast gps"],
      ],
    },
    {
      plover: "COERCE",
      subtype: "disinformation",
      nouns:
        "disinformation misinformation propaganda fake_news disinformation_campaign smear_campaign influence_operation propaganda_campaign",
      frames: [
        [
          "spread disseminate broadcast peddle circulate",
          "propaganda disinformation misinformation rumour rumor lie falsehood fake_news",
        ],
      ],
    },
    {
      plover: null,
      subtype: "outage",
      nouns: "outage internet_blackout internet_shutdown power_outage network_failure",
    },
    {
      plover: null,
      subtype: "leak",
      verbs: "wiretap eavesdrop",
      nouns: "wiretapping espionage spying surveillance eavesdropping",
      frames: [["leak publish", "document email cable recording"]],
    },
  ],
  examples: [
    ["Intruders hacked the website of the electoral commission.", { plover: "COERCE", subtype: "cyber attack" }],
    ["A cyberattack hit two hospitals.", { plover: "COERCE", subtype: "cyber attack" }],
    ["The troll farm spread disinformation about the vaccine.", { plover: "COERCE", subtype: "disinformation" }],
    ["Soldiers hacked a path through the forest.", { plover: "COERCE", subtype: "cyber attack" }],
    ["The gang attacked a bank.", null],
  ],
};
