/** A page that is measured: how to see that it has painted, and how a person moves in it. */
export interface Subject {
  readonly id: "dateline" | "vis" | "svg";
  readonly name: string;
  /** What shows events before any script has drawn them; null = nothing does. */
  readonly picture: string | null;
  /** The performance mark it makes whenever it has drawn other events. */
  readonly mark: string;
  /** What is dragged and zoomed. */
  readonly area: string;
  /** What is clicked to filter by the actor of most events. */
  readonly filter: string;
  /** JavaScript for how much is drawn: 0 = nothing. */
  readonly ink: string;
  /** How it is zoomed: Ctrl and the wheel, or a click (in) and Alt with a click (out). */
  readonly zoom: "wheel" | "click";
  /** JavaScript for how many titles can be read; null = it writes none on the drawing. */
  readonly labels: string | null;
}

/** Dateline first: the others are its measure. */
export const SUBJECTS: readonly Subject[] = [
  {
    id: "dateline",
    name: "Dateline",
    picture: '[role="img"] [data-lane] svg',
    mark: "timeline:painted",
    area: "[data-timeline]",
    filter: 'input[name="actor"]:not(:checked)',
    ink: 'bench.ink("[data-timeline] canvas, canvas[data-timeline]")',
    zoom: "wheel",
    labels: 'Number(document.querySelector("[data-labels]")?.dataset.labels ?? 0)',
  },
  {
    id: "vis",
    name: "vis-timeline, 14-day window",
    picture: null,
    mark: "painted",
    area: ".vis-panel.vis-center",
    filter: "#filter",
    ink: 'document.querySelectorAll(".vis-item").length',
    zoom: "wheel",
    labels: 'document.querySelectorAll(".vis-item-content").length',
  },
  {
    id: "svg",
    name: "react-svg-timeline, clustered",
    picture: null,
    mark: "painted",
    area: "#drawing svg",
    filter: "#filter",
    ink: 'document.querySelectorAll("#drawing svg circle, #drawing svg path").length',
    zoom: "click",
    labels: null,
  },
];
