import { expect, test } from "vitest";
import { proposing } from "./proposing";

const TEXT = "Envoys of Norway and Sweden met in Geneva on Tuesday. The talks broke down, Ann Holm said.";
const { read, event } = proposing(TEXT);
const MET = ["Envoys of Norway and Sweden met in Geneva", "met"] as const;

test("events that are not told after all are counted", async () => {
  const { passages, problems } = await read(
    event(...MET),
    event(...MET, { trigger: { start: 28, end: 32 } }), // the same word again
    event("The talks broke down", "talks", { trigger: { start: 9999, end: 10_005 } }),
  );
  expect(passages).toHaveLength(1);
  expect(problems).toMatchObject([
    { code: "model-left-out", message: expect.stringMatching(/left out as they were read: 2 events told by no word/) },
  ]);
});

test("a title with a name written small, which the text has not, is none", async () => {
  const titled = async (title: string) => {
    const { passages, problems } = await read(event(...MET, { title }));
    return { title: passages[0]?.title === title, left: problems.map(({ message }) => message.split("read: ")[1]) };
  };
  for (const title of ["Envoys meet putin", "Envoys meet over ukraine", "Envoys meet in kharkiv", "Envoys back lavrov"])
    expect(await titled(title), title).toEqual({
      title: false,
      left: ["1 title with names that the article has not."],
    });
  for (const title of ["Envoys meet in geneva", "Diplomats hold abortive negotiations", "Envoys' talks unravel"])
    expect(await titled(title), title).toEqual({ title: true, left: [] });
});
