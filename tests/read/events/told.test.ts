import { describe, expect, it } from "vitest";
import { makeSource } from "../../../lib/ingest/source";
import { loadKnowledge } from "../../../lib/knowledge/load";
import { readSource } from "../../../lib/pipeline";

const knowledge = loadKnowledge((problem) => {
  throw new Error(problem.message);
});

/** What is read of a text published on Thursday, 2 May 2024. */
async function told(text: string) {
  const { readings } = await readSource(makeSource("t", { text, published: "2024-05-02" }), knowledge);
  const names = new Map(readings.flatMap((r) => r.actors.map((a) => [a.id, a.name])));
  return readings.flatMap((r) =>
    r.passages.map((p) => ({
      title: p.title,
      type: p.type,
      status: p.status,
      quote: p.quote,
      when: p.when?.edtf ?? null,
      place: r.places.find((place) => place.id === p.placeId)?.name ?? null,
      speaker: p.speakerId === null ? null : names.get(p.speakerId),
      actors: p.actors.map((a) => names.get(a.id)),
    })),
  );
}

describe("status", () => {
  it("what nearly happened did not; a measure that is nearly full is one", async () => {
    expect((await told("The dam nearly burst on Sunday.")).map((p) => p.status)).toEqual(["denied"]);
    const [freed] = await told("Rebels freed nearly all the hostages on Monday.");
    expect(freed).toMatchObject({ status: "occurred", when: "2024-04-29" });
    expect(freed?.title).toContain("nearly all");
  });

  it("what a condition governs is hypothetical, and its title says so", async () => {
    const passages = await told("If the talks collapse, the army will invade the north next week, the general warned.");
    const invasion = passages.find((p) => p.type === "military_move");
    expect(invasion).toMatchObject({ status: "hypothetical" });
    expect(invasion?.title).toMatch(/^If the talks collapse/);
  });
});

describe("who", () => {
  it("a description and the name beside it are one, whichever comes first", async () => {
    for (const text of [
      `"The wall will hold," said the minister, Kari Solheim.`,
      `"The wall will hold," said Kari Solheim, the minister.`,
    ]) {
      const [said] = await told(text);
      expect(said).toMatchObject({ type: "statement", speaker: "Kari Solheim", actors: ["Kari Solheim"] });
    }
  });

  it("the subject of what is said says it, not somebody of another sentence", async () => {
    const passages = await told(
      "Vance, who pleaded guilty in January, apologised to the families. His lawyer, Dana Holm, said he would not appeal.",
    );
    const said = passages.filter((p) => p.quote.includes("would not appeal") && p.type === "statement");
    expect(said.map((p) => p.speaker)).toEqual(["Dana Holm"]);
  });

  it("an office is whoever the article says holds it", async () => {
    const passages = await told(
      "President of Latvia Janis Ozols met farmers in Liepaja on Monday.\n\nThe President promised new subsidies.",
    );
    expect(passages.at(-1)?.actors).toContain("Janis Ozols");
  });
});

describe("one act", () => {
  it("what it did to people is told with it", async () => {
    const passages = await told("A bomb exploded in Austin, Texas, on Monday, killing two guards.");
    expect(passages).toHaveLength(1);
    expect(passages[0]?.actors).toContain("guards");
  });

  it("an accident attacks nobody", async () => {
    for (const text of [
      "A bus overturned on the motorway on Monday, killing seven passengers.",
      "A ferry sank on Monday.",
    ])
      expect((await told(text)).map((p) => p.type)).toEqual(["disaster"]);
  });

  it("a thing that was hit is where it stands", async () => {
    const [strike] = await told("Drones struck the main market of Kharkiv on Tuesday.");
    expect(strike).toMatchObject({ type: "strike", place: "Kharkiv" });
  });
});

describe("quotations and titles", () => {
  it("what was said over two sentences is quoted whole", async () => {
    const [said] = await told(`"Somebody was shooting all night. It made no sense," said a homeless man.`);
    expect(said?.quote).toContain("Somebody was shooting all night. It made no sense");
  });

  it("scenes and asides are left out, what was said stands behind who said it", async () => {
    const [hackers] = await told("Last month, hackers attacked the port.");
    expect(hackers?.title).toBe("Hackers attacked the port");
    const passages = await told("Russia will respond as it sees fit, the Kremlin said on Thursday.");
    expect(passages.find((p) => p.type === "statement")?.title).toMatch(
      /^The Kremlin said Russia will respond as it sees fit/,
    );
  });

  it("words of the speaker's own self are never changed", async () => {
    const passages = await told(`"We took control of the air space," General Ann Lee said on Monday.`);
    expect(passages.length).toBeGreaterThan(0);
    for (const { title } of passages) expect(title).toBe("Ann Lee: “We took control of the air space”");
  });
});
