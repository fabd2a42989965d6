import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { AddPage } from "../../components/add/add-page";
import { bookmarkletFor } from "../../components/add/bookmarklet";
import { FeedsPage } from "../../components/add/feeds-page";
import { DateForm } from "../../components/article/date-form";
import { ReadAgain } from "../../components/article/read-again";

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

/** What the page sent, and answers to it in turn. */
function answering(...answers: Response[]) {
  const sent: { readonly url: string; readonly fields: [string, string][]; readonly token: string | undefined }[] = [];
  vi.stubGlobal(
    "fetch",
    async (url: string, { body, headers }: { body: FormData; headers: Record<string, string> }) => {
      sent.push({ url, fields: [...body].map(([name, value]) => [name, String(value)]), token: headers.authorization });
      return answers.shift() ?? Response.error();
    },
  );
  return sent;
}
const refusal = (status: number, message: string) => Response.json({ message }, { status });
const line = (outcome: object) => new Response(`${JSON.stringify({ id: "w", name: "A", state: "read", outcome })}\n`);

test("the day of publication is sent with the token that is asked for, and the page is shown anew", async () => {
  const reload = vi.spyOn(window.location, "reload").mockImplementation(() => undefined);
  const sent = answering(
    refusal(401, "Adding needs the write token."),
    line({ articles: [], problems: [], links: [] }),
  );
  render(<DateForm article="a-1" given={null} />);
  fireEvent.change(screen.getByLabelText("When was it published?"), { target: { value: "2024-03-05" } });
  fireEvent.click(screen.getByRole("button"));
  await screen.findByText("Adding needs the write token.");
  expect(reload).not.toHaveBeenCalled();
  fireEvent.change(screen.getByLabelText("Write token"), { target: { value: "secret" } });
  fireEvent.click(screen.getByRole("button"));
  await waitFor(() => expect(reload).toHaveBeenCalledOnce());
  const fields = [
    ["article", "a-1"],
    ["published", "2024-03-05"],
  ];
  expect(sent).toEqual([
    { url: "/api/articles", fields, token: undefined },
    { url: "/api/articles", fields, token: "Bearer secret" },
  ]);
});

test("what broke is said, and the form stays", async () => {
  answering(
    line({ articles: [], problems: [{ code: "unread", message: "It could not be read.", fatal: true }], links: [] }),
  );
  render(<DateForm article="a-1" given="2024-03-04" />);
  expect(screen.getByLabelText("Another day of publication")).toHaveProperty("value", "2024-03-04");
  fireEvent.click(screen.getByRole("button"));
  expect((await screen.findByRole("alert")).textContent).toBe("It could not be read.");
});

test("an article is read again by a reader that did not read it, where there is one", async () => {
  const model = { name: "qwen3", host: "models.example" };
  const readBy = { model: "qwen3", prompt: 1 };
  const buttons = (...[by, set]: [typeof readBy | null, typeof model | null]) => {
    cleanup();
    render(<ReadAgain article="a-1" model={set} readBy={by} />);
    return screen.queryAllByRole("button", { hidden: true }).map(({ textContent }) => textContent);
  };
  expect(buttons(null, null)).toEqual([]);
  expect(buttons(readBy, null)).toEqual(["Read on this server"]);
  expect(buttons(readBy, model)).toEqual(["Read on this server"]);
  expect(document.body.textContent).not.toContain("is sent to");
  expect(buttons({ ...readBy, model: "old" }, model)).toEqual(["Read with qwen3", "Read on this server"]);
  expect(buttons(null, model)).toEqual(["Read with qwen3"]);
  expect(document.body.textContent).toContain("is sent to models.example");

  const reload = vi.spyOn(window.location, "reload").mockImplementation(() => undefined);
  reload.mockClear();
  const sent = answering(
    refusal(403, "Reading needs the role editor."),
    line({ articles: [], problems: [], links: [] }),
  );
  fireEvent.click(screen.getByRole("button", { hidden: true }));
  expect((await screen.findByText("Reading needs the role editor.")).getAttribute("role")).toBe("alert");
  expect(reload).not.toHaveBeenCalled();
  buttons(readBy, model);
  fireEvent.click(screen.getByRole("button", { hidden: true }));
  await waitFor(() => expect(reload).toHaveBeenCalledOnce());
  const asked = (reader: string) => [
    ["article", "a-1"],
    ["reader", reader],
  ];
  expect(sent.map(({ url, fields }) => [url, fields])).toEqual([
    ["/api/articles", asked("model")],
    ["/api/articles", asked("offline")],
  ]);
});

test("feeds are added and removed, and an address that is no link is words", async () => {
  const feed = { url: "https://a.example/rss", title: "A", asked: "2024-03-05T10:00Z", problem: null, gone: false };
  const odd = { ...feed, url: "javascript:alert(1)", title: null, asked: null, problem: "it is a page, not a feed" };
  const sent = answering(refusal(400, "b.example: no feed."), refusal(400, "There is no such feed."));
  render(<FeedsPage feeds={[feed, odd]} watched={false} />);
  expect(screen.getByText("it is a page, not a feed")).toBeTruthy();
  expect([...document.querySelectorAll("main a")].map((a) => a.getAttribute("href"))).toEqual([feed.url, "/add"]);
  fireEvent.change(screen.getByPlaceholderText("https://"), { target: { value: "b.example" } });
  fireEvent.click(screen.getByRole("button", { name: "Follow" }));
  expect((await screen.findByRole("alert")).textContent).toBe("b.example: no feed.");
  fireEvent.click(screen.getByRole("button", { name: "Remove A" }));
  await screen.findByText("There is no such feed.");
  expect(sent.map(({ fields }) => fields)).toEqual([[["add", "b.example"]], [["remove", feed.url]]]);
});

test("the bookmark leads from any page to the form, filled in with its address", () => {
  const went: string[] = [];
  const run = new Function("location", bookmarkletFor("http://127.0.0.1:3000").replace(/^javascript:/, ""));
  const page = "https://news.example/a?b=1&c=ü#d'\"";
  run({
    get href() {
      return page;
    },
    set href(to: string) {
      went.push(to);
    },
  });
  expect(new URL(went[0] ?? "").searchParams.get("link")).toBe(page);
  expect(went[0]).toMatch(/^http:\/\/127\.0\.0\.1:3000\/add\?link=/);
  render(<AddPage link={page} />);
  expect(screen.getByLabelText("Links, one a line")).toHaveProperty("value", page);
  expect(screen.getByRole("link", { name: "Add to Dateline" }).getAttribute("href")).toMatch(/^javascript:/);
});

test("who reads can be chosen where a language model is set up, and it is said where the text goes", async () => {
  const sent = answering(
    line({ articles: [], problems: [], links: [] }),
    line({ articles: [], problems: [], links: [] }),
  );
  render(<AddPage model={{ name: "qwen", host: "gpu:8000", usual: false }} />);
  const [own, model] = screen.getAllByRole("radio") as [HTMLInputElement, HTMLInputElement];
  expect([own.checked, model.checked]).toEqual([true, false]);
  expect(screen.getByText(/The text is sent to gpu:8000/)).toBeTruthy();
  fireEvent.change(screen.getByLabelText("Links, one a line"), { target: { value: "https://a.example/" } });
  fireEvent.click(model);
  fireEvent.click(screen.getByRole("button", { name: "Add" }));
  await waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]?.fields).toContainEqual(["reader", "model"]);
  cleanup();
  render(<AddPage />);
  expect(screen.queryAllByRole("radio")).toEqual([]);
});
