import { expect, test } from "vitest";
import { hostOf, publisherName } from "../lib/publisher";

test.each([
  ["https://www.Star.example:8080/a?b", "star.example"],
  ["http://user:word@star.example/", "star.example"],
  ["https://star.example#top", "star.example"],
  ["HTTPS://WWW.STAR.EXAMPLE", "star.example"],
  ["https://abcnews.go.com/x", "abcnews.go.com"],
  ["ftp://star.example/", null],
  ["javascript:alert(1)//x.example", null],
  ["star.example/a", null],
  ["https://", null],
  ["https://two words/", null],
  [null, null],
])("the host of %s is %s", (url, host) => {
  expect(hostOf(url)).toBe(host);
});

test("a publisher is known by its name, else by its host", () => {
  expect(publisherName(" The Star ", "https://x.example")).toBe("The Star");
  expect(publisherName("", "https://star.example/")).toBe("star.example");
  expect(publisherName(" ", null)).toBeNull();
});
