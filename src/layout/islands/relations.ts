import type { Model } from "../../model/index.ts";
import type { Statement, Timing } from "../../time/index.ts";

export type Related = Statement & { readonly kind: "relation" };

/** A point of time: `s:` and an id is a start, `e:` and an id an end. */
export type Point = string;

/** Relations that hold, of events and periods, as far as sources state, imply or the author infers them. */
export function relationsOf(model: Model, order: Timing): Related[] {
  const relaxed = new Set(order.relaxed.map((statement) => statement.id));
  return model.statements.filter(
    (statement): statement is Related =>
      statement.kind === "relation" && statement.basis !== "context" && !relaxed.has(statement.id),
  );
}

/** The points of time that a relation orders: `s:` is a start and `e:` an end. */
export function pointsOf({ relation, subject: a, object: b }: Related): readonly (readonly [Point, Point])[] {
  switch (relation) {
    case "before":
    case "meets":
      return [[`e:${a}`, `s:${b}`]];
    case "after":
      return [[`e:${b}`, `s:${a}`]];
    case "notBefore":
      return [[`s:${b}`, `s:${a}`]];
    case "notAfter":
      return [[`s:${a}`, `s:${b}`]];
    case "overlaps":
    case "starts":
    case "equals":
      return [
        [`s:${a}`, `s:${b}`],
        [`e:${a}`, `e:${b}`],
      ];
    case "during":
    case "finishes":
      return [
        [`s:${b}`, `s:${a}`],
        [`e:${a}`, `e:${b}`],
      ];
    case "within":
      return [];
  }
}
