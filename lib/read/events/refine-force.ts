import type { Token } from "../../domain";
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
const FORCE = new Set(["attack", "killing", "clash", "strike"]);

/** The kind of violence that the words around a general verb tell: "killed" by a storm, by a drone, by gunmen. */
export function refineForce(trigger: Trigger, site: VerbSite): Trigger {
  if (trigger.plover !== "ASSAULT" || trigger.subtype === null || !FORCE.has(trigger.subtype)) return trigger;
  const subject = site.subject ? around(site, site.subject[0], site.subject[1]) : [];
  const after = around(site, site.group.to, Math.min(site.end, site.group.to + 14));
  if (trigger.subtype === "killing" && has(subject, NATURE) && !has(subject, REMOTE))
    return { type: "disaster", subtype: "casualties", plover: null };
  const by = site.group.passive ? after : subject;
  if (has(by, REMOTE)) return { ...trigger, type: "strike", subtype: "strike" };
  if (trigger.subtype === "attack" || trigger.subtype === "strike") {
    if (has(after, REMOTE)) return { ...trigger, type: "strike", subtype: "strike" };
    if (has(site.group.passive ? subject : after.slice(0, 8), CIVILIANS) || has(by, TERROR))
      return { ...trigger, type: "attack_civilians", subtype: "attack" };
  }
  return trigger;
}

function around(site: VerbSite, from: number, to: number): readonly Token[] {
  return site.stream.tokens.slice(from, to);
}

const has = (tokens: readonly Token[], set: ReadonlySet<string>): boolean =>
  tokens.some((t) => (t.pos === "NOUN" || t.pos === "PROPN") && set.has(t.lemma.toLowerCase()));
