import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { LocaleName } from "../time/index.ts";
import { FileError, type Io } from "./io.ts";
import { makePreviewState, type PreviewState } from "./preview-state.ts";

type Wanted = { readonly port: number; readonly locale?: LocaleName | undefined };

/** A page on the loopback address that follows a model file. */
export type Preview = { readonly url: string; close(): Promise<void> };

const LOOPBACK = "127.0.0.1";
const PORTS_TRIED = 50;
/** ms between comments that keep a stream of events open */
const HEARTBEAT = 15_000;

/**
 * Serves the reader of a model on the loopback address, and tells open pages of each save.
 *
 * @param wanted  the first port that is tried, the next ones where it is taken; the language of the page, by default the model's
 */
export async function startPreview(file: string, { port, locale }: Wanted, io: Io): Promise<Preview> {
  const state = await makePreviewState(file, io, locale);
  const streams = new Set<ServerResponse>();
  const server = createServer((request, response) => answer(request, response, state, streams));
  const bound = await listen(server, port);
  state.onChange(() => {
    for (const stream of streams) send(stream, state);
  });
  const beat = setInterval(() => {
    for (const stream of streams) stream.write(": still here\n\n");
  }, HEARTBEAT);
  return {
    url: `http://localhost:${bound}/`,
    close: () => {
      clearInterval(beat);
      state.close();
      for (const stream of streams) stream.end();
      return new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    },
  };
}

async function listen(server: Server, first: number): Promise<number> {
  for (let port = first; port < first + PORTS_TRIED; port++) if (await tryPort(server, port)) return boundPort(server);
  throw new FileError(`no port from ${first} to ${first + PORTS_TRIED - 1} is free`, "name another with --port");
}

const boundPort = (server: Server): number => (server.address() as AddressInfo).port; // of a server that listens on a port

function tryPort(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const fail = (error: NodeJS.ErrnoException) => {
      server.off("listening", done);
      if (error.code === "EADDRINUSE" || error.code === "EACCES") resolve(false);
      else reject(error);
    };
    const done = () => {
      server.off("error", fail);
      resolve(true);
    };
    server.once("error", fail);
    server.once("listening", done);
    server.listen(port, LOOPBACK);
  });
}

const HEADERS = {
  "cache-control": "no-store",
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cross-origin-resource-policy": "same-origin",
  "content-security-policy": "frame-ancestors 'none'",
};

function answer(
  request: IncomingMessage,
  response: ServerResponse,
  state: PreviewState,
  streams: Set<ServerResponse>,
): void {
  const path = request.url?.split("?")[0];
  if (!isLocal(request)) refuse(response, 403, "This page is for this machine alone.");
  else if (request.method !== "GET" && request.method !== "HEAD") refuse(response, 405, "Pages here are only read.");
  else if (path === "/") response.writeHead(200, { ...HEADERS, "content-type": HTML }).end(state.page());
  else if (path === "/events") follow(response, state, streams);
  // no file is served, so that no path leads to one
  else refuse(response, 404, "There is one page here: /");
}

const HTML = "text/html; charset=utf-8";

function refuse(response: ServerResponse, status: number, why: string): void {
  response.writeHead(status, { ...HEADERS, "content-type": "text/plain; charset=utf-8" }).end(`${why}\n`);
}

function follow(response: ServerResponse, state: PreviewState, streams: Set<ServerResponse>): void {
  response.writeHead(200, { ...HEADERS, "content-type": "text/event-stream" });
  streams.add(response);
  response.on("close", () => streams.delete(response));
  send(response, state);
}

/** The name under which this machine knows itself; any other in Host is a page elsewhere that had its name point here. */
function isLocal(request: IncomingMessage): boolean {
  const port = request.socket.localPort;
  return [`${LOOPBACK}:${port}`, `localhost:${port}`].includes(request.headers.host ?? "");
}

const send = (stream: ServerResponse, state: PreviewState): boolean =>
  stream.write(`data: ${JSON.stringify({ version: state.version, issues: state.issues })}\n\n`);
