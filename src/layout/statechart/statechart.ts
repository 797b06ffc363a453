import { replayRecord } from "../../machine/index.ts";
import { type Event, type Model, nearestName } from "../../model/index.ts";
import type { Mark, Scene } from "../../scene/index.ts";
import type { LocaleName } from "../../time/index.ts";
import { type Wording, wordingOf } from "../../wording/index.ts";
import { fillPage, type PageName, widthOf } from "../page.ts";
import { box, face, heightOf, paragraph, paragraphMarks } from "../pen/index.ts";
import { readIn } from "../reading.ts";
import { type MeasureText, measureText } from "../text/index.ts";
import { gatherFacts } from "../timeline/facts.ts";
import { headerMarks, MARGIN } from "../timeline/frame.ts";
import { type Chart, readChart } from "./chart.ts";
import { describeChart } from "./description.ts";
import type { Standing } from "./edges.ts";
import { placeWithElk } from "./elk.ts";
import { footerMarks } from "./footer.ts";
import { chartNames } from "./names.ts";
import { type PlacedPanel, panelMarks } from "./panel-marks.ts";
import { panelsOf } from "./panels.ts";
import type { Place } from "./place.ts";
import { placePanels, standPanels } from "./place-panels.ts";
import { followRecord } from "./record.ts";
import { titlesOf } from "./titles.ts";

export type StatechartOptions = {
  /** px; the picture is wider where a region cannot be narrower. 1360 by default, and less where the states need less. */
  readonly width?: number;
  /** a page that the picture is laid for, as high as that at least */
  readonly page?: PageName;
  /** how wide a text is; by default the bundled table of Inter */
  readonly measure?: MeasureText;
  /** language of fixed words and dates; by default the model's, and English where there are no words for that */
  readonly locale?: LocaleName;
  /** id of the event that the picture is as of; by default the end of the record */
  readonly at?: string;
  /** what places boxes, arrows and labels; by default ELK, loaded when it is first needed */
  readonly place?: Place;
};

/**
 * The machine of a model as a scene: its states, what leads from one to another, and the way that the record takes.
 *
 * @param model  a valid model
 * @returns      plain data, the same for the same model and options; throws a RangeError for an event that is not there
 */
export async function layoutStatechart(model: Model, options: StatechartOptions = {}): Promise<Scene> {
  const measure = options.measure ?? measureText;
  const asked = widthOf(options) ?? WIDEST;
  const wording = wordingOf(options.locale, model.language);
  const words = wording.statechart;
  if (!model.machine) return sceneWithoutMachine(measure, model, { width: asked, wording, page: options.page });
  const facts = gatherFacts(model, wording);
  const replay = replayRecord(model, facts.timing);
  const at = options.at === undefined ? undefined : eventAt(model, options.at);
  const shown = at
    ? stepsUntil(facts.timing.sorted(model.events.map(({ id }) => id)), at, replay.steps)
    : replay.steps.length;
  const record = followRecord(model, replay, shown);
  const titleOf = titlesOf(model, wording);
  const chart = readChart(model, record, wording);
  const panels = panelsOf(measure, chart, { titleOf, words });
  const placings = await placePanels(panels, options.place ?? placeWithElk, asked - 2 * MARGIN);
  const standAt = (width: number) => {
    const header = headerMarks(measure, model, at ? words.subtitleAt(at.title) : subtitleOf(chart, wording), width);
    const corner = [MARGIN, header.bottom + 4] as const;
    return { header, ...standPanels(panels, placings, { width: width - 2 * MARGIN, corner }) };
  };
  const wide = standAt(asked);
  const needed = Math.max(NARROWEST, Math.ceil(widthOfAll(wide.panels)) + 2 * MARGIN);
  const isSpare = widthOf(options) === undefined && needed < MOST_NEEDED * asked;
  const { header, ...placed } = isSpare ? standAt(needed) : wide;
  const width = placed.right + MARGIN;
  const names = chartNames(record, { titleOf, at: at?.title, wording });
  const footer = footerMarks(
    measure,
    { model, wording, facts, chart, record, panels, at },
    { top: placed.bottom, width },
  );
  return readIn(wording, {
    id: `${model.id}-statechart`,
    width: Math.ceil(width),
    title: model.title,
    description: describeChart(facts, chart, record, { titleOf, at }),
    language: model.language,
    ...fillPage(options.page, {
      head: header.marks,
      body: placed.panels.flatMap((panel) => panelMarks({ measure, names }, panel)),
      foot: footer.marks,
      bottom: footer.bottom,
    }),
  });
}

/** px */
const WIDEST = 1360;
const NARROWEST = 720;
const MOST_NEEDED = 0.8; // of the width, from which on it is used as it is

const widthOfAll = (panels: readonly PlacedPanel[]): number =>
  Math.max(...panels.map(({ area }) => area.x + area.width)) - MARGIN;

/** How the picture is read: of the record and of branches where there are some. */
function subtitleOf({ edges }: Chart, wording: Wording): string {
  const { states, recorded, branch } = wording.statechart.subtitle;
  const stands = (standing: Standing): boolean => edges.some((edge) => edge.standing === standing);
  return wording.sentences([states, ...(stands("recorded") ? [recorded] : []), ...(stands("branch") ? [branch] : [])]);
}

function eventAt(model: Model, id: string): Event {
  const found = model.events.find((event) => event.id === id);
  if (found?.modality === "actual") return found;
  if (found)
    throw new RangeError(`layoutStatechart(model, { at }): “${found.title}” is not recorded as having happened`);
  const nearest = nearestName(
    id,
    model.events.map((event) => event.id),
  );
  throw new RangeError(
    `layoutStatechart(model, { at }): the model has no event ${id}${nearest === undefined ? "" : `; did you mean ${nearest}?`}`,
  );
}

/** How many steps of the record are not after an event, in the order replayed. */
function stepsUntil(sorted: readonly string[], at: Event, steps: ChartRecordSteps): number {
  const until = new Set(sorted.slice(0, sorted.indexOf(at.id) + 1));
  return steps.filter((step) => until.has(step.event)).length;
}
type ChartRecordSteps = readonly { readonly event: string }[];

/** A picture that says why it is empty. */
function sceneWithoutMachine(
  measure: MeasureText,
  model: Model,
  { width, wording, page }: { width: number; wording: Wording; page: PageName | undefined },
): Scene {
  const words = wording.statechart;
  const header = headerMarks(measure, model, words.noMachine, width);
  const advice = paragraph(measure, words.noMachineAdvice, width - 2 * MARGIN - 40, face.label);
  const area = { x: MARGIN, y: header.bottom + 4, width: width - 2 * MARGIN, height: heightOf(advice) + 40 };
  const body: Mark[] = [
    box(area, { fill: "panel", radius: 6, stroke: { colour: "rule", width: 1 } }),
    ...paragraphMarks(measure, advice, { x: area.x + 20, y: area.y + 31 }),
  ];
  return readIn(wording, {
    id: `${model.id}-statechart`,
    width,
    title: model.title,
    description: `${words.noMachine}. ${words.noMachineAdvice}`,
    language: model.language,
    ...fillPage(page, { head: header.marks, body, foot: [], bottom: area.y + area.height + 24 }),
  });
}
