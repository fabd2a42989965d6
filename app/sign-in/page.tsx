import type { Metadata } from "next";
import { SignInPage } from "../../components/people/sign-in-page";

export const metadata: Metadata = { title: "Sign in", robots: { index: false } };

/** Where a browser is signed in by a token of one's own. */
export default function Page() {
  return <SignInPage />;
}
