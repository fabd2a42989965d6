import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import type { EventAnswer, ViewAnswer } from "../../lib/answers/events";
import { openPage } from "./browser";
import type { Stage } from "./stage";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
export const SIZES = { wide: { width: 1440, height: 900 }, narrow: { width: 390, height: 844 } } as const;

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
    "/add",
    "/review",
    "/history",
    "/stories",
    "/sign-in",
    "/events/no-such",
    "/?lens=map",
    "/?lens=clocks",
    `/actors/${encodeURIComponent(view.facets.actors[0]?.id ?? "")}`,
    `/places/${encodeURIComponent(view.facets.places[0]?.id ?? "")}`,
  ];
}

async function violations(builder: AxeBuilder): Promise<string[]> {
  const found = await builder.analyze();
  return found.violations.map(
    (v) => `${v.id}: ${v.nodes.map((node) => `${node.html.slice(0, 160)} ${node.failureSummary}`).join("\n")}`,
  );
}

/** Holds that axe finds nothing on a page as it stands, light and dark. */
export async function expectNothingFound(page: Page, what: string): Promise<void> {
  expect(await violations(new AxeBuilder({ page }).withTags(TAGS)), what).toEqual([]);
  await page.emulateMedia({ colorScheme: "dark" });
  expect(await violations(new AxeBuilder({ page }).withRules("color-contrast")), `${what}, dark`).toEqual([]);
  await page.emulateMedia({ colorScheme: "light" });
}

/** Holds that axe finds nothing at these addresses, light and dark, and that none scrolls sideways. */
export async function expectAccessible(
  stage: Stage,
  at: readonly string[],
  viewport: (typeof SIZES)[keyof typeof SIZES],
): Promise<void> {
  const { page, close } = await openPage(stage.browser, { colorScheme: "light", viewport });
  for (const address of at) {
    await page.emulateMedia({ colorScheme: "light" });
    await page.goto(stage.url + address);
    await page.waitForLoadState("networkidle");
    expect(await violations(new AxeBuilder({ page }).withTags(TAGS)), address).toEqual([]);
    await page.emulateMedia({ colorScheme: "dark" }); // the same page in other colours
    expect(await violations(new AxeBuilder({ page }).withRules("color-contrast")), `${address}, dark`).toEqual([]);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow, `${address} scrolls sideways`).toBeLessThanOrEqual(0);
  }
  await close();
}

export function accessibilityTests(stage: Stage): void {
  test.each(Object.entries(SIZES))(
    "axe finds nothing on any page, %s, light and dark",
    async (_size, viewport) => {
      await expectAccessible(stage, await addresses(stage), viewport);
    },
    240_000,
  );
}
