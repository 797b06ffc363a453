import type { Strip } from "../../../machine/index.ts";
import type { MeasureText } from "../../text/index.ts";
import type { Facts } from "../facts.ts";
import type { Colours } from "./actors.ts";
import { orderedStrips } from "./chips.ts";

/** What every part of the picture is drawn from. */
export type Sheet = {
  readonly measure: MeasureText;
  readonly facts: Facts;
  /** regions of which it is told where each event leads */
  readonly strips: readonly Strip[];
  readonly colours: Colours;
};

export const sheetOf = (measure: MeasureText, facts: Facts, colours: Colours): Sheet => ({
  measure,
  facts,
  strips: orderedStrips(facts),
  colours,
});
