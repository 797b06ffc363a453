import type { Model } from "../model/index.ts";

/** Makes the words and letters of a model ready. The bundle loads them here; where all are at hand, as in the library, nothing is to do. */
export const prepareLanguage = (_model: Model): Promise<void> => Promise.resolve();
