import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { ArticlePage } from "../../../components/article/article-page";
import { askedPassage } from "../../../components/article/asked-passage";
import { articleHref } from "../../../components/view/view-href";
import { describeEdtf } from "../../../lib/describe/dates";
import { articleJsonLd } from "../../../lib/export/schema-org";
import { modelOffered } from "../../../lib/intake/model-offered";
import { articleAnswer } from "../../data";
import { pathId } from "../../path-id";
import { previewOf } from "../../preview-metadata";
import { siteOrigin } from "../../site-origin";

interface Props {
  readonly params: Promise<{ readonly id: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const article = await articleAnswer(pathId((await params).id));
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

/** An article's text with every passage marked; `?at=120-264` says which one is meant, `words` what its words were. */
export default async function Page({ params, searchParams }: Props) {
  const article = await articleAnswer(pathId((await params).id));
  if (!article) notFound();
  const { at, words } = await searchParams;
  const facts = articleJsonLd(article, siteOrigin(await headers()));
  return (
    <>
      <script type="application/ld+json">{JSON.stringify(facts)}</script>
      <ArticlePage
        article={article}
        asked={askedPassage(article, { at: first(at), words: first(words) })}
        model={modelOffered()}
      />
    </>
  );
}
