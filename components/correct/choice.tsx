import type { Ref } from "react";
import field from "../ui/field.module.css";

export type Option = readonly [id: string, words: string];

interface Props {
  readonly label: string;
  readonly name?: string;
  readonly value: string;
  readonly options: readonly Option[];
  /** Given where something follows from what is chosen. */
  readonly choose?: (id: string) => void;
  readonly first?: Ref<HTMLSelectElement>;
}

/** One of a few: a labelled list to choose from. */
export function Choice({ label, name = "value", value, options, choose, first }: Props) {
  const chosen = choose
    ? { value, onChange: (change: { target: { value: string } }) => choose(change.target.value) }
    : { defaultValue: value };
  return (
    <label className={field.field}>
      <span>{label}</span>
      <select ref={first} name={name} {...chosen}>
        {options.map(([id, words]) => (
          <option key={id} value={id}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}
