/** What a page knows of one text of a picture: its box in px of the picture, its colour and what is under it. */
export type TextBox = {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
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

/** Less than this much of an overlap, in px, is a matter of rounding and of empty line space. */
const TOUCH = 0.75;

/** Pairs of texts whose boxes overlap, each as the two texts. */
export function overlaps(boxes: readonly TextBox[]): [string, string][] {
  return boxes.flatMap((one, index) =>
    boxes
      .slice(index + 1)
      .flatMap((other): [string, string][] => (overlap(one, other) ? [[one.text, other.text]] : [])),
  );
}

const overlap = (one: TextBox, other: TextBox): boolean =>
  Math.min(one.right, other.right) - Math.max(one.left, other.left) > TOUCH &&
  Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > TOUCH;
