import type { CommonWords } from "./common.ts";
import type { SelectionWords } from "./selection.ts";
import type { TimelineWords } from "./timeline.ts";

/** All fixed words of pictures and texts in one language; every table has every word, or it does not compile. */
export type Wording = CommonWords & {
  readonly selection: SelectionWords;
  readonly timeline: TimelineWords;
};
