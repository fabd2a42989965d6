import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { ActorPage } from "../../../components/name/actor-page";
import { actorHref } from "../../../components/view/view-href";
import { actorKindLabel } from "../../../lib/describe/status";
import { now } from "../../../lib/time";
import { parseView } from "../../../lib/view";
import { actorAnswer } from "../../data";
import { nameMetadata } from "../../name-metadata";
import { pathId } from "../../path-id";

interface Props {
  readonly params: Promise<{ readonly id: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const actor = await actorAnswer(pathId((await params).id));
  if (!actor) return { title: "Actor", robots: { index: false } };
  return nameMetadata(actor, actorKindLabel(actor.kind), actorHref(actor.id), await headers());
}

/** An actor's page; `?from=&to=` say which stretch of its timeline is drawn. */
export default async function Page({ params, searchParams }: Props) {
  const actor = await actorAnswer(pathId((await params).id));
  if (!actor) notFound();
  if (actor.into !== null) redirect(actorHref(actor.into)); // not for ever: a person may take it back
  return <ActorPage actor={actor} view={parseView(await searchParams)} now={now()} />;
}
