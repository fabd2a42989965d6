import type { Metadata } from "next";
import { StoriesPage } from "../../components/story/stories-page";
import { storiesAnswer } from "../data";

export const metadata: Metadata = {
  title: "Stories",
  description: "Events that somebody chose, in an order and with captions of their own.",
};

export const dynamic = "force-dynamic"; // they change while the server runs

/** The stories that there are. */
export default async function Page() {
  return <StoriesPage answer={await storiesAnswer()} />;
}
