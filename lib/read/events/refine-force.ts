import type { Token } from "../../domain";
import { nounLemma } from "./noun-phrases";
import type { Trigger } from "./types";
import type { VerbSite } from "./verb-sites";

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

const NATURE = words(
  "storm earthquake quake flood flooding hurricane typhoon cyclone tornado landslide mudslide avalanche crash accident crane collapse fire blaze wildfire stampede outbreak virus disease cholera ebola heatwave eruption tsunami collision derailment lightning rain tremor pandemic epidemic coronavirus malaria famine drought wind explosion_gas bus train truck lorry car blizzard",
);
const REMOTE = words(
  "airstrike air_strike drone missile rocket warplane shelling shell bomb bombing bomber artillery bombardment mortar jet airstrikes strike warhead fighter_jet helicopter mine landmine ied torpedo barrage explosive",
);
const CIVILIANS = words(
  "civilian villager worshipper worshiper pilgrim journalist child pupil student schoolchild tourist migrant shopper protester protestor demonstrator woman girl passenger aid_worker priest mosque church school market hospital synagogue restaurant hotel bus community people farmer family refugee teacher doctor nurse reporter activist politician mayor candidate bystander resident",
);
const TERROR = words("suicide gunman terrorist extremist assailant attacker bandit kidnapper knifeman");
const PEACE = /peacekeep|blue_helmet/;
const TOGETHER = new Set(["joint", "jointly", "together", "combined", "bilateral", "trilateral"]);
const CROWD = words(
  "protester protestor demonstrator rioter mob crowd student worker fan supporter resident farmer striker activist migrant villager",
);
const REFUGE = words("refugee migrant asylum_seeker asylum-seeker displaced evacuee");
const FORCE = new Set(["attack", "killing", "clash", "strike"]);

/** The kind of violence that the words around a general verb tell: "killed" by a storm, by a drone, by gunmen. */
export function refineForce(trigger: Trigger, site: VerbSite): Trigger {
  if (trigger.type === "military_move" || trigger.subtype === "visit") return refineMove(trigger, site);
  if (trigger.subtype === "access" && has(around(site, site.group.to, site.end), REFUGE))
    return { type: "aid", subtype: "asylum", plover: "AID" };
  if (trigger.plover !== "ASSAULT" || trigger.subtype === null || !FORCE.has(trigger.subtype)) return trigger;
  const subject = site.subject ? around(site, site.subject[0], site.subject[1]) : [];
  const after = around(site, site.group.to, Math.min(site.end, site.group.to + 14));
  if (trigger.subtype === "killing" && has(subject, NATURE) && !has(subject, REMOTE))
    return { type: "disaster", subtype: "casualties", plover: null };
  const by = site.group.passive ? after : subject;
  if (has(by, CROWD) && trigger.subtype !== "strike") return { type: "protest", subtype: "riot", plover: "PROTEST" };
  if (has(by, REMOTE)) return { ...trigger, type: "strike", subtype: "strike" };
  if (trigger.subtype === "attack" || trigger.subtype === "strike") {
    if (has(after, REMOTE)) return { ...trigger, type: "strike", subtype: "strike" };
    if (has(site.group.passive ? subject : after.slice(0, 8), CIVILIANS) || has(by, TERROR))
      return { ...trigger, type: "attack_civilians", subtype: "attack" };
  }
  return trigger;
}

/** Troops that keep a peace are aid; manoeuvres held together are cooperation. */
function refineMove(trigger: Trigger, site: VerbSite): Trigger {
  const near = [
    ...(site.subject ? around(site, site.subject[0], site.subject[1]) : []),
    ...around(site, site.group.to, Math.min(site.stream.tokens.length, site.group.to + 24)),
  ];
  if (near.some((t) => PEACE.test(t.lemma.toLowerCase())) && trigger.subtype !== "drill")
    return { type: "aid", subtype: "peacekeeping", plover: "AID" };
  if (
    trigger.subtype === "drill" &&
    (shared(site) || near.some((t, i) => TOGETHER.has(t.lower) || (t.lower === "with" && near[i + 1]?.pos === "PROPN")))
  )
    return { ...trigger, plover: "COOPERATE" };
  return trigger;
}

/** "The Indian and Japanese navies": a subject of two. */
function shared(site: VerbSite): boolean {
  if (!site.subject) return false;
  const words = around(site, site.subject[0], site.subject[1]);
  const and = words.findIndex((t) => t.lower === "and");
  return (
    and > 0 && words.slice(0, and).some((t) => t.pos === "PROPN") && words.slice(and).some((t) => t.pos === "PROPN")
  );
}

function around(site: VerbSite, from: number, to: number): readonly Token[] {
  return site.stream.tokens.slice(from, to);
}

const has = (tokens: readonly Token[], set: ReadonlySet<string>): boolean =>
  tokens.some((t) => (t.pos === "NOUN" || t.pos === "PROPN") && set.has(nounLemma(t)));
