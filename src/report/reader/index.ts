/** One page to read a model in a browser. */
export type { AccountEnd, KnownTimes, Range, ReaderData, StatedOrder } from "./data.ts";
export { type ReaderInput, readerPage } from "./page.ts";
export { layoutReader, type ReaderPicture, type ReaderPictures } from "./pictures.ts";
export { waitingPage } from "./waiting.ts";
