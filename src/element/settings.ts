import { type ThemeName, themes } from "../render/index.ts";
import type { LocatedFault } from "./reading.ts";

/** What the attribute `view` takes. */
export const VIEWS = ["timeline", "possible-times", "statechart", "accounts"] as const;
export type ElementView = (typeof VIEWS)[number];

/** What the attribute `theme` takes; `auto` follows the reader's system. */
export type ElementTheme = ThemeName | "auto";
export const THEMES: readonly ElementTheme[] = ["auto", ...(Object.keys(themes) as ThemeName[])]; // the keys are the names

export const isView = (text: string): text is ElementView => VIEWS.some((view) => view === text);
export const isTheme = (text: string): text is ElementTheme => THEMES.some((theme) => theme === text);

/** Attributes that name a view or a theme that there is not. */
export function attributeFaults(host: Element): LocatedFault[] {
  const [view, theme] = [host.getAttribute("view") ?? "", host.getAttribute("theme") ?? ""];
  return [
    ...(view === "" || isView(view) ? [] : [unknown("view", view, VIEWS)]),
    ...(theme === "" || isTheme(theme) ? [] : [unknown("theme", theme, THEMES)]),
  ];
}

const unknown = (what: "view" | "theme", given: string, known: readonly string[]): LocatedFault => ({
  code: `${what}-unknown`,
  message: `there is no ${what} ${given}`,
  advice: `${what}= takes ${known.join(", ")}`,
});
