import type { Wording } from "../table.ts";
import { common } from "./common.ts";
import { timeline } from "./timeline.ts";

export const de: Wording = { ...common, timeline };
