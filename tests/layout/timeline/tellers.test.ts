import { expect, it } from "vitest";
import { layoutTimeline } from "../../../src/layout/index.ts";
import { parseData } from "../../../src/model/index.ts";
import type { Mark } from "../../../src/scene/index.ts";

const groupsOf = (marks: readonly Mark[]): (Mark & { kind: "group" })[] =>
  marks.flatMap((mark) => (mark.kind === "group" ? [mark, ...groupsOf(mark.marks)] : []));

/** How many rings and points the row of Ana has at an event on which she takes these stances. */
function check(stances: readonly string[], circles: number) {
  const parsed = parseData({
    demarche: 1,
    id: "m",
    title: "M",
    parties: { p: { name: "P" } },
    sources: { book: { title: "Book" } },
    accounts: { ana: { name: "Ana", source: "book" } },
    events: [
      { id: "first", title: "First", by: "p", claims: stances.map((stance) => ({ account: "ana", stance })) },
      { id: "then", title: "Then", by: "p", after: "first" },
    ],
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  const row = groupsOf(layoutTimeline(parsed.model).marks).find(({ id }) => id === "account-ana");
  const own = groupsOf(row?.marks ?? []).find(({ data }) => data?.["event"] === "first");
  expect(own?.marks.filter(({ kind }) => kind === "circle").length).toBe(circles);
}

it("an account's row shows a stance once, however often it is taken", () => check(["asserts", "asserts"], 1));
it("an account's row shows all stances that it takes on an event", () => check(["asserts", "denies", "believes"], 3));
