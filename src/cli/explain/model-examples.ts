import type { FileFault, ModelFault } from "../../issue/index.ts";
import type { Example } from "./example.ts";
import { PROJECT } from "./project.ts";

/** A model with one event, of which nothing is missing. */
const SHORTEST = `demarche: 1
id: door
title: Who left the door open
sources: { diary: { title: House diary, file: diary.txt } }
accounts: { ana: { name: Ana, source: diary } }
events:
  - id: opened
    title: Ben opens the door
    claims: [{ account: ana, quote: Ben opened the door }]`;

/** Of the file as a whole, its shape, its names and its claims. */
export const MODEL_EXAMPLES: Readonly<Record<(FileFault | ModelFault)["code"], Example>> = {
  "file-empty": { wrong: "# to be written", right: SHORTEST, instead: PROJECT["door.yaml"] },
  "file-too-large": {
    wrong: "note: She writes “It was ten past six when Ben opened the door, and …”",
    right: "note: Ana writes this on the day after",
    instead: "by: ben",
    note: "“…” stands for ten million letters more. Texts stand in files of their own, which file: names.",
  },
  "yaml-syntax": { wrong: 'timezone: "+01:00', right: 'timezone: "+01:00"' },
  "yaml-alias": { wrong: "title: *door", right: "title: Who left the door open" },
  "yaml-tag": { wrong: "title: !who Who left the door open", right: "title: Who left the door open" },
  "key-unknown": { wrong: "titel: The cat is gone\n    title: The cat is gone", right: "title: The cat is gone" },
  "key-missing": {
    wrong: "ana: { source: diary, party: ana }",
    right: "ana: { name: Ana, source: diary, party: ana }",
  },
  "key-reserved": {
    wrong: "parties: { constructor: { name: X }, ana: { name: Ana }, ben: { name: Ben } }",
    right: "parties: { builder: { name: X }, ana: { name: Ana, memberOf: builder }, ben: { name: Ben } }",
    instead: "parties: { ana: { name: Ana }, ben: { name: Ben } }",
  },
  "value-invalid": { wrong: "stance: thinks", right: "stance: believes" },
  "id-duplicate": {
    wrong: "- id: opened\n    title: The cat is gone",
    right: "- id: cat-gone\n    title: The cat is gone",
  },
  "reference-unknown": { wrong: "by: bne", right: "by: ben" },
  "reference-cycle": {
    wrong: "parties: { ana: { name: Ana, memberOf: ben }, ben: { name: Ben, memberOf: ana } }",
    right: "parties: { ana: { name: Ana }, ben: { name: Ben } }",
  },
  "account-without-source": {
    wrong: "ben: { name: Ben, party: ben }",
    right: "ben: { name: Ben, via: ana, party: ben }",
  },
  "claim-without-quote": {
    wrong: "claims: [{ account: ana, stance: believes }]",
    right: "claims: [{ account: ana, stance: believes, quote: the cat was gone }]",
  },
  "claim-missing": {
    wrong: "title: Nobody goes near the door",
    right: "title: Nobody goes near the door\n    claims: [{ account: ben, quote: nobody went near the door }]",
  },
  "because-missing": {
    wrong: "claims: [{ account: ana, basis: inferred }]",
    right: "claims: [{ account: ana, basis: inferred, because: a cat does not go through a shut door }]",
    instead: "claims: [{ account: ana, stance: believes, quote: the cat was gone }]",
  },
  "words-missing": {
    wrong: "after: opened",
    right: "after: { opened: { words: soon after, quote: soon after that, account: ana } }",
  },
  "quote-long": {
    wrong:
      'quote: "the wind blew out the lamp, and that nobody went near the door for the rest of the evening, or so he would have me believe"',
    right: "quote: the wind blew out the lamp",
    sealed: "after",
  },
  "never-used": {
    wrong: "parties: { ana: { name: Ana }, ben: { name: Ben }, eve: { name: Eve } }",
    right: "parties: { ana: { name: Ana }, ben: { name: Ben } }",
  },
  "file-outside": { wrong: "file: ../diary.txt", right: "file: diary.txt" },
};
