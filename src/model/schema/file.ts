import { z } from "zod";
import { Claim, provenance, Quote } from "./evidence.ts";
import { Id, OneOrMany, SentTrigger, StatePath, Text } from "./ids.ts";
import { MachineSpec } from "./machine.ts";
import { DateText, relations, When } from "./time.ts";

const Party = z
  .strictObject({
    name: Text.describe("as pictures show it"),
    memberOf: Id.optional().describe("the party that it belongs to"),
    note: Text.optional().describe("a line for readers"),
  })
  .meta({ id: "Party", description: "who can act: a state, a team, a person" });

const sourceShape = {
  title: Text,
  author: Text.optional(),
  publisher: Text.optional(),
  published: DateText.optional().describe("when it appeared"),
  symbol: Text.optional().describe("of a public record, e.g. S/RES/2231 (2015)"),
  url: Text.optional().describe("where it can be read"),
  digest: z
    .string()
    .regex(/^sha256:[0-9a-f]{64}$/, "sha256: and 64 hexadecimal digits")
    .optional()
    .describe("of the text, where the text is not in the project"),
  file: Text.optional().describe("path of the text, relative to the model file"),
  exclude: z
    .array(
      z.strictObject({
        from: Quote.describe("where it begins"),
        to: Quote.optional().describe("where it ends, by default the end of the text"),
        because: Text.describe("why it does not count"),
      }),
    )
    .optional()
    .describe("stretches that coverage leaves out, each with the reason; without `to`, up to the end"),
};

const Source = z.strictObject(sourceShape).meta({ id: "Source", description: "a text that can be quoted" });

const accountShape = {
  name: Text.describe("as pictures show it"),
  source: Id.optional().describe("the text it stands in; an account that comes via another has that one's source"),
  via: Id.optional().describe("the account that passes it on"),
  party: Id.optional().describe("the party that speaks"),
  relayedBy: OneOrMany(Id).optional().describe("parties that passed it on outside the text"),
  note: Text.optional().describe("a line for readers, e.g. nationality not stated"),
};

const Account = z
  .strictObject(accountShape)
  .meta({ id: "Account", description: "one voice's telling; accounts nest by via" });

const Period = z.strictObject({ title: Text, when: When.optional(), ...relations }).meta({
  id: "Period",
  description: "a named stretch that dates and relations may refer to; never a mark of its own",
});

export const eventShape = {
  id: Id,
  title: Text.describe("as pictures show it"),
  by: OneOrMany(Id).optional().describe("the party or parties who act"),
  with: OneOrMany(Id).optional().describe("parties acted on or met"),
  trigger: SentTrigger.optional().describe("what it sends to the machine"),
  span: z.boolean().optional().describe("true: it lasts; otherwise it is an instant"),
  turningPoint: z.boolean().optional().describe("true: drawn as a turning point; a judgement of the author"),
  when: When.optional(),
  ...relations,
  claims: z.array(Claim).optional().describe("who tells of it, how, in whose words"),
  note: Text.optional().describe("a line for readers"),
};

const Event = z.strictObject(eventShape).meta({
  id: "Event",
  description: "something that the record says happened, was planned, or would have happened",
});

const branchShape = {
  id: Id,
  title: Text.describe("as pictures show it"),
  from: Id.describe("the event at which it leaves the record, or the branch that it goes on from"),
  triggers: z.array(SentTrigger).min(1).describe("what would have been sent instead, in order"),
  reaches: StatePath.describe("the state that they lead to"),
  rejoins: Id.optional().describe("the event at which it comes back to the record"),
  label: Text.optional().describe("words beside the dashed line, e.g. the road not taken"),
  claims: z.array(Claim).optional().describe("who says that it could have been"),
};

const Branch = z
  .strictObject(branchShape)
  .meta({ id: "Branch", description: "a path that leaves the record at an event, or goes on from another branch" });

const explanationShape = {
  of: Id.describe("the event explained"),
  by: Id.describe("the event, or party, held responsible"),
  ...provenance,
  account: Id.describe("who holds it responsible"),
};

const Explanation = z
  .strictObject(explanationShape)
  .meta({ id: "Explanation", description: "what an account says caused an outcome" });

export const fileShape = {
  demarche: z.literal(1).describe("the version of the format"),
  id: Id.describe("names the files of its pictures"),
  title: Text.describe("over every picture"),
  subtitle: Text.optional().describe("under the title, before what the picture says of itself"),
  timezone: Text.optional().describe('offset such as "+07:00" or an IANA zone such as Asia/Ho_Chi_Minh'),
  language: Text.optional().describe("BCP 47, e.g. en"),
  parties: z.record(Id, Party).default({}).describe("who can act, by id"),
  sources: z.record(Id, Source).default({}).describe("the texts under study, by id"),
  accounts: z.record(Id, Account).default({}).describe("who tells it, by id"),
  periods: z.record(Id, Period).default({}).describe("named stretches of time, by id"),
  machine: MachineSpec.optional(),
  events: z.array(Event).min(1).describe("the record; its order in the file says nothing of the order in time"),
  branches: z.array(Branch).default([]).describe("what did not happen, but could have"),
  explanations: z.array(Explanation).default([]).describe("who holds what responsible"),
};

/** The model file, version 1. */
export const ModelFile = z.strictObject(fileShape);

/** The file as an author writes it, defaults not filled in. */
export type ModelInput = z.input<typeof ModelFile>;
export type ModelFile = z.output<typeof ModelFile>;
