import { cleanup, fireEvent, render } from "@testing-library/react";
import { afterEach, beforeEach, expect, test } from "vitest";
import { Split } from "../../components/dashboard/split";

beforeEach(() => localStorage.clear());
afterEach(cleanup);

function shown() {
  const { getByRole } = render(
    <Split label="Width of the timeline">
      <p>one</p>
      <p>two</p>
    </Split>,
  );
  const border = getByRole("separator");
  return {
    border,
    share: () => Number(border.getAttribute("aria-valuenow")),
    box: border.parentElement as HTMLElement,
  };
}

test("the border moves by keys, within its limits, and says where it is", () => {
  const { border, share } = shown();
  const before = share();
  fireEvent.keyDown(border, { key: "ArrowLeft" });
  expect(share()).toBeLessThan(before);
  fireEvent.keyDown(border, { key: "End" });
  expect(share()).toBe(Number(border.getAttribute("aria-valuemax")));
  fireEvent.keyDown(border, { key: "ArrowRight" });
  expect(share()).toBe(Number(border.getAttribute("aria-valuemax")));
  fireEvent.keyDown(border, { key: "Home" });
  expect(share()).toBe(Number(border.getAttribute("aria-valuemin")));
  fireEvent.doubleClick(border);
  expect(share()).toBe(before);
});

test("keys that are not its own are left alone", () => {
  const { border } = shown();
  expect(fireEvent.keyDown(border, { key: "ArrowDown" })).toBe(true); // not prevented
  expect(fireEvent.keyDown(border, { key: "ArrowLeft", ctrlKey: true })).toBe(true);
  expect(fireEvent.keyDown(border, { key: "ArrowLeft" })).toBe(false);
});

test("where it was put is remembered here; nonsense is not", () => {
  const first = shown();
  fireEvent.keyDown(first.border, { key: "Home" });
  const put = first.share();
  cleanup();
  expect(shown().share()).toBe(put);
  cleanup();
  localStorage.setItem("dateline:split", "9000");
  const last = shown();
  expect(last.share()).toBeLessThan(100);
  expect(last.box.style.gridTemplateColumns).toBe("");
});
