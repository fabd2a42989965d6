import { Masthead } from "../ui/masthead";
import { SignIn } from "./sign-in";
import styles from "./sign-in.module.css";

interface Props {
  /** The page to go back to; null = none. */
  readonly back: string | null;
  /** Reading needs a name, too. */
  readonly closed: boolean;
}

/** Asks for a token once, so that corrections bear a name, or so that one may read. */
export function SignInPage({ back, closed }: Props) {
  return (
    <>
      <Masthead current={null} />
      <main className={styles.page} id="main" tabIndex={-1}>
        <h1>Sign in</h1>
        <p>
          {closed
            ? "What is here is for those who were let in."
            : "Reading needs no name; correcting does, so that all can see whose word it is."}{" "}
          Whoever runs this server gives you a token with <code>dateline people add NAME</code>, and signs in with the
          write token, which was printed at the first start.
        </p>
        <SignIn back={back} />
      </main>
    </>
  );
}
