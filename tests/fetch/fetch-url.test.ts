import type { lookup } from "node:dns";
import http, { type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { createGzip, gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Fetcher } from "../../lib/fetch/fetch-page";
import { fetchUrl, guarded, LIMITS, NotFetched } from "../../lib/fetch/fetch-url";
import { isPublicAddress } from "../../lib/fetch/public-address";
import { readGiven } from "../../lib/fetch/read-address";
import { readRobots } from "../../lib/fetch/robots";
import type { Found } from "../../lib/ingest/read-input";

const HERE = { ...LIMITS, private: true };
const requests: IncomingMessage[] = [];
let home = "";
const server = http.createServer((request, response) => {
  requests.push(request);
  (PAGES[request.url ?? ""] ?? ((_, r) => void r.writeHead(404).end()))(request, response);
});

const STORY =
  "<p>The ferry ran aground off Sanda on Monday, the coastguard said, and all on board were saved.</p>".repeat(3);
const PAGES: Record<string, (request: IncomingMessage, response: ServerResponse) => void> = {
  "/page": (_, r) =>
    void r
      .writeHead(200, { "content-type": "text/html; charset=utf-8", "content-encoding": "gzip" })
      .end(gzipSync(STORY)),
  "/moved": (_, r) => void r.writeHead(301, { location: "/page" }).end(),
  "/round": (_, r) => void r.writeHead(302, { location: "/round" }).end(),
  "/inside": (_, r) => void r.writeHead(302, { location: "file:///etc/passwd" }).end(),
  "/slow": () => undefined,
  "/stuck": (_, r) => void r.writeHead(200, { "content-type": "text/html" }).write("<p>The"),
  "/bomb": (_, r) => {
    r.writeHead(200, { "content-encoding": "gzip" });
    const pack = createGzip();
    pack.pipe(r);
    const zeros = Buffer.alloc(1024 * 1024);
    let left = 200;
    const more = () => {
      while (left-- > 0) if (!pack.write(zeros)) return void pack.once("drain", more);
      pack.end();
    };
    more();
  },
  "/broken": (_, r) => void r.writeHead(200, { "content-encoding": "gzip" }).end("no gzip"),
  "/gone": (_, r) => void r.writeHead(410).end(),
  "/robots.txt": (_, r) => void r.end("User-agent: *\nDisallow: /secret\nAllow: /secret/open$\n"),
  "/secret/x": (_, r) => void r.end("x"),
};

beforeAll(async () => {
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  home = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const refusal = async (work: Promise<unknown>) => {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(NotFetched);
  return error as NotFetched;
};

describe("addresses inside", () => {
  it.each([
    "127.0.0.1",
    "127.1.2.3",
    "10.1.2.3",
    "172.16.0.1",
    "172.31.255.255",
    "192.168.1.1",
    "169.254.169.254",
    "100.64.0.1",
    "0.0.0.0",
    "224.0.0.1",
    "255.255.255.255",
    "198.18.0.1",
    "192.0.2.7",
    "::1",
    "::",
    "::ffff:127.0.0.1",
    "::ffff:7f00:1",
    "::ffff:10.0.0.1",
    "64:ff9b::127.0.0.1",
    "64:ff9b::a00:1",
    "64:ff9b:1::1",
    "2002:7f00:1::",
    "2001:0:1::1",
    "fe80::1",
    "fe80::1%eth0",
    "fc00::1",
    "fd12::1",
    "ff02::1",
    "2001:db8::1",
    "x",
    "",
  ])("%s is not public", (address) => expect(isPublicAddress(address)).toBe(false));

  it.each([
    "8.8.8.8",
    "93.184.216.34",
    "172.32.0.1",
    "100.128.0.1",
    "2606:4700::1111",
    "::ffff:8.8.8.8",
    "64:ff9b::8.8.8.8",
  ])("%s is public", (address) => expect(isPublicAddress(address)).toBe(true));

  it.each([
    "http://127.0.0.1/",
    "http://0x7f.1/",
    "http://2130706433/",
    "http://127.1/",
    "http://１２７.0.0.1/",
    "http://localhost/",
    "http://localhost./",
    "http://a.localhost/",
    "http://169.254.169.254/latest",
    "http://[::1]/",
    "http://[::ffff:127.0.0.1]/",
    "http://printer/",
    "http://router.local/",
    "http://example.com:8080/",
    "http://user:pass@example.com/",
    "ftp://example.com/",
    "file:///etc/passwd",
    "javascript:1",
    "data:text/html,x",
    "no address",
  ])("%s is not fetched", async (address) => {
    expect((await refusal(fetchUrl(address))).code).toBe("refused-address");
  });

  it("are not reached by this machine's own name, nor a file of it by a redirect", async () => {
    requests.length = 0;
    const named = home.replace("127.0.0.1", "localhost");
    expect((await refusal(fetchUrl(named))).code).toBe("refused-address");
    expect(requests).toEqual([]);
    // every hop is checked as the first is: what is allowed here is this machine, and still no file of it
    expect((await refusal(fetchUrl(`${home}/inside`, {}, HERE))).code).toBe("refused-address");
  });
});

describe("a name", () => {
  /** What dialling a name with these addresses would be given. */
  const dialled = (found: readonly string[], limits = LIMITS) =>
    new Promise((resolve) => {
      const names = ((_name: string, _options: unknown, answer: (error: null, all: unknown) => void) =>
        answer(
          null,
          found.map((address) => ({ address, family: address.includes(":") ? 6 : 4 })),
        )) as unknown as typeof lookup;
      guarded(limits, names)("news.example", { all: true }, (error, addresses) =>
        resolve(error ? error.code : addresses),
      );
    });

  it.each([
    [["127.0.0.1"]],
    [["93.184.216.34", "10.0.0.1"]],
    [["2606:4700::1111", "::1"]],
    [["::ffff:169.254.169.254"]],
    [[]],
  ])("that leads to %j is not dialled", async (found) => expect(await dialled(found)).toBe("refused-address"));

  it("is dialled at the very addresses that were checked", async () => {
    const found = ["93.184.216.34", "2606:4700::1111"];
    expect(await dialled(found)).toEqual([
      { address: "93.184.216.34", family: 4 },
      { address: "2606:4700::1111", family: 6 },
    ]);
    expect(await dialled(["10.0.0.1"], HERE)).toEqual([{ address: "10.0.0.1", family: 4 }]);
  });
});

describe("fetching", () => {
  it("gives the answer unpacked, and follows a redirect, telling where it leads for good", async () => {
    const { url, status, bytes, moved } = await fetchUrl(`${home}/moved`, {}, HERE);
    expect([url, status, moved]).toEqual([`${home}/page`, 200, `${home}/page`]);
    expect(new TextDecoder().decode(bytes)).toBe(STORY);
  });

  it("ends after so many redirects, so much time, so many bytes unpacked", async () => {
    expect((await refusal(fetchUrl(`${home}/round`, {}, HERE))).code).toBe("redirects");
    expect((await refusal(fetchUrl(`${home}/slow`, {}, { ...HERE, time: 300 }))).code).toBe("too-slow");
    expect((await refusal(fetchUrl(`${home}/stuck`, {}, { ...HERE, time: 300 }))).code).toBe("too-slow");
    const before = process.memoryUsage().rss;
    expect((await refusal(fetchUrl(`${home}/bomb`, {}, HERE))).code).toBe("too-large");
    expect(process.memoryUsage().rss - before).toBeLessThan(200 * 1024 * 1024);
    expect((await refusal(fetchUrl(`${home}/broken`, {}, HERE))).code).toBe("broken-answer");
  });
});

describe("a site's rules", () => {
  it("are the group of this program, else that of all; the longest wins", () => {
    const rules = readRobots(
      "User-agent: other\nDisallow: /\n\nUser-agent: *\nDisallow: /a\nAllow: /a/b\nDisallow: /*.pdf$\nCrawl-delay: 5\n",
    );
    expect(["/", "/a", "/a/c", "/a/b/c", "/x.pdf", "/x.pdf?y"].map((path) => rules.allows(path))).toEqual([
      true,
      false,
      false,
      true,
      false,
      true,
    ]);
    expect(rules.delay).toBe(5);
    expect(readRobots("User-agent: date\nDisallow: /\n").allows("/x")).toBe(true); // another program's name
    expect(readRobots("User-agent: Dateline/0.1\nDisallow: /\n").allows("/x")).toBe(false);
    const own = readRobots("User-agent: *\nDisallow: /\nUser-agent: Dateline\nDisallow:\n");
    expect(own.allows("/x")).toBe(true);
    expect(readRobots("<html>no rules</html>").allows("/x")).toBe(true);
  });

  it("are kept", async () => {
    const fetcher = new Fetcher(HERE);
    expect((await refusal(fetcher.fetch(`${home}/secret/x`))).message).toContain("robots.txt");
    expect((await fetcher.fetch(`${home}/page`)).status).toBe(200);
    expect(requests.filter((request) => request.url === "/secret/x")).toEqual([]);
  });
});

describe("an address", () => {
  const all = async (address: string) => {
    const found: Found[] = [];
    for await (const one of readGiven([address], {}, new Fetcher(HERE))) found.push(one);
    return found;
  };

  it("gives its page with address and time", async () => {
    expect(await all(`${home}/moved`)).toMatchObject([
      { source: { url: `${home}/page`, html: STORY, retrieved: expect.stringMatching(/^\d{4}-.*Z$/) } },
    ]);
  });

  it("that gives none says why", async () => {
    expect(await all(`${home}/none`)).toMatchObject([
      {
        problem: {
          code: "not-answered",
          message: expect.stringContaining("no page at this address (status 404)"),
          fatal: true,
        },
      },
    ]);
    expect(await all(`${home}/gone`)).toMatchObject([{ problem: { message: expect.stringContaining("taken down") } }]);
  });
});
