import type { ViewName } from "./place.ts";

/** Shows one view, and marks its link. */
export function showView(view: ViewName): void {
  for (const section of document.querySelectorAll<HTMLElement>(".view"))
    section.classList.toggle("shown", section.dataset["view"] === view);
  for (const link of document.querySelectorAll<HTMLElement>("nav a"))
    if (link.dataset["view"] === view) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
}
