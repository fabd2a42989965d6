import { expect, test } from "vitest";
import type { ActorRole } from "../../../lib/domain";
import type { ProposedActor } from "../../../lib/read/proposed/proposal";
import { proposing } from "./proposing";

const TEXT =
  "Ann Holm visited Bergen on Tuesday. Ann Holm said that she opened nine humanitarian corridors. The mayor, Ann Holm, praised the firefighters.";
const { at, told, event } = proposing(TEXT);

async function who(quote: string, trigger: string, ...actors: readonly ProposedActor[]) {
  const [one] = await told(event(quote, trigger, { actors }));
  return one?.roles.map(({ mention, role }) => `${role}: ${mention.actor.name}`);
}

const by = (role: ActorRole, words: string, name: string | null = null): ProposedActor => ({
  ...{ role, words: at(words), name: name === null ? null : at(name) },
});

test("somebody who is given in two roles is one, in the first", async () => {
  const visit = ["Ann Holm visited Bergen", "visited"] as const;
  expect(await who(...visit, by("agent", "Ann Holm"), by("speaker", "Ann Holm"))).toEqual(["agent: Ann Holm"]);
  const opened = ["Ann Holm said that she opened", "opened"] as const;
  expect(await who(...opened, by("speaker", "Ann Holm"), by("agent", "she"))).toEqual(["speaker: Ann Holm"]);
  const praised = ["The mayor, Ann Holm, praised the firefighters", "praised"] as const;
  expect(await who(...praised, by("agent", "The mayor", "Ann Holm"), by("speaker", "Ann Holm"))).toEqual([
    "agent: Ann Holm",
  ]);
  expect(await who(...praised, by("agent", "Ann Holm"), by("target", "the firefighters"))).toEqual([
    "agent: Ann Holm",
    "target: firefighters",
  ]);
});

test("words with a name of which our rules know a part are somebody else, as they are called", async () => {
  const praise = proposing("Ann Holm praised the family of Ann Holm. Her relatives opened a school.");
  const by = (role: ActorRole, words: string, name: string | null): ProposedActor => ({
    ...{ role, words: praise.at(words), name: name === null ? null : praise.at(name) },
  });
  const opened = praise.event("Her relatives opened a school", "opened", {
    actors: [by("speaker", "Ann Holm", null), by("agent", "Her relatives", "the family of Ann Holm")],
  });
  const [one] = await praise.told(opened);
  expect(one?.roles.map(({ mention, role }) => `${role}: ${mention.actor.name}`)).toEqual([
    "speaker: Ann Holm",
    "agent: relatives",
  ]);
});

test("what another reader takes for somebody is somebody, also where ours would take it for a thing", async () => {
  const quote = "Ann Holm said that she opened nine humanitarian corridors";
  expect(await who(quote, "opened", by("target", "nine humanitarian corridors"))).toEqual([
    "target: nine humanitarian corridors",
  ]);
});
