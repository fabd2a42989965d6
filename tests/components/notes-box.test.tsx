import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { NotesBox } from "../../components/notes/notes-box";
import { StoryEditor } from "../../components/story/story-editor";
import { useEditing } from "../../components/story/use-editing";
import type { MarkRow } from "../../lib/answers/marks";
import { eventRow } from "./event-row";

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const told = { by: "Vera", at: "2025-05-20T10:00:00Z" };
const star: MarkRow = { ...told, id: "m-1", kind: "star", value: "" };
const note: MarkRow = { ...told, id: "m-2", kind: "note", value: "Ask the mayor" };

/** A server that takes forms, or refuses them, and answers what an event bears then. */
function serve(answers: { marks: readonly MarkRow[]; status?: number; message?: string }[]) {
  const sent: Record<string, string>[] = [];
  vi.stubGlobal("fetch", async (address: string, init?: { method?: string; body?: FormData }) => {
    if (init?.method === "POST") {
      sent.push({
        to: address,
        ...Object.fromEntries([...(init.body ?? [])].map(([name, value]) => [name, String(value)])),
      });
      const { status = 200, message = "Saved." } = answers[0] ?? {};
      if (status !== 200) answers.shift();
      return Response.json({ message }, { status });
    }
    const { marks = [] } = answers.shift() ?? {};
    const event = {
      ...eventRow(decodeURIComponent(address.split("/").at(-1) ?? ""), "2025-05-15"),
      marks,
      stories: [],
    };
    return Response.json({ kind: "found", event });
  });
  return sent;
}

test("a star is put on and taken off by its button and by s, and the event shown again bears it still", async () => {
  const sent = serve([{ marks: [star] }, { marks: [] }, { marks: [star] }]);
  const event = { id: "e-1", marks: [], stories: [] };
  render(<NotesBox event={event} level={2} />);
  fireEvent.click(screen.getByRole("button", { name: "Star" }));
  await screen.findByRole("button", { name: "Starred", pressed: true });
  await waitFor(() => expect(screen.getByRole("status").textContent).toBe("Star saved."));
  fireEvent.keyDown(document.body, { key: "s" });
  await screen.findByRole("button", { name: "Star", pressed: false });
  fireEvent.keyDown(document.body, { key: "s" });
  await screen.findByRole("button", { name: "Starred" });
  expect(sent).toEqual([
    { to: "/api/marks", event: "e-1", kind: "star", value: "" },
    { to: "/api/marks", event: "e-1", kind: "star", value: "", off: "1" },
    { to: "/api/marks", event: "e-1", kind: "star", value: "" },
  ]);
  cleanup();
  render(<NotesBox event={event} level={3} />); // the page has the event as it came
  expect(screen.getByRole("button", { name: "Starred" })).toBeTruthy();
});

test("a note that is refused is kept in its form and the refusal is told; one that is saved is shown, and removed by its id", async () => {
  const sent = serve([{ marks: [], status: 401, message: "Writing needs a token" }, { marks: [note] }, { marks: [] }]);
  render(<NotesBox event={{ id: "e-2", marks: [], stories: [{ id: "a b", name: "The flood" }] }} level={2} />);
  expect(screen.getByRole("link", { name: "The flood" }).getAttribute("href")).toBe("/stories/a%20b");
  fireEvent.click(screen.getByRole("button", { name: "Note" }));
  const input = (await screen.findByRole("textbox")) as HTMLTextAreaElement;
  input.value = "Ask the mayor";
  fireEvent.submit(screen.getByRole("form", { name: "Note" }));
  expect((await screen.findByRole("alert")).textContent).toContain("Writing needs a token");
  expect(screen.getByRole("link", { name: "Sign in" })).toBeTruthy();
  expect(input.value).toBe("Ask the mayor");
  fireEvent.submit(screen.getByRole("form", { name: "Note" }));
  await screen.findByText("Ask the mayor", { selector: "p" });
  await waitFor(() => expect(input.value).toBe(""));
  fireEvent.click(screen.getByRole("button", { name: "Remove this note" }));
  await waitFor(() => expect(screen.queryByText("Ask the mayor")).toBeNull());
  expect(sent.at(-1)).toEqual({ to: "/api/marks", event: "e-2", kind: "note", value: "m-2", off: "1" });
});

function Editor() {
  const items = ["a", "b"].map((id) => ({
    ...told,
    id,
    caption: `Of ${id}`,
    title: `Event ${id}`,
    added: id,
    event: null,
  }));
  const story = { ...told, id: "s", name: "S", about: "", events: 2, items };
  return <StoryEditor story={story} editing={useEditing(story)} />;
}

test("the order changes by buttons once it is saved, and a caption that somebody else has changed stays as it was written", async () => {
  const sent = serve([{ marks: [] }, { marks: [], status: 409, message: "Somebody has changed it" }]);
  render(<Editor />);
  const titles = () => screen.getAllByRole("heading").map(({ textContent }) => textContent);
  fireEvent.click(screen.getByRole("button", { name: /^Down ?: Event a/ }));
  await waitFor(() => expect(titles()).toEqual(["Event b", "Event a"]));
  expect(screen.getByRole("status").textContent).toBe("Moved.");
  await waitFor(() => expect(document.activeElement?.textContent).toBe("Up: Event a"));
  vi.unstubAllGlobals();
  const later = serve([{ marks: [], status: 409, message: "Somebody has changed it" }]);
  const form = screen.getByRole("form", { name: "Caption of Event a" });
  const input = form.querySelector("textarea") as HTMLTextAreaElement;
  fireEvent.change(input, { target: { value: "Mine" } });
  fireEvent.submit(form);
  expect((await screen.findByRole("alert")).textContent).toContain("Somebody has changed it");
  expect(input.value).toBe("Mine");
  expect([...sent, ...later]).toEqual([
    { to: "/api/stories", action: "move", item: "a", places: "1" },
    { to: "/api/stories", action: "caption", item: "a", caption: "Mine", was: "Of a" },
  ]);
});
