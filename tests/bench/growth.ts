import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { checkModel } from "../../src/check/index.ts";
import { layoutPicture } from "../../src/layout/index.ts";
import { parseData } from "../../src/model/index.ts";
import { toSvgString } from "../../src/render/index.ts";
import type { Scene } from "../../src/scene/index.ts";
import { overlapping } from "../layout/scene-texts.ts";
import { recordOf } from "./long-record.ts";
import { medianOf } from "./processes.ts";
import type { Bar } from "./replay.ts";

const [FEW, MANY] = [1000, 100_000];
const ROUNDS = 9; // of the few, after as many to warm up

/** How drawing grows from 1,000 to 100,000 events, in this process and by its own time; and labels that meet in all that was drawn. */
export async function benchGrowth(hanoi: string): Promise<Readonly<Record<string, Bar & { readonly times?: number }>>> {
  const [few, many] = [recordOf(FEW), recordOf(MANY)];
  for (let round = 0; round < ROUNDS; round++) await timeOf(few);
  const ofFew: number[] = [];
  for (let round = 0; round < ROUNDS; round++) ofFew.push(await timeOf(few));
  const times = (await timeOf(many)) / medianOf(ofFew);
  const figure = Math.round((times / (nLogN(MANY) / nLogN(FEW))) * 100) / 100;
  return {
    "growth from 1,000 to 100,000 events / n log n": {
      figure,
      bar: "at most 1",
      passes: figure <= 1,
      times: Math.round(times),
    },
    "labels that overlap": await overlapsIn([
      parse(readFileSync(hanoi, "utf8")),
      recordOf(10),
      few,
      recordOf(10_000),
      many,
    ]),
  };
}

const nLogN = (count: number): number => count * Math.log(count);

/** @returns ms of this process from data to SVG; as text, so many events are more than a file may hold */
async function timeOf(data: unknown): Promise<number> {
  const start = process.cpuUsage();
  toSvgString(await sceneOf(data));
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

async function sceneOf(data: unknown): Promise<Scene> {
  const parsed = parseData(data);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues.slice(0, 3)));
  checkModel(parsed.model);
  return layoutPicture(parsed.model, "timeline", {});
}

async function overlapsIn(records: readonly unknown[]): Promise<Bar> {
  const found: string[] = [];
  for (const data of records) found.push(...overlapping(await sceneOf(data)));
  return { figure: found.length, bar: "at most 0", passes: found.length === 0 };
}
