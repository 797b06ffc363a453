import { stateAt } from "../../machine/index.ts";
import type { Model } from "../../model/index.ts";
import { words } from "./words.ts";

/** How a state is called among all of the machine, with its region where regions run side by side. */
export type TitleOf = (path: string) => string;

export function titlesOf(model: Model): TitleOf {
  const own = (path: string): string => stateAt(model.machine, path)?.title ?? path.split(".").at(-1) ?? path;
  const isParallel = model.machine?.type === "parallel";
  return (path) => {
    if (path === "") return model.machine?.title ?? words.machine;
    const [region = ""] = path.split(".");
    return isParallel && region !== path ? `${own(region)}: ${own(path)}` : own(path);
  };
}
