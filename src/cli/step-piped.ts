import type { Run } from "../machine/index.ts";
import type { Io } from "./io.ts";
import { linesPiped } from "./piped.ts";
import { type Answer, refusedAnswer, stepAnswer, stepData } from "./step-answers.ts";
import { carryOut, type Fault, takeListed } from "./step-lines.ts";
import { firstScreen, type Screen, type Session } from "./step-screen.ts";

/** `text`: as it comes, for readers; `ndjson`: as it comes, one line of JSON for each answer; `json`: one value at the end. */
export type Form = "text" | "ndjson" | "json";

/** One answer of many: the line it is for, 0 the start, and what stands in it. */
type Answered = { readonly line: number; readonly command: string; readonly answer: Answer };

type Options = {
  readonly form: Form;
  /** a list of triggers, instead of what is piped in */
  readonly triggers?: string | undefined;
};

/** Carries out the lines that are piped in, as they come, up to the end, `quit`, or the first that cannot be carried out. */
export async function stepByLines(session: Session, { form, triggers }: Options, io: Io): Promise<void> {
  const teller = tellerOf(session, { form, triggers }, io);
  let screen = firstScreen(session);
  let line = 0;
  teller.tell({ line, command: "", answer: stepAnswer(session, screen) });
  const lines = triggers === undefined ? linesPiped(io.stdin, { isPatient: form === "ndjson" }) : [triggers];
  for await (const text of lines) {
    line++;
    const outcome = triggers === undefined ? carryOut(session, screen, text) : takeListed(session, screen, triggers);
    screen = outcome.screen;
    for (const answer of outcome.answers) teller.tell({ line, command: text.trim(), answer });
    if (outcome.fault) {
      teller.end(screen, { ...outcome.fault, line, command: text.trim() });
      return;
    }
    if (screen.quit) break;
  }
  teller.end(screen);
}

type Ending = Fault & { readonly line: number; readonly command: string };
type Teller = { tell(answered: Answered): void; end(screen: Screen, fault?: Ending): void };

function tellerOf(session: Session, { form, triggers }: Options, io: Io): Teller {
  const told: Answered[] = [];
  const writing = { colour: io.colour, columns: 80 };
  const write = (text: string) => io.stdout(`${text}\n`);
  const fail = (fault: Ending | undefined): void => {
    if (!fault) return;
    const where = triggers === undefined ? `line ${fault.line}: ` : "";
    io.stderr(`${form === "text" ? "\n" : ""}${where}${fault.message}.\n    ${fault.advice}\n`);
    io.setExitCode(fault.code);
  };
  switch (form) {
    case "text":
      return {
        tell(answered) {
          write(`${told.length === 0 ? "" : "\n"}${answered.answer.text(writing)}`);
          told.push(answered);
        },
        end(screen, fault) {
          if (told.at(-1)?.answer.isStep) write(`\n${refusedAnswer(session, screen).text(writing)}`);
          fail(fault);
        },
      };
    case "ndjson":
      return {
        tell: ({ line, command, answer }) => write(JSON.stringify({ line, command, ...answer.data() })),
        end(_, fault) {
          if (fault) write(JSON.stringify({ line: fault.line, command: fault.command, fault: faultData(fault) }));
          fail(fault);
        },
      };
    case "json":
      return {
        tell: (answered) => void told.push(answered),
        end(screen, fault) {
          write(JSON.stringify(runData(session, screen.run, { told, fault }), null, 2));
          fail(fault);
        },
      };
  }
}

const faultData = ({ message, advice, refusal }: Fault) => ({ message, advice, refusal });

type Told = { readonly told: readonly Answered[]; readonly fault?: Ending | undefined };

/** The way that was taken, step by step, and what was answered beside it. */
export function runData(session: Session, run: Run, { told, fault }: Told): Readonly<Record<string, unknown>> {
  const looks = told.filter(({ answer }) => !answer.isStep);
  return {
    model: session.model.id,
    steps: Array.from({ length: run.history.length + 1 }, (_, count) => ({
      ...stepData(session, run.at(count)),
      ...refusedAnswer(session, { ...firstScreen(session), run: run.at(count) }).data(),
    })),
    ...(looks.length > 0 && {
      answers: looks.map(({ line, command, answer }) => ({ line, command, ...answer.data() })),
    }),
    refusal: fault?.refusal,
    ...(fault && !fault.refusal && { fault: { line: fault.line, ...faultData(fault) } }),
  };
}
