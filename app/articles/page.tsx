import type { Metadata } from "next";
import { ArticleList } from "../../components/article/article-list";
import { ARTICLE_ORDERS, type ArticleQuery } from "../../lib/answers/articles";
import { articleList } from "../data";

export const metadata: Metadata = { title: "Articles", description: "What was read, and what was found in it." };

interface Props {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

/** What was read, with counts and problems; searched, sorted and narrowed by the address. */
export default async function Page({ searchParams }: Props) {
  const query = readQuery(await searchParams);
  return <ArticleList {...(await articleList(query))} query={query} />;
}

/** Any address is understood: what names nothing is left out. */
function readQuery(given: Awaited<Props["searchParams"]>): ArticleQuery {
  const word = (name: string) => [given[name]].flat()[0]?.trim().slice(0, 200) ?? "";
  const problem = word("problem");
  return {
    q: word("q"),
    publisher: word("publisher"),
    problem: problem === "any" || problem === "needs-date" ? problem : "",
    order: ARTICLE_ORDERS.find((order) => order === word("order")) ?? "newest",
  };
}
