import { describe, expect, it } from "vitest";
import { type Clause, findClauses } from "../../../lib/read/events/clauses";
import { segment } from "../../../lib/read/sentences";
import { tokenize } from "../../../lib/read/tokens";

/** "lemma kind: subject" of each clause. */
function clauses(text: string): string[] {
  const sentences = segment(text);
  const tokens = tokenize(text, sentences);
  const words = (c: Clause) =>
    c.subject
      ? c.stream.tokens
          .slice(c.subject[0], c.subject[1])
          .map((t) => t.text)
          .join(" ")
      : "-";
  return sentences
    .flatMap((s) =>
      findClauses(
        s,
        tokens.filter((t) => t.sentence === s.index),
      ),
    )
    .map((c) => `${c.group.lemma} ${c.kind}: ${words(c)}`);
}

describe("a subject that words after it describe", () => {
  it("waits for its verb after a participle", () => {
    expect(clauses("Rockets fired by the rebels struck a depot near Homs.")).toContain(
      "strike main: Rockets fired by the rebels",
    );
  });

  it("waits for its verb after a relative, and after what completes that", () => {
    expect(clauses("Miners who managed to escape from the shaft were taken to Lima.")).toContain(
      "take main: Miners who managed to escape from the shaft",
    );
  });

  it("waits for its verb behind an opening", () => {
    expect(clauses("Meanwhile, families displaced by the floods have returned.")).toContain(
      "return main: families displaced by the floods",
    );
  });

  it("waits for its verb in what is reported", () => {
    expect(clauses("The ministry said families displaced by the war had returned to Homs.")).toContain(
      "return content: families displaced by the war",
    );
  });

  it("is none where a comma closes the opening clause", () => {
    expect(clauses("Speaking in Oslo, the premier praised the army.")).toContain(
      "praise main: the premier".replace("main", "coordinate"),
    );
  });
});

describe("forms that look alike", () => {
  it("take 'allied' before a noun for an adjective", () => {
    expect(clauses("The army and allied fighters have hit positions near Aden.")).toEqual([
      "hit main: The army and allied fighters",
    ]);
  });

  it("still join two verbs", () => {
    expect(clauses("Police stormed the hall and arrested nine people.").map((c) => c.split(" ")[0])).toEqual([
      "storm",
      "arrest",
    ]);
  });

  it("take a clause in apposition for a description", () => {
    const found = clauses("The premiers met in Lima for a session of the council, a forum convened with Chile.");
    expect(found).toContain("convene participle: -");
  });

  it("leave the main clause after an opening one alone", () => {
    const found = clauses("After talks failed in Doha, the army attacked in the east.");
    expect(
      found.some((c) => c.startsWith("attack coordinate: the army") || c.startsWith("attack main: the army")),
    ).toBe(true);
  });

  it("take a name's last part for a name", () => {
    expect(clauses("In the end, Gerald Ford pardoned a general.")).toEqual(["pardon main: Gerald Ford"]);
  });

  it("count words that bound a number to the subject", () => {
    expect(clauses("Around 300 miners have marched in Lima.")).toEqual(["march main: Around 300 miners"]);
    expect(clauses("At least two people died in Lima.")).toEqual(["die main: At least two people"]);
  });

  it("read 'am' after a number as a time of day", () => {
    expect(clauses("After 9 am the column of buses will leave Poltava.")).toEqual(["leave main: the column of buses"]);
  });
});
