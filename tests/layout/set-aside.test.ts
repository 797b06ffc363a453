import { describe, expect, it } from "vitest";
import { layoutPicture, type View } from "../../src/layout/index.ts";
import { buildModel, ModelFile } from "../../src/model/index.ts";
import { textsOf } from "./scene-texts.ts";

/** Two accounts state the order of two events the other way round; the second infers it. */
const modelWith = (second: "a" | "b") =>
  buildModel(
    ModelFile.parse({
      demarche: 1,
      id: "m",
      title: "M",
      sources: { s: { title: "S" } },
      accounts: { left: { name: "Left", source: "s" }, right: { name: "Right", source: "s" } },
      events: [
        { id: "a", title: "A raid", claims: [{ account: "left", quote: "q" }] },
        {
          id: "b",
          title: "A vote",
          claims: [{ account: "right", quote: "q" }],
          after: { a: { account: "left", quote: "q" } },
        },
        {
          id: "c",
          title: "A ruling",
          claims: [{ account: "right", quote: "q" }],
          ...(second === "a"
            ? { after: { b: { account: "left", quote: "q" } } }
            : {
                before: { a: { account: "right", basis: "inferred", because: "so" } },
                after: { b: { account: "left", quote: "q" } },
              }),
        },
      ],
    }),
  );

async function check(view: View, second: "a" | "b", said: string | undefined) {
  const { marks, description } = await layoutPicture(modelWith(second), view);
  const text = textsOf(marks)
    .map((each) => each.text)
    .join(" ");
  for (const told of [text, description]) {
    if (said === undefined) expect(told).not.toContain("Set aside");
    else expect(told).toContain(said);
  }
}

const SAID = "Set aside, since not all that is stated can hold: “A ruling” before “A raid”, told by Right, inferred.";

describe("setAsideNotes(model, timing, words), in every picture that is drawn by the order", () => {
  for (const view of ["timeline", "possible-times"] as const) {
    it(`${view} says which statement gave way, and whose it is`, () => check(view, "b", SAID));
    it(`${view} says nothing where all that is stated holds`, () => check(view, "a", undefined));
  }
});
