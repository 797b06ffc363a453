import type { Wording } from "../table.ts";
import { common } from "./common.ts";
import { selection } from "./selection.ts";
import { timeline } from "./timeline.ts";

export const en: Wording = { ...common, selection, timeline };
