import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { type Code, OnDemand, useCode } from "../../components/frame/on-demand";

afterEach(cleanup);

interface Words {
  readonly words: string;
}

const Says = ({ words }: Words) => <p>{words}</p>;

function Page({ code, words }: Words & { readonly code: Code<Words> }) {
  const { Component, failed } = useCode(code);
  if (failed) return <p>not loaded</p>;
  return Component ? <Component words={words} /> : <p>waiting</p>;
}

test("what is part of the page is there at once", () => {
  render(<Page code={Says} words="hello" />);
  expect(screen.getByText("hello")).toBeTruthy();
});

test("what is loaded when it is asked for is waited for once, and there at once afterwards", async () => {
  let asked = 0;
  const code = new OnDemand<Words>(async () => {
    asked++;
    return Says;
  });
  expect(asked).toBe(0);
  render(<Page code={code} words="one" />);
  expect(screen.getByText("waiting")).toBeTruthy();
  await screen.findByText("one");
  cleanup();
  render(<Page code={code} words="two" />);
  expect(screen.getByText("two")).toBeTruthy();
  expect(asked).toBe(1);
});

test("what cannot be loaded is said, and asked for again by the next who wants it", async () => {
  let works = false;
  const code = new OnDemand<Words>(async () => {
    if (!works) throw new Error("offline");
    return Says;
  });
  render(<Page code={code} words="x" />);
  await screen.findByText("not loaded");
  cleanup();
  works = true;
  render(<Page code={code} words="back" />);
  await screen.findByText("back");
});
