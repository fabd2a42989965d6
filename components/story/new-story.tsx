"use client";

import { useState } from "react";
import { EscForm } from "../ui/esc-form";
import field from "../ui/field.module.css";
import { SignInLink } from "../ui/sign-in-link";
import { useSending } from "../ui/use-sending";
import { storyHref } from "../view/view-href";
import styles from "./story.module.css";

/** Makes a story and goes to its page. */
export function NewStory() {
  const [open, setOpen] = useState(false);
  const lost = "The server was not reached. What you wrote is still here: save it again.";
  const { busy, locked, failure, send } = useSending("/api/stories", lost, async (response) => {
    const { story } = (await response.json()) as { story: string };
    window.location.assign(storyHref(story));
    return null;
  });
  if (!open)
    return (
      <p className={`${styles.tools} needs-script`}>
        <button type="button" className={styles.button} onClick={() => setOpen(true)}>
          New story
        </button>
      </p>
    );
  return (
    <EscForm
      className={styles.form}
      label="New story"
      submit={(fields) => {
        fields.set("action", "make");
        void send(fields);
      }}
      close={() => setOpen(false)}
    >
      <label className={field.field}>
        <span>Name</span>
        {/* biome-ignore lint/a11y/noAutofocus: whoever opened the form is about to type it */}
        <input name="name" required maxLength={200} autoComplete="off" dir="auto" autoFocus />
      </label>
      <label className={field.field}>
        <span>What it is about (may be empty)</span>
        <textarea name="about" rows={3} maxLength={5000} dir="auto" />
      </label>
      {failure && (
        <p role="alert" className={styles.failure}>
          {failure} {locked && <SignInLink />}
        </p>
      )}
      <p className={styles.buttons}>
        <button type="submit" disabled={busy} data-main="true">
          {busy ? "Saving…" : "Save"}
        </button>
        <button type="button" onClick={() => setOpen(false)}>
          Cancel
        </button>
      </p>
    </EscForm>
  );
}
