import type { ReportFault } from "../../issue/index.ts";
import {
  PICTURE_OPTIONS,
  type PictureOptionName,
  type PictureOptionValues,
  readPictureOptions,
  suitsView,
  VIEWS,
  type View,
} from "../../layout/index.ts";
import { nearestName } from "../../model/index.ts";
import { themes } from "../../render/index.ts";
import type { OpenModel } from "./library.ts";
import type { FigurePart } from "./part.ts";

/** A picture of a report, before it is drawn. */
export type FigureSpec = {
  readonly id: string;
  /** of its file, without ending */
  readonly name: string;
  /** from 1; a picture within a line has none */
  readonly number?: number | undefined;
  readonly open: OpenModel;
  readonly view: View;
  readonly options: PictureOptionValues;
  /** a theme by name; the report's own, where nothing is said */
  readonly theme?: string | undefined;
  /** as Markdown */
  readonly caption: string;
  /** whether the text alternative follows */
  readonly alternative: boolean;
  /** what the picture shows, where its own words for that are not wanted */
  readonly alt?: string | undefined;
};

export type ReadFigure = {
  readonly spec?: Omit<FigureSpec, "id" | "name" | "number"> & { readonly id?: string | undefined };
  readonly faults: readonly ReportFault[];
};

/** What a figure can be told beside the options of pictures. */
const OWN = {
  view: { takes: Object.keys(VIEWS).join(", "), test: (value: string) => Object.hasOwn(VIEWS, value) },
  id: {
    takes: "lower-case words joined by hyphens, e.g. walk-out",
    test: (value: string) => /^[a-z][a-z0-9-]*$/.test(value),
  },
  theme: {
    takes: [...Object.keys(themes), "auto"].join(", "),
    test: (value: string) => value === "auto" || Object.hasOwn(themes, value),
  },
  alt: { takes: "words", test: (value: string) => value !== "" },
  alternative: { takes: "true or false", test: (value: string) => value === "true" || value === "false" },
} as const;

/** The options of figures, for help and for proposals. */
export const FIGURE_OPTIONS: readonly string[] = [...Object.keys(OWN), "caption", ...Object.keys(PICTURE_OPTIONS)];

/** Reads the options of a figure; `defaults` hold where it does not say otherwise and where they have a meaning for its view. */
export function readFigure(part: FigurePart, open: OpenModel, defaults: Readonly<Record<string, unknown>>): ReadFigure {
  const given = { ...defaultsFor(part, defaults), ...part.given };
  const faults = Object.entries(given).flatMap(([option, value]) => faultOf(option, value));
  if (faults.length > 0) return { faults };
  const view = String(given["view"] ?? "timeline") as View; // it was tested above
  const read = readPictureOptions(open.model, view, given as Partial<Record<PictureOptionName, unknown>>);
  if ("fault" in read)
    return { faults: [{ code: "report-option-value", option: read.fault.option, detail: read.fault.message }] };
  const { id, theme, alt } = given;
  return {
    faults: [],
    spec: {
      id: id === undefined ? undefined : String(id),
      open,
      view,
      options: read.values,
      theme: theme === undefined ? undefined : String(theme),
      caption: part.caption,
      alt: alt === undefined ? undefined : String(alt),
      alternative: String(given["alternative"] ?? false) === "true",
    },
  };
}

/** Defaults of the report, without those that other views alone understand. */
function defaultsFor(part: FigurePart, defaults: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const view = String(part.given["view"] ?? defaults["view"] ?? "timeline");
  return Object.fromEntries(Object.entries(defaults).filter(([option]) => suitsView(option, view)));
}

const isPictureOption = (option: string): option is PictureOptionName => Object.hasOwn(PICTURE_OPTIONS, option);

function faultOf(option: string, value: unknown): ReportFault[] {
  if (isPictureOption(option)) return [];
  if (!Object.hasOwn(OWN, option))
    return [{ code: "report-option", option, nearest: nearestName(option, FIGURE_OPTIONS) }];
  const { takes, test } = OWN[option as keyof typeof OWN]; // it is one of them
  return test(String(value))
    ? []
    : [{ code: "report-option-value", option, detail: `takes ${takes}, not ${String(value)}` }];
}
