import type { Metadata } from "next";
import { AddPage } from "../../components/add/add-page";
import { modelOffered } from "../../lib/intake/model-offered";

export const metadata: Metadata = { title: "Add articles", description: "Links, files or text to be read." };

interface Props {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

/** Where articles are added; `?link=` fills in an address, as the bookmarklet does, and adds nothing by itself. */
export default async function Page({ searchParams }: Props) {
  const link = [(await searchParams).link].flat()[0]?.trim().slice(0, 2000) ?? "";
  return <AddPage link={/^https?:\/\//i.test(link) ? link : ""} model={modelOffered()} />;
}
