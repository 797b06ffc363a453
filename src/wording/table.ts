import type { CommonWords } from "./common.ts";
import type { TimelineWords } from "./timeline.ts";

/** All fixed words of pictures and texts in one language; every table has every word, or it does not compile. */
export type Wording = CommonWords & { readonly timeline: TimelineWords };
