import { AxeBuilder } from "@axe-core/playwright";
import { expect, test } from "vitest";
import type { EventAnswer, ViewAnswer } from "../../lib/answers";
import { openPage } from "./browser";
import type { Stage } from "./stage";

const SIZES = { wide: { width: 1440, height: 900 }, narrow: { width: 390, height: 844 } } as const;

async function addresses(stage: Stage): Promise<string[]> {
  const view = (await (await fetch(`${stage.url}/api/view`)).json()) as ViewAnswer;
  const id = encodeURIComponent(view.events[0]?.id ?? "");
  const answer = (await (await fetch(`${stage.url}/api/events/${id}`)).json()) as EventAnswer;
  const report = answer.kind === "found" ? answer.event.reports[0] : undefined;
  const article = `/articles/${encodeURIComponent(report?.articleId ?? "")}?at=${report?.start}-${report?.end}`;
  const none = "/?q=zzyzxqqq&type=other&from=2001-01-01";
  return [
    "/",
    `/?event=${id}&type=${view.events[0]?.type}`,
    none,
    `/events/${id}`,
    article,
    "/articles",
    "/events/no-such",
  ];
}

export function accessibilityTests(stage: Stage): void {
  for (const colorScheme of ["light", "dark"] as const) {
    for (const [size, viewport] of Object.entries(SIZES)) {
      test(`axe finds nothing on any page: ${colorScheme}, ${size}`, async () => {
        const { page, close } = await openPage(stage.browser, { colorScheme, viewport });
        for (const address of await addresses(stage)) {
          await page.goto(stage.url + address);
          await page.waitForLoadState("networkidle");
          const { violations } = await new AxeBuilder({ page })
            .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
            .analyze();
          const found = violations.map(
            (v) => `${v.id}: ${v.nodes.map((node) => `${node.html.slice(0, 160)} ${node.failureSummary}`).join("\n")}`,
          );
          expect(found, address).toEqual([]);
          const overflow = await page.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          );
          expect(overflow, `${address} scrolls sideways`).toBeLessThanOrEqual(0);
        }
        await close();
      }, 180_000);
    }
  }
}
