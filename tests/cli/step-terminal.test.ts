import { type SpawnSyncReturns, spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import process from "node:process";
import { stripVTControlCharacters } from "node:util";
import { describe, expect, it } from "vitest";
import { drawScreen } from "../../src/cli/step-draw.ts";
import { firstScreen, openSession, pressKey, type Screen } from "../../src/cli/step-screen.ts";
import { type Model, parseModel } from "../../src/model/index.ts";

const modelOf = (text: string): Model => {
  const parsed = parseModel(text);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.model;
};
const hanoi = modelOf(readFileSync("seeds/hanoi/hanoi.yaml", "utf8"));

/** Keys by name; all else is typed letter by letter. */
const NAMED = new Set(["up", "down", "left", "right", "return", "backspace", "escape", "home", "end"]);
const session = openSession(hanoi);
const press = (keys: readonly string[], at = session): Screen =>
  keys
    .flatMap((key) => (NAMED.has(key) ? [{ name: key, sequence: "" }] : [...key].map((sequence) => ({ sequence }))))
    .reduce((screen: Screen, key) => pressKey(at, screen, key), firstScreen(at));
const taken = (screen: Screen) => screen.run.history.map((step) => step.trigger);

describe("pressKey", () => {
  const check = (keys: readonly string[], triggers: readonly string[]) => expect(taken(press(keys))).toEqual(triggers);
  const legal = firstScreen(session).run.legal();
  const last = legal.length - 1;

  it("Enter and → take the marked trigger", () => {
    check(["return"], [legal[0] ?? ""]);
    check(["right"], [legal[0] ?? ""]);
  });
  it("↓ marks the next, ↑ the one before, both round the end", () => {
    const confirmed = ["OFFER", "return", "CONFIRM", "return"];
    const open = press(confirmed).run.legal();
    expect(open.length).toBeGreaterThan(1);
    check([...confirmed, "down", "return"], ["OFFER", "CONFIRM", open[1] ?? ""]);
    check([...confirmed, "up", "return"], ["OFFER", "CONFIRM", open.at(-1) ?? ""]);
    expect(press(Array(legal.length).fill("down")).marked).toBe(0);
    expect(press(["up"]).marked).toBe(last);
  });
  it("← and u take back one step, from the start none", () => {
    check(["OFFER", "return", "CONFIRM", "return", "left"], ["OFFER"]);
    check(["OFFER", "return", "CONFIRM", "return", "u"], ["OFFER"]);
    check(["left", "u"], []);
  });
  it("r starts again", () => check(["OFFER", "return", "CONFIRM", "return", "r"], []));
  it("a typed trigger goes before the marked one, in small letters too", () => {
    check(["OFFER", "return", "confirm", "return"], ["OFFER", "CONFIRM"]);
    check(
      ["OFFER", "return", "Reject", "escape", "CONFIRMED", "backspace", "backspace", "return"],
      ["OFFER", "CONFIRM"],
    );
  });
  it("a refused trigger leaves the run as it is and says why", () => {
    const screen = press(["OFFER", "return", "WALK_OUT", "return"]);
    expect(taken(screen)).toEqual(["OFFER"]);
    expect(screen.notice).toBe("WALK_OUT is refused: no active state accepts it; bargain.moreDemanded would.");
    expect(screen.typed).toBe("");
    expect(pressKey(session, screen, { name: "escape" }).notice).toBe("");
  });
  it("names of the language's own are refused like any other", () =>
    expect(press(["__proto__", "return"]).notice).toMatch(/^__PROTO__ is refused/));
  it("q, Ctrl-C and Ctrl-D quit, from the middle of a word the last two", () => {
    expect(press(["q"]).quit).toBe(true);
    expect(press(["OFFERq"]).quit).toBeUndefined();
    for (const name of ["c", "d"]) expect(pressKey(session, press(["OFF"]), { name, ctrl: true }).quit).toBe(true);
  });
  it("any other key changes nothing", () => {
    const screen = press(["OFFER", "return"]);
    for (const sequence of ["\u001b[5~", " ", "é", ""]) expect(pressKey(session, screen, { sequence })).toBe(screen);
  });
});

describe("drawScreen", () => {
  it("fits a terminal of 24 lines, at each step of the record", () => {
    const keys = ["OFFER", "return", "CONFIRM", "return", "DEMAND_MORE", "return", "WALK_OUT", "return"];
    for (const count of [0, 2, 4, 6, 8]) {
      const drawn = drawScreen(session, press(keys.slice(0, count)), { colour: false, columns: 80, rows: 24 });
      expect(drawn.split("\n").length).toBeLessThanOrEqual(24);
      expect(drawn).toContain("LEGAL NOW");
    }
  });

  const walk = ["", "OFFER", "CONFIRM", "DEMAND_MORE", "WALK_OUT"].flatMap((key) =>
    key === "" ? [] : [key, "return"],
  );

  it.each([
    [80, false],
    [40, true],
    [200, true],
  ])("at %i columns, no line is longer, and none than 100", (columns, colour) => {
    for (let taking = 0; taking <= walk.length; taking += 1) {
      const screen = { ...press(walk.slice(0, taking)), notice: "RECOVER is refused: ".repeat(8) };
      const lines = stripVTControlCharacters(drawScreen(session, screen, { colour, columns })).split("\n");
      expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(Math.min(columns, 100));
    }
  });
  it("breaks a word that is longer than the screen", () => {
    const model = modelOf(SMALL.replace("confirmed", "z".repeat(150)));
    const lines = drawScreen(openSession(model), press(["GO", "return"], openSession(model)), {
      colour: false,
      columns: 80,
    }).split("\n");
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80);
    expect(lines.join("").replace(/[^z]/g, "")).toHaveLength(150 * 2);
  });
  it("passes no control character of a model on", () => {
    const model = modelOf(SMALL.replace("Left", '"\\e[2JLeft"').replace("confirmed", '"\\e]0;a\\a"'));
    const drawn = drawScreen(openSession(model), press(["GO", "return"], openSession(model)), {
      colour: false,
      columns: 80,
    });
    expect(stripVTControlCharacters(drawn)).toBe(drawn);
    expect(drawn).toContain("Left");
  });
  it("shows the marked trigger, and what is typed in its place", () => {
    expect(drawScreen(session, press([]), { colour: false, columns: 80 })).toContain("\n▸ TRUMP_OPEN ");
    expect(drawScreen(session, press(["off"]), { colour: false, columns: 80 })).toContain("\n> OFF▏\n");
  });
});

const SMALL = `
demarche: 1
id: small
title: Small
parties: { ana: { name: Ana } }
sources: { diary: { title: Diary, file: diary.txt } }
accounts: { ana: { name: Ana, source: diary, party: ana } }
machine:
  initial: here
  states: { here: { on: { GO: there } }, there: { title: confirmed } }
events:
  - { id: went, title: Left, trigger: GO, claims: [{ account: ana, quote: gone }] }
`;

const has = (name: string) => spawnSync("sh", ["-c", `command -v ${name}`]).status === 0;
const lacking = !existsSync("dist/cli/demarche.js")
  ? "nothing is built"
  : process.platform !== "linux" || !has("script")
    ? "there is no script of util-linux"
    : "";

describe("demarche step, in a terminal", () => {
  const STEP = `"${process.execPath}" dist/cli/demarche.js step seeds/hanoi/hanoi.yaml`;

  /** All that the terminal was sent while the keys were pressed, each after the screen had answered the one before. */
  function check(keys: readonly string[], signal?: NodeJS.Signals): Promise<string> {
    return new Promise((resolve, reject) => {
      const terminal = spawn("script", ["-qec", `stty cols 80 rows 40; echo PID $$; exec ${STEP}`, "/dev/null"]);
      const left = [...keys];
      let sent = "";
      terminal.stdout.setEncoding("utf8").on("data", (text: string) => {
        sent += text;
        if (!text.endsWith("\u001b[J")) return;
        const key = left.shift();
        if (key !== undefined) terminal.stdin.write(key);
        else if (signal) process.kill(Number(/PID (\d+)/.exec(sent)?.[1]), signal);
      });
      terminal.once("error", reject);
      terminal.once("close", () => resolve(sent));
    });
  }

  it.skipIf(lacking !== "")(`arrows and Ctrl-C leave the screen as it was${lacking && `: ${lacking}`}`, async () => {
    const sent = await check(["OFFER", "\r", "CONFIRM", "\u001b[C", "\u0003"]);
    expect(sent.split("\u001b[H").length - 1).toBe(sent.split("\u001b[J").length - 1);
    expect(sent).toContain("\u001b[?1049h\u001b[?25l");
    expect(sent).toContain("Step 2: CONFIRM");
    expect(sent.slice(sent.lastIndexOf("\u001b[?25h\u001b[?1049l"))).toBe(
      "\u001b[?25h\u001b[?1049lYou took OFFER, CONFIRM.\r\n",
    );
  });
  it.skipIf(lacking !== "").each(["SIGTERM", "SIGHUP", "SIGINT"] as const)(
    `%s leaves it too${lacking && `: ${lacking}`}`,
    async (signal) => {
      const sent = await check(["f"], signal);
      expect(sent.slice(sent.lastIndexOf("\u001b[?25h\u001b[?1049l"))).toBe(
        "\u001b[?25h\u001b[?1049lYou took TRUMP_OPEN.\r\n",
      );
    },
  );
  it.skipIf(lacking !== "")(`q leaves it too, and says nothing of no step${lacking && `: ${lacking}`}`, async () => {
    expect((await check(["q"])).endsWith("\u001b[?25h\u001b[?1049l")).toBe(true);
  });
});

describe("demarche step, from a pipe", () => {
  const check = (redirection: string): SpawnSyncReturns<string> =>
    spawnSync("sh", ["-c", `"${process.execPath}" dist/cli/demarche.js step seeds/hanoi/hanoi.yaml ${redirection}`], {
      encoding: "utf8",
      timeout: 120_000,
    });

  it.skipIf(lacking !== "").each([["<&-"], ["</dev/null"]])("an input of %s is empty", (redirection) => {
    const ran = check(redirection);
    expect(ran.stdout).toMatch(/^Start of/);
    expect(ran.status).toBe(0);
  });
  it.skipIf(lacking !== "")("an input that stays open and silent is not waited for", async () => {
    const run = spawn(process.execPath, ["dist/cli/demarche.js", "step", "seeds/hanoi/hanoi.yaml"]);
    const code = await new Promise((resolve) => run.once("close", resolve));
    expect(code).toBe(0);
  });
});
