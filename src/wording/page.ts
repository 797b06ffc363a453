/** What gave way on a page for want of room, and how each part of it is called there. */
export type PageWords = {
  noRoom(parts: string): string;
  /** the words in which accounts state the order */
  readonly order: string;
  readonly changes: string;
  readonly tellers: string;
  readonly branchTellers: string;
  explanations(count: number): string;
  sources(count: number): string;
  regions(count: number): string;
  branches(count: number): string;
};
