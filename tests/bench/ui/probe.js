// Stands in every measured page before its own scripts: when a mark was made, when the frame that shows it was done, and all frames.
(() => {
  const marks = [];
  const waiting = new Set();
  let inFrame = false;
  let frames = null;
  let shift = 0;

  const frame = window.requestAnimationFrame.bind(window);
  window.requestAnimationFrame = (work) =>
    frame((time) => {
      inFrame = true;
      try {
        work(time);
      } finally {
        inFrame = false;
      }
    });

  /** A message sent inside a frame arrives when that frame's style, layout and painting are done. */
  const afterFrame = (work) => {
    const send = () => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        work(performance.now());
      };
      port2.postMessage(0);
    };
    if (inFrame) send();
    else frame(send);
  };

  const mark = performance.mark.bind(performance);
  performance.mark = (name, options) => {
    const made = mark(name, options);
    const entry = { name, at: made.startTime, detail: made.detail, shown: null };
    marks.push(entry);
    afterFrame((now) => {
      entry.shown = now;
      for (const look of waiting) look();
    });
    return made;
  };

  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) shift += entry.value;
  }).observe({ type: "layout-shift", buffered: true });

  /** The first mark of a name made after a time, of another number of events than given, once its frame is done. */
  const painted = (name, since, events) =>
    new Promise((resolve) => {
      const look = () => {
        const found = marks.find(
          (each) => each.name === name && each.shown !== null && each.at >= since && each.detail?.events !== events,
        );
        if (!found) return;
        waiting.delete(look);
        resolve({
          shown: found.shown,
          at: found.at,
          events: found.detail?.events ?? null,
          labels: found.detail?.labels ?? null,
        });
      };
      waiting.add(look);
      look();
    });

  let seen = null;
  /** Looks in each frame for an element that takes up room. */
  const watch = (selector) => {
    const look = () => {
      const element = document.querySelector(selector);
      if (!element || element.getBoundingClientRect().height === 0) window.requestAnimationFrame(look);
      else
        afterFrame((now) => {
          seen = now;
        });
    };
    window.requestAnimationFrame(look);
  };

  window.bench = {
    marks,
    painted,
    watch,
    /** The end of the first frame that showed what is watched; null = it was never seen. */
    seen: () => seen,
    /** Clicks, and says how long it took until another number of events was painted. */
    async click(selector, name) {
      const last = marks.findLast((each) => each.name === name);
      const from = performance.now();
      document.querySelector(selector).click();
      const { shown, events } = await painted(name, from, last?.detail?.events);
      return { time: shown - from, events };
    },
    startFrames() {
      frames = [];
      const count = (time) => {
        if (frames === null) return;
        frames.push(time);
        frame(count);
      };
      frame(count);
    },
    stopFrames() {
      const taken = frames ?? [];
      frames = null;
      return taken;
    },
    shift: () => shift,
    /** How many of some pixels of the largest canvas differ from its commonest colour. */
    ink(selector) {
      const canvases = [...document.querySelectorAll(selector)].sort((a, b) => b.width * b.height - a.width * a.height);
      if (canvases.length === 0) return 0;
      const small = new OffscreenCanvas(400, 200);
      const context = small.getContext("2d");
      context.drawImage(canvases[0], 0, 0, small.width, small.height);
      const pixels = new Uint32Array(context.getImageData(0, 0, small.width, small.height).data.buffer);
      const counts = new Map();
      for (const pixel of pixels) counts.set(pixel, (counts.get(pixel) ?? 0) + 1);
      return pixels.length - Math.max(...counts.values());
    },
  };
})();
