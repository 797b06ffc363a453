import { z } from "zod";
import { Claim, provenance, Quote } from "./evidence.ts";
import { Id, OneOrMany, StatePath, Text, Trigger } from "./ids.ts";
import { MachineSpec } from "./machine.ts";
import { DateText, relations, When } from "./time.ts";

const Party = z.strictObject({ name: Text, memberOf: Id.optional(), note: Text.optional() });

const Source = z.strictObject({
  title: Text,
  author: Text.optional(),
  publisher: Text.optional(),
  published: DateText.optional(),
  symbol: Text.optional().describe("of a public record, e.g. S/RES/2231 (2015)"),
  url: Text.optional(),
  digest: z
    .string()
    .regex(/^sha256:[0-9a-f]{64}$/, "sha256: and 64 hexadecimal digits")
    .optional(),
  file: Text.optional().describe("path of the text, relative to the model file"),
  exclude: z
    .array(z.strictObject({ from: Quote, to: Quote.optional(), because: Text }))
    .optional()
    .describe("stretches that coverage leaves out, each with the reason; without `to`, up to the end"),
});

const Account = z.strictObject({
  name: Text,
  source: Id.optional().describe("the text it stands in; an account that comes via another has that one's source"),
  via: Id.optional().describe("the account that passes it on"),
  party: Id.optional().describe("the party that speaks"),
  relayedBy: OneOrMany(Id).optional().describe("parties that passed it on outside the text"),
  note: Text.optional(),
});

const Period = z.strictObject({ title: Text, when: When.optional(), ...relations });

const Event = z.strictObject({
  id: Id,
  title: Text,
  by: OneOrMany(Id).optional().describe("the party or parties who act"),
  with: OneOrMany(Id).optional().describe("parties acted on or met"),
  trigger: Trigger.optional().describe("what it sends to the machine"),
  span: z.boolean().optional().describe("true: it lasts; otherwise it is an instant"),
  turningPoint: z.boolean().optional(),
  when: When.optional(),
  ...relations,
  claims: z.array(Claim).optional(),
  note: Text.optional(),
});

const Branch = z.strictObject({
  id: Id,
  title: Text,
  from: Id.describe("the event at which it leaves the record"),
  triggers: z.array(Trigger).min(1),
  reaches: StatePath,
  rejoins: Id.optional(),
  label: Text.optional().describe("words beside the dashed line, e.g. the road not taken"),
  claims: z.array(Claim).optional(),
});

const Explanation = z.strictObject({
  of: Id.describe("the event explained"),
  by: Id.describe("the event, or party, held responsible"),
  ...provenance,
  account: Id,
});

/** The model file, version 1. */
export const ModelFile = z.strictObject({
  demarche: z.literal(1),
  id: Id,
  title: Text,
  subtitle: Text.optional(),
  timezone: Text.optional().describe('offset such as "+07:00" or an IANA zone such as Asia/Ho_Chi_Minh'),
  language: Text.optional().describe("BCP 47, e.g. en"),
  parties: z.record(Id, Party).default({}),
  sources: z.record(Id, Source).default({}),
  accounts: z.record(Id, Account).default({}),
  periods: z.record(Id, Period).default({}),
  machine: MachineSpec.optional(),
  events: z.array(Event).min(1),
  branches: z.array(Branch).default([]),
  explanations: z.array(Explanation).default([]),
});

/** The file as an author writes it, defaults not filled in. */
export type ModelInput = z.input<typeof ModelFile>;
export type ModelFile = z.output<typeof ModelFile>;
