import { Masthead } from "../ui/masthead";
import { SignIn } from "./sign-in";
import styles from "./sign-in.module.css";

interface Props {
  /** The page to go back to; null = none. */
  readonly back: string | null;
}

/** Asks for a token once, so that corrections bear a name. */
export function SignInPage({ back }: Props) {
  return (
    <>
      <Masthead current={null} />
      <main className={styles.page} id="main" tabIndex={-1}>
        <h1>Sign in</h1>
        <p>
          Reading needs no name; correcting does, so that all can see whose word it is. Whoever runs this server gives
          you a token with <code>dateline people add NAME</code>, and signs in with the write token, which was printed
          at the first start.
        </p>
        <SignIn back={back} />
      </main>
    </>
  );
}
