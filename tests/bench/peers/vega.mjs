// Draws a timeline by Vega without a browser, as a process of its own: node vega.mjs VEGA EVENTS.json OUT.svg
import { readFileSync, writeFileSync } from "node:fs";

const [vega, events, output] = process.argv.slice(2);
const { parse, View } = await import(vega);
const values = JSON.parse(readFileSync(events, "utf8"));
const x = { scale: "x", field: "when" };
const y = { scale: "y", field: "by", band: 0.5 };
const spec = {
  $schema: "https://vega.github.io/schema/vega/v6.json",
  width: 1360,
  height: 400,
  padding: 5,
  title: "A long record",
  data: [{ name: "events", values, format: { parse: { when: "date" } } }],
  scales: [
    { name: "x", type: "utc", range: "width", domain: { data: "events", field: "when" } },
    { name: "y", type: "band", range: "height", domain: { data: "events", field: "by" } },
    { name: "colour", type: "ordinal", range: "category", domain: { data: "events", field: "by" } },
  ],
  axes: [
    { orient: "bottom", scale: "x" },
    { orient: "left", scale: "y" },
  ],
  marks: [
    {
      type: "symbol",
      from: { data: "events" },
      encode: { enter: { x, y, size: { value: 40 }, fill: { scale: "colour", field: "by" } } },
    },
    {
      type: "text",
      from: { data: "events" },
      encode: { enter: { x, y, dy: { value: -8 }, align: { value: "center" }, text: { field: "title" } } },
    },
  ],
};
writeFileSync(output, await new View(parse(spec), { renderer: "none" }).toSVG());
