import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage, ServerResponse } from "node:http";
import { type IntervalHistogram, monitorEventLoopDelay } from "node:perf_hooks";
import { log } from "../log";
import { routeOf } from "./route-of";

/** Upper bounds of the classes that answers are counted in, in seconds. */
const BOUNDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
/** Routes counted at most: what strangers ask for is no memory leak. */
const MOST_ROUTES = 100;

interface Counted {
  readonly labels: string;
  /** By class, the last for all that took longer. */
  readonly classes: number[];
  sum: number;
}

interface Counts {
  readonly requests: Map<string, Counted>;
  readonly delay: IntervalHistogram;
  open: number;
}

// On globalThis: what runs when the server starts is bundled apart from what answers
const shared = globalThis as { datelineCounts?: Counts };

/** Counts every request of this process from now on, by route, method and status; with DATELINE_LOG=json each is a line of the log, too. */
export function countRequests(): void {
  if (shared.datelineCounts) return;
  const delay = monitorEventLoopDelay({ resolution: 10 });
  delay.enable();
  shared.datelineCounts = { requests: new Map(), delay, open: 0 };
  const began = new WeakMap<object, number>();
  subscribe("http.server.request.start", (message) => {
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse };
    began.set(request, performance.now());
    const counts = shared.datelineCounts;
    if (!counts) return;
    counts.open++;
    response.once("close", () => {
      counts.open--;
      const seconds = (performance.now() - (began.get(request) ?? 0)) / 1000;
      count(counts, request, response.writableFinished ? response.statusCode : 499, seconds); // 499: whoever asked did not wait
    });
  });
}

function count(counts: Counts, { method = "", url = "" }: IncomingMessage, status: number, seconds: number): void {
  const known = routeOf(url);
  const route = counts.requests.size < MOST_ROUTES * 5 ? known : "other";
  const labels = `route="${route}",method="${/^[A-Z]{3,7}$/.test(method) ? method : "other"}",status="${status}"`;
  const counted = counts.requests.get(labels) ?? { labels, classes: Array(BOUNDS.length + 1).fill(0), sum: 0 };
  counts.requests.set(labels, counted);
  const at = BOUNDS.findIndex((bound) => seconds <= bound);
  const into = at < 0 ? BOUNDS.length : at;
  counted.classes[into] = (counted.classes[into] ?? 0) + 1;
  counted.sum += seconds;
  if (process.env.DATELINE_LOG === "json")
    log("info", "Request", { method, path: url.split("?", 1)[0] ?? "", status, ms: Math.round(seconds * 1000) });
}

/** A number that something has now. */
export interface Gauge {
  readonly name: string;
  readonly help: string;
  /** By labels, as `state="waiting"`; "" = none. */
  readonly values: readonly (readonly [labels: string, value: number])[];
}

/** All that is counted in this process, and the given, in Prometheus' text format. */
export function metricsText(gauges: readonly Gauge[]): string {
  const counts = shared.datelineCounts;
  const lines: string[] = [];
  if (counts) {
    lines.push(
      "# HELP dateline_request_seconds How long answers took.",
      "# TYPE dateline_request_seconds histogram",
      ...[...counts.requests.values()].flatMap(histogramLines),
    );
  }
  for (const { name, help, values } of [...gauges, ...ownGauges(counts)]) {
    lines.push(`# HELP ${name} ${help}`, `# TYPE ${name} gauge`);
    for (const [labels, value] of values) lines.push(`${name}${labels === "" ? "" : `{${labels}}`} ${value}`);
  }
  return `${lines.join("\n")}\n`;
}

function histogramLines({ labels, classes, sum }: Counted): string[] {
  let total = 0;
  const buckets = classes.map((n, i) => {
    total += n;
    return `dateline_request_seconds_bucket{${labels},le="${BOUNDS[i] ?? "+Inf"}"} ${total}`;
  });
  return [
    ...buckets,
    `dateline_request_seconds_sum{${labels}} ${sum}`,
    `dateline_request_seconds_count{${labels}} ${total}`,
  ];
}

function ownGauges(counts: Counts | undefined): Gauge[] {
  const { user, system } = process.cpuUsage();
  const one = (name: string, help: string, value: number): Gauge => ({ name, help, values: [["", value]] });
  const late = (share: number) => (counts ? counts.delay.percentile(share) / 1e9 : 0);
  return [
    one("process_resident_memory_bytes", "Memory of this process.", process.memoryUsage.rss()),
    one("process_cpu_seconds_total", "Processor time of this process.", (user + system) / 1e6),
    one("process_uptime_seconds", "Since this process was started.", process.uptime()),
    one("dateline_requests_open", "Requests that are being answered.", counts?.open ?? 0),
    {
      name: "dateline_event_loop_delay_seconds",
      help: "How long a request waits before this process looks at it.",
      values: [
        ['quantile="0.5"', late(50)],
        ['quantile="0.99"', late(99)],
      ],
    },
  ];
}
