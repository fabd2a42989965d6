import type { Metadata } from "next";
import { backHref } from "../../components/people/back-href";
import { SignInPage } from "../../components/people/sign-in-page";

export const metadata: Metadata = { title: "Sign in", robots: { index: false } };

interface Props {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

/** Where a browser is signed in by a token; `?back=`: the page to go back to. */
export default async function Page({ searchParams }: Props) {
  const { back } = await searchParams;
  return <SignInPage back={backHref(typeof back === "string" ? back : undefined)} />;
}
