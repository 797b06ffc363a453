import { describe, expect, it } from "vitest";
import { layoutTimeline } from "../../../src/layout/index.ts";
import { parseData } from "../../../src/model/index.ts";
import type { GroupMark, Mark } from "../../../src/scene/index.ts";

type Event = { readonly id: string; readonly [key: string]: unknown };

/** How far the line of a span reaches, and where the marks of events stand, px. */
function placesOf(events: readonly Event[]): { reach: number; marks: ReadonlyMap<string, number> } {
  const claims = [{ account: "a", quote: "words" }];
  const parsed = parseData({
    demarche: 1,
    id: "m",
    title: "M",
    sources: { s: { title: "S" } },
    accounts: { a: { name: "A", source: "s" }, b: { name: "B", source: "s" } },
    events: [...events, { id: "apart" }].map((event) => ({ title: event.id, claims, ...event })),
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  const groups = groupsOf(layoutTimeline(parsed.model, { width: 1360 }).marks);
  const numbers = (id: string) => (groups.get(id)?.marks ?? []).flatMap((mark) => xsOf(mark));
  return {
    reach: Math.max(...numbers("event-span")),
    marks: new Map(events.map(({ id }) => [id, Math.min(...numbers(`event-${id}`))])),
  };
}

const groupsOf = (marks: readonly Mark[]): Map<string, GroupMark> =>
  new Map(
    marks.flatMap((mark) => (mark.kind === "group" ? [[mark.id ?? "", mark] as const, ...groupsOf(mark.marks)] : [])),
  );

function xsOf(mark: Mark): number[] {
  if (mark.kind === "circle") return [mark.cx];
  return mark.kind === "path" ? mark.d.map((step) => step[1] ?? 0) : [];
}

const SPAN = { id: "span", span: true };
const FIRST = { id: "first", during: "span" };
const SECOND = { id: "second", during: "span", after: "first" };

describe("layoutTimeline(model) of a span with events inside", () => {
  it("reaches over all that lies inside, also what follows in it", () => {
    const { reach, marks } = placesOf([SPAN, FIRST, SECOND, { id: "later", after: "second" }]);
    expect(reach).toBeGreaterThan(marks.get("second") ?? 0);
  });
  it("ends before the event that is stated to follow it", () => {
    const { reach, marks } = placesOf([SPAN, FIRST, SECOND, { id: "later", after: ["second", "span"] }]);
    expect(reach).toBeLessThan(marks.get("later") ?? 0);
    expect(reach).toBeGreaterThan((marks.get("later") ?? 0) - 40);
  });
});
