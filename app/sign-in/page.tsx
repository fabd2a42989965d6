import type { Metadata } from "next";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { backHref } from "../../components/people/back-href";
import { SignInPage } from "../../components/people/sign-in-page";
import { isReadingOpen, whoReads } from "../../lib/intake/reader";

export const metadata: Metadata = { title: "Sign in", robots: { index: false } };

interface Props {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

/** Where a browser is signed in by a token; `?back=`: the page to go back to. */
export default async function Page({ searchParams }: Props) {
  const { back: given } = await searchParams;
  const back = backHref(typeof given === "string" ? given : undefined);
  const closed = !isReadingOpen();
  // who came by a link of another site is signed in, but could not say so there
  if (closed && back !== null && (await whoReads(await headers()))) redirect(back);
  return <SignInPage back={back} closed={closed} />;
}
