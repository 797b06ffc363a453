import type { ViewName } from "./place.ts";

/** Shows one view, and marks its link. */
export function openViews(): { show(view: ViewName): void } {
  const sections = [...document.querySelectorAll<HTMLElement>(".view")];
  const links = [...document.querySelectorAll<HTMLElement>("nav a")];
  let shown: ViewName | undefined;
  return {
    show(view) {
      if (view === shown) return;
      shown = view;
      for (const section of sections) section.classList.toggle("shown", section.dataset["view"] === view);
      for (const link of links)
        if (link.dataset["view"] === view) link.setAttribute("aria-current", "page");
        else link.removeAttribute("aria-current");
    },
  };
}
