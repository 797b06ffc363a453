import type { Mark, Scene } from "../../src/scene/index.ts";

/** A scene as JSON with one mark a line, so that a difference of two shows the marks that moved; numbers to 0.01 px. */
export function sceneJson({ marks, ...frame }: Scene): string {
  return `{"frame":${json(frame)},\n"marks":${marksJson(marks, "")}}\n`;
}

function marksJson(marks: readonly Mark[], indent: string): string {
  if (marks.length === 0) return "[]";
  const lines = marks.map((mark) => `${indent} ${markJson(mark, `${indent} `)}`);
  return `[\n${lines.join(",\n")}\n${indent}]`;
}

function markJson(mark: Mark, indent: string): string {
  if (mark.kind !== "group") return json(mark);
  const { marks, ...group } = mark;
  return `${json(group).slice(0, -1)},"marks":${marksJson(marks, indent)}}`;
}

const json = (value: object): string =>
  JSON.stringify(value, (_key, each) => (typeof each === "number" ? Math.round(each * 100) / 100 : each));
