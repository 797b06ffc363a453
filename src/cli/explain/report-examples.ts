import type { ReportFault } from "../../issue/index.ts";
import type { Example } from "./example.ts";
import { PROJECT } from "./project.ts";

const inReport = (wrong: string, right: string, instead = right): Example => ({
  wrong,
  right,
  instead,
  file: "report.md",
});
const FIGURE = '![That evening](door.yaml#timeline "id=evening")';
const PHOTO = "![The door](photo.png)";
const QUOTE = "{quote:opened}";
const STATE = "{state:door@opened}";
const block = (line: string): string => `\`\`\`demarche\n${line}\n\`\`\``;

/** Of reports. */
export const REPORT_EXAMPLES: Readonly<Record<ReportFault["code"], Example>> = {
  "report-front-matter": inReport("demarche: { modle: door.yaml }", "demarche: door.yaml"),
  "report-block": inReport(block("[statechart"), block("view: statechart"), PHOTO),
  "report-option": inReport(block("widht: 900"), block("width: 900"), PHOTO),
  "report-option-value": inReport(block("width: wide"), block("width: 900"), PHOTO),
  "report-id-duplicate": inReport(
    `${FIGURE}\n\n![The states](door.yaml#statechart "id=evening")`,
    `${FIGURE}\n\n![The states](door.yaml#statechart "id=states")`,
    FIGURE,
  ),
  "report-reference": inReport("{quote:opned}", QUOTE),
  "report-reference-form": inReport("{quote:}", QUOTE),
  "report-reference-unlike": inReport("{qoute:opened}", QUOTE),
  "report-model-unclear": inReport(
    "Ana writes that it was {quote:opened}.",
    "---\ndemarche: door.yaml\n---\n\nAna writes that it was {quote:opened}.",
    PROJECT["report.md"],
  ),
  "report-model-missing": inReport("demarche: dor.yaml", "demarche: door.yaml"),
  "report-model-faulty": { wrong: "by: bne", right: "by: ben", note: "The report draws this model." },
  "report-quote-missing": inReport("{quote:opened@ben}", "{quote:opened@ana}", QUOTE),
  "report-state-open": inReport("{state:lamp@opened}", STATE),
  "report-state-unreached": {
    wrong: "claims: [{ account: ben, modality: planned, quote: the wind blew out the lamp }]",
    right: "claims: [{ account: ben, quote: the wind blew out the lamp }]",
    note: "The report says {state:lamp@lamp-out}; an event that was only planned leads to no state.",
  },
  "report-image-missing": inReport("![The door](foto.png)", PHOTO),
  "report-image-remote": inReport("![The door](https://example.org/photo.png)", PHOTO),
};
