"use client";

import { type FormEvent, useRef, useState } from "react";
import type { IntakeState } from "../../lib/answers/intake";
import field from "../ui/field.module.css";
import { Masthead } from "../ui/masthead";
import { readLines } from "../ui/send-form";
import { TokenField } from "../ui/token-field";
import { useSending } from "../ui/use-sending";
import styles from "./add.module.css";
import { Bookmarklet } from "./bookmarklet";
import { withLine } from "./outcome";
import { type Model, ReaderChoice } from "./reader-choice";
import { Results } from "./results";

const LOST = "The server was not reached, or broke off. What it had taken is read all the same; look under Articles.";

/** The page where articles are added: links, files or pasted text; what becomes of each is shown as it happens. */
export function AddPage({ link = "", model = null }: { readonly link?: string; readonly model?: Model | null }) {
  const form = useRef<HTMLFormElement>(null);
  const [told, setTold] = useState<readonly IntakeState[]>([]);
  const { busy, locked, failure, send } = useSending("/api/articles", LOST, async (response) => {
    form.current?.reset();
    await readLines<IntakeState>(response, (line) => setTold((before) => withLine(before, line)));
    return null;
  });

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    void send(new FormData(event.currentTarget));
  }

  function addLinks(links: readonly string[]) {
    const body = new FormData();
    body.set("link", links.join("\n"));
    const reader = form.current ? new FormData(form.current).get("reader") : null;
    if (reader !== null) body.set("reader", reader);
    const token = form.current?.elements.namedItem("token");
    if (token instanceof HTMLInputElement && token.value) body.set("token", token.value);
    void send(body);
  }

  return (
    <>
      <Masthead current="add" />
      <main className={styles.page} id="main" tabIndex={-1}>
        <h1>Add articles</h1>
        <form
          ref={form}
          className={styles.form}
          onSubmit={submit}
          method="post"
          action="/api/articles"
          encType="multipart/form-data"
          aria-describedby="add-kinds"
        >
          <label className={field.field}>
            <span>Links, one a line</span>
            <textarea
              name="link"
              rows={3}
              inputMode="url"
              placeholder="https://"
              defaultValue={link}
              autoCapitalize="off"
              spellCheck={false}
            />
          </label>
          <label className={field.field}>
            <span>Files</span>
            <input name="file" type="file" multiple />
          </label>
          <p id="add-kinds" className={styles.hint}>
            Text, Markdown, saved web pages, PDF, feeds, JSON lines. Folders and archives:{" "}
            <code>npm run dateline -- ingest</code>. What a site publishes from now on:{" "}
            <a href="/feeds">follow its feed</a>.
          </p>
          <Bookmarklet />
          <fieldset className={styles.paste}>
            <legend>Or the text itself</legend>
            <label className={field.field}>
              <span>Text</span>
              <textarea name="text" rows={8} dir="auto" />
            </label>
            <div className={styles.about}>
              <label className={field.field}>
                <span>Headline</span>
                <input name="title" dir="auto" />
              </label>
              <label className={field.field}>
                <span>Published on</span>
                <input
                  name="published"
                  placeholder="2025-05-15"
                  pattern="\d{4}-\d{2}-\d{2}.*"
                  title="A date such as 2025-05-15"
                />
              </label>
              <label className={field.field}>
                <span>Publisher</span>
                <input name="publisher" dir="auto" />
              </label>
              <label className={field.field}>
                <span>Address</span>
                <input name="url" type="url" placeholder="https://" />
              </label>
            </div>
            <p className={styles.hint}>Without the day of publication, words like “yesterday” stay undated.</p>
          </fieldset>
          {model && <ReaderChoice model={model} />}
          {locked && <TokenField />}
          <button type="submit" disabled={busy} className={styles.send}>
            {busy ? "Reading…" : "Add"}
          </button>
        </form>
        {failure && (
          <p role="alert" className={styles.failure}>
            {failure}
          </p>
        )}
        <Results told={told} busy={busy} onLinks={addLinks} />
      </main>
    </>
  );
}
