import { useRef, useState } from "react";
import type { EventDetail } from "../../lib/answers/events";
import { actorKindLabel, roleLabel } from "../../lib/describe/status";
import { ACTOR_KINDS, ACTOR_ROLES, type ActorRole } from "../../lib/domain";
import field from "../ui/field.module.css";
import styles from "./correct.module.css";

interface Row {
  readonly key: number;
  /** Empty for one that is typed. */
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly role: ActorRole;
}

/** Who takes part and how: those that were read, and others by name. */
export function ActorFields({ event }: { readonly event: EventDetail }) {
  const [rows, setRows] = useState<readonly Row[]>(() =>
    event.actors.map(({ id, name, role }, key) => ({ key, id, name, kind: "", role })),
  );
  const next = useRef(rows.length);
  const change = (key: number, more: Partial<Row>) =>
    setRows(rows.map((row) => (row.key === key ? { ...row, ...more } : row)));
  const value = rows
    .filter(({ id, name }) => id !== "" || name.trim() !== "")
    .map(({ id, name, kind, role }) => (id ? { id, role } : { name, kind, role }));
  return (
    <fieldset className={styles.actors}>
      <legend>Who takes part</legend>
      <input type="hidden" name="value" value={JSON.stringify(value)} />
      {rows.map((row, i) => (
        <div key={row.key} className={styles.actor}>
          {row.id ? (
            <bdi>{row.name}</bdi>
          ) : (
            <>
              <label className={field.field}>
                <span className="visually-hidden">Name of actor {i + 1}</span>
                <input
                  value={row.name}
                  placeholder="Name"
                  dir="auto"
                  onChange={(typed) => change(row.key, { name: typed.target.value })}
                />
              </label>
              <label className={field.field}>
                <span className="visually-hidden">What {row.name || `actor ${i + 1}`} is</span>
                <select value={row.kind} onChange={(chosen) => change(row.key, { kind: chosen.target.value })}>
                  <option value="">known by this name</option>
                  {ACTOR_KINDS.map((kind) => (
                    <option key={kind} value={kind}>
                      new: {actorKindLabel(kind)}
                    </option>
                  ))}
                </select>
              </label>
            </>
          )}
          <label className={field.field}>
            <span className="visually-hidden">Role of {row.name || `actor ${i + 1}`}</span>
            <select value={row.role} onChange={(chosen) => change(row.key, { role: chosen.target.value as ActorRole })}>
              {ACTOR_ROLES.map((role) => (
                <option key={role} value={role}>
                  {roleLabel(role)}
                </option>
              ))}
            </select>
          </label>
          <button
            type="button"
            aria-label={`Leave out ${row.name || `actor ${i + 1}`}`}
            onClick={() => setRows(rows.filter(({ key }) => key !== row.key))}
          >
            ×
          </button>
        </div>
      ))}
      <button
        type="button"
        className={styles.add}
        onClick={() => setRows([...rows, { key: next.current++, id: "", name: "", kind: "", role: "agent" }])}
      >
        Add somebody
      </button>
    </fieldset>
  );
}
