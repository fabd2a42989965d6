import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { cache } from "react";
import { ArticlePage } from "../../../components/article/article-page";
import { askedPassage } from "../../../components/article/asked-passage";
import { partAt, partsOf } from "../../../components/article/parts";
import { articleHref } from "../../../components/view/view-href";
import { describeEdtf } from "../../../lib/describe/dates";
import { articleJsonLd } from "../../../lib/export/schema-org";
import { modelOffered } from "../../../lib/intake/model-offered";
import { articleAnswer, outlineAnswer } from "../../data";
import { pathId } from "../../path-id";
import { previewOf } from "../../preview-metadata";
import { siteOrigin } from "../../site-origin";

interface Props {
  readonly params: Promise<{ readonly id: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const article = (await shownOf(props))?.article;
  if (!article) return { title: "Article", robots: { index: false } };
  const published = article.published && `published ${describeEdtf(article.published)}`;
  const description = [article.publisher, article.author, published].filter(Boolean).join(" · ");
  const { title } = article;
  const href = articleHref(article.id);
  const preview = previewOf(
    { title, description, type: "article", href, image: `${href}/preview.png` },
    await headers(),
  );
  return { title, description, ...preview };
}

const first = (value: string | string[] | undefined) => (typeof value === "string" ? value : value?.[0]);

/** The part of an article that an address asks for: the one of its passage, or that of its number, counted from 1. Made once a request. */
const shown = cache(async (id: string, at?: string, words?: string, number?: string) => {
  const outline = await outlineAnswer(id);
  if (!outline) return null;
  const parts = partsOf(outline.text, outline.passages);
  const asked = askedPassage(outline, { at, words });
  const wanted = Math.min(Math.max(Math.trunc(Number(number)) || 1, 1), parts.length) - 1;
  const index = asked?.span ? partAt(parts, asked.span.start) : wanted;
  const article = await articleAnswer(id, parts[index] ?? { start: 0, end: outline.text.length });
  return article && { article, asked, parts, index, passages: outline.passages.length };
});

async function shownOf({ params, searchParams }: Props) {
  const { at, words, part } = await searchParams;
  return shown(pathId((await params).id), first(at), first(words), first(part));
}

/**
 * An article's text with every passage marked; `?at=120-264` says which one is meant, `words` what its words were. Of a long one a part is shown:
 * `?part=2` names it, `find` looks for words in all of them.
 */
export default async function Page(props: Props) {
  const found = await shownOf(props);
  if (!found) notFound();
  const { article, asked, parts, index, passages } = found;
  const typed = (first((await props.searchParams).find) ?? "").slice(0, 200).trim();
  const facts = articleJsonLd(article, siteOrigin(await headers()));
  return (
    <>
      <script type="application/ld+json">{JSON.stringify(facts)}</script>
      <ArticlePage {...{ article, passages, asked }} part={{ parts, shown: index, typed }} model={modelOffered()} />
    </>
  );
}
