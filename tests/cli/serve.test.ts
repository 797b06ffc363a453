import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
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
    preview = await startPreview(file, 4700, nodeIo);
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
  it("takes the next port where one is taken", async () => {
    const { port } = new URL(preview.url);
    const second = await startPreview(file, Number(port), nodeIo);
    expect(Number(new URL(second.url).port)).toBeGreaterThan(Number(port));
    await second.close();
  });
});
