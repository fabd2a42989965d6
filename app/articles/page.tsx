import type { Metadata } from "next";
import { ArticleList } from "../../components/article/article-list";
import { articleList } from "../data";

export const metadata: Metadata = { title: "Articles", description: "What was read, and what was found in it." };

/** What was read, with counts and problems. */
export default async function Page() {
  return <ArticleList {...(await articleList())} />;
}
