import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { NameBox } from "../../components/correct/name-box";
import type { Named } from "../../components/correct/named";

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

test("that another one is really this is taken back here, of that other one", async () => {
  const sent: Record<string, string>[] = [];
  vi.stubGlobal("fetch", async (_: string, { body }: { body: FormData }) => {
    sent.push(Object.fromEntries([...body].map(([name, value]) => [name, String(value)])));
    return Response.json({ message: "Saved in 2 events." });
  });
  const reload = vi.spyOn(window.location, "reload").mockImplementation(() => undefined);
  const said = { by: "Vera", at: "2025-05-20T10:00:00Z", reason: "", undoneBy: null, about: "actor" } as const;
  const named: Named = {
    ...{ id: "p-anna", name: "Anna Liepa", country: null, events: [] },
    ...{ about: "actor", kind: "person" },
    corrections: [
      { ...said, id: "n-2", target: "p-a", name: "A. Liepa", field: "into", value: "p-anna", other: "Anna Liepa" },
      { ...said, id: "n-1", target: "p-anna", name: "Anna Liepa", field: "kind", value: "person", other: null },
    ],
  };
  render(<NameBox named={named} />);
  fireEvent.click(screen.getByRole("button", { name: "Take back: A. Liepa is really Anna Liepa" }));
  await waitFor(() => expect(reload).toHaveBeenCalledOnce());
  fireEvent.click(screen.getByRole("button", { name: "Take back: Kind: Person" }));
  await waitFor(() => expect(reload).toHaveBeenCalledTimes(2));
  expect(sent).toEqual([
    { about: "actor", id: "p-a", field: "undo", value: "n-2" },
    { about: "actor", id: "p-anna", field: "undo", value: "n-1" },
  ]);
  cleanup(); // the page is loaded anew
  const { unmount } = render(<NameBox named={named} />);
  expect(screen.getByRole("status").textContent).toBe("Saved in 2 events.");
  unmount();
  render(<NameBox named={named} />);
  expect(screen.getByRole("status").textContent).toBe(""); // said once
});
