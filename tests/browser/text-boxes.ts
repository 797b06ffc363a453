/** The box of one text, in px of the picture. */
export type Box = {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};

/** What a page knows of one text of a picture beside its box: its colour and what is under it. */
export type TextBox = Box & {
  readonly colour: string;
  readonly grounds: readonly string[];
  /** whether a line runs through the letters */
  readonly struck: boolean;
};

/**
 * The boxes of all texts, by getBoundingClientRect, with the fills of the shapes under five points of each, and whether
 * a stroke runs through it. Runs inside the page, so it can use nothing from outside itself.
 */
export function readTextBoxes(svg: SVGSVGElement): TextBox[] {
  const origin = svg.getBoundingClientRect();
  const shapes = [...svg.querySelectorAll<SVGGeometryElement>("rect, circle, path")].filter(
    (node) => !node.closest("defs"),
  );
  return [...svg.querySelectorAll("text")].map((node) => {
    const box = node.getBoundingClientRect();
    const spots = [0.02, 0.25, 0.5, 0.75, 0.98].map(
      (part) => new DOMPoint(box.left + box.width * part, box.top + box.height / 2),
    );
    return {
      text: node.textContent ?? "",
      left: box.left - origin.left,
      top: box.top - origin.top,
      right: box.right - origin.left,
      bottom: box.bottom - origin.top,
      colour: getComputedStyle(node).fill,
      grounds: spots.map((spot) => groundAt(spot, node)),
      struck: shapes.some((shape) => strikes(shape, box, node)),
    };
  });

  /** Whether the shape's stroke is seen at a point of the middle of the box, where the letters are. */
  function strikes(shape: SVGGeometryElement, box: DOMRect, text: Element): boolean {
    const matrix = shape.getScreenCTM()?.inverse();
    if (matrix === undefined || getComputedStyle(shape).stroke === "none") return false;
    const from = new DOMPoint(box.left + 1, box.top + box.height * 0.35).matrixTransform(matrix);
    const to = new DOMPoint(box.right - 1, box.top + box.height * 0.75).matrixTransform(matrix);
    const bounds = shape.getBBox(); // not getBoundingClientRect, which is empty for a straight line
    if (bounds.x > to.x || bounds.x + bounds.width < from.x || bounds.y > to.y || bounds.y + bounds.height < from.y)
      return false;
    for (let x = from.x; x <= to.x; x += 2)
      for (let y = from.y; y <= to.y; y += 0.6) {
        const point = new DOMPoint(x, y);
        if (shape.isPointInStroke(point) && !isCovered(shape, point, text)) return true;
      }
    return false;
  }

  /** Whether a filled shape that is painted between the shape and the text hides the shape at a point of it. */
  function isCovered(shape: SVGGeometryElement, point: DOMPoint, text: Element): boolean {
    const matrix = shape.getScreenCTM();
    const isBefore = (one: Element, other: Element): boolean =>
      (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
    return shapes.some((cover) => {
      const inverse = cover.getScreenCTM()?.inverse();
      if (!matrix || !inverse || !isBefore(shape, cover) || !isBefore(cover, text)) return false;
      if (getComputedStyle(cover).fill === "none" || getComputedStyle(cover).fill.startsWith("url")) return false;
      return cover.isPointInFill(point.matrixTransform(matrix).matrixTransform(inverse));
    });
  }

  /** The fill of the uppermost shape painted before `text` at a spot of the screen; a pattern counts as its stripe. */
  function groundAt(spot: DOMPoint, text: Element): string {
    const under = shapes.findLast((shape) => {
      const precedes = (shape.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
      const matrix = shape.getScreenCTM();
      if (!precedes || matrix === null || getComputedStyle(shape).fill === "none") return false;
      return shape.isPointInFill(spot.matrixTransform(matrix.inverse()));
    });
    if (under === undefined) return "rgb(255, 255, 255)";
    const fill = getComputedStyle(under).fill;
    const pattern = /url\("?#([^")]+)"?\)/.exec(fill)?.[1];
    if (pattern === undefined) return fill;
    const stripe = document.getElementById(pattern)?.firstElementChild;
    return stripe ? getComputedStyle(stripe).stroke : fill;
  }
}

/** What a page knows of the letters of one picture: their boxes, and the texts of which letters lie on each other. */
export type Letters = { readonly boxes: readonly Box[]; readonly meeting: readonly (readonly [string, string])[] };

/**
 * The boxes of the texts of each picture in a page: from side to side by getBoundingClientRect, from top to bottom by the
 * letters themselves, since fonts leave room of their own above and below. Texts meet where both have ink at one pixel.
 * Runs inside the page.
 */
export function readLetters(): Letters[] {
  const pen = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  if (!pen) throw new Error("readLetters() needs a canvas");
  return [...document.querySelectorAll("svg")].map((svg) => {
    const origin = svg.getBoundingClientRect();
    const texts = [...svg.querySelectorAll("text")].map((node) => ({ node, box: boxOf(node, origin, pen) }));
    const sorted = texts.toSorted((a, b) => a.box.top - b.box.top);
    const meeting = sorted.flatMap((one, index) => {
      const end = sorted.findIndex((other, at) => at > index && other.box.top >= one.box.bottom);
      return sorted
        .slice(index + 1, end < 0 ? sorted.length : end)
        .filter((other) => shareInk(one, other, pen))
        .map((other) => [one.box.text, other.box.text] as const);
    });
    return { boxes: texts.map(({ box }) => box), meeting };
  });

  type Text = { readonly node: SVGTextElement; readonly box: Box };

  function boxOf(node: SVGTextElement, origin: DOMRect, pen: CanvasRenderingContext2D): Box {
    const { left, right } = node.getBoundingClientRect();
    const text = node.textContent ?? "";
    const baseline = Number(node.getAttribute("y"));
    pen.font = getComputedStyle(node).font;
    const { actualBoundingBoxAscent: above, actualBoundingBoxDescent: below } = pen.measureText(text);
    const [top, bottom] = [baseline - above, baseline + below];
    return { text, left: left - origin.left, right: right - origin.left, top, bottom };
  }

  /** Whether two texts, drawn at twice their size, have ink at one pixel. */
  function shareInk(one: Text, other: Text, pen: CanvasRenderingContext2D): boolean {
    const [left, right] = [Math.max(one.box.left, other.box.left), Math.min(one.box.right, other.box.right)];
    const [top, bottom] = [Math.max(one.box.top, other.box.top), Math.min(one.box.bottom, other.box.bottom)];
    if (left >= right || top >= bottom) return false;
    pen.canvas.width = Math.ceil(2 * (right - left)) + 1;
    pen.canvas.height = Math.ceil(2 * (bottom - top)) + 1;
    const [inks, others] = [one, other].map((text) => inkOf(text, left, top, pen));
    return inks?.some((ink, at) => ink && others?.[at]) ?? false;
  }

  /** Which pixels of the canvas, whose corner lies at a place of the picture, a text darkens. */
  function inkOf({ node, box }: Text, left: number, top: number, pen: CanvasRenderingContext2D): boolean[] {
    const { font, direction } = getComputedStyle(node);
    pen.resetTransform();
    pen.clearRect(0, 0, pen.canvas.width, pen.canvas.height);
    pen.font = font;
    pen.direction = direction === "rtl" ? "rtl" : "ltr";
    pen.textAlign = "left";
    const stretch = (box.right - box.left) / pen.measureText(box.text).width;
    pen.setTransform(2 * stretch, 0, 0, 2, 2 * (box.left - left), 2 * (Number(node.getAttribute("y")) - top));
    pen.fillText(box.text, 0, 0);
    const { data } = pen.getImageData(0, 0, pen.canvas.width, pen.canvas.height);
    return Array.from({ length: data.length / 4 }, (_, at) => (data[4 * at + 3] ?? 0) > 64);
  }
}

/** Less than this much of an overlap, in px, is a matter of rounding and of empty line space. */
const TOUCH = 0.75;

/** Pairs of texts whose boxes overlap, each as the two texts. */
export function overlaps(boxes: readonly Box[]): [string, string][] {
  return boxes.flatMap((one, index) =>
    boxes
      .slice(index + 1)
      .flatMap((other): [string, string][] => (overlap(one, other) ? [[one.text, other.text]] : [])),
  );
}

const overlap = (one: Box, other: Box): boolean =>
  Math.min(one.right, other.right) - Math.max(one.left, other.left) > TOUCH &&
  Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > TOUCH;
