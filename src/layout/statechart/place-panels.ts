import { faultsOf } from "./faults.ts";
import { packRows } from "./pack.ts";
import type { PlacedPanel } from "./panel-marks.ts";
import { graphOf, isFramed, type Panel } from "./panels.ts";
import type { Box, Place, Placed, Point } from "./place.ts";

/** px beside and below what is placed, in a region whose own frame is drawn, and in one whose panel is frame enough */
const AROUND = { framed: 16, bare: 20 } as const;

/** Places every panel by itself: a region runs to the right, and downward where that is too wide. */
export async function placePanels(panels: readonly Panel[], place: Place, width: number): Promise<Placed[]> {
  const placed: Placed[] = [];
  for (const panel of panels) placed.push(await placeOne(panel, place, width));
  return placed;
}

/**
 * Stands what is placed in rows in the order of the file.
 *
 * @returns  `right` and `bottom` are px in the picture
 */
export function standPanels(
  panels: readonly Panel[],
  placed: readonly Placed[],
  { width, corner }: { width: number; corner: Point },
): { panels: PlacedPanel[]; right: number; bottom: number } {
  const areas = packRows(
    placed.map((each, index) => sizeOf(each, panels[index] as Panel)), // one placing a panel
    width,
  ).map((area) => shifted(area, corner));
  return {
    panels: panels.map((panel, index): PlacedPanel => {
      const area = areas[index] as Box; // one area a panel
      const { side, top } = marginsOf(panel);
      return {
        panel,
        placed: placed[index] as Placed,
        area,
        origin: [area.x + side, area.y + top + lowered(area, placed[index] as Placed, panel)],
      }; // as above
    }),
    right: Math.max(corner[0] + width, ...areas.map((area) => area.x + area.width)),
    bottom: Math.max(corner[1], ...areas.map((area) => area.y + area.height)),
  };
}

async function placeOne(panel: Panel, place: Place, width: number): Promise<Placed> {
  const across = await place(graphOf(panel, "right"));
  if (sizeOf(across, panel).width <= width) return across;
  const graph = graphOf(panel, "down");
  const down = await place(graph);
  return down.width < across.width && faultsOf(graph, down).length === 0 ? down : across;
}

/** What is placed stands in the middle of a panel that is higher than it needs. */
const lowered = (area: Box, placed: Placed, panel: Panel): number =>
  Math.max(0, area.height - sizeOf(placed, panel).height) / 2;

function marginsOf(panel: Panel): { side: number; top: number } {
  return isFramed(panel)
    ? { side: AROUND.framed, top: AROUND.framed }
    : { side: AROUND.bare, top: graphOf(panel, "right").heading.height };
}

function sizeOf(placed: Placed, panel: Panel): { width: number; height: number } {
  const { side, top } = marginsOf(panel);
  const heading = panel.boxes.get(panel.state.path)?.width ?? 0;
  return { width: Math.max(placed.width + 2 * side, heading), height: placed.height + top + side };
}

const shifted = (box: Box, [dx, dy]: Point): Box => ({ ...box, x: box.x + dx, y: box.y + dy });
