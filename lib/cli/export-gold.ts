/** `dateline export --gold`: articles that persons have corrected, as JSON lines in the form that training and scoring take. */
export async function exportGold(): Promise<number> {
  const [{ migrate }, { closeStore }, { goldArticles }] = await Promise.all([
    import("../store/migrate"),
    import("../store/client"),
    import("../store/gold-articles"),
  ]);
  await migrate();
  let articles = 0;
  try {
    for await (const article of goldArticles()) {
      process.stdout.write(`${JSON.stringify(article)}\n`);
      articles++;
    }
  } finally {
    await closeStore();
  }
  if (articles === 0) process.stderr.write("No article has corrections yet: there is nothing to export.\n");
  return 0;
}
