import type { Source } from "../../model/index.ts";

/** The ids of sources as keys of a bibliography; of two that are alike, the second gets a number. */
export function citationKeys(sources: readonly Source[]): string[] {
  const keys: string[] = [];
  for (const { id } of sources) {
    let count = 1;
    while (keys.includes(count === 1 ? id : `${id}-${count}`)) count++;
    keys.push(count === 1 ? id : `${id}-${count}`);
  }
  return keys;
}
