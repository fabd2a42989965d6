import { createReadStream, existsSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { pipeline } from "node:stream/promises";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
};

export interface PageServer {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** Serves a folder of pages on this machine alone, and beside them a file of events. */
export async function servePages(folder: string, events: string): Promise<PageServer> {
  const server = createServer((request, response) => {
    const name = path.normalize(new URL(request.url ?? "/", "http://localhost").pathname);
    const file = name === "/events.json" ? events : path.join(folder, name);
    const type = TYPES[path.extname(file)];
    if (!type || !existsSync(file)) response.writeHead(404).end();
    else {
      response.writeHead(200, { "content-type": type });
      pipeline(createReadStream(file), response).catch(() => response.destroy()); // a page that was given up
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const stop = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return { url: `http://127.0.0.1:${port}`, stop };
}
