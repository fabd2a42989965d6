import type { PloverClass } from "./event-type";
import type { GovernorKind } from "./governors";
import type { StatementKind } from "./speech-verbs";
import type { Trigger } from "./types";

/** A trigger and how much of its strength is left. */
export interface Weighed {
  readonly trigger: Trigger;
  readonly weight: number;
}

const HOSTILE: ReadonlySet<PloverClass | null> = new Set<PloverClass | null>([
  "ASSAULT",
  "COERCE",
  "SANCTION",
  "THREATEN",
  "MOBILIZE",
  "PROTEST",
  "REJECT",
]);
const ORDERED: ReadonlySet<PloverClass | null> = new Set<PloverClass | null>([
  "COERCE",
  "MOBILIZE",
  "YIELD",
  "ASSAULT",
  "SANCTION",
]);

/** Is this what one does against somebody? */
export const isHostile = (plover: PloverClass | null): boolean => HOSTILE.has(plover);

/** A statement of a kind as a trigger. */
export const said = (subtype: StatementKind, plover: PloverClass): Trigger => ({ type: "statement", subtype, plover });

/** The class of an event that has ended, been undone or been called off. */
export function undone(trigger: Trigger): PloverClass | null {
  if (trigger.type === "agreement" && trigger.plover !== "YIELD") return "REJECT";
  switch (trigger.plover) {
    case "ASSAULT":
    case "PROTEST":
    case "COERCE":
    case "SANCTION":
    case "ACCUSE":
    case "THREATEN":
    case "MOBILIZE":
    case "REQUEST":
      return "YIELD";
    case "AID":
    case "COOPERATE":
    case "SUPPORT":
    case "CONSULT":
      return "SANCTION";
    case "AGREE":
    case "YIELD":
      return "REJECT";
    default:
      return trigger.plover;
  }
}

/** What a governed event comes to under its governor; null where the governor alone tells nothing. */
export function governTrigger(kind: GovernorKind, inner: Trigger | null): Weighed | null {
  switch (kind) {
    case "agree":
      return { trigger: { type: "agreement", subtype: "pledge", plover: "AGREE" }, weight: 0.8 };
    case "promise":
      return {
        trigger: isHostile(inner?.plover ?? null) ? said("threaten", "THREATEN") : said("promise", "AGREE"),
        weight: 0.75,
      };
    case "offer":
      return { trigger: said("propose", "AGREE"), weight: 0.7 };
    case "refuse":
      return { trigger: said("reject", "REJECT"), weight: 0.8 };
    case "threaten":
      return { trigger: said("threaten", "THREATEN"), weight: 0.8 };
    case "ask":
      return { trigger: said("demand", against(inner) ? "ACCUSE" : "REQUEST"), weight: 0.75 };
    case "allow":
      return { trigger: { type: "release_exchange", subtype: "access", plover: "YIELD" }, weight: 0.6 };
    case "force":
      return {
        trigger: { type: inner?.type ?? "other", subtype: inner?.subtype ?? null, plover: "COERCE" },
        weight: 0.6,
      };
    case "fail":
      return { trigger: failed(inner), weight: 0.8 };
    case "order":
      return { trigger: inner && ORDERED.has(inner.plover) ? inner : said("demand", "REQUEST"), weight: 0.8 };
    case "stop":
      return inner ? { trigger: { ...inner, subtype: "ended", plover: undone(inner) }, weight: 0.9 } : null;
    default:
      return inner ? { trigger: inner, weight: kind === "wish" ? 0.5 : kind === "future" ? 0.9 : 1 } : null;
  }
}

/** "urged states to boycott the regime" rallies opposition to a third party. */
function against(inner: Trigger | null): boolean {
  return (
    inner !== null &&
    (inner.type === "sanction" || inner.subtype === "accuse") &&
    inner.plover !== "YIELD" &&
    inner.subtype !== "ties cut"
  );
}

function failed(inner: Trigger | null): Trigger {
  if (!inner) return said("reject", "REJECT");
  const mild = inner.plover === "COERCE" || inner.plover === "SANCTION";
  return { ...inner, subtype: "failed", plover: mild ? "YIELD" : "REJECT" };
}
