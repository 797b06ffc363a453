/** To a source, and there to the quote with this key, which is marked. */
export function showQuote(source: string, key: string | undefined): void {
  for (const marked of document.querySelectorAll(".source .current")) marked.classList.remove("current");
  const article = document.getElementById(`source-${source}`);
  const quotes = [...(article?.querySelectorAll<HTMLElement>("[data-cites]") ?? [])].filter(
    (each) => key !== undefined && (each.dataset["cites"] ?? "").split(" ").includes(key),
  );
  for (const quote of quotes) quote.classList.add("current");
  article?.focus({ preventScroll: true });
  (quotes[0] ?? article)?.scrollIntoView({ block: quotes.length > 0 ? "center" : "start" });
}
