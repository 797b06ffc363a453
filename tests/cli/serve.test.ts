import { spawn } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { nodeIo } from "../../src/cli/node-io.ts";
import { type Preview, startPreview } from "../../src/cli/preview.ts";

const MODEL = readFileSync("templates/case/case.yaml", "utf8");

type Answer = {
  readonly status: number | undefined;
  readonly body: string;
  readonly headers: NodeJS.Dict<string | string[]>;
};

describe("demarche serve", () => {
  const folder = mkdtempSync(join(tmpdir(), "demarche-serve-"));
  const file = join(folder, "case.yaml");
  let preview: Preview;
  beforeAll(async () => {
    for (const name of ["case-scans.txt", "case-statements.txt"])
      writeFileSync(join(folder, name), readFileSync(`templates/case/${name}`));
    writeFileSync(file, MODEL);
    preview = await startPreview(file, { port: 4700 }, nodeIo);
  });
  afterAll(async () => {
    await preview.close();
    rmSync(folder, { recursive: true });
  });

  const ask = (path: string, headers: Record<string, string> = {}, method = "GET") =>
    new Promise<Answer>((resolve, reject) => {
      const { port } = new URL(preview.url);
      request(
        { host: "127.0.0.1", port, path, method, headers: { host: `localhost:${port}`, ...headers } },
        (response) => {
          let body = "";
          response.on("data", (part: Buffer) => {
            body += part.toString();
          });
          response.on("end", () => resolve({ status: response.statusCode, body, headers: response.headers }));
        },
      )
        .on("error", reject)
        .end();
    });

  it("serves the reader page at /, for this page alone and never from a cache", async () => {
    const { status, body, headers } = await ask("/");
    expect(status).toBe(200);
    expect(body).toContain("The parcel of 14 May");
    expect(body).toMatch(/Content-Security-Policy" content="default-src .{1,6}none.{1,6}; script-src .{1,6}sha256-/);
    expect(headers).toMatchObject({ "cache-control": "no-store", "x-content-type-options": "nosniff" });
  });
  it.each(["evil.example", "evil.example:80", "localhost.evil.example", "127.0.0.1"])(
    "refuses the Host %s",
    async (host) => {
      const { status, body } = await ask("/", { host });
      expect({ status, tells: body.includes("parcel") }).toEqual({ status: 403, tells: false });
    },
  );
  it.each(["/../../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "/case.yaml", "//etc/passwd", "/..\\case.yaml"])(
    "serves no file at %s",
    async (path) => {
      const { status, body } = await ask(path);
      expect({ status, body }).toEqual({ status: 404, body: "There is one page here: /\n" });
    },
  );
  it("is only read", async () => expect((await ask("/", {}, "POST")).status).toBe(405));
  it("waits under a policy until there is a model that can be drawn", async () => {
    const broken = join(folder, "broken.yaml");
    writeFileSync(broken, "demarche: 1\n");
    const waiting = await startPreview(broken, { port: 4750 }, nodeIo);
    const page = await (await fetch(waiting.url)).text();
    await waiting.close();
    expect(page).toContain("Not drawn yet");
    expect(page).toMatch(
      /default-src 'none'; script-src 'sha256-[^;]*; style-src 'sha256-[^;]*;[^"]*connect-src 'self'/,
    );
  });
  it("--open asks the system to show the page, and Ctrl-C ends it with 0", async () => {
    const opened = join(folder, "opened");
    for (const name of ["xdg-open", "open"]) {
      writeFileSync(join(folder, name), `#!/bin/sh\nprintf %s "$1" > ${opened}\n`);
      chmodSync(join(folder, name), 0o755);
    }
    const served = spawn(process.execPath, ["dist/cli/demarche.js", "serve", file, "--port", "4770", "--open"], {
      env: { ...process.env, PATH: `${folder}:${process.env["PATH"]}` },
      stdio: ["ignore", "pipe", "inherit"],
    });
    const ended = new Promise((done) => served.once("exit", (code, signal) => done({ code, signal })));
    try {
      const first = await new Promise<string>((done) => served.stdout.once("data", (part) => done(String(part))));
      const [url = "none"] = /http:\S+/.exec(first) ?? [];
      await expect.poll(() => existsSync(opened) && readFileSync(opened, "utf8")).toBe(url);
      served.kill("SIGINT");
      expect(await ended).toEqual({ code: 0, signal: null });
    } finally {
      served.kill();
    }
  });
  it("takes the next port where one is taken", async () => {
    const { port } = new URL(preview.url);
    const second = await startPreview(file, { port: Number(port) }, nodeIo);
    expect(Number(new URL(second.url).port)).toBeGreaterThan(Number(port));
    await second.close();
  });
});
