import styles from "./add.module.css";

/** A language model that may read: its name, where the text is sent, and whether it reads where nothing is chosen. */
export interface Model {
  readonly name: string;
  readonly host: string;
  readonly usual: boolean;
}

/** Who is to read what is added: the reader on the server's own machine, or the language model that is set up. */
export function ReaderChoice({ model: { name, host, usual } }: { readonly model: Model }) {
  return (
    <fieldset className={styles.readers}>
      <legend>Read by</legend>
      <label>
        <input type="radio" name="reader" value="offline" defaultChecked={!usual} />
        <span>The reader of this server. Nothing is sent anywhere.</span>
      </label>
      <label>
        <input type="radio" name="reader" value="model" defaultChecked={usual} />
        <span>
          {name}. The text is sent to {host}; only words that stand in it are kept.
        </span>
      </label>
    </fieldset>
  );
}
