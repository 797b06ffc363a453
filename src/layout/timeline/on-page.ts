import { blankOn, PAGES, type PageName } from "../page.ts";
import type { MeasureText } from "../text/index.ts";
import { type Composed, compose } from "./compose.ts";
import { moveMarksDown, type Style } from "./drawn.ts";
import type { Facts } from "./facts.ts";
import { lanesFit } from "./lanes/order.ts";
import { drawLedger } from "./ledger/index.ts";
import { type Asked, acrossOf, downOf, keepsTo, MOST_TOLD, sheetFor, WIDTH } from "./styles.ts";

type AskedOfPage = Asked & { readonly page: PageName };

/** The picture on a page, its footer at the foot of it. */
export function composeOnPage(measure: MeasureText, facts: Facts, asked: AskedOfPage): Composed {
  const page = {
    layout: asked.layout,
    width: asked.width ?? PAGES[asked.page].width,
    height: PAGES[asked.page].height,
  };
  const isSheet = page.height > 0 && page.layout !== "vertical";
  const composed = isSheet ? bestOn(measure, facts, page) : compose(measure, facts, sheetFor(measure, facts, page));
  const { all, above } = blankOn(asked.page, composed.footer.bottom);
  const { drawn } = composed;
  const marks = drawn.columns === undefined ? moveMarksDown(drawn.marks, above) : drawn.marks; // columns begin at the top
  return { ...composed, drawn: { ...drawn, marks }, blank: all };
}

type Page = Asked & { readonly height: number };

/** The first way to lay it out for which the page has room, or the best of them where it has for none. */
function bestOn(measure: MeasureText, facts: Facts, page: Page): Composed {
  const [best, ...others] = stylesOf(measure, facts, page);
  const first = inStyle(measure, facts, { ...page, style: best });
  const fits = ({ footer }: Composed) => footer.bottom <= page.height;
  if (fits(first)) return first;
  const tried = others.map((style) => inStyle(measure, facts, { ...page, style }));
  const lowest = (low: Composed, next: Composed) => (next.footer.bottom < low.footer.bottom ? next : low);
  return tried.find(fits) ?? (best === "vertical" ? tried.reduce(lowest, first) : first);
}

/** Columns take what header and footer leave of the page. */
function inStyle(
  measure: MeasureText,
  facts: Facts,
  { style, width = WIDTH, height }: Page & { style: Style },
): Composed {
  const list = style === "ledger" ? drawLedger : undefined;
  const draw = (room: number) => compose(measure, facts, { style, width, room }, list);
  const tried = draw(height);
  return tried.footer.bottom > height ? draw(height - Math.ceil(tried.footer.bottom - tried.drawn.bottom)) : tried;
}

/** What keeps to the width, the best first: what does not fit across, and can still be told event by event, goes into columns. */
function stylesOf(measure: MeasureText, facts: Facts, { layout, width }: Asked): readonly [Style, ...Style[]] {
  const across = acrossOf(measure, facts, width);
  if (layout === "horizontal") return [across];
  const keeps = keepsTo(measure, facts, { style: across, width, mostLabelled: MOST_IN_LIST });
  const inColumns: Style[] = [
    ...(facts.model.events.length <= MOST_TOLD ? ["vertical" as const] : []),
    ...(isList(facts) ? ["ledger" as const] : []),
  ];
  const [first, ...rest] = keeps ? [across, ...inColumns] : inColumns;
  return first === undefined ? [across === "blocks" ? downOf(facts) : across] : [first, ...rest];
}

/** Events beyond this many stand on no page as a list. */
const MOST_IN_LIST = 200;

const isList = (facts: Facts): boolean => {
  const count = facts.model.events.length;
  return count > 1 && count <= MOST_IN_LIST && lanesFit(facts, count) !== "none";
};
