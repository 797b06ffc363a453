import { blankOn, PAGES, type PageName } from "../page.ts";
import type { MeasureText } from "../text/index.ts";
import { type Composed, compose } from "./compose.ts";
import { moveMarksDown, type Style } from "./drawn.ts";
import type { Facts } from "./facts.ts";
import { marginOf } from "./frame.ts";
import { gaveWay } from "./gave-way.ts";
import { lanesFit } from "./lanes/order.ts";
import { drawLedger } from "./ledger/index.ts";
import { type Asked, acrossOf, keepsTo, MOST_TOLD, sheetFor } from "./styles.ts";
import { TRIMS, type Trim } from "./trim.ts";
import { mostColumnsIn } from "./vertical/columns.ts";
import { type Detail, SPACING } from "./vertical/spacing.ts";

type AskedOfPage = Asked & { readonly page: PageName };

/** The picture on a page, its footer at the foot of it. */
export function composeOnPage(measure: MeasureText, facts: Facts, asked: AskedOfPage): Composed {
  const page = {
    layout: asked.layout,
    width: asked.width ?? PAGES[asked.page].width,
    height: PAGES[asked.page].height,
  };
  const isSheet = page.height > 0 && page.layout !== "vertical";
  const composed = isSheet ? fitTo(measure, facts, page) : compose(measure, facts, sheetFor(measure, facts, page));
  const { all, above } = blankOn(asked.page, composed.footer.bottom);
  const { drawn } = composed;
  const marks = drawn.columns === undefined ? moveMarksDown(drawn.marks, above) : drawn.marks; // columns begin at the top
  return { ...composed, drawn: { ...drawn, marks }, blank: all };
}

type Page = Asked & { readonly width: number; readonly height: number };

/** A way to lay a picture out: its style, how much room each event has, and what is held back. */
type Way = { readonly style: Style; readonly detail?: Detail; readonly trim?: Trim };

/** The first way to lay it out for which the page has room; the last holds back most. */
function fitTo(measure: MeasureText, facts: Facts, page: Page): Composed {
  let tried: Composed | undefined;
  let before: Way | undefined;
  for (const way of waysOf(measure, facts, page)) {
    if (hasTooMany(facts, way, page) || (tried && before && isHopeless(way, { before, tried, height: page.height })))
      continue;
    tried = inWay(measure, facts, { ...page, ...way });
    before = way;
    if (tried.footer.bottom <= page.height) return tried;
  }
  if (!tried) throw new RangeError("fitTo(measure, facts, page): there is always a way");
  return tried;
}

/** Are there more events down a page than it has room for marks? */
function hasTooMany({ model }: Facts, { style, detail = "full" }: Way, { width, height }: Page): boolean {
  if (style !== "vertical") return false;
  const most = mostColumnsIn({ margin: marginOf(width), width }, detail);
  return (model.events.length / most - 1) * SPACING[detail].step > height;
}

/** Share that events down a page take at least of the height that they have in full. */
const LEAST_SHARE = { full: 1, close: 0.65, rows: 0.5, brief: 0.33, names: 0.26 } as const satisfies Record<
  Detail,
  number
>;

/** Has a way to lay events closer no room by far, as far as one less close tells? */
function isHopeless(way: Way, { before, tried, height }: { before: Way; tried: Composed; height: number }): boolean {
  if (way.style !== "vertical" || before.style !== "vertical") return false;
  const room = height - (tried.footer.bottom - tried.drawn.bottom);
  const share = LEAST_SHARE[way.detail ?? "full"] / LEAST_SHARE[before.detail ?? "full"];
  return tried.drawn.bottom * share - (way.trim ? MOST_OF_FOOT : 0) > room;
}

/** px that a foot becomes lower, where it gives way */
const MOST_OF_FOOT = 150;

/** Columns take what header and footer leave of the page. */
function inWay(measure: MeasureText, facts: Facts, { style, width, height, detail, trim }: Page & Way): Composed {
  const list = style === "ledger" ? drawLedger : undefined;
  const notes = gaveWay(facts, { style, detail, trim });
  const draw = (room: number) => compose(measure, facts, { style, width, room, detail, trim, notes }, list);
  const tried = draw(height);
  return tried.footer.bottom > height ? draw(height - Math.ceil(tried.footer.bottom - tried.drawn.bottom)) : tried;
}

/**
 * From the way that tells most to the one that tells least: across, where all labels stand; in columns, or a long order as
 * a list; closer together; a row for each event; and across, where labels give way and then all else, part by part.
 */
function* waysOf(measure: MeasureText, facts: Facts, { layout, width }: Page): Generator<Way> {
  const across = acrossOf(measure, facts, width);
  const isAcross = layout === "horizontal";
  if (isAcross || keepsTo(measure, facts, { style: across, width, mostLabelled: MOST_IN_LIST }))
    yield { style: across };
  if (!isAcross) yield* downWays(facts);
  if (!isAcross || across === "dense") for (const trim of TRIMS) yield { style: "dense", trim };
}

/** Events beyond this many stand on no page as a list. */
const MOST_IN_LIST = 200;
/** Of a list, what its foot has no room for gives way too. */
const TRIMS_OF_FOOT = TRIMS.slice(1, 4);

function* downWays(facts: Facts): Generator<Way> {
  const count = facts.model.events.length;
  if (count > MOST_IN_LIST) return;
  const isList = count > 1 && lanesFit(facts, count) !== "none";
  const styles: Style[] = [
    ...(count <= MOST_TOLD ? ["vertical" as const] : []),
    ...(isList ? ["ledger" as const] : []),
  ];
  for (const style of styles) yield { style };
  if (count <= MOST_TOLD) yield { style: "vertical", detail: "close" };
  yield { style: "vertical", detail: "rows" };
  for (const detail of ["brief", "names"] as const) yield { style: "vertical", detail };
  for (const trim of TRIMS_OF_FOOT) yield { style: "vertical", detail: "names", trim };
}
