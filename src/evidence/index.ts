/** Quotes found in their sources, exactly; locks of sealed sources; what of a source is cited. */
export { type Annotation, toAnnotations } from "./annotations.ts";
export { type Coverage, coverageOf } from "./coverage.ts";
export { type FoldedText, foldText } from "./fold.ts";
export { type Anchor, type Location, locateQuote, prepareText, type SourceText, type Stretch } from "./locate.ts";
export { Lock, type LockedSource, writeLock } from "./lock.ts";
export { type Quotation, quotationsOf } from "./quotations.ts";
export { proposeRepair, type Repair } from "./repair.ts";
export { type Sentence, sentencesOf } from "./sentences.ts";
export { type Evidence, gatherEvidence, type Verified } from "./verified.ts";
export { type Anchored, checkLock, type Verification, verifyModel } from "./verify.ts";
export { checkWords } from "./words.ts";
