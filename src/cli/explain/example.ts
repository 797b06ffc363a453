import type { PROJECT } from "./project.ts";

/** The files that an example can be part of. */
export type FileName = keyof typeof PROJECT | "door.lock.json";

/** A part of a small project that is at fault, and the same part mended. */
export type Example = {
  readonly wrong: string;
  readonly right: string;
  /** the file that both are part of: the model where nothing is said */
  readonly file?: FileName;
  /** what of that file they take the place of: `right` where nothing is said */
  readonly instead?: string;
  /** the source's text is not part of the project, and was verified before the change, or after it */
  readonly sealed?: "before" | "after";
  /** what a reader has to know beside, as one sentence */
  readonly note?: string;
};
