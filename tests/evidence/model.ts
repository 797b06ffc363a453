import { type Model, parseModel } from "../../src/model/index.ts";

/** The text that the model below quotes. */
export const TEXT =
  "The gate\n\nAda opened the gate. It was, she said, “wide open” by nine. In short order Ben shut it. He shut it for good.\n\nPrinted in Ghent.";

export const HEAD = `demarche: 1
id: gate
title: The gate
sources:
  paper:
    title: The gate
    exclude: [{ from: Printed in, because: the printer's line }]
accounts:
  reporter: { name: Reporter, source: paper }
`;

export const EVENTS = `events:
  - id: opened
    title: Ada opens it “wide open”
    claims: [{ account: reporter, quote: Ada opened the gate, hedge: she said }]
  - id: shut
    title: Ben shuts it
    after: { opened: { words: In short order, account: reporter } }
    claims: [{ account: reporter, quote: Ben … for good }]
`;

/** A small model with one source; `rest` takes the place of its events. */
export function gateModel(rest = EVENTS): Model {
  const parsed = parseModel(HEAD + rest);
  if (!parsed.ok) throw new TypeError(JSON.stringify(parsed.issues));
  return parsed.model;
}
