import type { Domain } from "../../../marks/domain";
import type { Palette } from "../../../paint/palette";
import type { Pen } from "../../../paint/pen";
import { media } from "../../../ui/media";
import type { History } from "../../../view/set-view";
import type { Moved } from "../overview/overview";
import type { Arrangement, Drawing, Scene, Size } from "../paint/drawing";
import type { Node } from "../paint/node";
import { type Flight, flight } from "../time/animate";

/** What has been drawn when nothing has moved for a moment. */
export interface Rest {
  readonly domain: Domain;
  readonly nodes: readonly Node[];
  /** What it was drawn from: a new scene may be on its way already. */
  readonly scene: Scene;
  /** Another number with each rest. */
  readonly version: number;
}

export interface StageEvents {
  readonly onArranged: (arrangement: Arrangement) => void;
  readonly onRest: (rest: Rest) => void;
  /** A gesture or a flight has ended in another window. */
  readonly onCommit: (domain: Domain, history: History) => void;
  /** Titles that there is room for. */
  readonly onWanted: (positions: readonly number[]) => void;
}

/** A drawing as it stands. */
export interface Shown {
  readonly scene: Scene;
  readonly palette: Palette;
  readonly arrangement: Arrangement;
  readonly domain: Domain;
  readonly size: Size;
}

const REST = 150;
const SETTLE = 180;
/** While all moves, things are placed anew no oftener than this. */
const REARRANGE = 120;

/** Keeps a canvas drawn: the window that is shown, gestures and flights that move it, and what follows when they end. No React in between. */
export class Stage implements Moved {
  domain: Domain;
  private scene: Scene | null = null;
  private size: Size = { width: 0, height: 0 };
  private palette: Palette | null = null;
  private flight: (Flight & { begun: number | null }) | null = null;
  private arranged: { readonly domain: Domain; readonly moving: boolean; readonly time: number } | null = null;
  private arrangement: Arrangement | null = null;
  private hovered: string | null = null;
  private request = 0;
  private restTimer = 0;
  private commitTimer = 0;
  private isMoving = false;
  /** Other events will be seen with the next frame. */
  private isNews = false;
  private paints = 0;
  private scale = 0;
  private readonly watchers = new Set<(domain: Domain) => void>();
  private readonly context: CanvasRenderingContext2D | null;

  constructor(
    private readonly element: HTMLElement,
    private readonly canvas: HTMLCanvasElement,
    private drawing: Drawing,
    private readonly events: StageEvents,
    domain: Domain,
  ) {
    this.domain = domain;
    this.context = canvas.getContext("2d");
  }

  /** Where it is going, or is. */
  get target(): Domain {
    return this.flight?.to ?? this.domain;
  }

  /** Draws in another way from the next `show` on; the window stays. */
  use(drawing: Drawing): void {
    if (this.drawing === drawing) return;
    this.drawing = drawing;
    this.scene = null;
  }

  /** Calls with each window that is drawn; returns how to stop. */
  watch(watcher: (domain: Domain) => void): () => void {
    this.watchers.add(watcher);
    watcher(this.domain);
    return () => this.watchers.delete(watcher);
  }

  /** Draws something else in the next frame; `jump` shows another window without a flight. */
  show(scene: Scene, size: Size, palette: Palette, jump: Domain | null): void {
    const before = this.scene;
    if (before === scene && this.size === size && this.palette === palette && !jump) return;
    const isPlaced =
      before?.index === scene.index &&
      before.collapsed === scene.collapsed &&
      before.touch === scene.touch &&
      this.size.width === size.width &&
      this.size.height === size.height;
    this.scene = scene;
    this.size = size;
    this.palette = palette;
    if (jump) {
      window.clearTimeout(this.commitTimer); // a gesture that has not been told of yet is older than what the view asks for
      this.flight = null;
      this.domain = jump;
    }
    if (!isPlaced || jump) {
      this.arrange(false);
      this.restLater();
    } else if (before.revision !== scene.revision || before.selected !== scene.selected) this.restLater();
    this.isNews ||= before?.index !== scene.index || before.range !== scene.range;
    if (this.paints > 0) this.later();
    else this.paint(); // the first time there is nothing to be seen until then
  }

  /** A gesture moves the window; it is committed when the gesture has ended. */
  move(domain: Domain): void {
    this.flight = null;
    this.domain = domain;
    window.clearTimeout(this.commitTimer);
    this.commitTimer = window.setTimeout(() => this.events.onCommit(this.domain, "replace"), SETTLE);
    this.moved();
  }

  /** Flies to a window, or is there at once where motion is not wanted. The commit does not wait for the landing. */
  go(domain: Domain, history: History | null): void {
    window.clearTimeout(this.commitTimer);
    this.flight = { ...flight(this.domain, domain), begun: null };
    if (isStill()) {
      this.flight = null;
      this.domain = domain;
    }
    this.moved();
    if (history) this.events.onCommit(domain, history);
  }

  hover(key: string | null): void {
    if (this.hovered === key) return;
    this.hovered = key;
    this.later();
  }

  nodeAt(x: number, y: number): Node | null {
    return this.drawing.nodeAt(this.domain, x, y);
  }

  /** Draws at once, for paper with more pixels. */
  repaint(palette: Palette, scale = 0): void {
    this.palette = palette;
    this.scale = scale;
    this.paint();
  }

  /** What is shown, and with what; null before anything is. */
  shown(): Shown | null {
    const { scene, palette, arrangement, domain, size } = this;
    return scene && palette && arrangement ? { scene, palette, arrangement, domain, size } : null;
  }

  /** Draws what is shown on something else. */
  drawOn(pen: Pen, { scene, palette, domain }: Shown): void {
    this.drawing.paint({ context: pen, palette, scene, domain, time: performance.now(), still: true, hovered: null });
  }

  stop(): void {
    cancelAnimationFrame(this.request);
    window.clearTimeout(this.restTimer);
    window.clearTimeout(this.commitTimer);
    this.watchers.clear();
  }

  /** Says to who measures that something new has been drawn; not with every frame, since marks are kept. */
  private mark(): void {
    this.isNews = false;
    performance.clearMarks(PAINTED);
    performance.mark(PAINTED, { detail: { events: this.scene?.inRange ?? 0, labels: this.drawing.labels() } });
    this.element.dataset.painted = String(this.paints);
  }

  private moved(): void {
    if (!this.isMoving) this.element.dataset.moving = "true";
    this.isMoving = true;
    this.later();
    this.restLater();
  }

  private later(): void {
    if (this.request === 0) this.request = requestAnimationFrame((time) => this.frame(time));
  }

  private frame(time: number): void {
    this.request = 0;
    const { flight: way } = this;
    if (way) {
      way.begun ??= time;
      const share = Math.min((time - way.begun) / way.duration, 1);
      this.domain = way.at(share);
      if (share >= 1) this.flight = null;
      this.moved();
    }
    const isElsewhere = this.arranged?.domain !== this.domain;
    if (isElsewhere && time - (this.arranged?.time ?? 0) > REARRANGE) this.arrange(true);
    this.paint();
  }

  private restLater(): void {
    window.clearTimeout(this.restTimer);
    this.restTimer = window.setTimeout(() => this.rest(), REST);
  }

  private rest(): void {
    if (this.flight) {
      this.restLater();
      return;
    }
    if (this.arranged?.domain !== this.domain || this.arranged.moving) this.arrange(false);
    if (this.isMoving) delete this.element.dataset.moving;
    this.isMoving = false;
    this.paint();
    this.element.dataset.painted = String(this.paints);
    this.element.dataset.labels = String(this.drawing.labels());
    const { domain, scene } = this;
    if (scene) this.events.onRest({ domain, scene, nodes: this.drawing.nodes(domain), version: this.paints });
  }

  private arrange(moving: boolean): void {
    if (!this.scene || this.size.width === 0) return;
    this.arranged = { domain: this.domain, moving, time: performance.now() };
    this.arrangement = this.drawing.arrange(this.scene, this.domain, this.size, moving);
    if (moving) return; // the page around the drawing waits for the end
    this.events.onArranged(this.arrangement);
    this.events.onWanted(this.drawing.wanted());
  }

  /** Makes the canvas large enough. Its pixels are not given back for every lane that goes: that takes longer than to draw them. */
  private fit(width: number, height: number, scale: number): void {
    const [across, down] = [Math.round(width * scale), Math.round(height * scale)];
    const { canvas } = this;
    if (canvas.width === across && canvas.height >= down && canvas.height <= down + SPARE * scale) return;
    canvas.width = across;
    canvas.height = down;
    canvas.style.width = `${width}px`;
    canvas.style.height = `${height}px`;
  }

  private paint(): void {
    const { context, scene, palette, arrangement } = this;
    if (!context || !scene || !palette || !arrangement) return;
    const { width } = this.size;
    const height = Math.ceil(arrangement.height);
    const scale = this.scale || window.devicePixelRatio || 1;
    this.fit(width, height, scale);
    context.setTransform(scale, 0, 0, scale, 0, 0);
    context.clearRect(0, 0, width, this.canvas.height / scale);
    const still = isStill() || this.scale > 0;
    const { domain, hovered } = this;
    const isOnItsWay = this.drawing.paint({ context, palette, scene, domain, time: performance.now(), still, hovered });
    for (const watcher of this.watchers) watcher(domain);
    this.paints++;
    if (this.isNews) this.mark();
    if (isOnItsWay || this.flight) this.later();
  }
}

/** So many pixels below the drawing may stay empty: no more than the page has under it. */
const SPARE = 150;

const PAINTED = "timeline:painted";

/** Does the reader want nothing to move on its own? */
function isStill(): boolean {
  return media("(prefers-reduced-motion: reduce)").matches;
}
