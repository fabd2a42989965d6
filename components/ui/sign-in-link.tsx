/** Leads to where one signs in, and from there back to what is shown now; for what has been asked of the server by then. */
export function SignInLink() {
  const { pathname, search, hash } = window.location;
  return <a href={`/sign-in?back=${encodeURIComponent(pathname + search + hash)}`}>Sign in</a>;
}
