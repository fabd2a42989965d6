import { type ReactNode, useId, useState } from "react";
import type { EventDetail } from "../../lib/answers/events";
import type { Facets } from "../../lib/answers/rows";
import { FORMAT_IDS, FORMATS, type FormatId } from "../../lib/export/formats";
import { filterOf, formatView, type View } from "../../lib/view";
import { absolute, CopyButton, copyText } from "../ui/copy-link";
import { Dialog } from "../ui/dialog";
import { pictureOffered } from "../view/pictured";
import { eventHref, passageHref, viewHref } from "../view/view-href";
import { pictureTitle } from "./picture-title";
import styles from "./share.module.css";
import { usePreview } from "./use-preview";

interface Props {
  readonly view: View;
  /** The event that is open. */
  readonly event: EventDetail | null;
  /** What the page is called. */
  readonly title: string;
  /** Holds the names of what the view asks for. */
  readonly facets: Pick<Facets, "actors" | "places">;
  readonly close: () => void;
  readonly announce: (text: string) => void;
}

/** Shows so many events of a file before it is asked for. */
const PREVIEWED = 2;

/** What to hand on, this view, the open event or one of its passages, and how: as a link, a file, a feed or a frame. */
export function ShareDialog({ view, event, title, facets, close, announce }: Props) {
  const [what, setWhat] = useState<string>(event ? "event" : "view");
  const [format, setFormat] = useState<FormatId>("csv-passages");
  const passage = event?.reports.find(({ id }) => id === what) ?? null;
  const link = absolute(
    passage ? passageHref(passage) : what === "event" && event ? eventHref(event.id) : viewHref(view),
  );
  const query = what === "event" && event ? `id=${encodeURIComponent(event.id)}` : filtersOf(view);
  return (
    <Dialog title="Share and export" className={styles.dialog} close={close}>
      {event && (
        <Field label="What">
          {(id) => (
            <select id={id} value={what} onChange={(change) => setWhat(change.target.value)}>
              <option value="view">This view</option>
              <option value="event">This event: {event.title}</option>
              {event.reports.map((report) => (
                <option key={report.id} value={report.id}>
                  This passage: {report.quote}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      <Field label="Link">
        {(id) => (
          <span className={styles.row}>
            <input id={id} readOnly value={link} onFocus={(focus) => focus.target.select()} />
            <CopyButton label="Copy link" text={() => link} />
            {typeof navigator.share === "function" && (
              <button type="button" onClick={() => void navigator.share({ title, url: link }).catch(() => undefined)}>
                Send …
              </button>
            )}
          </span>
        )}
      </Field>
      {passage ? (
        <PassageFiles id={passage.id} quote={passage.quote} link={link} />
      ) : (
        <>
          <Files {...{ query, format, setFormat, announce }} />
          <Frame src={query} />
        </>
      )}
      {what === "view" && <Picture {...{ view, facets, link, announce }} />}
      {what === "view" && <Feeds query={query} />}
    </Dialog>
  );
}

const filtersOf = (view: View) => formatView(filterOf(view));
const after = (path: string, ...queries: readonly string[]) => {
  const query = queries.filter(Boolean).join("&");
  return query ? `${path}?${query}` : path;
};

interface FilesProps {
  readonly query: string;
  readonly format: FormatId;
  readonly setFormat: (format: FormatId) => void;
  readonly announce: (text: string) => void;
}

function Files({ query, format, setFormat, announce }: FilesProps) {
  const path = `/api/v1/export/${format}`;
  const preview = usePreview(after(path, query, `limit=${PREVIEWED}`));
  const mark = FORMATS[format].extension === "csv" ? "bom=true" : ""; // spreadsheets open it right
  return (
    <>
      <Field label="File">
        {(id) => (
          <select id={id} value={format} onChange={(change) => setFormat(change.target.value as FormatId)}>
            {FORMAT_IDS.map((each) => (
              <option key={each} value={each}>
                {FORMATS[each].label}
              </option>
            ))}
          </select>
        )}
      </Field>
      <p className={styles.about}>
        {FORMATS[format].about} It holds quotes, their offsets and sources, and how each date was reached.
      </p>
      <Preview label={`How it begins: ${FORMATS[format].label}`} text={preview} />
      <p className={styles.row}>
        <a className={styles.action} href={after(path, query, mark)} download>
          Download
        </a>
        <Fetched href={after(path, query)} announce={announce} />
      </p>
    </>
  );
}

type PictureProps = Pick<Props, "view" | "facets" | "announce"> & { readonly link: string };

/** Where something is drawn that a picture can be made of. */
function Picture({ view, facets, link, announce }: PictureProps) {
  const drawn = pictureOffered();
  if (!drawn) return null;
  const { what, make } = drawn;
  const save = async (kind: "svg" | "png") => {
    const title = await pictureTitle(view, facets);
    const picture = await make(kind, { title, link }).catch(() => null);
    if (picture) saveAs(picture, `dateline-${what}.${kind}`);
    announce(picture ? "The picture was saved" : "The picture could not be made");
  };
  return (
    <div className={styles.field}>
      <span className={styles.row}>
        {(["svg", "png"] as const).map((kind) => (
          <button key={kind} type="button" className="link-button" onClick={() => void save(kind)}>
            Save picture as {kind.toUpperCase()}
          </button>
        ))}
      </span>
      <small>The {what} as it is drawn now, with legend, sources, address and date.</small>
    </div>
  );
}

function saveAs(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = Object.assign(document.createElement("a"), { href: address, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000); // a browser may ask first where to put it
}

interface PassageProps {
  readonly id: string;
  readonly quote: string;
  readonly link: string;
}

function PassageFiles({ id, quote, link }: PassageProps) {
  const path = `/api/v1/passages/${encodeURIComponent(id)}`;
  const preview = usePreview(`${path}?as=annotation`);
  return (
    <>
      <p className={styles.about}>As a W3C Web Annotation: the quote, where it stands, and the event it reports.</p>
      <Preview label="The annotation" text={preview} />
      <p className={styles.row}>
        <a className={styles.action} href={`${path}?as=annotation`} download={`${id}.jsonld`}>
          Download
        </a>
        <CopyButton label="Copy quote with link" text={() => `“${quote}” ${link}`} />
      </p>
    </>
  );
}

function Frame({ src }: { readonly src: string }) {
  const code = `<iframe src="${absolute(after("/embed", src)).replace(/&/g, "&amp;")}" width="800" height="600" title="Dateline" style="border:0;max-width:100%" loading="lazy"></iframe>`;
  return (
    <Field label="Embed in a page">
      {(id) => (
        <>
          <span className={styles.row}>
            <input id={id} readOnly value={code} onFocus={(focus) => focus.target.select()} />
            <CopyButton label="Copy code" text={() => code} />
          </span>
          <small>Shown only in sites that the server’s setting DATELINE_EMBED_SITES names.</small>
        </>
      )}
    </Field>
  );
}

function Feeds({ query }: { readonly query: string }) {
  const calendar = absolute(after("/feed.ics", query)).replace(/^https?:/, "webcal:");
  return (
    <p className={styles.row}>
      <span>Follow what is new, changed or withdrawn:</span>
      <a href={after("/feed.atom", query)}>Atom</a>
      <a href={after("/feed.json", query)}>JSON Feed</a>
      <a href={calendar}>Calendar</a>
    </p>
  );
}

/** More than this does not fit a clipboard well: it is downloaded. */
const MOST_COPIED = 5_000_000;

/** Copies a whole file. */
function Fetched({ href, announce }: { readonly href: string; readonly announce: (text: string) => void }) {
  const [said, setSaid] = useState<string | null>(null);
  const copy = async () => {
    setSaid("Copying …");
    const text = await fetch(href).then(
      (response) => (response.ok ? response.text() : null),
      () => null,
    );
    const words =
      text === null
        ? "It could not be loaded"
        : text.length > MOST_COPIED
          ? "Too long to copy: download it"
          : (await copyText(text))
            ? "Copied"
            : "Not allowed by the browser";
    setSaid(words);
    announce(words);
    setTimeout(() => setSaid(null), 3000);
  };
  return (
    <button type="button" onClick={() => void copy()}>
      {said ?? "Copy all"}
    </button>
  );
}

/** Scrolled by keyboard too. */
function Preview({ label, text }: { readonly label: string; readonly text: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section className={styles.preview} aria-label={label} tabIndex={0}>
      <pre>{text}</pre>
    </section>
  );
}

function Field({ label, children }: { readonly label: string; readonly children: (id: string) => ReactNode }) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      {children(id)}
    </div>
  );
}
