import { describe, expect, it } from "vitest";
import { parseModel } from "../../src/model/index.ts";
import { readJson } from "../../src/model/json.ts";

describe("readJson(text)", () => {
  const check = (text: string, isRead: boolean) => expect(readJson(text) !== undefined).toBe(isRead);
  it("reads JSON, colons and quotation marks in its texts too", () =>
    check('{"a": {"b": "x: \\"y\\": z"}, "c": [{"d": 1}]}', true));
  it("leaves a key that is written twice to the YAML reader", () => check('{"a": 1, "a": 2}', false));
  it("leaves a key that is written twice with space before its colon", () => {
    check('{"a": 1, "a" : 2}', false);
    check('{"a": {"b": 1, "b"\n:2}}', false);
    check('{"a" : 1, "b" :2}', true);
  });
  it("leaves a key that is written twice beside texts with colons", () => {
    check('{"a": ":", "b": "c \\": d", "b": " : "}', false);
    check('{"a": ":", "b": "c \\": d", "c": " : "}', true);
  });
  it("leaves what is no JSON", () => check("{a: 1}", false));
  it("leaves a key that is no data", () => check('{"__proto__": 1}', false));
});

describe("parseModel(text) of JSON", () => {
  const model = (when: string) =>
    `{"demarche": 1, "id": "m", "title": "M",\n "events": [{"id": "e", "title": "E", "when": ${when}}]}`;
  it("gives the model that YAML gives", () => {
    const [json, yaml] = [parseModel(model('"2019"')), parseModel(`# as YAML\n${model('"2019"')}`)];
    expect(json.ok && yaml.ok && json.model).toEqual(yaml.ok && yaml.model);
  });
  it("gives the place of what is asked for", () => {
    expect(parseModel(model('"2019"')).places.at(["events", 0, "title"])).toMatchObject({ line: 2 });
  });
});
