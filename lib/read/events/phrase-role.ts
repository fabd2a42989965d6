import type { ActorRole, Token } from "../../domain";
import type { Attachment } from "./attachment";
import type { Classification } from "./event-type";
import { NOMINALS } from "./light-verbs";

/** Types whose sides do the same thing to each other. */
export const MUTUAL: ReadonlySet<string> = new Set(["talks", "agreement", "release_exchange", "clash"]);
/** Do all sides of this do the same thing together or to each other? Drills are held together too. */
export const isMutual = (what: Classification): boolean => MUTUAL.has(what.type) || what.subtype === "drill";

const WITHIN = new Set(
  "in near inside outside within across around throughout into through via under along beyond off about as like than behind".split(
    " ",
  ),
);

/** The role of a name in the phrase of a noun that names an event: "attack | by X", "talks | between X and Y", "capture | of X". */
export function phraseRole(at: Attachment, tokens: readonly Token[], what: Classification): ActorRole | null {
  const mutual = isMutual(what);
  const says = what.type === "statement";
  const doer: ActorRole = says ? "speaker" : mutual ? "participant" : "agent";
  if (at.aside || at.meanwhile) return null;
  if (at.prep === null || at.prep === "by") return doer;
  if (WITHIN.has(at.prep)) return null;
  if (at.prep === "of") {
    const noun = tokens[at.heads.at(-1) ?? -1];
    return noun && NOMINALS.has(noun.lemma.toLowerCase()) && !mutual ? "target" : doer;
  }
  if (
    at.prep === "between" ||
    at.prep === "among" ||
    at.prep === "with" ||
    at.prep === "involving" ||
    at.prep === "including"
  )
    return says ? "target" : "participant";
  if (at.prep === "from" && says) return "speaker";
  return mutual ? "participant" : "target";
}
