import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { CorrectBox } from "../../components/correct/correct-box";
import { NameBox } from "../../components/correct/name-box";
import type { Named } from "../../components/correct/named";
import { Removed } from "../../components/correct/removed";
import { backHref } from "../../components/people/back-href";
import { SignIn } from "../../components/people/sign-in";
import { eventRow } from "./event-row";

let status = 401;
beforeEach(() => {
  status = 401;
  vi.stubGlobal("fetch", async () => Response.json({ message: "Writing needs a token." }, { status }));
  window.history.replaceState(null, "", "/events/e-1?zone=UTC");
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const said = { by: "Vera", at: "2025-05-20T10:00:00Z", reason: "", undoneBy: null } as const;
const removed = { ...said, id: "c", field: "removed", value: "true", names: {} } as const;
const event = {
  ...eventRow("e-1", "2025-05-15"),
  corrections: [],
  added: [],
  marks: [],
  stories: [],
  reports: [],
  related: [],
};
const kind = { ...said, id: "n", about: "actor", target: "p-anna", name: "Anna", field: "kind" } as const;
const named: Named = {
  ...{ id: "p-anna", name: "Anna", country: null, events: [], kind: "person" },
  about: "actor",
  corrections: [{ ...kind, value: "person", other: null }],
};

test.each([
  ["Confirm", <CorrectBox key="a" event={event} view={null} level={2} />],
  ["Take back: Removed", <Removed key="b" id="e-1" corrections={[removed]} />],
  ["Take back: Kind: Person", <NameBox key="c" named={named} />],
])("where the server wants a token, %s leads to sign in, and back to here", async (button, box) => {
  render(box);
  expect(screen.queryByRole("link", { name: "Sign in" })).toBeNull();
  fireEvent.click(screen.getByRole("button", { name: button }));
  const link = await screen.findByRole("link", { name: "Sign in" });
  expect(link.getAttribute("href")).toBe("/sign-in?back=%2Fevents%2Fe-1%3Fzone%3DUTC");
  expect(screen.getByRole("alert").textContent).toContain("Writing needs a token.");
});

test("who is signed in goes back; who is not, or has signed out, stays", async () => {
  const go = vi.spyOn(window.location, "assign").mockImplementation(() => undefined);
  render(<SignIn back="/events/e-1?zone=UTC" />);
  const submit = () => {
    fireEvent.change(screen.getByLabelText("Your token"), { target: { value: "secret" } });
    fireEvent.click(screen.getByRole("button", { name: "Sign in" }));
  };
  submit();
  await screen.findByText("Writing needs a token.");
  expect(go).not.toHaveBeenCalled();
  status = 200;
  fireEvent.click(screen.getByRole("button", { name: "Sign out" }));
  await waitFor(() => expect(screen.getByRole("status").textContent).not.toBe(""));
  expect(go).not.toHaveBeenCalled();
  submit();
  await waitFor(() => expect(go).toHaveBeenCalledWith("/events/e-1?zone=UTC"));
});

test.each([
  ["/events/e-1?zone=UTC#correct", "/events/e-1?zone=UTC#correct"],
  ["/", "/"],
  [undefined, null],
  ["", null],
  ["events", null],
  ["https://evil.example/", null],
  ["//evil.example/", null],
  ["/\\evil.example/", null],
  ["/\t/evil.example/", null],
  ["/.//evil.example/", null],
  ["javascript:alert(1)", null],
])("%j leads back to %j", (given, to) => {
  expect(backHref(given)).toBe(to);
});
