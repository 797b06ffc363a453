import type { Strip } from "../../../machine/index.ts";
import type { MeasureText } from "../../text/index.ts";
import type { Facts } from "../facts.ts";
import type { Colours } from "./actors.ts";
import { orderedStrips } from "./chips.ts";
import { type Letters, lettersOf } from "./letters.ts";
import { isInRows, type Spacing } from "./spacing.ts";

/** What every part of the picture is drawn from. */
export type Sheet = {
  readonly measure: MeasureText;
  readonly facts: Facts;
  /** regions of which it is told where each event leads */
  readonly strips: readonly Strip[];
  readonly colours: Colours;
  readonly spacing: Spacing;
  /** where an event is a row of a list */
  readonly letters?: Letters | undefined;
};

export const sheetOf = (
  measure: MeasureText,
  facts: Facts,
  { colours, spacing }: Pick<Sheet, "colours" | "spacing">,
): Sheet => ({
  measure,
  facts,
  strips: orderedStrips(facts),
  colours,
  spacing,
  letters: isInRows(spacing.detail) ? lettersOf(measure, facts, spacing.detail === "names" ? 0 : undefined) : undefined,
});
