import { cleanup, render } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { DoubtSwitch } from "../../components/dashboard/doubt-switch";
import { Steps } from "../../components/event/steps";
import { Outside } from "../../components/lenses/timeline/outside";
import { columnsOfRows } from "../../lib/columns/columns-of-rows";
import { select } from "../../lib/columns/select";
import { EMPTY_VIEW } from "../../lib/view";
import { eventRow } from "./event-row";
import { translate } from "./translated";

// A browser that translates a page takes its text out of React's hands: what changes later must still be seen.

afterEach(cleanup);

/** What is read after a change, on a page that was translated before it, and on one that was not. */
function both(before: React.ReactElement, after: React.ReactElement): [translated: string, plain: string] {
  const page = render(before);
  translate(page.container);
  page.rerender(after);
  const plain = render(after);
  return [page.container.textContent ?? "", plain.container.textContent ?? ""];
}

const around = (at: number, of: number) => ({ previous: null, next: null, at, of });
const none = () => undefined;
const shownOf = (doubtful: number) => {
  const rows = Array.from({ length: doubtful }, (_, i) =>
    eventRow(`e${i}`, "2025-05-01", { confidence: 0.1, number: i + 1 }),
  );
  const { columns } = columnsOfRows(rows);
  return { columns, selection: select(columns, EMPTY_VIEW, null), view: EMPTY_VIEW };
};

test.each([
  [
    "steps",
    (n: number) => (
      <Steps
        open={none}
        neighbours={{ filter: around(n, 104), lane: { name: n > 3 ? "Fighting" : "Talks", ...around(1, n) } }}
      />
    ),
  ],
  ["what lies outside", (n: number) => <Outside count={n} where="earlier" isDown={false} jump={none} />],
  ["doubtful readings", (n: number) => <DoubtSwitch shown={shownOf(n)} view={EMPTY_VIEW} setView={none} />],
])("%s say the new numbers on a translated page", (_, element) => {
  const [translated, plain] = both(element(3), element(4));
  expect(plain).toContain("4");
  expect(translated).toBe(plain);
});
