import type { Issue } from "../issue/index.ts";
import type { Place, Places } from "./place.ts";

/** Where an issue stands: an unknown key by itself, all else by its value. */
export function placeOf(issue: Issue, places: Places): Place {
  const found =
    issue.code === "key-unknown" || issue.code === "reference-unknown"
      ? places.at(issue.path)?.length === 1
        ? places.ofKey(issue.path)
        : undefined
      : undefined;
  return (
    (issue.code === "key-unknown" ? places.ofKey(issue.path) : found) ??
    places.at(issue.path) ?? { line: 1, column: 1, length: 1 }
  );
}
