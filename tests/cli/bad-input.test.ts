import { spawn, spawnSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import process from "node:process";
import { JSDOM } from "jsdom";
import { beforeAll, describe, expect, it } from "vitest";
import { FileError } from "../../src/cli/io.ts";
import { nodeIo } from "../../src/cli/node-io.ts";
import { runCli } from "./memory-io.ts";

const model = (body: string) => `demarche: 1\nid: m\ntitle: M\n${body}`;
const EVENT = "events:\n  - { id: a, title: A }\n";

async function check(text: string, code: string, ...words: string[]) {
  const ran = await runCli(["check", "m.yaml"], { "m.yaml": text });
  expect(ran.stdout + ran.stderr).toContain(code);
  for (const each of words) expect(ran.stdout + ran.stderr).toContain(each);
  expect(ran.stdout + ran.stderr).not.toMatch(/\bat .+\.(ts|js):\d+/); // no stack
  expect(ran.code).toBe(1);
}

describe("demarche check MODEL, where MODEL is", () => {
  it("empty", () => check("", "file-empty"));
  it("a comment only", () => check("# to be written\n", "file-empty"));
  it("white space", () => check(" \n\n", "file-empty"));
  it("not YAML", () => check("demarche: 1\nid: m\ntitle: M: N\n", "yaml-syntax", "m.yaml:3:8"));
  it("an alias bomb", () =>
    check(
      `a: &a [x,x]\n${"bcdefghij"
        .split("")
        .map((key, index) => `${key}: &${key} [${`*${"abcdefghij"[index]},`.repeat(30)}]`)
        .join("\n")}\n`,
      "yaml-alias",
    ));
  it("a bomb of few aliases", () => {
    const lines = [..."bcdefghi"].map(
      (key, index) => `  ${key}: &${key} [${Array(9).fill(`*${"abcdefgh"[index]}`).join(",")}]`,
    );
    return check(
      `${model(EVENT)}x:\n  a: &a [x,x,x,x,x,x,x,x,x]\n${lines.join("\n")}\n`,
      "yaml-alias",
      "many times over",
    );
  });
  it("an alias of nothing", () => check(`${model(EVENT)}subtitle: *nope\n`, "yaml-alias", "&nope"));
  it("an alias of itself", () => check(`${model(EVENT)}parties: &p { x: *p }\n`, "yaml-alias"));
  it("tagged as code", () => check(`${model(EVENT)}subtitle: !!js/function x\n`, "yaml-tag"));
  it("in YAML 1.1", () => check(`%YAML 1.1\n---\n${model(EVENT)}`, "yaml-syntax", "1.2 is read"));
  it("larger than is read", () => check(`# ${"x".repeat(10_000_001)}`, "file-too-large"));
  it("with an unknown key", () =>
    check(model("evnts: []\nevents:\n  - { id: a, title: A }\n"), "key-unknown", "did you mean events?", "m.yaml:4:1"));
  it("without a title", () => check("demarche: 1\nid: m\nevents:\n  - { id: a, title: A }\n", "key-missing", "title"));
  it("with a reference to nobody", () =>
    check(
      model("parties: { alpha: { name: A } }\nevents:\n  - { id: a, title: A, by: alpa }\n"),
      "reference-unknown",
      "did you mean alpha?",
    ));
  it("with an id twice", () =>
    check(model("events:\n  - { id: a, title: A }\n  - { id: a, title: B }\n"), "id-duplicate", "m.yaml:6:"));
  it("with __proto__ as an id", () =>
    check(model("parties: { __proto__: { name: A } }\nevents:\n  - { id: a, title: A }\n"), "key-reserved"));
  it("with a trigger that no state handles", () =>
    check(
      model(
        "machine: { initial: s, states: { s: { on: { GO: s } } } }\nevents:\n  - { id: a, title: A, trigger: GONE }\n",
      ),
      "trigger-unhandled",
      "did you mean GO?",
    ));
  it("with an unknown target", () =>
    check(
      model(
        "machine: { initial: s, states: { s: { on: { GO: tee } }, t: {} } }\nevents:\n  - { id: a, title: A, trigger: GO }\n",
      ),
      "state-unknown",
    ));
  it("with a cyclic order", () =>
    check(
      model(
        "sources: { s: { title: S } }\naccounts: { n: { name: N, source: s } }\nevents:\n  - { id: a, title: A, before: { b: { account: n } } }\n  - { id: b, title: B, before: { c: { account: n } } }\n  - { id: c, title: C, before: { a: { account: n } } }\n",
      ),
      "order-contradiction-account",
      "N contradicts itself",
      "3.",
    ));
  it("with an event before itself", () => check(model("events:\n  - { id: a, title: A, before: a }\n"), "order-self"));
  it("with 29 February 2019", () =>
    check(model("events:\n  - { id: a, title: A, when: 2019-02-29 }\n"), "date-invalid", "2019-02 has 28 days"));
  it("with a time that has no zone", () =>
    check(model('events:\n  - { id: a, title: A, when: "2019-02-28T14:00" }\n'), "date-invalid", "timezone"));
  it("with a zone that is none", () =>
    check(model("timezone: Mars/Olympus\nevents:\n  - { id: a, title: A }\n"), "timezone-invalid"));
  it("with a text outside its folder", () =>
    check(
      model("sources: { s: { title: S, file: ../../etc/passwd } }\nevents:\n  - { id: a, title: A }\n"),
      "file-outside",
      "--allow-outside",
    ));
  it("with an account in a circle", () =>
    check(
      model("accounts: { a: { name: A, via: b }, b: { name: B, via: a } }\nevents:\n  - { id: a, title: A }\n"),
      "reference-cycle",
    ));
});

const NASTY = [
  "<script>alert(1)</script>",
  "]]>",
  "a\u0000b\u0007c",
  "\u202eevil\u202c",
  "& < > \" '",
  "𐏿\ud800",
  "العربية",
  "x".repeat(300),
];

/** How a picture itself embeds a whole text that is read to the left: nothing of the kind is inside. */
const OWN_EMBEDDING = />\u202b([^<\u202a-\u202e]*)\u202c</g;

describe("demarche draw MODEL, where every text is hostile", () => {
  it.each(NASTY)("draws %j well-formed and inert", async (text) => {
    const quoted = JSON.stringify(text);
    const body = `subtitle: ${quoted}\nparties: { p: { name: ${quoted} } }\nsources: { s: { title: ${quoted}, author: ${quoted} } }\naccounts: { n: { name: ${quoted}, source: s, note: ${quoted} } }\nmachine: { title: ${quoted}, initial: a, states: { a: { title: ${quoted}, on: { GO: b } }, b: { title: ${quoted} } } }\nevents:\n  - { id: a, title: ${quoted}, by: p, trigger: GO, claims: [{ account: n, quote: ${quoted}, hedge: ${quoted} }] }\n  - { id: b, title: ${quoted}, by: p, after: { a: { words: ${quoted}, account: n } }, claims: [{ account: n, quote: ${quoted} }] }\nbranches: [{ id: x, title: ${quoted}, label: ${quoted}, from: a, triggers: [GO], reaches: b }]\n`;
    const ran = await runCli(["draw", "m.yaml", "-o", "-"], {
      "m.yaml": model(
        body
          .replace("triggers: [GO], reaches: b", "triggers: [GO2], reaches: c")
          .replace("b: { title:", "c: {}, b: { on: { GO2: c }, title:"),
      ),
    });
    expect(ran.code, ran.stderr).toBe(0);
    const parsed = new new JSDOM("").window.DOMParser().parseFromString(ran.stdout, "image/svg+xml");
    expect(parsed.querySelector("parsererror")).toBeNull();
    expect(parsed.querySelectorAll("script, foreignObject, [onload], [href]").length).toBe(0);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: a picture must not hold the ones that are looked for
    expect(ran.stdout.replace(OWN_EMBEDDING, ">$1<")).not.toMatch(/[\u0000-\u0008\u202a-\u202e]/);
  });
});

/** Runs `call` as a user whom permissions bind, as they do not bind root. */
function unprivileged(call: () => void): void {
  const isRoot = process.getuid?.() === 0;
  if (isRoot) process.seteuid?.(65534);
  try {
    call();
  } finally {
    if (isRoot) process.seteuid?.(0);
  }
}

describe("the command line as a process", () => {
  const folder = mkdtempSync(join(tmpdir(), "demarche-"));
  const cli = (...args: string[]) =>
    spawnSync(process.execPath, ["dist/cli/demarche.js", ...args], { encoding: "utf8" });

  beforeAll(() => expect(existsSync("dist/cli/demarche.js"), "run npm run build first").toBe(true));

  it("a folder that does not exist is said, with exit code 4", () => {
    const ran = cli("draw", "seeds/hanoi/hanoi.yaml", "-o", join(folder, "no", "x.svg"));
    expect([ran.status, ran.stderr]).toEqual([4, expect.stringContaining("there is no folder")]);
  });

  it("a path that is a folder is said, and nothing is left beside it", () => {
    const ran = cli("draw", "seeds/hanoi/hanoi.yaml", "-o", folder);
    expect(ran.status).toBe(4);
    expect(readdirSync(join(folder, "..")).filter((name) => name.endsWith(".part"))).toEqual([]);
  });

  it("a file that is not UTF-8 is said", () => {
    writeFileSync(join(folder, "latin.yaml"), Buffer.from([0x61, 0x3a, 0x20, 0xe9, 0xff]));
    expect(cli("check", join(folder, "latin.yaml"))).toMatchObject({
      status: 4,
      stderr: expect.stringContaining("not UTF-8"),
    });
  });

  it("a file of 50 MB is refused at once", () => {
    writeFileSync(join(folder, "big.yaml"), "# x\n".repeat(12_500_000));
    expect(cli("check", join(folder, "big.yaml"))).toMatchObject({
      status: 4,
      stderr: expect.stringContaining("at most"),
    });
  });

  it("a failing write leaves the old picture as it was", () => {
    const path = join(folder, "old.svg");
    writeFileSync(path, "old");
    expect(() => nodeIo.write(join(path, "x.svg"), "new")).toThrow(FileError);
    expect(readFileSync(path, "utf8")).toBe("old");
  });

  it("a folder that is read-only is said", () => {
    const path = join(mkdtempSync(join(tmpdir(), "demarche-")), "x.svg");
    chmodSync(dirname(path), 0o555);
    expect(() => unprivileged(() => nodeIo.write(path, "new"))).toThrow("it may not be opened");
    expect(readdirSync(dirname(path))).toEqual([]);
  });

  it("a link stays a link; what it leads to is replaced, with its permissions", () => {
    const [target, link] = [join(folder, "target.svg"), join(folder, "link.svg")];
    writeFileSync(target, "old", { mode: 0o600 });
    symlinkSync(target, link);
    nodeIo.write(link, "new");
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(readFileSync(target, "utf8")).toBe("new");
    expect(statSync(target).mode & 0o777).toBe(0o600);
  });

  it.skipIf(process.platform === "win32")("a pipe or a device is written to, not replaced", () => {
    const pipe = join(folder, "pipe");
    const ran = spawnSync(
      "sh",
      [
        "-c",
        'mkfifo "$1" && { cat "$1" & "$0" dist/cli/demarche.js draw seeds/hanoi/hanoi.yaml -o "$1" >&2; wait; }',
        process.execPath,
        pipe,
      ],
      { encoding: "utf8", timeout: 120_000 },
    );
    expect(ran.stdout).toBe(readFileSync("diagrams/hanoi.timeline.svg", "utf8"));
    expect(lstatSync(pipe).isFIFO()).toBe(true);
  });

  it.skipIf(process.platform === "win32")("an endless file is refused", () =>
    expect(() => nodeIo.read("/dev/zero")).toThrow("more than the 20000000 bytes"),
  );

  it("a link that leaves the model's folder is refused, unless it is allowed", () => {
    const inside = mkdtempSync(join(tmpdir(), "demarche-"));
    writeFileSync(join(folder, "secret.txt"), "A secret.");
    symlinkSync(join(folder, "secret.txt"), join(inside, "s.txt"));
    writeFileSync(join(inside, "m.yaml"), model(`sources: { s: { title: S, file: s.txt } }\n${EVENT}`));
    expect(cli("check", join(inside, "m.yaml"))).toMatchObject({
      status: 1,
      stdout: expect.stringContaining("file-outside"),
    });
    expect(cli("check", "--allow-outside", join(inside, "m.yaml")).stdout).not.toContain("file-outside");
  });

  it("killed at any moment, the picture is the old one or the new one, whole", async () => {
    const path = join(folder, "killed.svg");
    const whole = readFileSync("diagrams/hanoi.timeline.svg", "utf8");
    writeFileSync(path, "old");
    for (const delay of [20, 80, 140, 200, 260]) {
      const child = spawn(process.execPath, ["dist/cli/demarche.js", "draw", "seeds/hanoi/hanoi.yaml", "-o", path], {
        stdio: "ignore",
      });
      setTimeout(() => child.kill("SIGKILL"), delay);
      await new Promise((done) => child.on("exit", done));
      expect(["old", whole]).toContain(readFileSync(path, "utf8"));
    }
  });

  it("a pipe that closes early is no failure of ours", () => {
    const ran = spawnSync(
      "sh",
      ["-c", `"${process.execPath}" dist/cli/demarche.js draw seeds/hanoi/hanoi.yaml -o - | head -c 10`],
      { encoding: "utf8" },
    );
    expect(ran.stderr).toBe("");
  });
});

describe("demarche replay MODEL --log", () => {
  it.each(["csv", "json", "ndjson"])("refuses a line without end in %s with its place, in 64 MB of heap", (format) => {
    const start = { csv: "trigger\\nOFFER\\n", json: '[\\n{"trigger":"', ndjson: '{"trigger":"OFFER"}\\n' }[format];
    const line = { csv: 3, json: 2, ndjson: 2 }[format];
    const command = [
      `{ printf '${start}'; tr '\\0' x < /dev/zero; }`,
      `"$0" --max-old-space-size=64 dist/cli/demarche.js replay seeds/hanoi/hanoi.yaml --log - --format ${format}`,
    ].join(" | ");
    const ran = spawnSync("sh", ["-c", command, process.execPath], { encoding: "utf8", timeout: 120_000 });
    expect(ran.stdout + ran.stderr).toContain(`line ${line}, column 1: the row has more than the 1,048,576 characters`);
    expect(ran.status).toBe(4);
  });
});
