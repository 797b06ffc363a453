import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { drawScreen, mostScroll } from "../../src/cli/step-draw.ts";
import { readEvidence } from "../../src/cli/step-evidence.ts";
import { firstScreen, openSession, pressKey, type Screen } from "../../src/cli/step-screen.ts";
import { type Model, parseModel } from "../../src/model/index.ts";

const modelOf = (text: string): Model => {
  const parsed = parseModel(text);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.model;
};
const HANOI = "seeds/hanoi/hanoi.yaml";
const hanoi = modelOf(readFileSync(HANOI, "utf8"));
const session = openSession(hanoi);

/** Keys by name; all else is typed letter by letter. */
const NAMED = new Set([
  "up",
  "down",
  "left",
  "right",
  "return",
  "backspace",
  "escape",
  "home",
  "end",
  "pageup",
  "pagedown",
]);
const press = (keys: readonly string[], at = session): Screen =>
  keys
    .flatMap((key) => (NAMED.has(key) ? [{ name: key, sequence: "" }] : [...key].map((sequence) => ({ sequence }))))
    .reduce((screen: Screen, key) => pressKey(at, screen, key), firstScreen(at));
const taken = (screen: Screen) => screen.run.history.map((step) => step.trigger);

describe("pressKey, along the record and off it", () => {
  const record = session.record.map(({ trigger }) => trigger);
  const check = (keys: readonly string[], triggers: readonly string[], left?: number) => {
    const screen = press(keys);
    expect(taken(screen)).toEqual(triggers);
    expect(screen.left).toBe(left);
    return screen;
  };
  it("f takes what the record tells next, and so does Enter, since it is marked", () => {
    check(["f", "f", "return"], record.slice(0, 3));
    expect(check(Array(record.length + 1).fill("f"), record).notice).toBe("The record ends here.");
  });
  it("g goes to a step, back or forward along the record, and says which is the last", () => {
    check(["g5", "return"], record.slice(0, 5));
    check(["g5", "return", "g2", "return"], record.slice(0, 2));
    expect(check(["g99", "return"], record).notice).toBe("There is no step 99; this is the last, step 14.");
    check(["f", "g", "escape", "f"], record.slice(0, 2));
    check(["f", "g", "return"], record.slice(0, 1));
  });
  it("Home goes to the start, End to the end of the record", () => {
    check(["g5", "return", "home"], []);
    check(["end"], record);
  });
  it("another trigger leaves the record, and b comes back to where it was left", () => {
    const way = ["g9", "return", "ACCEPT", "return", "BLAME", "return"];
    check(way, [...record.slice(0, 9), "ACCEPT", "BLAME"], 9);
    check([...way, "b"], record.slice(0, 9));
    check([...way, "b", "f"], record.slice(0, 10));
    expect(check([...way, "f"], [...record.slice(0, 9), "ACCEPT", "BLAME"], 9).notice).toMatch(
      /^The record was left after step 9/,
    );
  });
  it("w leaves it even for what the record tells too", () => {
    check(["f", "w", "return"], record.slice(0, 2), 1);
    check(["f", "w", "return", "b"], record.slice(0, 1));
    expect(check(["b"], []).notice).toBe("This is the record.");
  });
  it("undo to before the record was left is the record again, and a jump forward keeps to it", () => {
    const way = ["g9", "return", "ACCEPT", "return"];
    check([...way, "u"], record.slice(0, 9), 9);
    check([...way, "u", "u"], record.slice(0, 8));
    check([...way, "g3", "return", "g10", "return"], record.slice(0, 10));
    check([...way, "g3", "return", "end"], record);
    check([...way, "u", "g10", "return"], [...record.slice(0, 9), "ACCEPT"], 9);
  });
  it("e, x and ? show a view, and the same key or Escape closes it", () => {
    for (const [key, view] of [
      ["e", "quotes"],
      ["x", "refused"],
      ["?", "help"],
    ] as const) {
      expect(press(["f", key])).toMatchObject({ view });
      expect(press(["f", key, "down"]).scroll).toBe(1);
      expect(press(["f", key, key]).view).toBe("step");
      expect(press(["f", key, "escape"]).view).toBe("step");
    }
  });
});

describe("drawScreen, with the record and its quotes", () => {
  const io = {
    read: (path: string) => readFileSync(path, "utf8"),
    exists: existsSync,
    follow: (path: string) => path,
  } as Parameters<typeof readEvidence>[2]; // evidence needs no more of it
  const draw = (keys: readonly string[], at = session) =>
    drawScreen(at, press(keys, at), { colour: false, columns: 80, rows: 24 });

  it("tells whether a quote was verified, by the lock or in the text", () => {
    const sealed = openSession(hanoi, readEvidence(hanoi, "seeds/hanoi/hanoi.yaml", io));
    expect(draw(["g9", "return"], sealed)).toContain("he was comfortable with that” ✓");
    expect(draw(["g9", "return", "e"], sealed)).toMatch(/✓ found in\s+the sealed text, by the lock/);
    expect(draw(["g9", "return", "e"])).toMatch(/not\s+verified/);
    const file = "seeds/checkout-outage/checkout-outage.yaml";
    const open = modelOf(readFileSync(file, "utf8"));
    expect(draw(["f", "e"], openSession(open, readEvidence(open, file, io)))).toContain("✓ found in the text");
  });
  it("a lock that does not fit the quote verifies nothing", () => {
    const other = modelOf(
      readFileSync("seeds/hanoi/hanoi.yaml", "utf8").replaceAll(
        "he was comfortable with that",
        "he was happy with that",
      ),
    );
    expect(draw(["g9", "return"], openSession(other, readEvidence(other, "seeds/hanoi/hanoi.yaml", io)))).toMatch(
      /happy with that” \(not\s+verified\)/,
    );
  });
  it("tells the reasons of refusals, the place on the record, and the state that has just changed", () => {
    expect(draw(["g9", "return", "x"])).toContain("no active state accepts it; bargain.moreDemanded would");
    expect(draw(["g9", "return"])).toMatch(/^Step 9: CONFIRM .* record 9\/14$/m);
    expect(draw(["g9", "return"])).toContain("› Bargain         confirmed");
    expect(draw(["g9", "return", "ACCEPT", "return"])).toContain("what if, since step 9");
  });
  it("has exactly the terminal's lines in every view, however low it is", () => {
    for (const rows of [8, 12, 24, 50])
      for (const view of ["", "e", "x", "s", "?", "g"])
        for (const step of [0, 4, 14]) {
          const screen = press([`g${step}`, "return", view]);
          expect(drawScreen(session, screen, { colour: true, columns: 80, rows }).split("\n").length).toBe(rows);
        }
  });
  it("offers what comes next in the record only where there is something", () => {
    const keys = (pressed: readonly string[]) =>
      drawScreen(session, press(pressed), { colour: false, columns: 80 }).split("\n").at(-1);
    expect(keys(["f"])).toContain("f next");
    expect(keys(["end"])).not.toContain("f next");
    expect(keys(["w"])).not.toContain("f next");
  });
  it("names the key to see what a low window has no room for, and shows it then", () => {
    const at = (pressed: readonly string[], rows: number) =>
      drawScreen(session, press(pressed), { colour: false, columns: 40, rows });
    expect(at(["f"], 14)).toMatch(/WHERE THINGS STAND {2}s shows it[\s\S]*LEGAL NOW/);
    expect(at(["f", "s"], 24)).toMatch(/WHERE THINGS STAND\n› US willingness/);
    expect(at(["f"], 40)).not.toContain("s shows it");
  });
  it("scrolls no farther than to the last line", () => {
    const size = { colour: false, columns: 80, rows: 14 };
    expect(mostScroll(session, press(["end", "x"]), size)).toBeGreaterThan(5);
    expect(mostScroll(session, press(["end", "x"]), { ...size, rows: 60 })).toBe(0);
    expect(press(["end", "x", "pagedown", "pageup", "pagedown", "down"]).scroll).toBe(11);
  });
  it("tells of a trigger that the record sends twice by the event that it is, with its own moment and claims", () => {
    const offer = openSession(
      modelOf(`
demarche: 1
id: offer
title: An offer
timezone: "+00:00"
sources: { file: { title: The file } }
accounts: { clerk: { name: Clerk, source: file } }
machine:
  initial: none
  states:
    none: { on: { OFFER: tabled } }
    tabled: { after: { P30D: lapsed }, on: { ACCEPT: deal } }
    lapsed: { on: { ASK: none } }
    deal: { type: final }
events:
  - { id: offered, title: The offer is made, trigger: OFFER, when: 2020-01-01, claims: [{ account: clerk, content: made }] }
  - { id: asked, title: Somebody asks again, trigger: ASK, when: 2020-03-01 }
  - { id: again, title: Offered once more, trigger: OFFER, when: 2020-03-02, claims: [{ account: clerk, content: again }] }
  - { id: accepted, title: It is accepted, trigger: ACCEPT, when: 2020-03-20 }
`),
    );
    const drawn = draw(["f"], offer);
    expect(drawn).toMatch(/▸ ASK +next in the record: first tabled after P30D: Somebody ask/);
    expect(drawn).toContain("  tabled after P30D");
    expect(draw(["f", "f"], offer)).toContain("next in the record: Offered once more");
    expect(draw(["f", "f", "f"], offer)).toMatch(/Step 3: OFFER {2}Offered once more[\s\S]*Clerk, asserts: again/);
    expect(draw(["f", "f", "f"], offer)).toContain("next in the record: It is accepted");
    expect(taken(press(["end"], offer))).toEqual(["OFFER", "ASK", "OFFER", "ACCEPT"]);
  });
  it("keeps the marked trigger in sight where there is not room for all", () => {
    const screen = press(Array(9).fill("down"));
    const drawn = drawScreen(session, screen, { colour: false, columns: 80, rows: 14 });
    expect(drawn).toContain("▸ INFORM_PRESS");
    expect(drawn).toContain(" more: ↑ ↓");
  });
});
