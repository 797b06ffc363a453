import type { PageWords } from "../page.ts";

export const page: PageWords = {
  noRoom: (parts) => `This page has no room for ${parts}.`,
  order: "the words of the order",
  changes: "what events change",
  tellers: "who says so",
  branchTellers: "who tells of what was not taken",
  explanations: (count) => (count === 1 ? "1 explanation" : `${count} explanations`),
  sources: (count) => (count === 1 ? "the title of 1 source" : `the titles of ${count} sources`),
  regions: (count) => (count === 1 ? "1 strip" : `${count} strips`),
  branches: (count) => (count === 1 ? "1 branch" : `${count} branches`),
};
