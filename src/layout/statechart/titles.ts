import { stateAt } from "../../machine/index.ts";
import type { Model } from "../../model/index.ts";
import type { Wording } from "../../wording/index.ts";

/** How a state is called among all of the machine, with its region where regions run side by side. */
export type TitleOf = (path: string) => string;

export function titlesOf(model: Model, words: Wording): TitleOf {
  const own = (path: string): string => stateAt(model.machine, path)?.title ?? path.split(".").at(-1) ?? path;
  const isParallel = model.machine?.type === "parallel";
  return (path) => {
    if (path === "") return model.machine?.title ?? words.statechart.machine;
    const [region = ""] = path.split(".");
    return isParallel && region !== path ? words.named(own(region), own(path)) : own(path);
  };
}
