import { inter } from "./tables/inter.ts";
import { interBeyond } from "./tables/inter-beyond.ts";

/** All that texts of Latin, Greek and Cyrillic are measured by, as one text: pictures can change where it does. */
export const fontTables = (): string => JSON.stringify([inter, interBeyond]);
