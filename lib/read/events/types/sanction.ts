import type { EventType } from "../event-type";
import { AID_NOUNS, RESTRICTIONS, SANCTION_NOUNS, TIES } from "./object-nouns";

/** Penalties between states and the cutting of ties; their lifting. */
export const sanction: EventType = {
  id: "sanction",
  label: "Sanction",
  acled: null,
  triggers: [
    {
      // PLOVER counts a blockade as force
      plover: "ASSAULT",
      subtype: "blockade",
      verbs: "blockade besiege lay_siege",
      nouns: "blockade siege naval_blockade encirclement",
      frames: [
        ["impose enforce tighten lay maintain set_up", "blockade siege"],
        [
          "block restrict prevent obstruct impede",
          "delivery convoy aid_convoy aid_delivery humanitarian_aid relief_convoy",
        ],
      ],
    },
    {
      plover: "SANCTION",
      subtype: "embargo",
      verbs: "embargo boycott",
      nouns: "embargo arms_embargo trade_embargo oil_embargo boycott trade_ban import_ban export_ban",
      frames: [
        [
          "impose slap introduce tighten renew extend declare announce reimpose",
          "embargo arms_embargo boycott oil_embargo trade_embargo export_ban import_ban",
        ],
      ],
    },
    {
      plover: "COERCE",
      subtype: "sanctions",
      verbs: "sanction blacklist",
      nouns: "sanction asset_freeze travel_ban economic_sanction blacklist",
      frames: [
        [
          "impose slap place apply announce adopt approve introduce tighten renew extend levy expand unveil reimpose enforce broaden toughen restore slap_on agree",
          SANCTION_NOUNS,
        ],
        ["freeze", "asset fund account reserve"],
        ["hit target punish", "sanction tariff"],
      ],
    },
    {
      plover: "SANCTION",
      subtype: "tariffs",
      nouns: "tariff trade_war countermeasure import_duty retaliatory_tariff price_cap",
      frames: [["impose raise hike increase slap announce levy double", "tariff duty levy"]],
    },
    {
      plover: "SANCTION",
      subtype: "expulsion",
      verbs: "expel eject kick_out boot_out",
      nouns: "expulsion persona_non_grata",
      frames: [
        [
          "expel eject throw_out kick_out declare order",
          "diplomat ambassador envoy attache staff worker inspector persona_non_grata",
        ],
        ["recall withdraw pull", "ambassador envoy diplomat"],
      ],
    },
    {
      plover: "SANCTION",
      subtype: "ties cut",
      verbs: "cut_ties break_off cut_off withhold sever",
      nouns: "suspension rupture severance",
      frames: [
        [
          "cut sever break break_off suspend freeze downgrade end halt reduce scale_back cut_off restrict stop curtail reconsider review limit terminate scrap",
          TIES,
        ],
        [
          "suspend cut halt freeze end stop withhold reduce slash withdraw cut_off block terminate scale_back cancel curtail pause discontinue stop hold_back delay",
          `${AID_NOUNS} project program programme payment`,
        ],
        [
          "ban halt suspend block stop restrict limit curb",
          "import export shipment flight arms_sale sale transaction weapon_sale arms_export grain_export gas_supply",
        ],
        ["cut_off cut halt turn_off shut_off", "gas power electricity water supply internet"],
        ["cancel revoke deny", "visa contract"],
        ["suspend expel exclude eject oust bar", "member membership country delegation team"],
        [
          "expel kick_out throw_out order_out evict ban bar",
          "agency charity ngo organisation organization mission aid_worker inspector monitor observer peacekeeper",
        ],
        ["shun isolate ostracize ostracise", "regime government country leader"],
        ["withdraw pull pull_out recall", "peacekeeper observer monitor staff mission investment"],
        ["close shut suspend", "embassy consulate mission"],
        [
          "end halt suspend break_off break stop abandon pull_out_of walk_out_of quit",
          "talk negotiation mediation mediation_effort dialogue discussion effort",
        ],
      ],
    },
    {
      plover: "YIELD",
      subtype: "lifted",
      frames: [
        [
          "lift ease remove repeal revoke rescind waive loosen soften relax suspend end drop withdraw scrap abolish cancel roll_back reverse overturn unwind eliminate",
          `${RESTRICTIONS} ${SANCTION_NOUNS} embargo boycott travel_ban arms_embargo trade_restriction curfew_hour boycott_law`,
        ],
      ],
    },
  ],
  examples: [
    ["The bloc imposed sanctions on four generals.", { plover: "COERCE", subtype: "sanctions" }],
    ["Ecuador expelled the Cuban ambassador.", { plover: "SANCTION", subtype: "expulsion" }],
    ["The two neighbours severed diplomatic ties.", { plover: "SANCTION", subtype: "ties cut" }],
    ["Sweden suspended aid to the ministry.", { plover: "SANCTION", subtype: "ties cut" }],
    ["The council lifted its embargo in June.", { plover: "YIELD", subtype: "lifted" }],
    ["The surgeon severed the nerve.", null],
    ["The school expelled two pupils for cheating.", { plover: "SANCTION", subtype: "expulsion" }],
  ],
};
