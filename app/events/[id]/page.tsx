import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound, permanentRedirect } from "next/navigation";
import { RemovedPage } from "../../../components/correct/removed-page";
import { EventPage } from "../../../components/event/event-page";
import { MessagePage } from "../../../components/ui/message-page";
import { eventHref } from "../../../components/view/view-href";
import { eventJsonLd } from "../../../lib/export/schema-org";
import { parseView } from "../../../lib/view";
import { eventAnswer } from "../../data";
import { eventPreview } from "../../event-preview";
import { oembedOf } from "../../oembed-link";
import { skippedOf } from "../../passages-from";
import { pathId } from "../../path-id";
import { previewOf } from "../../preview-metadata";
import { siteOrigin } from "../../site-origin";

interface Props {
  readonly params: Promise<{ readonly id: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const answer = await eventAnswer(pathId((await params).id), skippedOf(await searchParams));
  if (answer.kind !== "found") return { title: "Event", robots: { index: false } };
  const { event } = answer;
  const sent = await headers();
  const preview = eventPreview(event);
  const { title, description, href } = preview;
  const alternates = { canonical: href, types: oembedOf(href, sent) };
  return { title, description, alternates, ...previewOf(preview, sent) };
}

/** An event's permalink; `?zone=` says on which clock times of day are shown, `passages` from which passage on it is shown, if it has very many. */
export default async function Page({ params, searchParams }: Props) {
  const skipped = skippedOf(await searchParams);
  const answer = await eventAnswer(pathId((await params).id), skipped);
  if (answer.kind === "unknown") notFound();
  if (answer.kind === "moved") permanentRedirect(eventHref(answer.to));
  if (answer.kind === "gone" && answer.corrections.length > 0)
    return <RemovedPage id={pathId((await params).id)} corrections={answer.corrections} />;
  if (answer.kind === "gone")
    return (
      <MessagePage title="This event has been removed">
        <p>
          It was here, and a later reading or a correction took it away. The articles it came from are still listed.
        </p>
      </MessagePage>
    );
  const facts = eventJsonLd(answer.event, siteOrigin(await headers()));
  return (
    <>
      <script type="application/ld+json">{JSON.stringify(facts)}</script>
      <EventPage event={answer.event} zone={parseView(await searchParams).zone} skipped={skipped} />
    </>
  );
}
