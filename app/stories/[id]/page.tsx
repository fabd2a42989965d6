import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { StoryPage } from "../../../components/story/story-page";
import { storyHref } from "../../../components/view/view-href";
import { now } from "../../../lib/time";
import { storyAnswer } from "../../data";
import { pathId } from "../../path-id";

interface Props {
  readonly params: Promise<{ readonly id: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Pick<Props, "params">): Promise<Metadata> {
  const story = await storyAnswer(pathId((await params).id));
  if (!story) return { title: "Story", robots: { index: false } };
  const { id, name, about } = story;
  const description = about.replace(/\s+/g, " ").slice(0, 200) || "A story told with dated events.";
  return {
    title: name,
    description,
    alternates: { canonical: storyHref(id) },
    openGraph: { type: "article", siteName: "Dateline", title: name, description, url: storyHref(id) },
  };
}

/** A story; `?event=` says at which of its events it is open. */
export default async function Page({ params, searchParams }: Props) {
  const story = await storyAnswer(pathId((await params).id));
  if (!story) notFound();
  const { event } = await searchParams;
  return <StoryPage story={story} opened={typeof event === "string" ? event : null} now={now()} />;
}
