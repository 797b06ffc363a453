import type { MachineFault, SnapshotFault } from "../../issue/index.ts";
import type { Example } from "./example.ts";

/** Of states, guards and triggers, and of the record run on them. */
export const MACHINE_EXAMPLES: Readonly<Record<(MachineFault | SnapshotFault)["code"], Example>> = {
  "state-unknown": { wrong: "OPEN: opne", right: "OPEN: open" },
  "state-unreachable": { wrong: "gone: {}, hidden: {} }", right: "gone: {} }" },
  "always-loop": {
    wrong: "out: { always: dark }, dark: { always: out } }",
    right: "out: { always: dark }, dark: {} }",
    instead: "out: {} }",
  },
  "initial-missing": { wrong: "lamp: { states: { lit", right: "lamp: { initial: lit, states: { lit" },
  "context-unknown": { wrong: "guard: { eq: [cat, 1] }", right: "guard: { eq: [cats, 1] }" },
  "context-mistyped": { wrong: "guard: { eq: [cats, one] }", right: "guard: { eq: [cats, 1] }" },
  "trigger-unhandled": {
    wrong: "title: Nobody goes near the door\n    trigger: STAY_AWAY",
    right: "title: Nobody goes near the door",
  },
  "trigger-never-sent": { wrong: "gone: { on: { CAT_COMES: inside } }", right: "gone: {}" },
  "record-refused": { wrong: "guard: { in: door.shut }", right: "guard: { in: door.open }" },
  "record-order-matters": {
    wrong: "trigger: CAT_GOES",
    right: "trigger: CAT_GOES\n    after: { opened: { words: soon after, quote: soon after that, account: ana } }",
  },
  "branch-refused": { wrong: "triggers: [SHUT, SHUT]", right: "triggers: [SHUT]" },
  "branch-misses": { wrong: "reaches: cat.gone", right: "reaches: door.shut" },
  "snapshot-invalid": { wrong: '"triggers": "OPEN"', right: '"triggers": ["OPEN"]', file: "run.json" },
  "snapshot-foreign": {
    wrong: '"model": "sha256:ecdefc9f1f8967fa4d452188b20f23ea4d1c8acb648ea90e3dc8ab2f12732708"',
    right: '"model": "sha256:ecdefc9f1f8967fa4d452188b20f23ea4d1c8acb648ea90e3dc8ab2f12732701"',
    file: "run.json",
  },
  "snapshot-altered": { wrong: '"door.shut"', right: '"door.open"', file: "run.json" },
};
