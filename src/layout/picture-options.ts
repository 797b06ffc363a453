import { z } from "zod";
import { type Model, nearestName } from "../model/index.ts";
import { LOCALES, parseDate } from "../time/index.ts";
import { wordingOf } from "../wording/index.ts";
import { selectModel } from "./selection/index.ts";

/** The kinds of picture, by the name that `--as` takes. */
export type View = "timeline" | "possible-times" | "statechart" | "accounts";

/** px */
const LEAST_WIDTH = 320; // of a column of events
const LEAST_ACROSS = 640; // of what runs from left to right
const MOST_WIDTH = 20_000;

/** What one option of a picture takes, and what the command line says of it. */
type PictureOption = {
  readonly value: z.ZodType<string | number | boolean>;
  /** what `value` takes, in words after "takes" */
  readonly takes: string;
  readonly example: string;
  /** what stands behind the option's name in help, e.g. `<px>` */
  readonly flag: string;
  readonly help: string;
  /** the only views that it has a meaning for; all, where nothing is said */
  readonly views?: readonly View[];
  /** the value is the id of an event that happened */
  readonly isEvent?: true;
};

/**
 * The options of pictures that can be written in words: the command line takes them as `--NAME`, a report as keys of a
 * figure. An option that is added here is known to both.
 */
export const PICTURE_OPTIONS = {
  width: {
    value: z.coerce.number().int().min(LEAST_WIDTH).max(MOST_WIDTH),
    takes: `a whole number of px from ${LEAST_WIDTH} to ${MOST_WIDTH}`,
    example: "1360",
    flag: "<px>",
    help: "width of the picture",
  },
  page: {
    value: z.enum(["a4-portrait", "a4-landscape", "16:9", "column"]),
    takes: "a4-portrait, a4-landscape, 16:9 or column",
    example: "a4-portrait",
    flag: "<name>",
    help: "lay the picture for a page: a4-portrait, a4-landscape, 16:9, or a column of 640 px",
  },
  layout: {
    value: z.enum(["horizontal", "vertical"]),
    takes: "horizontal or vertical",
    example: "vertical",
    flag: "<way>",
    help: "with --as timeline: horizontal, or vertical: one column, 390 px wide by default",
    views: ["timeline"],
  },
  account: {
    value: z.string().min(1),
    takes: "the id of an account",
    example: "north-koreans",
    flag: "<account>",
    help: "only what this account tells",
    views: ["timeline", "possible-times"],
  },
  until: {
    value: z.string().min(1),
    takes: "the id of an event",
    example: "kim-confirms",
    flag: "<event>",
    help: "the picture as of an event: nothing that is stated to come after it",
    views: ["timeline", "possible-times", "accounts"],
    isEvent: true,
  },
  from: {
    value: z.string().min(1),
    takes: "a date in EDTF or the id of an event",
    example: "2019-02-28",
    flag: "<date or event>",
    help: "where the picture begins; what it leaves out is said in it",
    views: ["timeline", "possible-times", "accounts"],
  },
  to: {
    value: z.string().min(1),
    takes: "a date in EDTF or the id of an event",
    example: "walk-out",
    flag: "<date or event>",
    help: "where the picture ends",
    views: ["timeline", "possible-times", "accounts"],
  },
  locale: {
    value: z.enum(LOCALES),
    takes: `one of ${LOCALES.join(", ")}`,
    example: "ko",
    flag: "<language>",
    help: `language of fixed words and dates: ${LOCALES.join(", ")}; by default the model's`,
  },
  at: {
    value: z.string().min(1),
    takes: "the id of an event",
    example: "kim-confirms",
    flag: "<event>",
    help: "with --as statechart: where things stand after this event",
    views: ["statechart"],
    isEvent: true,
  },
} as const satisfies Record<string, PictureOption>;

export type PictureOptionName = keyof typeof PICTURE_OPTIONS;

/** The options that were given, each with the type that layouts take. */
export type PictureOptionValues = {
  readonly [Name in PictureOptionName]?: z.infer<(typeof PICTURE_OPTIONS)[Name]["value"]>;
};

/** Whether an option has a meaning for a view; a name that is no option's has. */
export const suitsView = (option: string, view: string): boolean =>
  Object.entries<PictureOption>(PICTURE_OPTIONS).every(
    ([name, { views }]) => name !== option || views === undefined || views.some((each) => each === view),
  );

/** Why an option cannot be followed; the words come after the option's name. */
export type PictureOptionFault = { readonly option: PictureOptionName; readonly message: string };

/**
 * Reads options that were given in words, for one view of one model.
 *
 * @param given  by name, as text or as numbers; what is undefined is not given
 * @returns      the options as layouts take them, or the first that cannot be followed
 */
export function readPictureOptions(
  model: Model,
  view: View,
  given: Readonly<Partial<Record<PictureOptionName, unknown>>>,
): { readonly values: PictureOptionValues } | { readonly fault: PictureOptionFault } {
  const values: Record<string, unknown> = {};
  for (const option of Object.keys(PICTURE_OPTIONS) as PictureOptionName[]) {
    if (given[option] === undefined) continue;
    const message = faultOf(model, view, option, given[option]);
    if (message !== undefined) return { fault: { option, message } };
    values[option] = PICTURE_OPTIONS[option].value.parse(given[option]);
  }
  if (values["page"] !== undefined && values["width"] !== undefined)
    return { fault: { option: "page", message: "has a width of its own; leave out one of --page and --width" } };
  const message = narrowFault(view, values);
  if (message !== undefined) return { fault: { option: "width", message } };
  const fault = selectionFault(model, values);
  return fault ? { fault } : { values };
}

/** Only a column of events can be narrower than a page. */
function narrowFault(view: View, { width, layout }: PictureOptionValues): string | undefined {
  if (width === undefined || width >= LEAST_ACROSS) return undefined;
  if (view !== "timeline") return `takes at least ${LEAST_ACROSS} px for ${view}, e.g. ${LEAST_ACROSS}`;
  return layout === "horizontal"
    ? `takes at least ${LEAST_ACROSS} px for a horizontal layout; a vertical one takes from ${LEAST_WIDTH}`
    : undefined;
}

function faultOf(model: Model, view: View, option: PictureOptionName, given: unknown): string | undefined {
  const { value, takes, example, views, isEvent }: PictureOption = PICTURE_OPTIONS[option];
  if (views && !views.includes(view)) return `goes with ${views.join(" or ")}, not with ${view}`;
  if (!value.safeParse(given).success) return `takes ${takes}, e.g. ${example}`;
  if (option === "account") return accountFault(model, String(given));
  if (option === "from" || option === "to") return endFault(model, String(given), takes);
  return isEvent ? eventFault(model, String(given)) : undefined;
}

function accountFault(model: Model, id: string): string | undefined {
  const ids = model.accounts.map((account) => account.id);
  if (!ids.includes(id)) return `names an account, and the model has no account ${id}${guess(id, ids)}`;
  const tells = model.events.some((event) => event.claims.some((claim) => claim.account === id));
  return tells ? undefined : `takes an account that tells of an event; ${id} tells of none`;
}

function endFault(model: Model, text: string, takes: string): string | undefined {
  const ids = model.events.map((event) => event.id);
  if (ids.includes(text) || parseDate(text, { timezone: model.timezone }).ok) return undefined;
  return `takes ${takes}; ${text} is neither${guess(text, ids)}`;
}

/** Ends of the picture that leave nothing to draw, or that name events which another option leaves out. */
function selectionFault(
  model: Model,
  { account, until, from, to }: PictureOptionValues,
): PictureOptionFault | undefined {
  const option = (["to", "from", "until"] as const).find((name) => ({ to, from, until })[name] !== undefined);
  if (option === undefined) return undefined;
  const lost = endLeftOut(model, { account, until, from, to });
  if (lost) return lost;
  try {
    const { model: drawn } = selectModel(model, { account, until, from, to }, wordingOf("en"));
    return drawn.events.length > 0 ? undefined : { option, message: `leaves no event to draw${windowWords(from, to)}` };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { option, message: `goes with no picture: ${error.message}` };
  }
}

const windowWords = (from: string | undefined, to: string | undefined): string => {
  if (from === undefined) return to === undefined ? "" : `: the record has none until ${to}`;
  return to === undefined ? `: the record has none from ${from} on` : `: the record has none from ${from} to ${to}`;
};

/** An end of the window at an event of the model that another option leaves out. */
function endLeftOut(
  model: Model,
  asked: Readonly<Record<"account" | "until" | "from" | "to", string | undefined>>,
): PictureOptionFault | undefined {
  const { account, until } = asked;
  const ends = (["from", "to"] as const).filter((name) => model.events.some(({ id }) => id === asked[name]));
  if (ends.length === 0 || (account === undefined && until === undefined)) return undefined;
  const { model: kept } = selectModel(model, { account, until }, wordingOf("en"));
  const lost = ends.find((name) => !kept.events.some(({ id }) => id === asked[name]));
  const by = [...(account === undefined ? [] : ["--account"]), ...(until === undefined ? [] : ["--until"])].join(
    " with ",
  );
  return lost && { option: lost, message: `takes an event of the picture, and ${by} leaves out ${asked[lost]}` };
}

const guess = (id: string, ids: readonly string[]): string => {
  const nearest = nearestName(id, ids);
  return nearest === undefined ? "" : `; did you mean ${nearest}?`;
};

function eventFault(model: Model, id: string): string | undefined {
  const found = model.events.find((event) => event.id === id);
  if (found?.modality === "actual") return undefined;
  if (found) return `takes an event that happened; no account tells ${id} as having happened`;
  const ids = model.events.map((event) => event.id);
  return `names an event, and the model has no event ${id}${guess(id, ids)}`;
}
