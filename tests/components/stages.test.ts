import { describe, expect, test } from "vitest";
import { stagesOf } from "../../components/event/stages";
import { arcsOf } from "../../components/lenses/timeline/paint/arcs";
import type { EventDetail, PassageDetail } from "../../lib/answers/events";
import type { Clock } from "../../lib/domain";
import { dayOf, formatDay } from "../../lib/time";
import { reportOf } from "./report-of";

const planned = reportOf("a", "2025-05-12", { edtf: "2025-05-14", status: "planned" });
const held = reportOf("b", "2025-05-17", { edtf: "2025-05-16" });
const heldAsPlanned = reportOf("c", "2025-05-15", { edtf: "2025-05-14" });

const stages = (reports: readonly PassageDetail[], clock: Clock) =>
  stagesOf({ reports } as unknown as EventDetail, clock);
const words = (reports: readonly PassageDetail[], clock: Clock) =>
  stages(reports, clock).map(({ status, at }) => `${status} ${formatDay(dayOf(at))}`);

describe("the stages of an event", () => {
  test("stand at the day that was meant, in the order they were told", () => {
    expect(words([held, planned], "happened")).toEqual(["planned 2025-05-14", "occurred 2025-05-16"]);
  });

  test("by the clock of reports stand at the day they were told", () => {
    expect(words([held, planned], "reported")).toEqual(["planned 2025-05-12", "occurred 2025-05-17"]);
  });

  test("without a date are left out", () => {
    expect(words([reportOf("d", "2025-05-12", { status: "planned" }), held], "happened")).toEqual([
      "occurred 2025-05-16",
    ]);
    expect(words([reportOf("e", null, { edtf: "2025-05-14" })], "reported")).toEqual([]);
  });
});

describe("arcs between them", () => {
  test("lead nowhere where one may be at the time of the other", () => {
    const heldInMay = reportOf("m", "2025-06-02", { edtf: "2025-05" });
    expect(arcsOf(stages([planned, heldInMay], "happened"))).toEqual([]);
    const open = reportOf("o", "2025-05-12", { edtf: "2025-05-12/..", status: "planned" });
    expect(arcsOf(stages([open, held], "happened"))).toEqual([]);
  });

  test("lead into the middle of what is known roughly, and so to its side", () => {
    const heldInJuly = reportOf("j", "2025-08-02", { edtf: "2025-07" });
    const [arc] = arcsOf(stages([planned, heldInJuly], "happened"));
    expect(arc && formatDay(dayOf(arc.to.at))).toBe("2025-07-16");
    expect(arc && arc.from.at < arc.to.at).toBe(true);
  });

  test("lead from each to the next on another day", () => {
    expect(arcsOf(stages([planned, held], "happened"))).toHaveLength(1);
    expect(arcsOf(stages([planned, held], "reported"))).toHaveLength(1);
  });

  test("are none where the plan was kept", () => {
    expect(arcsOf(stages([planned, heldAsPlanned], "happened"))).toEqual([]);
    expect(arcsOf([])).toEqual([]);
  });
});
