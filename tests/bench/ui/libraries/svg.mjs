// react-svg-timeline as its documentation shows it: a lane a type, titles as tooltips, clusters on.
import { createElement, useLayoutEffect, useMemo, useState } from "react";
import { createRoot } from "react-dom/client";
import { Timeline } from "react-svg-timeline";

const HEIGHT = 640;
const { lanes, actor, events } = await (await fetch("events.json")).json();
const all = events.map(({ id, title, start, end, lane, actors }) => ({
  eventId: String(id),
  tooltip: title,
  startTimeMillis: start,
  endTimeMillis: end ?? undefined,
  laneId: lane,
  actors,
}));
const rows = lanes.map(({ id, label }) => ({ laneId: id, label }));
const dateFormat = (time) => new Date(time).toLocaleDateString();

function Drawing() {
  const [chosen, setChosen] = useState(null);
  const shown = useMemo(() => (chosen === null ? all : all.filter(({ actors }) => actors.includes(chosen))), [chosen]);
  useLayoutEffect(() => {
    performance.clearMarks("painted");
    performance.mark("painted", { detail: { events: shown.length, labels: 0 } });
  }, [shown]);
  useLayoutEffect(() => {
    const choose = () => setChosen(actor);
    const button = document.getElementById("filter");
    button.addEventListener("click", choose);
    return () => button.removeEventListener("click", choose);
  }, []);
  const size = { width: window.innerWidth, height: HEIGHT };
  return createElement(Timeline, { ...size, events: shown, lanes: rows, dateFormat, enableEventClustering: true });
}

createRoot(document.getElementById("drawing")).render(createElement(Drawing));
