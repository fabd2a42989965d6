import { parseHTML } from "linkedom";
import { expect, test } from "vitest";
import { parseDocument } from "../../lib/ingest/html/quiet-dom";

const PAGE = `<!doctype html><html lang="en"><head><meta name="a" content="b"><title>T</title></head>
<body class="one  two
three"><h2 style="color: red; display : none">A</h2><p style="visibility:hidden">B</p><svg><title>no</title></svg>
<template><p>kept apart</p></template><div><p class="">C</p><x-y>D</x-y></div></body></html>`;

test("elements are found by name in the order of the page, as by any selector", () => {
  const page = parseDocument(PAGE);
  const other = parseHTML(PAGE).document;
  for (const names of ["p", "P", "meta", "html", "h1, h2,p", "x-y", "div", "script", "title"]) {
    const found = [...page.querySelectorAll(names)].map((each) => each.outerHTML);
    expect(found, names).toEqual([...other.querySelectorAll(`:is(${names})`)].map((each) => each.outerHTML));
  }
  const { body } = page;
  expect(body.querySelectorAll("body")).toHaveLength(0);
  expect(body.querySelectorAll("p.none, p")).toHaveLength(2);
});

test("classes and styles are read as the page has them, and follow what is changed", () => {
  const { body } = parseDocument(PAGE);
  expect(body.className.split(/\s+/)).toEqual(["one", "two", "three"]);
  expect(body.querySelectorAll(".three")).toHaveLength(0);
  expect(body.matches(".three")).toBe(true);
  body.className = "four";
  expect(body.getAttribute("class")).toBe("four");
  body.setAttribute("class", "five");
  expect(body.className).toBe("five");
  body.removeAttribute("class");
  expect(body.className).toBe("");
  const [heading, hidden, plain] = ["h2", "p", "div"].map((name) => body.querySelector(name) as HTMLElement);
  expect([heading?.style.display, hidden?.style.visibility, plain?.style.display]).toEqual(["none", "hidden", ""]);
});

test("an element that is made and put in is like any other", () => {
  const page = parseDocument(PAGE);
  const made = page.createElement("p");
  made.className = "new";
  made.innerHTML = "<em class='x'>E</em>";
  page.body.appendChild(made);
  expect(page.querySelectorAll("em")).toHaveLength(1);
  expect(page.querySelector("p.new em.x")?.textContent).toBe("E");
});
