import { useEffect, useRef, useState } from "react";
import { actorKindLabel, placeKindLabel } from "../../lib/describe/status";
import { ACTOR_KINDS, PLACE_KINDS } from "../../lib/domain";
import field from "../ui/field.module.css";
import { Choice } from "./choice";
import styles from "./correct.module.css";
import { FormFrame } from "./form-frame";
import type { Named } from "./named";

interface Props {
  readonly named: Named;
  readonly busy: boolean;
  /** The server has said that it wants a write token. */
  readonly locked: boolean;
  readonly send: (fields: FormData) => void;
  readonly close: () => void;
}

const WRONG = {
  name: "What it is called",
  kind: "What kind it is",
  country: "Its country",
  into: "It is the same as another one",
  apart: "In some events it is somebody else",
} as const;
type Wrong = keyof typeof WRONG;

/** Events that may be chosen as somebody else's. */
const SHOWN = 50;

/** Says what is wrong with an actor or place; it holds in all events, past and to come. Esc closes it. */
export function NameForm({ named, busy, locked, send, close }: Props) {
  const [wrong, setWrong] = useState<Wrong>("name");
  const first = useRef<HTMLSelectElement>(null);
  useEffect(() => first.current?.focus(), []);
  return (
    <FormFrame label="Correct this name" busy={busy} locked={locked} submit={send} close={close}>
      <Choice
        label="What is wrong?"
        name="field"
        value={wrong}
        options={Object.entries(WRONG).filter(([id]) => id !== "apart" || named.about === "actor")}
        choose={(id) => setWrong(id as Wrong)}
        first={first}
      />
      <Right key={wrong} wrong={wrong} named={named} />
      <p className={styles.hint}>
        {wrong === "apart"
          ? "It holds in these events alone, and is taken back on the page of each."
          : "It holds in all events, past and to come, before curated lists and whatever is read."}
      </p>
      <label className={field.field}>
        <span>Why (if it needs saying)</span>
        <input name="reason" maxLength={2000} />
      </label>
    </FormFrame>
  );
}

/** What is right instead. */
function Right({ wrong, named }: { readonly wrong: Wrong; readonly named: Named }) {
  switch (wrong) {
    case "name":
      return <Words label="Its name" value={named.name} required />;
    case "country":
      return <Words label="Two letters, as UA or US; empty = of none" value={named.country ?? ""} />;
    case "into":
      return <Words label="Name, id or address of the one it really is" value="" required />;
    case "kind":
      return (
        <Choice
          label="It is"
          value={named.kind}
          options={
            named.about === "actor"
              ? ACTOR_KINDS.map((kind) => [kind, actorKindLabel(kind)])
              : PLACE_KINDS.map((kind) => [kind, placeKindLabel(kind)])
          }
        />
      );
    case "apart":
      return (
        <>
          <fieldset className={styles.passages}>
            <legend>In which events?</legend>
            {named.events.slice(0, SHOWN).map(({ id, title }) => (
              <label key={id} dir="auto">
                <input type="checkbox" name="events" value={id} /> {title}
              </label>
            ))}
          </fieldset>
          <Words label="Who it is there" value="" required />
          <Choice
            label="Which is"
            name="kind"
            value={named.kind}
            options={ACTOR_KINDS.map((kind) => [kind, actorKindLabel(kind)])}
          />
        </>
      );
  }
}

function Words({ label, value, required = false }: { label: string; value: string; required?: boolean }) {
  return (
    <label className={field.field}>
      <span>{label}</span>
      <input name="value" defaultValue={value} required={required} maxLength={300} autoComplete="off" dir="auto" />
    </label>
  );
}
