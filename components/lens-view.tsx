import { useMemo } from "react";
import styles from "./dashboard.module.css";
import { LENSES } from "./lenses";
import type { LensProps } from "./lenses/lens";
import { ListPane } from "./list-pane";
import { useCode } from "./on-demand";
import { Split } from "./split";
import { useAfterPaint } from "./use-after-paint";

interface Props {
  readonly lens: LensProps;
  /** `lens` holds all events there are, not only the first. */
  readonly complete: boolean;
  /** How many there are to list. */
  readonly total: number;
  /** They could not be loaded: no use in waiting. */
  readonly failed: boolean;
}

/** The events as the view asks for them to be shown, and the list beside what is a drawing. */
export function LensView({ lens: props, complete, total, failed }: Props) {
  const beside = useBeside(props);
  const lens = LENSES.find(({ id }) => id === props.view.lens);
  const { Component, failed: lost } = useCode(lens?.code);
  if (!lens || lens.id === "list") return <ListPane lens={props} total={total} />;
  const { id, label, besideList, takesPart } = lens;
  const section = (
    <section key={id} className={styles.lens} aria-labelledby={`lens-${id}`}>
      <h2 id={`lens-${id}`} className="visually-hidden">
        {label}
      </h2>
      {(complete || takesPart) && Component ? <Component {...props} /> : <Waiting failed={failed || lost} />}
    </section>
  );
  if (!besideList) return section;
  return (
    <Split label={`Width of the ${label.toLowerCase()}, in per cent`}>
      {section}
      <ListPane lens={beside} total={total} />
    </Split>
  );
}

/** What the list beside a drawing shows: the drawing comes first, a million events are listed a moment later. */
function useBeside(props: LensProps): LensProps {
  const { columns, selection, rows, selected, open } = props;
  // all that speaks of positions goes together
  const now = useMemo(() => ({ columns, selection, rows, selected, open }), [columns, selection, rows, selected, open]);
  return { ...props, ...useAfterPaint(now) };
}

/** In the place of a drawing that is on its way, as tall as one. */
function Waiting({ failed }: { readonly failed: boolean }) {
  return (
    <div className={styles.waiting} data-waiting={!failed}>
      <p className="needs-script">{failed ? "Not drawn." : "Loading …"}</p>
      <noscript>
        <p>This drawing needs a script; the same events are listed in words.</p>
      </noscript>
    </div>
  );
}
