import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { PlacePage } from "../../../components/name/place-page";
import { placeHref } from "../../../components/view/view-href";
import { placeKindLabel } from "../../../lib/describe/status";
import { now } from "../../../lib/time";
import { parseView } from "../../../lib/view";
import { placeAnswer } from "../../data";
import { nameMetadata } from "../../name-metadata";
import { pathId } from "../../path-id";

interface Props {
  readonly params: Promise<{ readonly id: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const place = await placeAnswer(pathId((await params).id));
  if (!place) return { title: "Place", robots: { index: false } };
  return nameMetadata(place, placeKindLabel(place.kind), placeHref(place.id), await headers());
}

/** A place's page; `?from=&to=` say which stretch of its timeline is drawn. */
export default async function Page({ params, searchParams }: Props) {
  const place = await placeAnswer(pathId((await params).id));
  if (!place) notFound();
  if (place.into !== null) redirect(placeHref(place.into)); // not for ever: a person may take it back
  return <PlacePage place={place} view={parseView(await searchParams)} now={now()} />;
}
