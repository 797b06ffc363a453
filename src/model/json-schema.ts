import { z } from "zod";
import { ModelFile } from "./schema/file.ts";

/** The JSON Schema of a model file, by which editors complete and check it as it is typed. */
export function jsonSchema(): object {
  const { $schema, ...schema } = z.toJSONSchema(ModelFile, { io: "input", target: "draft-7" });
  return { $schema, title: "Demarche model", ...schema };
}
