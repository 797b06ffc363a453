// Writes an SVG of so many bytes by string concatenation, the least that a program that draws can do: node concatenate.mjs BYTES OUT.svg
import { writeFileSync } from "node:fs";

const [bytes, output] = process.argv.slice(2);
const END = "</svg>\n";
let svg = '<svg xmlns="http://www.w3.org/2000/svg" width="960" height="960">\n';
for (let row = 0; svg.length + END.length < Number(bytes); row++)
  svg += `<text x="${(row * 7) % 900}" y="${(row * 12) % 960}" font-size="12" fill="#333">label ${row}</text>\n`;
writeFileSync(output, svg + END);
