import type { Metadata } from "next";
import { AddPage } from "../../components/add/add-page";

export const metadata: Metadata = { title: "Add articles", description: "Links, files or text to be read." };

/** Where articles are added. */
export default function Page() {
  return <AddPage />;
}
