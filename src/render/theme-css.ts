import { type Theme, themes } from "./theme.ts";

/** The CSS variable of a colour role: `accent1` is `--demarche-accent-1`. */
export const variableOf = (role: string): string =>
  `--demarche-${role.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`).replace(/\d/, "-$&")}`;

/** All variables, in the order of the theme's roles. */
export const VARIABLES: readonly string[] = Object.keys(themes.light).map(variableOf);

/** A theme as declarations of its variables, for a page that gives them to its pictures. */
export const declarationsOf = (theme: Theme): string =>
  Object.entries(theme)
    .map(([role, colour]) => `${variableOf(role)}:${colour}`)
    .join(";");
