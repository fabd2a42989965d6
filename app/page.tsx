import type { Metadata } from "next";
import { headers } from "next/headers";
import { Dashboard } from "../components/dashboard/dashboard";
import { pageTitle } from "../components/dashboard/page-title";
import { EventFacts } from "../components/event/event-facts";
import { activeFilters } from "../components/filters/active";
import { ServerPicture } from "../components/lenses/timeline/server-picture";
import { now } from "../lib/time";
import { filterOf, formatView, parseView, readView, type View } from "../lib/view";
import { eventAnswer, PAGE_SIZE, selectionAnswer, viewAnswer } from "./data";
import { oembedOf } from "./oembed-link";

interface Props {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const query = await searchParams;
  const view = parseView(query);
  const types = { ...feedsOf(view), ...oembedOf(`/${formatView(view) && `?${formatView(view)}`}`, await headers()) };
  return { alternates: { types }, ...(await titleOf(view, pageOf(query))) };
}

/** Where programs that read feeds find those of the view. */
function feedsOf(view: View) {
  const filters = formatView(filterOf(view));
  const of = (name: string) => `/feed.${name}${filters ? `?${filters}` : ""}`;
  return { "application/atom+xml": of("atom"), "application/feed+json": of("json"), "text/calendar": of("ics") };
}

async function titleOf(view: View, page: number): Promise<Metadata> {
  const event = view.event === null ? null : await eventAnswer(view.event);
  if (event?.kind === "found") return titled(event.event.title);
  const { inRange, total, facets } = await viewAnswer(view, page);
  const words = pageTitle(activeFilters(view, facets), view.from === null && view.to === null ? total : inRange);
  return words === null ? {} : titled(words);
}

/** The layout's template is not for the page beside it. */
function titled(words: string): Metadata {
  const title = `${words} · Dateline`;
  return { title: { absolute: title }, openGraph: { title } };
}

/** The dashboard: the view is the URL, and the first answer comes with the page. */
export default async function Page({ searchParams }: Props) {
  const query = await searchParams;
  const { view, ignored } = readView(query);
  const page = pageOf(query);
  const [answer, event, shown] = await Promise.all([
    viewAnswer(view, page),
    view.event === null ? null : eventAnswer(view.event),
    view.lens === "timeline" ? selectionAnswer(view) : null,
  ]);
  return (
    <Dashboard
      key={formatView(view)}
      view={view}
      ignored={ignored}
      answer={answer}
      event={event}
      picture={shown && <ServerPicture {...shown} view={view} />}
      facts={event?.kind === "found" ? <EventFacts event={event.event} level={3} zone={view.zone} /> : null}
      paging={{ page, pages: Math.ceil(answer.inRange / PAGE_SIZE), size: PAGE_SIZE }}
      now={now()}
    />
  );
}

/** The part of the list that is asked for; only pages without a script ask, so it is not of the view. */
function pageOf({ page }: Record<string, string | string[] | undefined>): number {
  return typeof page === "string" && /^[1-9]\d{0,5}$/.test(page) ? Number(page) : 1;
}
