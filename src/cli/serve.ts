import { spawn } from "node:child_process";
import process from "node:process";
import type { Command } from "commander";
import type { LocaleName } from "../time/index.ts";
import { type Io, UsageError } from "./io.ts";
import { localeHelp, requireLocale } from "./locale.ts";
import { startPreview } from "./preview.ts";

type Options = { readonly port: string; readonly locale?: LocaleName; readonly open?: boolean };

const MOST_PORT = 65_535;

export function registerServe(program: Command, io: Io): void {
  program
    .command("serve")
    .description(
      "show a model in a browser on this machine, drawn anew with each save; faults are shown with their lines",
    )
    .argument("<model>", "model file")
    .option("-p, --port <port>", "where to listen; the next free one where it is taken", "4180")
    .option("--locale <language>", localeHelp("the model's"), requireLocale)
    .option("--open", "open it in the browser")
    .addHelpText(
      "after",
      "\nIt listens on the loopback address only. Ctrl-C ends it.\n\nExamples:\n  demarche serve seeds/hanoi/hanoi.yaml\n  demarche serve seeds/checkout-outage/checkout-outage.yaml --port 5000",
    )
    .action((file: string, options: Options) => serve(file, options, io));
}

async function serve(file: string, options: Options, io: Io): Promise<void> {
  const port = Number(options.port);
  if (!Number.isInteger(port) || port < 1 || port > MOST_PORT)
    throw new UsageError(`--port takes a whole number from 1 to ${MOST_PORT}, e.g. --port 4180`);
  io.read(file); // what is not there is told at once
  const preview = await startPreview(file, { port, locale: options.locale }, io);
  const ended = interrupted(io);
  io.stdout(`${preview.url}  shows ${file}; Ctrl-C ends it\n`);
  if (options.open) openBrowser(preview.url);
  await ended;
  await preview.close();
}

const interrupted = (io: Io): Promise<void> =>
  new Promise((resolve) => {
    const stop = io.onInterrupt?.(
      () => {
        stop?.();
        resolve();
      },
      () => {},
    );
    if (!stop) resolve();
  });

/** Asks the system to show an address; where it cannot, the address is on the terminal. */
function openBrowser(url: string): void {
  const [command, args] =
    process.platform === "darwin"
      ? ["open", [url]]
      : process.platform === "win32"
        ? ["cmd", ["/c", "start", "", url]]
        : ["xdg-open", [url]];
  spawn(command as string, args as string[], { stdio: "ignore", detached: true }) // one of the pairs above
    .on("error", () => {})
    .unref();
}
