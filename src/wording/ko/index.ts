import type { Wording } from "../table.ts";
import { accounts } from "./accounts.ts";
import { common } from "./common.ts";
import { page } from "./page.ts";
import { selection } from "./selection.ts";
import { statechart } from "./statechart.ts";
import { story } from "./story.ts";
import { summary } from "./summary.ts";
import { timeline } from "./timeline.ts";
import { times } from "./times.ts";

export const ko: Wording = { ...common, page, selection, timeline, times, statechart, accounts, story, summary };
