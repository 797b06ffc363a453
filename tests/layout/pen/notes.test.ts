import { expect, it } from "vitest";
import { withNotes } from "../../../src/layout/pen/index.ts";

function check(text: string, numbers: readonly number[], set: string) {
  expect(withNotes(text, numbers)).toBe(set);
}

it("withNotes(text, numbers) raises the numbers behind the last word", () =>
  check("Talks open", [1, 2], "Talks open\u202f¹\u202f²"));
it("withNotes(text, numbers) tells three in a row by their ends", () =>
  check("Talks", [2, 3, 4], "Talks\u202f²\u207b⁴"));
it("withNotes(text, numbers) keeps them behind a text from right to left, be its end a number", () => {
  check("تقاسم المياه 60 / 40", [1, 2], "تقاسم المياه 60 / 40\u200f\u202f¹\u200f\u202f²");
  check("60 / 40", [1], "60 / 40\u202f¹");
});
