import { describe, expect, it } from "vitest";
import { findQuotes } from "../../../lib/read/quotes";
import { segment } from "../../../lib/read/sentences";

const quotes = (text: string) => findQuotes(text, segment(text)).map((q) => text.slice(q.start, q.end));

describe("findQuotes", () => {
  it.each([
    ['He said "we will go" and left.', ['"we will go"']],
    ["He said “we will go” and left.", ["“we will go”"]],
    ["He said ‘we will go’ and left.", ["‘we will go’"]],
    ["He said 'we will go' and left.", ["'we will go'"]],
    ["He said 'we won't go' and left.", ["'we won't go'"]],
    ["He said ‘we won’t go’ and left.", ["‘we won’t go’"]],
    ["The ministers' plan isn't Kyiv's.", []],
    ["Rock 'n' roll of the '90s isn't dead.", []],
    ["'I like the ministers' plan,' he said.", ["'I like the ministers' plan,'"]],
    ['"We will go. We must." He left.', ['"We will go. We must."']],
    ['"One," he said. "Two."', ['"One,"', '"Two."']],
    ["He was 6'2\" tall.", []],
  ])("%s", (text, found) => {
    expect(quotes(text)).toEqual(found);
  });

  it("ends an open quotation with its paragraph", () => {
    expect(quotes("“We will go.\n\n“We must,” he said.\n\nHe left.")).toEqual(["“We will go.", "“We must,”"]);
  });
});
