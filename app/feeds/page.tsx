import type { Metadata } from "next";
import { FeedsPage } from "../../components/add/feeds-page";
import { feedList } from "../data";

export const metadata: Metadata = { title: "Feeds", description: "What is asked for new stories." };

export const dynamic = "force-dynamic"; // they change while the server runs

/** The feeds that are followed, and where they are added and removed. */
export default async function Page() {
  return <FeedsPage feeds={await feedList()} watched={process.env.DATELINE_WATCH === "1"} />;
}
