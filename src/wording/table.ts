import type { AccountsWords } from "./accounts.ts";
import type { CommonWords } from "./common.ts";
import type { PageWords } from "./page.ts";
import type { SelectionWords } from "./selection.ts";
import type { StatechartWords } from "./statechart.ts";
import type { StoryWords } from "./story.ts";
import type { SummaryWords } from "./summary.ts";
import type { TimelineWords } from "./timeline.ts";
import type { TimesWords } from "./times.ts";

/** All fixed words of pictures and texts in one language; every table has every word, or it does not compile. */
export type Wording = CommonWords & {
  readonly page: PageWords;
  readonly selection: SelectionWords;
  readonly timeline: TimelineWords;
  readonly times: TimesWords;
  readonly statechart: StatechartWords;
  readonly accounts: AccountsWords;
  readonly story: StoryWords;
  readonly summary: SummaryWords;
};
