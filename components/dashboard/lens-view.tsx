import { type ReactNode, useMemo } from "react";
import { useCode } from "../frame/on-demand";
import { useAfterPaint } from "../frame/use-after-paint";
import { LENSES } from "../lenses";
import type { Lens, LensProps } from "../lenses/lens";
import styles from "./dashboard.module.css";
import { ListPane } from "./list-pane";
import { Split } from "./split";

interface Props {
  readonly lens: LensProps;
  /** How the server has drawn the view that the page began with; null = it drew none. */
  readonly picture: ReactNode;
  /** `lens` holds all events there are, not only the first. */
  readonly complete: boolean;
  /** How many there are to list. */
  readonly total: number;
  /** They could not be loaded: no use in waiting. */
  readonly failed: boolean;
}

/** The events as the view asks for them to be shown, and the list beside what is a drawing. */
export function LensView({ lens: props, picture, complete, total, failed }: Props) {
  // The drawing comes first: a million events are listed a moment later
  const beside = useAfterPaint(useMemo(() => ({ lens: props, total }), [props, total]));
  const lens = LENSES.find(({ id }) => id === props.view.lens);
  const { Component, failed: lost } = useCode(lens?.code);
  if (!lens || lens.id === "list") return <ListPane lens={props} total={total} />;
  const { id, label, besideList, takesPart, Frame } = lens;
  const isGone = failed || lost;
  const section = (
    <section key={id} className={styles.lens} aria-labelledby={`lens-${id}`}>
      <h2 id={`lens-${id}`} className="visually-hidden">
        {label}
      </h2>
      {(complete || takesPart) && Component ? (
        <Component {...props} />
      ) : (
        <Waiting Frame={Frame} lens={props} picture={isGone ? null : picture} failed={isGone} />
      )}
    </section>
  );
  if (!besideList) return section;
  return (
    <Split label={`Width of the ${label.toLowerCase()}, in per cent`}>
      {section}
      <ListPane {...beside} />
    </Split>
  );
}

type WaitingProps = Pick<Props, "lens" | "picture" | "failed"> & Pick<Lens, "Frame">;

/** In the place of a drawing that is on its way, as tall as one. */
function Waiting({ Frame, lens, picture, failed }: WaitingProps) {
  const words = <p className={`${styles.words} needs-script`}>{failed ? "Not drawn." : "Loading …"}</p>;
  return (
    <>
      {Frame ? (
        <Frame view={lens.view} setView={lens.setView} picture={picture}>
          {words}
        </Frame>
      ) : (
        <div className={styles.waiting} data-waiting={!failed}>
          {words}
        </div>
      )}
      <noscript>
        <p className={styles.words}>
          {Frame && picture ? "To move in this drawing needs a script" : "This drawing needs a script"}; the same events
          are listed in words.
        </p>
      </noscript>
    </>
  );
}
