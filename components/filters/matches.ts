/** Does a name hold what was typed, at the start of any of its words? Case and accents do not count. */
export function matches(name: string, typed: string): boolean {
  const wanted = folded(typed).trim();
  return (
    wanted === "" || ` ${folded(name)}`.includes(` ${wanted}`) || (wanted.length > 2 && folded(name).includes(wanted))
  );
}

function folded(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[\s'’-]+/g, " ");
}
