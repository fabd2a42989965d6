import styles from "./field.module.css";

/** Asks for the write token, once the server has said that it wants one. */
export function TokenField() {
  return (
    <label className={styles.field}>
      <span>Write token</span>
      <input name="token" type="password" autoComplete="current-password" required />
    </label>
  );
}
