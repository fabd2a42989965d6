import http from "node:http";
import type { AddressInfo } from "node:net";

/** A small site of news on this machine, for what is fetched in tests. */
export interface NewsSite {
  readonly url: string;
  readonly close: () => void;
}

const story = (town: string) =>
  `<html lang="en"><head><title>Pier closed in ${town}</title><meta property="article:published_time" content="2024-03-07T10:00:00Z"></head><body><article><h1>Pier closed in ${town}</h1><p>The harbour board of ${town} closed the old pier on Tuesday after inspectors found cracks in its piles, the chair told reporters.</p><p>Ferries will leave from the north quay until the repairs are done, which may take a year, she said.</p></article></body></html>`;

/** Serves stories at /story/TOWN; all else is missing. */
export async function startNewsSite(): Promise<NewsSite> {
  const server = http.createServer((request, response) => {
    const town = /^\/story\/([A-Za-z]+)/.exec(request.url ?? "")?.[1];
    if (town) response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(story(town));
    else response.writeHead(404).end();
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
