import { expect, it } from "vitest";
import { readsRightToLeft } from "../../src/scene/index.ts";

it.each([
  ["محمد 씨가 회담장을 떠났다고 말한다", false],
  ["محمد left the talks at noon", false],
  ["“محمد” a dit qu’il partait", false],
  ["غادر محمد المحادثات (Hanoi)", true],
  ["Hanoi: غادر محمد المحادثات", true],
  ["שלום", true],
  ["2019-02-28", false],
  ["", false],
  ["ab أب", false],
  ["أب ab", true],
])("readsRightToLeft(%j) is %s: the way that most letters run", (text, isLeftward) =>
  expect(readsRightToLeft(text)).toBe(isLeftward),
);
