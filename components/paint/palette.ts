import { EVENT_TYPES, type EventTypeId } from "../../lib/domain";

/** The page's colours as a canvas takes them, and its fonts. */
export interface Palette {
  readonly paper: string;
  readonly raised: string;
  readonly ink: string;
  readonly ink2: string;
  readonly ink3: string;
  readonly line: string;
  readonly line2: string;
  readonly accent: string;
  readonly types: Readonly<Record<EventTypeId, string>>;
  readonly sans: string;
}

const NAMES = {
  paper: "--paper",
  raised: "--raised",
  ink: "--ink",
  ink2: "--ink-2",
  ink3: "--ink-3",
  line: "--line",
  line2: "--line-2",
  accent: "--accent",
} as const;

/** Where the system forces its few colours, a canvas has to be told. */
const FORCED = {
  paper: "Canvas",
  raised: "Canvas",
  ink: "CanvasText",
  ink2: "CanvasText",
  ink3: "CanvasText",
  line: "GrayText",
  line2: "GrayText",
  accent: "Highlight",
} as const;
/** The system has no faint colour: grid lines as strong as words would cross them out. */
const GRID = 0.3;

/** Reads the colours in force at an element. */
export function readPalette(element: HTMLElement): Palette {
  const style = getComputedStyle(element);
  const isForced = matchMedia("(forced-colors: active)").matches;
  const probe = element.appendChild(document.createElement("i"));
  probe.style.display = "none";
  const resolve = resolver(probe);
  const own = (name: string) => resolve(`var(${name})`);
  const keys = Object.keys(NAMES) as (keyof typeof NAMES)[];
  const forced = (key: keyof typeof NAMES) =>
    key === "line2" ? faint(resolve(FORCED[key]), GRID) : resolve(FORCED[key]);
  const colours = Object.fromEntries(keys.map((key) => [key, isForced ? forced(key) : own(NAMES[key])]));
  const types = Object.fromEntries(
    EVENT_TYPES.map((type) => [type, isForced ? resolve("CanvasText") : own(`--${type}`)]),
  );
  probe.remove();
  return {
    ...(colours as Record<keyof typeof NAMES, string>),
    types: types as Record<EventTypeId, string>,
    sans: style.getPropertyValue("--sans") || "sans-serif",
  };
}

/** Other colours of the page in force at an element, by their names in CSS. */
export function readColours<Name extends string>(element: HTMLElement, names: readonly Name[]): Record<Name, string> {
  const probe = element.appendChild(document.createElement("i"));
  probe.style.display = "none";
  const resolve = resolver(probe);
  const found = Object.fromEntries(names.map((name) => [name, resolve(`var(${name})`)])) as Record<Name, string>;
  probe.remove();
  return found;
}

/** Colours as "rgb(r g b", to which an opacity can be added: computed styles may name them in any colour space. */
function resolver(probe: HTMLElement): (colour: string) => string {
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = 1;
  const context = canvas.getContext("2d", { willReadFrequently: true });
  return (colour) => {
    probe.style.color = colour;
    const computed = getComputedStyle(probe).color;
    if (!context) return computed;
    context.fillStyle = computed;
    context.fillRect(0, 0, 1, 1);
    const [r, g, b] = context.getImageData(0, 0, 1, 1).data;
    return `rgb(${r} ${g} ${b})`;
  };
}

/** A colour of the palette with an opacity. */
export function faint(colour: string, opacity: number): string {
  return colour.endsWith(")") ? `${colour.slice(0, -1)} / ${opacity})` : colour;
}
