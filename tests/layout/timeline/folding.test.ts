import { describe, expect, it } from "vitest";
import { layoutTimeline, type TimelineOptions } from "../../../src/layout/index.ts";
import { type Model, parseData } from "../../../src/model/index.ts";
import { groupsOf, misplaced, rowsOf } from "../pictures/places.ts";
import { struck } from "../pictures/struck.ts";
import { outside, overlapping, textsOf } from "../scene-texts.ts";

const COUNT = 24;

/** A chain of events, the last of which moves the machine, and one apart from it. */
function chain({ forks = false }: { forks?: boolean } = {}): Model {
  const events = Array.from({ length: COUNT }, (_, at) => ({
    id: `e${at}`,
    title: `The clerk reads paper ${at}`,
    ...(at > 0
      ? { after: { [`e${forks ? Math.max(0, at - 2) : at - 1}`]: { words: `then ${at}`, account: "a" } } }
      : {}),
    ...(at === 2 ? { trigger: "GO" } : {}),
    claims: [{ account: "a", quote: "q" }],
  }));
  const parsed = parseData({
    demarche: 1,
    id: "m",
    title: "M",
    sources: { s: { title: "S" } },
    accounts: { a: { name: "A", source: "s" } },
    machine: { initial: "shut", states: { shut: { on: { GO: "open" } }, open: { title: "wide open" } } },
    events: [...events, { id: "apart", title: "Apart", claims: [{ account: "a", quote: "q" }] }],
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.model;
}

/** The rows of a picture, each with its events; nothing overlaps, and nothing is drawn against the order. */
function rowsIn(model: Model, options: TimelineOptions) {
  const scene = layoutTimeline(model, options);
  expect([...overlapping(scene), ...outside(scene), ...struck(scene), ...misplaced(model, scene)]).toEqual([]);
  const rows = new Map<string, string[]>();
  for (const [event, row] of rowsOf(scene)) rows.set(row, [...(rows.get(row) ?? []), event]);
  return { scene, rows: [...rows.values()] };
}

describe("layoutTimeline(model) of a chain longer than the picture is wide", () => {
  const { scene, rows } = rowsIn(chain(), {});
  const said = textsOf(scene.marks).map(({ text }) => text);

  it("folds it into rows that read on, within the width", () => {
    expect(rows.length).toBeGreaterThan(2);
    expect(rows.flat().filter((id) => id !== "apart")).toEqual(Array.from({ length: COUNT }, (_, at) => `e${at}`));
    expect(scene.width).toBe(1360);
  });
  it("leads a line with its words from the end of each row to the next", () => {
    for (const [first = ""] of rows.slice(1)) {
      expect(said).toContain(`“then ${first.slice(1)}”`);
      expect(groupsOf(scene.marks).filter(({ data }) => data?.["to"] === first)).toHaveLength(1);
    }
  });
  it("begins the strips of each row with the state that the one before ends with", () =>
    expect(said.filter((text) => text === "wide open")).toHaveLength(rows.length));
  it("keeps a chain that has room in one row", () => expect(rowsIn(chain(), { width: 8000 }).rows).toEqual([]));
  it("folds nothing where rows would hold few events, nor where no single line leads on", () => {
    expect(rowsIn(chain(), { page: "a4-portrait" }).rows).toEqual([]);
    expect(rowsIn(chain({ forks: true }), {}).rows).toEqual([]);
  });
});
