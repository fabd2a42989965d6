"use client";

import { type FormEvent, useState } from "react";
import field from "../ui/field.module.css";
import styles from "./sign-in.module.css";

interface Props {
  /** The page that is gone to once one is signed in; null = this one stays. */
  readonly back: string | null;
}

/** The form that signs this browser in or out. */
export function SignIn({ back }: Props) {
  const [said, setSaid] = useState("");
  async function send(body: FormData) {
    try {
      const response = await fetch("/api/session", { method: "POST", body });
      setSaid(((await response.json()) as { message: string }).message);
      if (response.ok && back !== null && !body.has("end")) window.location.assign(back);
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      setSaid("The server was not reached.");
    }
  }
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    void send(new FormData(event.currentTarget));
    event.currentTarget.reset();
  }
  const end = () => {
    const body = new FormData();
    body.set("end", "1");
    void send(body);
  };
  return (
    <form onSubmit={submit} className={styles.form}>
      <label className={field.field}>
        <span>Your token</span>
        <input name="token" type="password" autoComplete="current-password" required />
      </label>
      <p className={styles.buttons}>
        <button type="submit">Sign in</button>
        <button type="button" onClick={end}>
          Sign out
        </button>
      </p>
      <p role="status">{said}</p>
    </form>
  );
}
