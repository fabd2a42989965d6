import type { Metadata } from "next";
import { headers } from "next/headers";
import { permanentRedirect } from "next/navigation";
import { Dashboard } from "../components/dashboard/dashboard";
import { pageTitle } from "../components/dashboard/page-title";
import { EventFacts } from "../components/event/event-facts";
import { activeFilters } from "../components/filters/active";
import { ServerPicture } from "../components/lenses/timeline/server-picture";
import { viewHref } from "../components/view/view-href";
import { counted } from "../lib/describe/dates";
import { viewTitle } from "../lib/describe/view-title";
import { viewNames } from "../lib/store/view-names";
import { now } from "../lib/time";
import { filterOf, formatView, parseView, readView, type View } from "../lib/view";
import { eventAnswer, PAGE_SIZE, selectionAnswer, viewAnswer } from "./data";
import { DESCRIPTION } from "./description";
import { eventPreview } from "./event-preview";
import { oembedOf } from "./oembed-link";
import { previewOf } from "./preview-metadata";

interface Props {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const query = await searchParams;
  const view = parseView(query);
  const sent = await headers();
  const types = { ...feedsOf(view), ...oembedOf(viewHref(view), sent) };
  return { alternates: { types }, ...(await titleOf(view, pageOf(query), sent)) };
}

/** Where programs that read feeds find those of the view. */
function feedsOf(view: View) {
  const filters = formatView(filterOf(view));
  const of = (name: string) => `/feed.${name}${filters ? `?${filters}` : ""}`;
  return { "application/atom+xml": of("atom"), "application/feed+json": of("json"), "text/calendar": of("ics") };
}

/** The view as it is called in a tab, and how a link to it is shown elsewhere; of one with an open event, that. */
async function titleOf(view: View, page: number, sent: Headers): Promise<Metadata> {
  const event = view.event === null ? null : await eventAnswer(view.event);
  const href = viewHref(view);
  if (event?.kind === "found") {
    const { title } = event.event;
    return { ...titled(title), ...previewOf({ ...eventPreview(event.event), href }, sent) };
  }
  const { inRange, total, facets } = await viewAnswer(view, page);
  const count = view.from === null && view.to === null ? total : inRange;
  const words = pageTitle(activeFilters(view, facets), count);
  const filters = formatView(filterOf(view));
  const image = `/preview.png${filters ? `?${filters}` : ""}`;
  const title = words ?? `${counted(count, "event")} read out of news articles`;
  const description = `${viewTitle(view, await viewNames(view))}. ${DESCRIPTION}`;
  return {
    ...(words === null ? {} : titled(words)),
    description,
    ...previewOf({ title, description, type: "website", href, image }, sent),
  };
}

/** The layout's template is not for the page beside it. */
function titled(words: string): Metadata {
  return { title: { absolute: `${words} · Dateline` } };
}

/** The dashboard: the view is the URL, and the first answer comes with the page. */
export default async function Page({ searchParams }: Props) {
  const query = await searchParams;
  const { view, ignored, isOld } = readView(query);
  if (isOld) permanentRedirect(viewHref(view));
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
