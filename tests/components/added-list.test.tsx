import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { AddedList } from "../../components/correct/added-list";
import { reportOf } from "./report-of";

afterEach(cleanup);

const added = [
  {
    ...{ id: "m", title: "Road shut", by: "Vera", at: "2025-05-20T10:00:00Z", reason: "it matters" },
    ...{ quote: "A road was shut.", article: "a", passage: "p-1", event: "e" },
  },
];

test("an event added by hand says by whom, when and why, and is taken back where nothing else tells of it", () => {
  const takeBack = vi.fn();
  const own = reportOf("p-1", null);
  const { rerender, container } = render(
    <AddedList event={{ added, reports: [own] }} busy={false} takeBack={takeBack} />,
  );
  expect(container.textContent).toContain("Vera, 20 May 2025: it matters");
  fireEvent.click(screen.getByRole("button"));
  expect(takeBack).toHaveBeenCalledOnce();
  rerender(<AddedList event={{ added, reports: [own, reportOf("p-2", null)] }} busy={false} takeBack={takeBack} />);
  expect(container.textContent).toContain("Vera");
  expect(screen.queryByRole("button")).toBeNull();
  rerender(<AddedList event={{ added: [], reports: [own] }} busy={false} takeBack={takeBack} />);
  expect(container.textContent).toBe("");
});
