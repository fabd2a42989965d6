import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { PointFields } from "../../components/correct/point-fields";

vi.setConfig({ testTimeout: 30_000 });
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** The map's code is loaded when it is asked for. */
const mapShown = async () => {
  const map = await screen.findByRole("application", { name: /arrow keys move it/ }, { timeout: 20_000 });
  await waitFor(() => expect(map.dataset.measured).toBe("true"));
  return map;
};
const value = (container: HTMLElement) => container.querySelector<HTMLInputElement>('input[name="value"]')?.value ?? "";
const numbers = (container: HTMLElement) =>
  /^(-?[\d.]+), (-?[\d.]+)(?: (.*))?$/.exec(value(container))?.slice(1, 3).map(Number) ?? [];

beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, "clientWidth", "get").mockReturnValue(600);
});

test("a point is picked by keys alone: arrows move it, with Shift by little, and closer by less", async () => {
  vi.stubGlobal("fetch", async () => Response.error()); // outlines that do not load leave the cross usable
  const { container } = render(<PointFields start={{ lat: 50, lon: 10 }} />);
  const map = await mapShown();
  expect([map.tabIndex, value(container)]).toEqual([0, "50, 10"]);
  fireEvent.keyDown(map, { key: "ArrowUp" });
  const [north = 0] = numbers(container);
  expect(north).toBeGreaterThan(50.2);
  fireEvent.keyDown(map, { key: "ArrowDown" });
  fireEvent.keyDown(map, { key: "ArrowRight", shiftKey: true });
  const [back = 0, little = 0] = numbers(container);
  expect(Math.abs(back - 50)).toBeLessThan(0.05);
  expect(little).toBeGreaterThan(10);
  for (const key of ["+", "+"]) fireEvent.keyDown(map, { key });
  fireEvent.keyDown(map, { key: "ArrowRight", shiftKey: true });
  const [, closer = 0] = numbers(container);
  expect(closer - little).toBeGreaterThan(0);
  expect(closer - little).toBeLessThan((little - 10) / 2);
});

test("coordinates that are typed move the cross, stay on earth, and bear the name that is given", async () => {
  vi.stubGlobal("fetch", async () => Response.error());
  const { container } = render(<PointFields start={null} />);
  await mapShown();
  const type = (label: RegExp, typed: string) =>
    fireEvent.change(screen.getByRole("textbox", { name: label }), { target: { value: typed } });
  type(/Latitude/, "56,9512");
  type(/Longitude/, "-24.1");
  type(/called/, " the old mill ");
  expect(value(container)).toBe("56.9512, -24.1 the old mill");
  expect(screen.getByRole("status").textContent).toBe("The cross lies at 56.95° N, 24.10° W.");
  type(/Latitude/, "123");
  type(/Longitude/, "west");
  expect(value(container)).toBe("90, 0 the old mill");
});
