import type { Metadata } from "next";
import { Dashboard } from "../components/dashboard";
import { counted } from "../lib/describe/dates";
import { now } from "../lib/time";
import { formatView, hasFilters, parseView, readView } from "../lib/view";
import { eventAnswer, viewAnswer } from "./data";

interface Props {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const view = parseView(await searchParams);
  const event = view.event === null ? null : await eventAnswer(view.event);
  if (event?.kind === "found") return { title: event.event.title };
  if (!hasFilters(view) && view.from === null && view.to === null) return {};
  const { inRange, total } = await viewAnswer(view);
  const words = counted(view.from === null && view.to === null ? total : inRange, "event");
  return { title: words, openGraph: { title: `${words} · Dateline` } };
}

/** The dashboard: the view is the URL, and the first answer comes with the page. */
export default async function Page({ searchParams }: Props) {
  const { view, ignored } = readView(await searchParams);
  const [answer, event] = await Promise.all([viewAnswer(view), view.event === null ? null : eventAnswer(view.event)]);
  return <Dashboard key={formatView(view)} view={view} ignored={ignored} answer={answer} event={event} now={now()} />;
}
