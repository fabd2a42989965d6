import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Addresses } from "../../components/article/addresses";
import type { ArticleDetail } from "../../lib/answers/articles";

const head = (id: string, url: string | null) => ({
  ...{ id, url, title: "Plant struck", author: null, retrieved: null },
  ...{ publisher: `Paper ${id}`, published: "2025-05-15" },
});
const article = (copies: ArticleDetail["copies"]): ArticleDetail => ({
  ...head("a", "https://a.example/1"),
  ...{ version: 1, passages: 0, events: 0, problems: [], readBy: null, text: "Text.", titleSpan: null },
  ...{ marks: [], datedByHand: false, versions: [], copies, previous: null },
});
const drawn = (copies: ArticleDetail["copies"]) => {
  const root = document.createElement("div");
  root.innerHTML = renderToStaticMarkup(<Addresses article={article(copies)} />);
  return root;
};

test("one text at several addresses: each with its page here and there, one's own marked", () => {
  const root = drawn([
    { ...head("b", "https://b.example/1"), same: true },
    { ...head("c", "javascript:alert(1)"), same: true },
    { ...head("d", "https://d.example/1"), same: false },
  ]);
  const list = root.querySelector("nav");
  expect(list?.textContent).toContain("One article at 3 addresses");
  const links = [...(list?.querySelectorAll("li") ?? [])].map((item) =>
    [...item.querySelectorAll("a")].map((link) => link.getAttribute("href")),
  );
  expect(links).toEqual([["https://a.example/1"], ["/articles/b", "https://b.example/1"], ["/articles/c"]]);
  expect(list?.querySelector("[aria-current]")?.textContent).toContain("Paper a");
  expect(root.querySelector("nav + p")?.textContent).toMatch(/^Nearly the same text is also here.*Paper d/);
});

test("a text that stands at its address alone says nothing", () => {
  expect(drawn([]).innerHTML).toBe("");
  expect(drawn([{ ...head("d", null), same: false }]).querySelector("nav")).toBeNull();
});
